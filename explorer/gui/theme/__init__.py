"""Colours, faces and icons, from tokens to palette and style sheet."""
