"""How many passages speak of what, as a table of counts, and where nothing is said."""
