"""Events told well enough for a card: each once, with all who take part."""
