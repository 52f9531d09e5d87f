"""Bytes of a file to text and nodes that know their places; nothing means anything yet."""
