"""Problems as text for a terminal, as JSON, and as GitHub's workflow commands."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Iterable

from gongli.problems import Lang, Place, Problem, Severity


def as_text(problem: Problem, lang: Lang) -> str:
    """Place and code, the line as written with a caret, what is wrong, what to write."""
    label = _LABELS[lang][problem.severity]
    lines = [f"{problem.place}: {label} [{problem.code}] {problem.message(lang)}"]
    if problem.place.text.strip():
        before, shown = _window(problem.place)
        lines.append(f"{problem.place.line:>5} | {shown}")
        lines.append(f"      | {_blanks(before)}^")
    lines.append(f"      → {problem.remedy(lang)}")
    return "\n".join(_visible(line) for line in lines)


def _window(place: Place) -> tuple[str, str]:
    """What stands before the caret and what is shown of the line; long ones are cut."""
    text, index = place.text, place.column - 1
    start = max(0, index - _BEFORE) if len(text) > _WIDEST else 0
    end = start + _WIDEST
    left, right = "…" if start else "", "…" if end < len(text) else ""
    return left + text[start:index], left + text[start:end] + right


def _visible(text: str) -> str:
    """The same text without anything that a terminal obeys: one � for each control."""
    return "".join("�" if unicodedata.category(c) in ("Cc", "Cf", "Cs") else c for c in text)


_BEFORE, _WIDEST = 60, 160
"""Characters shown before the caret, and in all, of a line too long for a terminal."""
_LABELS = {
    Lang.ZH: {Severity.ERROR: "错误", Severity.WARNING: "提醒"},
    Lang.EN: {Severity.ERROR: "error", Severity.WARNING: "warning"},
}


def _blanks(text: str) -> str:
    """Blanks as wide as the text on a terminal, where a Chinese character takes two."""
    wide = (unicodedata.east_asian_width(char) in "WF" for char in text)
    return "".join("  " if double else " " for double in wide)


def as_json(problems: Iterable[Problem], lang: Lang) -> str:
    """A JSON list; every entry has code, severity, file, line, column, message, remedy."""
    entries = [
        {
            "code": p.code,
            "severity": p.severity.value,
            "file": p.place.file,
            "line": p.place.line,
            "column": p.place.column,
            "message": p.message(lang),
            "remedy": p.remedy(lang),
        }
        for p in problems
    ]
    return json.dumps(entries, ensure_ascii=False, indent=2)


def as_github(problem: Problem, lang: Lang) -> str:
    """A workflow command: GitHub shows it beside the line in the pull request."""
    place = problem.place
    message = f"{problem.message(lang)} {problem.remedy(lang)}"
    where = f"file={_property(place.file)},line={place.line},col={place.column}"
    return f"::{problem.severity.value} {where},title={problem.code}::{_data(message)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
