"""How many examples hypothesis tries: all in a whole run, fewer with the profile `quick`."""

from hypothesis import settings

_WHOLE = 100
"""What stands in every profile but quick: see tests/conftest.py."""


def examples(count: int) -> settings:
    """Settings for so many examples in a whole run; none is hurried, as machines differ."""
    return settings(max_examples=count * settings().max_examples // _WHOLE, deadline=None)
