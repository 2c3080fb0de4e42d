"""Figures of how well and how fast articles are read, each by one command."""
