"""What each command does and says, once argv is values: each gives its exit code."""
