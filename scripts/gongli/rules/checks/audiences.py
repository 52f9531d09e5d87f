"""Whom something is for (对象): who looks for it by the list should find it."""

from collections.abc import Iterator

from gongli.model import Activity, Alliance, Audience, Palace
from gongli.problems import Place, Problem, listed, problem
from gongli.rules.audiences import audiences_of
from gongli.rules.calendar import Calendar

CHOICES = listed(word.phrase for word in Audience)


def audience_problems(calendar: Calendar) -> Iterator[Problem]:
    """Words that mean none of the list, each told once an activity; topics that it has itself."""
    for activity in calendar.alliance.all_activities():
        told: set[tuple[str, ...]] = set()
        for texts, place in _said(activity):
            if texts and texts not in told and not audiences_of(texts):
                told.add(texts)
                words = {"choices": CHOICES, "value": listed(texts), "write": ", ".join(texts)}
                yield problem("audience-unknown", place, **words)
    holders: list[Alliance | Palace] = [calendar.alliance, *calendar.alliance.palaces]
    for holder in holders:
        for topic in holder.audiences:
            if any(word.zh == topic.name for word in Audience):
                yield problem("audience-listed", topic.at.own, name=topic.name)


def _said(activity: Activity) -> Iterator[tuple[tuple[str, ...], Place]]:
    yield activity.audience, activity.at.of("audience")
    for part in activity.parts:
        if part.id:
            yield part.audience, part.at.of("audience")
        for session in part.sessions:
            yield session.audience, session.at.of("audience")
