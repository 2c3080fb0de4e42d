"""Positions out of attributions: whose stance on what, cut into claims, each once."""
