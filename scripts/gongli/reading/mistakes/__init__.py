"""What an editor meant where something is wrong, or only seems right."""
