"""Positions side by side: tables, the matrix, likeness of programmes, changes of editions."""
