"""Marks on text, no facts yet; the only user of spaCy."""
