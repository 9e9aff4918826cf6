"""What the long robustness tests do to a library."""
