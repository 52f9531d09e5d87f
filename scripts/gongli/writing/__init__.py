"""Floor 2: the model and its occurrences to artifacts: pages, feeds, data."""
