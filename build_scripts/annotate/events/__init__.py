"""What happened or is to happen: triggers of the lexicon, their actors, status, place and date."""
