"""What a political programme is, and how a pack is read."""
