"""From a checkout to what a reader installs: the frozen program, its archives and its papers."""
