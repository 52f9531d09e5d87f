"""A diff as text for a terminal, as Markdown for a pull request, as JSON."""

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import groupby

from gongli.diff import Diff
from gongli.problems import Lang, listed
from gongli.rules.history import Change, ChangeKind, Snapshot
from gongli.telling.changes import spell_told, told
from gongli.telling.channels import code_span, markdown
from gongli.telling.words import said
from gongli.writing.parts.changes import WORDS
from gongli.writing.views.marks import MARKS

_MOST = 30
"""Problems, and old versions that cannot be read, in a comment."""
_FEEDS = 10
_ROOM = 40_000
"""Characters of a comment about activities: GitHub takes 65,536 in all."""


def as_text(diff: Diff, today: date, lang: Lang) -> list[str]:
    """Lines for a terminal: each activity with its changes below it."""
    lines: list[str] = []
    for activity, changes in _by_activity(diff):
        lines.append(said("activity", lang, name=diff.names.get(activity, activity), id=activity))
        for kind, line in told(changes, today, diff.spells):
            lines.append(f"  {_word(kind, lang)}  {line.told(lang)}")
    return [*lines, summary(diff, lang), *_feeds(_feed_names(diff), diff, lang)]


def as_markdown(diff: Diff, today: date, lang: Lang) -> list[str]:
    """Lines of a pull request's comment; of very many activities the last are only counted."""
    lines = [f"### {said('changes', lang)}", ""]
    activities = list(_by_activity(diff))
    room = _ROOM
    for number, (activity, changes) in enumerate(activities):
        block = [f"**{markdown(diff.names.get(activity, activity))}** {code_span(activity)}", ""]
        for kind, line in told(changes, today, diff.spells):
            block.append(f"- {_word(kind, lang)} {markdown(line.told(lang))}")
        room -= sum(len(line) + 1 for line in block)
        if room < 0:
            lines += [said("more-activities", lang, count=len(activities) - number), ""]
            break
        lines += [*block, ""]
    if diff.decisions:
        lines += [f"**{decisions(diff, lang)}**", ""]
    for problem in [*diff.decisions[:_MOST], *diff.problems[:_MOST]]:
        words = f"{problem.message(lang)} {problem.remedy(lang)}"
        lines.append(f"- ⚠ {code_span(str(problem.place))} {markdown(words)}")
    for refusal in diff.refused[:_MOST]:
        where = code_span(f"{refusal.path}:{refusal.line}")
        lines.append(f"- ⚠ {where} {said('unread', lang, code=refusal.code)}")
    names = [markdown(name) for name in _feed_names(diff)]
    return [*lines, "", summary(diff, lang), "", *_feeds(names, diff, lang), ""]


def as_data(diff: Diff, today: date, lang: Lang) -> dict[str, object]:
    """For machines: every change with both sides, and which of them one line made."""
    return {
        "changes": [
            {
                "uid": change.uid,
                "kind": change.kind.value,
                "activity": change.shot.activity,
                "before": _side(change.before),
                "after": _side(change.after),
            }
            for change in diff.changes
        ],
        "stretches": [
            {
                "activity": spell.changes[0].shot.activity,
                "kind": spell.changes[0].kind.value,
                "message": spell_told(spell, today).told(lang),
                "reason": spell.session.reason,
                "file": spell.session.at.own.file,
                "line": spell.session.at.own.line,
                "uids": [change.uid for change in spell.changes],
            }
            for spell in diff.spells
        ],
        "pages": diff.pages,
        "feeds": sorted(diff.feeds),
        "refused": [{"file": r.path, "line": r.line, "code": r.code} for r in diff.refused],
        "problems": [{"code": p.code, "file": p.place.file} for p in diff.problems],
        "decisions": [
            {
                "code": p.code,
                "file": p.place.file,
                "line": p.place.line,
                "message": p.message(lang),
                "remedy": p.remedy(lang),
            }
            for p in diff.decisions
        ],
    }


def decisions(diff: Diff, lang: Lang) -> str:
    """How much editors must look at since days off were entered."""
    files = {p.place.file for p in diff.decisions}
    return said("decisions", lang, files=len(files), count=len(diff.decisions))


def summary(diff: Diff, lang: Lang) -> str:
    """How much changes, in one line."""
    what = "summary" if diff.changes else "no-change"
    return said(what, lang, count=len(diff.changes), pages=diff.pages, feeds=len(diff.feeds))


def _feed_names(diff: Diff) -> list[str]:
    """Which feeds change, by name."""
    # Of a site of one palace the whole and the palace have one name.
    return [*dict.fromkeys(diff.feeds.values())][:_FEEDS]


def _feeds(names: Sequence[str], diff: Diff, lang: Lang) -> Iterator[str]:
    if names:
        what = "feeds-of-many" if len(set(diff.feeds.values())) > _FEEDS else "feeds"
        yield said(what, lang, names=listed(names), count=len(diff.feeds))


def _by_activity(diff: Diff) -> Iterator[tuple[str, list[Change]]]:
    ordered = sorted(diff.changes, key=lambda c: (c.shot.activity, c.kind.value, c.shot.start))
    for activity, changes in groupby(ordered, key=lambda c: c.shot.activity):
        yield activity, list(changes)


def _word(kind: ChangeKind, lang: Lang) -> str:
    badge = WORDS[kind]
    return f"{MARKS[badge.name].sign} {badge.text if lang is Lang.ZH else kind.value}"


def _side(shot: Snapshot | None) -> dict[str, str] | None:
    if shot is None:
        return None
    return {
        "title": shot.title,
        "start": shot.start,
        "end": shot.end,
        "state": shot.state.value,
        "location": shot.location,
        "entry": shot.entry,
    }
