"""The place where a section is read: tree, text, panels."""
