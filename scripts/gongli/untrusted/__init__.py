"""What editors hand over and the site must not trust: Markdown, pages of content/, pictures.

Both `reading/`, which refuses, and `writing/`, which renders, know it: one rule decides in both.
"""
