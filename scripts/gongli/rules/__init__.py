"""Pure rules: they take the clock, the window and the holiday table as arguments."""
