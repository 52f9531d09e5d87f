"""What machines read in pages: schema.org as JSON-LD, and only what the page says as well.

Pure: model, occurrences and edition to objects of schema.org (`things.py` says how they look),
`pages.py` chooses those of each page, `script.py` makes them the text of one data block.
"""
