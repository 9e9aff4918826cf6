"""The page on which the reader sets things, made from the table of settings."""
