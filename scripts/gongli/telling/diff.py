"""A diff as text for a terminal, as Markdown for a pull request, as JSON."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import groupby, islice

from gongli.diff import Diff
from gongli.problems import Lang
from gongli.rules.history import Change, ChangeKind, Snapshot
from gongli.telling.changes import told
from gongli.telling.channels import code_span, markdown
from gongli.writing.parts.changes import WORDS

_MOST = 30
"""Problems, and old versions that cannot be read, in a comment."""
_FEEDS = 10
_ROOM = 40_000
"""Characters of a comment about activities: GitHub takes 65,536 in all."""


def as_text(diff: Diff, today: date) -> list[str]:
    """Lines for a terminal: each activity with its changes below it."""
    lines: list[str] = []
    for activity, changes in _by_activity(diff):
        lines.append(f"{diff.names.get(activity, activity)}（{activity}）")
        lines += [f"  {_word(kind)}  {line}" for kind, line in told(changes, today)]
    return [*lines, summary(diff), *_feeds(list(_feed_names(diff)), diff)]


def as_markdown(diff: Diff, today: date) -> list[str]:
    """Lines of a pull request's comment; of very many activities the last are only counted."""
    lines = ["### 日历变动", ""]
    activities = list(_by_activity(diff))
    room = _ROOM
    for number, (activity, changes) in enumerate(activities):
        own = [f"**{markdown(diff.names.get(activity, activity))}** {code_span(activity)}", ""]
        own += [f"- {_word(kind)} {markdown(line)}" for kind, line in told(changes, today)]
        room -= sum(len(line) + 1 for line in own)
        if room < 0:
            lines += [f"另有 {len(activities) - number} 个活动有变动。", ""]
            break
        lines += [*own, ""]
    if diff.decisions:
        lines += [f"**{decisions(diff)}**", ""]
    for problem in [*diff.decisions[:_MOST], *diff.problems[:_MOST]]:
        words = f"{problem.message(Lang.ZH)} {problem.remedy(Lang.ZH)}"
        lines.append(f"- ⚠ {code_span(str(problem.place))} {markdown(words)}")
    for refusal in diff.refused[:_MOST]:
        where = code_span(f"{refusal.path}:{refusal.line}")
        lines.append(f"- ⚠ {where} 读不懂（{refusal.code}），没有算进来。")
    names = [markdown(name) for name in _feed_names(diff)]
    return [*lines, "", summary(diff), "", *_feeds(names, diff), ""]


def as_data(diff: Diff) -> dict[str, object]:
    """For machines: every change with both sides."""
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
        "pages": diff.pages,
        "feeds": sorted(diff.feeds),
        "refused": [{"file": r.path, "line": r.line, "code": r.code} for r in diff.refused],
        "problems": [{"code": p.code, "file": p.place.file} for p in diff.problems],
        "decisions": [
            {
                "code": p.code,
                "file": p.place.file,
                "line": p.place.line,
                "message": p.message(Lang.ZH),
                "remedy": p.remedy(Lang.ZH),
            }
            for p in diff.decisions
        ],
    }


def decisions(diff: Diff) -> str:
    """How much editors must look at since days off were entered."""
    files = {p.place.file for p in diff.decisions}
    return f"录入放假安排以后，有 {len(files)} 个文件、{len(diff.decisions)} 处要编辑拿主意："


def summary(diff: Diff) -> str:
    """How much changes, in one line."""
    if not diff.changes:
        return f"场次没有变动；{diff.pages} 页、{len(diff.feeds)} 个订阅的内容会更新。"
    return f"{len(diff.changes)} 场有变动；{diff.pages} 页、{len(diff.feeds)} 个订阅会更新。"


def _feed_names(diff: Diff) -> Iterator[str]:
    """Which feeds change, by name."""
    # Of a site of one palace the whole and the palace have one name.
    yield from islice(dict.fromkeys(diff.feeds.values()), _FEEDS)


def _feeds(names: Sequence[str], diff: Diff) -> Iterator[str]:
    if names:
        rest = f" 等 {len(diff.feeds)} 个" if len(set(diff.feeds.values())) > _FEEDS else ""
        yield f"订阅：{'、'.join(names)}{rest}。"


def _by_activity(diff: Diff) -> Iterator[tuple[str, list[Change]]]:
    ordered = sorted(diff.changes, key=lambda c: (c.shot.activity, c.kind.value, c.shot.start))
    for activity, changes in groupby(ordered, key=lambda c: c.shot.activity):
        yield activity, list(changes)


def _word(kind: ChangeKind) -> str:
    return f"{WORDS[kind].mark} {WORDS[kind].text}"


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
