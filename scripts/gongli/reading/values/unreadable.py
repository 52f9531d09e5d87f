"""How a parser says that a text is not what it should be."""

from collections.abc import Iterable
from difflib import get_close_matches


class UnreadableError(Exception):
    """A value that cannot be read; caught by `bind.py`, never seen outside reading."""

    def __init__(self, code: str, **args: object) -> None:
        super().__init__(code)
        self.code = code
        self.words = args


def nearest(written: str, known: Iterable[str], alike: float = 0.5) -> str:
    """The known name most like what was written (1 is the same), or an empty string."""
    found = get_close_matches(written.strip(), list(known), n=1, cutoff=alike)
    return found[0] if found else ""
