"""Bringing programmes in: the strip that tells how far it is, the review, and what is installed."""
