"""What was found, and where."""

from dataclasses import dataclass
from enum import IntEnum


class Kind(IntEnum):
    """What is personal, the surest first."""

    ID_NUMBER = 1
    BANK_CARD = 2
    MOBILE = 3
    PASSPORT = 4
    EMAIL = 5
    PLATE = 6
    CHAT = 7


@dataclass(frozen=True)
class Finding:
    """Something personal from `start` to `end` of a text; `value` is the same however spelled."""

    kind: Kind
    start: int
    end: int
    value: str
