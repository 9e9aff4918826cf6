"""Passages side by side: columns, rows by what they are about, and what they share."""
