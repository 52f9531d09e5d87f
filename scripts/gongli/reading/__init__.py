"""Floor 2: YAML files to the model, with every problem found on the way."""
