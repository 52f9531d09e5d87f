"""`python -m gongli`: what the doors in scripts/ call."""

from gongli.cli import main

main()
