"""The model and its occurrences to artifacts: pages, feeds, data."""
