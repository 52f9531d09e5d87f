"""YAML files to the model, with every problem found on the way.

Its rooms in order, each knowing those before it alone: `text` (bytes to nodes with places; nothing
means anything yet), `values` (one text to one value), `mistakes` (what an editor meant where
something is wrong), `records` (nodes to records by the field table), `folder` (which files there
are), `history` (versions that git keeps).
"""
