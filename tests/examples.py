"""How much tests try and how long it may take, by how they are run."""

import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from time import process_time
from typing import TypeVar

from hypothesis import settings

_T = TypeVar("_T")
_WHOLE = 100
"""What stands in every profile but quick: see tests/conftest.py."""


def examples(count: int) -> settings:
    """Settings for so many examples in a whole run; none is hurried, as machines differ."""
    return settings(max_examples=count * settings().max_examples // _WHOLE, deadline=None)


def some(cases: Sequence[_T]) -> Sequence[_T]:
    """All cases in a whole run, every fifth with `--quick`; who asks is marked `hypothesis`."""
    return cases[:: _WHOLE // settings().max_examples]


@contextmanager
def within(seconds: float) -> Iterator[None]:
    """The block takes no more of the processor's time; lines that are counted take longer."""
    started = process_time()
    yield
    assert process_time() - started < seconds * (5 if sys.gettrace() else 1)
