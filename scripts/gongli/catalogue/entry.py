"""One message of the catalogue."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Entry:
    """What is wrong and what to write instead, in both languages."""

    zh: str
    zh_fix: str
    en: str
    en_fix: str
    warning: bool = False
