"""A made-up alliance of any size, the same for the same numbers: for benchmarks and large tests.

What it holds follows what palaces publish (kinds, exceptions, lengths of texts); its size what
one province counted: 98 palaces hold about 67,400 evenings a year, every seventh palace is a
city's with 2.2 times the share of a county's.
"""

from made_up.alliance import YEAR_FROM, files
from made_up.history import commits, make

__all__ = ["YEAR_FROM", "commits", "files", "make"]
