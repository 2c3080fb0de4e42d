"""Examples of the word lists, and whether their lines read them as they say."""
