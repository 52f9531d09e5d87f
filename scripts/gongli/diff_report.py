"""A diff as text for a terminal, as Markdown for a pull request, as JSON."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date, datetime
from itertools import groupby

from gongli.diff import Diff
from gongli.problems import Lang
from gongli.rules import wording
from gongli.rules.history import Change, ChangeKind, Snapshot
from gongli.writing.parts.changes import WORDS
from gongli.writing.titles import bare_title

_FEW = 6
_MOST = 30
"""Lines that say from what to what: a reviewer must see them."""
_FEEDS = 10
_IN_ONE_LINE = (ChangeKind.ADDED, ChangeKind.REMOVED, ChangeKind.DETAILS)


def as_text(diff: Diff, today: date) -> str:
    """For a terminal: each activity with its changes below it."""
    lines: list[str] = []
    for activity, changes in _by_activity(diff):
        lines.append(f"{diff.names.get(activity, activity)}（{activity}）")
        lines += [f"  {_word(kind)}  {told}" for kind, told in _told(changes, today)]
    return "\n".join([*lines, summary(diff), *_feeds(diff)])


def as_markdown(diff: Diff, today: date) -> str:
    """For a pull request's comment."""
    lines = ["### 日历变动", ""]
    for activity, changes in _by_activity(diff):
        lines += [f"**{_plain(diff.names.get(activity, activity))}** `{activity}`", ""]
        lines += [f"- {_word(kind)} {_plain(told)}" for kind, told in _told(changes, today)]
        lines.append("")
    for problem in diff.problems:
        told = f"{problem.message(Lang.ZH)} {problem.remedy(Lang.ZH)}"
        lines.append(f"- ⚠️ `{problem.place}` {_plain(told)}")
    for refusal in diff.refused:
        where = f"{refusal.path}:{refusal.line}"
        lines.append(f"- ⚠️ `{where}` 读不懂（{refusal.code}），没有算进来。")
    return "\n".join([*lines, "", summary(diff), "", *map(_plain, _feeds(diff)), ""])


def as_json(diff: Diff) -> str:
    """For machines: every change with both sides."""
    data = {
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
        "pages": diff.pages,
        "feeds": sorted(diff.feeds),
        "refused": [{"file": r.path, "line": r.line, "code": r.code} for r in diff.refused],
        "problems": [{"code": p.code, "file": p.place.file} for p in diff.problems],
    }
    return json.dumps(data, ensure_ascii=False, indent=2)


def summary(diff: Diff) -> str:
    """How much changes, in one line."""
    if not diff.changes:
        return f"场次没有变动；{diff.pages} 页、{len(diff.feeds)} 个订阅的内容会更新。"
    return f"{len(diff.changes)} 场有变动；{diff.pages} 页、{len(diff.feeds)} 个订阅会更新。"


def _feeds(diff: Diff) -> Iterator[str]:
    """Which feeds change, by name."""
    # Of a site of one palace the whole and the palace have one name.
    if names := list(dict.fromkeys(diff.feeds.values())):
        rest = f" 等 {len(diff.feeds)} 个" if len(names) > _FEEDS else ""
        yield f"订阅：{'、'.join(names[:_FEEDS])}{rest}。"


def _by_activity(diff: Diff) -> Iterator[tuple[str, list[Change]]]:
    ordered = sorted(diff.changes, key=lambda c: (c.shot.activity, c.kind.value, c.shot.start))
    for activity, changes in groupby(ordered, key=lambda c: c.shot.activity):
        yield activity, list(changes)


def _told(changes: list[Change], today: date) -> Iterator[tuple[ChangeKind, str]]:
    """A line a change; many that come, go or are worded anew in one line."""
    for kind, group in groupby(changes, key=lambda c: c.kind):
        found = list(group)
        if len(found) > _FEW and kind in _IN_ONE_LINE:
            first, last = (datetime.fromisoformat(found[i].shot.start).date() for i in (0, -1))
            yield kind, f"{len(found)} 场，{wording.span(first, last, today)}"
            continue
        for change in found[:_MOST]:
            yield kind, _line(change, today)
        if len(found) > _MOST:
            yield kind, f"另有 {len(found) - _MOST} 场"


def _line(change: Change, today: date) -> str:
    shot = change.shot
    if change.kind is ChangeKind.MOVED and change.before:
        return f"{bare_title(shot.title)}：{_when(change.before, today)} → {_when(shot, today)}"
    if change.kind is ChangeKind.VENUE and change.before:
        places = [side.location or "未定" for side in (change.before, shot)]
        return f"{bare_title(shot.title)}：{' → '.join(places)}"
    if change.kind is ChangeKind.RETITLED and change.before:
        return f"{_when(shot, today)}：{bare_title(change.before.title)} → {bare_title(shot.title)}"
    return f"{_when(shot, today)} {bare_title(shot.title)}"


def _word(kind: ChangeKind) -> str:
    return f"{WORDS[kind].mark} {WORDS[kind].text}"


def _when(shot: Snapshot, today: date) -> str:
    return wording.moment(shot.start, today)


def _side(shot: Snapshot | None) -> dict[str, str] | None:
    if shot is None:
        return None
    return {
        "title": shot.title,
        "start": shot.start,
        "end": shot.end,
        "state": shot.state.value,
        "location": shot.location,
    }


def _plain(text: str) -> str:
    """Editors' words in a comment: nothing in them is markup or calls a person."""
    return "".join(f"\\{c}" if c in "\\`*_{}[]()<>#|@!~" else c for c in text)
