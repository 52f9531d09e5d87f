"""Problems as lines for a terminal, as JSON, and as GitHub's annotations."""

import unicodedata
from collections.abc import Iterable, Sequence

from gongli.model import Settings
from gongli.model.settings import GUIDE, SAMPLE_HOST
from gongli.problems import Lang, Place, Problem, Severity
from gongli.telling.channels import terminal
from gongli.telling.out import annotate, say, show_json

_BESIDE = "events/README.md"


def guide_page(settings: Settings) -> str:
    """Where the anchor of each code stands: on the site, or in a file while it has no address."""
    if settings.host in ("localhost", SAMPLE_HOST):
        return _BESIDE
    return f"{settings.site_url.rstrip('/')}/{GUIDE}problems/"


def show(problems: Sequence[Problem], lang: Lang, form: str, guide: str = _BESIDE) -> None:
    """Print problems as text (on stderr), JSON or GitHub's annotations."""
    if form == "json":
        show_json(as_data(problems, lang, guide))
    for problem in problems:
        if form == "github":
            annotate(problem.severity.value, *as_annotation(problem, lang))
        elif form == "text":
            color = "red" if problem.severity is Severity.ERROR else "yellow"
            say(*as_lines(problem, lang), "", err=True, color=color)


def as_lines(problem: Problem, lang: Lang) -> list[str]:
    """Place and code, the line as written with a caret, what is wrong, what to write."""
    label = _LABELS[lang][problem.severity]
    lines = [f"{problem.place}: {label} [{problem.code}] {problem.message(lang)}"]
    if problem.place.text.strip():
        before, shown = _window(problem.place)
        # The caret stands below what is shown: blanks are as wide as that.
        quoted = terminal(f"{problem.place.line:>5} | {shown}")
        lines.append(quoted)
        lines.append(f"      | {_blanks(quoted[len(quoted) - len(shown) :][: len(before)])}^")
    lines.append(f"      → {problem.remedy(lang)}")
    return lines


def _window(place: Place) -> tuple[str, str]:
    """What stands before the caret and what is shown of the line; long ones are cut."""
    text, index = place.text, place.column - 1
    start = max(0, index - _BEFORE) if len(text) > _WIDEST else 0
    end = start + _WIDEST
    left, right = "…" if start else "", "…" if end < len(text) else ""
    return left + text[start:index], left + text[start:end] + right


_BEFORE, _WIDEST = 60, 160
"""Characters shown before the caret, and in all, of a line too long for a terminal."""
_LABELS = {
    Lang.ZH: {Severity.ERROR: "错误", Severity.WARNING: "提醒"},
    Lang.EN: {Severity.ERROR: "error", Severity.WARNING: "warning"},
}


def _blanks(text: str) -> str:
    """Blanks as wide as the text on a terminal: a Chinese character takes two, a mark on another
    character none."""
    return " " * sum(_width(char) for char in text)


def _width(char: str) -> int:
    if unicodedata.category(char) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1


def as_data(
    problems: Iterable[Problem], lang: Lang, guide: str = _BESIDE
) -> list[dict[str, object]]:
    """For JSON: every entry has code, severity, file, line, column, message, remedy, guide."""
    return [
        {
            "code": p.code,
            "severity": p.severity.value,
            "file": p.place.file,
            "line": p.place.line,
            "column": p.place.column,
            "message": p.message(lang),
            "remedy": p.remedy(lang),
            "guide": f"{guide}#{p.code}",
        }
        for p in problems
    ]


def as_annotation(problem: Problem, lang: Lang) -> tuple[str, dict[str, object]]:
    """For GitHub: the message, and where in the pull request it stands."""
    place = problem.place
    where = {"file": place.file, "line": place.line, "col": place.column, "title": problem.code}
    return f"{problem.message(lang)} {problem.remedy(lang)}", where
