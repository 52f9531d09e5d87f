"""What an edit would do to people who subscribed: two states of the calendar, and its changes."""
