"""The days ahead as people speak of them: today, this weekend, next week."""

from datetime import date, timedelta
from enum import Enum


class Soon(Enum):
    """Where a day lies, seen from today; `theme/…/js/today.js` tells the same."""

    TODAY = "今天"
    WEEK = "这几天"
    WEEKEND = "这个周末"
    NEXT = "下周"
    LATER = "再往后"

    @property
    def key(self) -> str:
        """Its name in pages."""
        return self.name.lower()


def soon(day: date, today: date) -> Soon:
    """Where `day`, which is not over, lies seen from `today`; weeks begin on Monday."""
    sunday = today + timedelta(days=6 - today.weekday())
    if day == today:
        return Soon.TODAY
    if day <= sunday:
        return Soon.WEEKEND if day.weekday() >= 5 else Soon.WEEK
    return Soon.NEXT if day <= sunday + timedelta(days=7) else Soon.LATER
