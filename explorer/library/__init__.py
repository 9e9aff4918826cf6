"""The reader's own things, in one SQLite file: bookmarks, notes, bundles, progress, searches."""
