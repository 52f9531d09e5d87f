"""What search finds, and the page of it."""
