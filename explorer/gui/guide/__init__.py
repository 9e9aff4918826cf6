"""The user guide, inside the window."""
