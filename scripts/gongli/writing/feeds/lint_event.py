"""What must hold in one event: each is looked at once, however many feeds carry it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import datetime

from gongli.writing.feeds.ics import CONTROLS

_ONCE = frozenset(
    """UID DTSTAMP LAST-MODIFIED SEQUENCE DTSTART DTEND SUMMARY DESCRIPTION URL STATUS
    TRANSP""".split()  # noqa: SIM905 - easier to read
)
_MAY = frozenset({"LOCATION", "GEO", "X-APPLE-STRUCTURED-LOCATION", "CONFERENCE", "CATEGORIES"})
_LINE = re.compile(r'([A-Z-]+)((?:;[A-Z-]+=(?:"[^"]*"|[^";:,]*))*):(.*)', re.DOTALL)
_UID = re.compile(r"(?:\d{8}(?:n[1-9]\d*)?|registration)(?:\.[a-z0-9-]+){2,4}@[^\s@]+")
_TIME = re.compile(r"(;TZID=Asia/Shanghai:\d{8}T\d{6}|;VALUE=DATE:\d{8})")
_STAMP = re.compile(r":\d{8}T\d{6}Z")
_ESCAPE = re.compile(r"\\([\\;,nN])")
_X_TITLE = re.compile(r';X-TITLE=(?:"([^"]*)"|([^";:,]*))')
_CARET = {"^^": "^", "^'": '"', "^n": "\n"}
_MARKUP = re.compile(r"<(?:p|ul|ol|li|h[1-6]|blockquote)>")
"""Markdown's blocks as the site writes them; anything else an editor meant as it stands."""
_OFF = ("【取消】", "【延期】")


def lint_event(data: bytes) -> Iterator[str]:
    """What is wrong with one VEVENT, its alarm left out."""
    yield from physical_lines(data)
    lines = unfolded(data)
    if lines[:1] != ["BEGIN:VEVENT"] or lines[-1] != "END:VEVENT":
        yield "not one whole VEVENT"
        return
    yield from _characters(data)
    names = Counter(re.split("[;:]", line, maxsplit=1)[0] for line in lines[1:-1])
    if missing := [name for name in _ONCE if names[name] != 1]:
        yield f"not exactly once: {sorted(missing)}"
    if strange := {name for name in names if name not in _ONCE | _MAY or names[name] > 1} - _ONCE:
        yield f"properties that do not belong to an event: {sorted(strange)}"
    if missing:
        return
    parsed = [match.groups() for match in map(_LINE.fullmatch, lines[1:-1]) if match]
    if len(parsed) != len(lines) - 2:
        yield "a line that is no property"
        return
    params = {name: own for name, own, _ in parsed}
    values = {name: value for name, _, value in parsed}
    yield from _names(values)
    yield from _times(params, values)
    yield from _words(values)
    yield from _place(params, values)


def physical_lines(data: bytes) -> Iterator[str]:
    """What is wrong with lines as they stand: CRLF, 75 octets, whole characters and escapes."""
    rest = data.replace(b"\r\n", b"")
    if not data.endswith(b"\r\n") or b"\n" in rest or b"\r" in rest:
        yield "a line that does not end in CRLF"
    lines = data.split(b"\r\n")
    for line, following in zip(lines, [*lines[1:], b""], strict=True):
        if len(line) > 75:
            yield f"a line of {len(line)} octets"
        try:
            line.decode()
        except UnicodeDecodeError:
            yield "a line folded inside a character"
        escapes = len(line) - len(line.rstrip(b"\\"))
        if escapes % 2 and following.startswith(b" "):
            yield "a line folded inside an escape"


def unfolded(data: bytes) -> Sequence[str]:
    """The logical lines (RFC 5545, 3.1)."""
    text = data.replace(b"\r\n ", b"").decode("utf-8", "replace")
    return [line for line in text.split("\r\n") if line]


def _characters(data: bytes) -> Iterator[str]:
    text = data.replace(b"\r\n ", b"").decode("utf-8", "replace")
    if CONTROLS.search(text.replace("\r\n", "")):
        yield "a control character"
    if "\\" in _ESCAPE.sub("", text):
        yield "a backslash that escapes nothing"


def _names(values: dict[str, str]) -> Iterator[str]:
    if not _UID.fullmatch(values["UID"]):
        yield f"a UID of another form: {values['UID']}"
    if not values["SEQUENCE"].isdecimal():
        yield f"a SEQUENCE that is no number: {values['SEQUENCE']}"
    if values["STATUS"] not in ("CONFIRMED", "TENTATIVE", "CANCELLED"):
        yield f"an unknown status: {values['STATUS']}"
    if values["TRANSP"] != "TRANSPARENT":
        yield f"an event that blocks time: {values['TRANSP']}"


def _times(params: dict[str, str], values: dict[str, str]) -> Iterator[str]:
    whole = {name: f"{params[name]}:{values[name]}" for name in params}
    stamps, sides = ("DTSTAMP", "LAST-MODIFIED"), ("DTSTART", "DTEND")
    for name in stamps:
        if not _STAMP.fullmatch(whole[name]) or _moment(values[name]) is None:
            yield f"a stamp that is not UTC: {name}{whole[name]}"
    if values["DTSTAMP"] != values["LAST-MODIFIED"]:
        yield "DTSTAMP is not LAST-MODIFIED"
    for name in sides:
        if not _TIME.fullmatch(whole[name]) or _moment(values[name]) is None:
            yield f"a time that is not Shanghai's: {name}{whole[name]}"
    if params["DTSTART"] != params["DTEND"] or values["DTEND"] <= values["DTSTART"]:
        yield "an end that is not after its start"


def _moment(value: str) -> datetime | None:
    try:
        return datetime.fromisoformat(value)
    except ValueError:
        return None


def _words(values: dict[str, str]) -> Iterator[str]:
    told = _text(values["DESCRIPTION"])
    # Not the other way round: an editor may have typed such a word into a title.
    if values["STATUS"] == "CANCELLED" and not values["SUMMARY"].startswith(_OFF):
        yield "called off, and the title does not say so"
    if told.rpartition("\n")[2] != values["URL"]:
        yield "a DESCRIPTION that does not end in the page's address"
    if _MARKUP.search(told):
        yield "markup in DESCRIPTION"


def _place(params: dict[str, str], values: dict[str, str]) -> Iterator[str]:
    if "X-APPLE-STRUCTURED-LOCATION" not in params:
        return
    found = _X_TITLE.search(params["X-APPLE-STRUCTURED-LOCATION"])
    title = (found[1] or found[2] or "") if found else ""
    # RFC 6868: what a parameter cannot hold as it is.
    title = re.sub(r"\^[\^'n]", lambda m: _CARET[m[0]], title)
    if title != _text(values.get("LOCATION", "")):
        yield "an X-TITLE that is not LOCATION"


def _text(value: str) -> str:
    """A TEXT value as a reader sees it (RFC 5545, 3.3.11)."""
    return _ESCAPE.sub(lambda m: "\n" if m[1] in "nN" else m[1], value)
