"""What a field and a record are, and the small records that several files share."""
