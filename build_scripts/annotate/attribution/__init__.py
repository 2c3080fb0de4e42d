"""Who says what: source, cue and content, by the grammar and by the form of the text."""
