"""What an editor did on the line that YAML could not read, and how it should stand.

Each slip is one small function: the problem, or None where the line does not look like it.
"""

import re
from collections.abc import Mapping
from dataclasses import replace

from gongli.problems import Place, Problem, problem
from gongli.reading.mistakes.meant import lone_in_session
from gongli.reading.text import blocks
from gongli.reading.text.blocks import PLAIN_KEY, indent, line_above
from gongli.reading.text.source import DATE_KEY, Source

_LONGEST = 500
"""Characters of a line that somebody typed; the patterns are slow with more."""
_LINE = re.compile(
    r"^(?P<indent> *)(?:- )?(?P<key>[^\s:：#\"'\[\]{}][^:：\"'\[\]{}]*?): +(?P<value>\S.*?)$"
)
_QUOTED_START = re.compile(
    r"""^(?P<before> *(?:- |[^:："']+: +)?)(["'])(?P<inside>[^"']+)\2(?P<rest>\s*[^\s#,\]}:].*)$"""
)
_TAB = re.compile(r"^( *)([^\t:：]+?):?[ \t]*\t+[ \t]*(\S.*)$")
_WIDE = re.compile(r"^( *)([^\s：:#\"'\[\]{},]{1,20})：(.+)$")
_DASH = re.compile(r"^( *)[-－–—•·](?=[^\s\d-])(.+)$")
_BRACKETS = str.maketrans("｛｝［］", "{}[]")


def found(source: Source, line: int, code: str, known: Mapping[str, str]) -> Problem | None:
    """The slip on the line that YAML stumbled over, or on the one before it."""
    if any(len(text) > _LONGEST for text in source.lines[max(line - 1, 0) : line + 1]):
        return None
    if code == "text-behind-bar":
        return blocks.behind_bar(source.place(line, 0))
    if code == "missing-colon":
        return in_line(source.place(line, 0)) or blocks.outside(source, line)
    if code == "colon-in-value":
        return _tab_between(source.place(line, 0)) or _field_behind(source, line, known)
    if code == "bad-indent":
        return (
            _quoted_start(source, line)
            or blocks.wide_above(source, line)
            or blocks.outside(source, line)
            or _both(source, line, known)
            or _no_colon_above(source, line)
        )
    return None


def bad_indent(source: Source, line: int) -> Problem:
    """A line that stands on no level: the line above it shows the nearest."""
    text, above = source.place(line, 0).text, line_above(source, line)
    before = source.place(above, 0).text if above is not None else ""
    key = before.strip().partition(":")[0]
    words = {"have": indent(text), "want": indent(before), "above": key}
    return problem("bad-indent", source.place(line, indent(text)), **words)


def in_line(place: Place) -> Problem | None:
    """What stands between a key and its value on a line, or before an item, as it should not."""
    if len(place.text) > _LONGEST:
        return None
    return _tab_between(place) or _wide_colon(place) or _dash(place)


def _tab_between(place: Place) -> Problem | None:
    """Columns pasted from a spreadsheet have tabs between them."""
    match = _TAB.match(place.text)
    if match is None:
        return None
    at = replace(place, column=place.text.index("\t") + 1)
    write = f"{match[2].strip()}: {' '.join(match[3].split())}"
    return problem("tab-between", at, write=write)


def _wide_colon(place: Place) -> Problem | None:
    match = _WIDE.match(place.text)
    if match is None:
        return None
    write = f"{match[2]}: {match[3].strip()}"
    return problem("full-width-colon", replace(place, column=match.end(2) + 1), write=write)


def _dash(place: Place) -> Problem | None:
    match = _DASH.match(place.text)
    if match is None:
        return None
    write = f"- {match[2].strip()}"
    return problem("dash-without-blank", replace(place, column=len(match[1]) + 1), write=write)


def _quoted_start(source: Source, line: int) -> Problem | None:
    """名称: "劳动美"主题演讲: the quotation marks end the value."""
    match = _QUOTED_START.match(source.place(line, 0).text)
    if match is None:
        return None
    write = f"{match['before'].strip()} “{match['inside']}”{match['rest'].strip()}".strip()
    return problem("quotes-at-start", source.place(line, len(match["before"])), write=write)


def _field_behind(source: Source, line: int, known: Mapping[str, str]) -> Problem | None:
    """2026-07-18: 改到: 2026-07-19: a group's field on the line of the group."""
    outer = _LINE.match(source.place(line, 0).text)
    inner = _LINE.match(outer["value"]) if outer else None
    if (
        outer is None
        or inner is None
        or inner["key"] not in known
        or _is_value(outer["key"], known)
    ):
        return None
    field = f"{inner['key']}: {inner['value']}"
    words = {"outer": outer["key"], "inner": inner["key"], "indent": len(outer["indent"]) + 2}
    place = source.place(line, outer.start("value"))
    return problem("field-behind-colon", place, field=field, **words)


def _both(source: Source, line: int, known: Mapping[str, str]) -> Problem | None:
    """2026-08-08: 延期, and below it 原因: the value needs a line and a name, too."""
    above = line_above(source, line)
    outer = _LINE.match(source.lines[above]) if above is not None else None
    if above is None or outer is None or _is_value(outer["key"], known):
        return None
    if indent(source.lines[line]) <= len(outer["indent"]):
        return None
    key, value = outer["key"], outer["value"]
    main = known.get(key, "名称")
    write = lone_in_session(value) if DATE_KEY.match(key) else f"{main}: {value}"
    words = {"key": key, "value": value, "write": write}
    return problem("value-and-group", source.place(above, outer.start("value")), **words)


def _no_colon_above(source: Source, line: int) -> Problem | None:
    """A title pasted above the fields, which YAML joins with the next line."""
    above = line_above(source, line)
    if above is None or PLAIN_KEY.match(source.lines[above]):
        return None
    text = source.lines[above]
    if indent(text) != indent(source.lines[line]):
        return None
    at = source.place(above, indent(text))
    return in_line(at) or problem("missing-colon", at)


def _is_value(key: str, known: Mapping[str, str]) -> bool:
    """Whether this key takes a value and nothing below it."""
    return known.get(key) == ""


def half_width(text: str) -> str:
    """The line with its brackets, and the commas and colons between them, as YAML knows them."""
    plain = text.translate(_BRACKETS)
    start = min((plain.index(one) for one in "[{" if one in plain), default=len(plain))
    inside = re.sub(r" *[，,] *", ", ", plain[start:])
    inside = re.sub(r"(?<!\d)： *|：(?!\d) *", ": ", inside)
    return (plain[:start] + inside.replace("：", ":")).strip()
