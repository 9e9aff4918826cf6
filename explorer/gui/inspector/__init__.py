"""The panel beside the text: related passages, terms, source."""
