"""Programmaverkenner: an offline explorer for political programmes."""

__version__ = "0.1.0"
