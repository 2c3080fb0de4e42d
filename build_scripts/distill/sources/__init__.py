"""Who speaks where the article gives no name: described, pointed at, or meant."""
