"""Parts that know nothing of programmes."""
