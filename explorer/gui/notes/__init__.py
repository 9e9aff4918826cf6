"""The overview of all notes: to filter, to change many at once, to see through after an update."""
