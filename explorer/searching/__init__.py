"""Full-text search in Dutch: analysis, index, query language, suggestions, snippets, facets."""
