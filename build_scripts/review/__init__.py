"""What a person decides of drafts: accepted as they stand, or thrown out with a reason."""
