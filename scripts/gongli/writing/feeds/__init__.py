"""Feeds: what they are about, events as bytes, their rules."""
