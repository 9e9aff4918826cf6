"""The panel beside the text: notes, related passages, terms, source, the region elsewhere."""
