"""Versions of the folder that git keeps, and what each of them said."""
