"""What a fact is: the waist between distilling and rendering."""
