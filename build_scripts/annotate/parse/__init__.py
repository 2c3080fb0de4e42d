"""The parse of a sentence as plain values, and walks over it; only this part loads the model."""
