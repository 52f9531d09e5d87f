"""What builds keep for the next in build/cache/; all of it may be deleted at any time."""
