"""Bundles: composing excerpts for print, and seeing each page as it will be."""
