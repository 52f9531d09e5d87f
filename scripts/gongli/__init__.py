"""gongli (宫历): calendars and brand pages for workers' cultural palaces."""

__version__ = "0.1.0"
