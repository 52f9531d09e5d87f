"""Floor 1: pure rules. They take the clock, the window and the holiday table as arguments."""
