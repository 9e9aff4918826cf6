"""Parts that know nothing of what they show, and what programmes and pages are called."""
