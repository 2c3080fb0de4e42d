"""Limits that somebody declares, out of the words of positions."""
