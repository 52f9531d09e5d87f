"""Nodes to records by the field table, up to a whole activity."""
