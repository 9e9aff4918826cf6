"""Work that takes longer than a frame."""
