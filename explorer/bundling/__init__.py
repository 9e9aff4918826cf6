"""Bundling: what the reader gathered becomes a document that can be printed."""
