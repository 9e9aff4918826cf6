"""From a bundle to a page: PDF, Word, HTML and Markdown."""
