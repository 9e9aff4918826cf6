"""The overview of a programme: its first page."""
