"""The place where passages are found: facets, cards, preview."""
