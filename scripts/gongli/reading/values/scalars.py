"""One parser for each type of the field table: text to value.

A parser takes the text as written and gives the value, or raises `UnreadableError` with a
problem code; `bind.py` turns that into a problem with its place.  PyYAML's own typing
is never used: it reads 19:30 as 1170 and no as False.
"""

import re
import unicodedata
from collections.abc import Callable
from typing import Any

from gongli.characters import flattened
from gongli.kinds import KINDS
from gongli.model import Kind, Word
from gongli.problems import Phrase, listed
from gongli.reading.values import dates, hours, numbers, opening, repeating, stretches
from gongli.reading.values.ids import is_address, is_lineage
from gongli.reading.values.positions import read_geo
from gongli.reading.values.unreadable import UnreadableError, nearest
from gongli.reading.values.urls import read_url
from gongli.table.record import Type

MAX_TEXT, MAX_PROSE = 2_000, 10_000
_YES = {"是": True, "yes": True, "true": True, "否": False, "no": False, "false": False}


_NAMELESS = re.compile(r"[是否有无]|没有|待定|另行通知|[ -~]*|.*[:：/].*")
"""What tells whether or when, not where; what is an address, or was meant for one."""


def read_text(text: str) -> str:
    """One line of text; lines of a block are joined."""
    line = " ".join(text.split())
    if "\\" in line:
        raise UnreadableError("backslash")
    if len(line) > MAX_TEXT:
        raise UnreadableError("too-long", limit=MAX_TEXT)
    return line


def read_channel(text: str) -> str:
    """An address, or the name that one looks for on a platform, not in ASCII alone: 云山工会."""
    name = read_text(text)
    return read_url(text) if _NAMELESS.fullmatch(name) else name


def read_prose(text: str) -> str:
    """Markdown of several paragraphs."""
    if len(text) > MAX_PROSE:
        raise UnreadableError("too-long", limit=MAX_PROSE)
    return text.strip()


def read_id(text: str) -> str:
    """Lower-case letters, digits and dashes: it becomes part of an address."""
    if not re.fullmatch(r"[a-z0-9-]{1,64}", text):
        raise UnreadableError("bad-id", value=text)
    return text


def read_pinyin(text: str) -> tuple[str, ...]:
    """Syllables without tones, ü as v, as keyboards have it: Cháng zhì → chang zhi."""
    plain = unicodedata.normalize("NFD", flattened(text).lower()).replace("u\u0308", "v")
    syllables = re.sub(r"[\u0300-\u036f]", "", plain).split()
    if not syllables or not all(re.fullmatch("[a-z]{1,6}", s) for s in syllables):
        raise UnreadableError("not-pinyin", value=text)
    return tuple(syllables)


def read_vague_date(text: str) -> str:
    """A year, a month or a day; empty for 不详."""
    return "" if flattened(text) in ("不详", "日期不详", "unknown") else dates.read_loose_date(text)


def read_path(text: str) -> str:
    """An address of this site as a browser shows it behind the host: /nantong/xiaye/."""
    path = flattened(text).strip("/")
    if not is_address(path):
        raise UnreadableError("bad-former-address", value=text)
    return path


def read_lineage(text: str) -> str:
    """What evenings are named by: nantong/haobin-xiaye/2026, and the course behind it."""
    path = flattened(text).strip("/").removesuffix(".yml").removeprefix("events/")
    if not is_lineage(path):
        raise UnreadableError("bad-lineage", value=text)
    return path


def read_color(text: str) -> str:
    """A colour dark enough for white text on it: contrast 4.5:1 (WCAG 1.4.3).

    The # may be left out, since YAML takes it for the start of a comment.
    """
    color = "#" + flattened(text).lower().removeprefix("#")
    if not re.fullmatch(r"#[0-9a-f]{6}", color):
        raise UnreadableError("not-a-color", value=text)
    contrast = 1.05 / (_luminance(color) + 0.05)
    if contrast < 4.5:
        raise UnreadableError("pale-color", value=color, contrast=f"{contrast:.1f}")
    return color


def _luminance(color: str) -> float:
    """Relative luminance of #rrggbb (WCAG 2.2, definition of relative luminance)."""
    channels = (int(color[i : i + 2], 16) / 255 for i in (1, 3, 5))
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def read_yes(text: str) -> bool:
    """是 or 否."""
    try:
        return _YES[flattened(text).lower()]
    except KeyError:
        raise UnreadableError("not-yes-or-no", value=text) from None


def read_kind(text: str) -> Kind:
    """A kind of activity by its English or Chinese name."""
    wanted = flattened(text).lower()
    for kind in KINDS:
        if wanted in (kind.name, kind.zh, *kind.also):
            return kind
    choices = listed(Phrase(kind.zh, kind.name) for kind in KINDS)
    raise UnreadableError("unknown-word", value=text, choices=choices, hint="")


def read_word(text: str, words: type[Word]) -> Word:
    """A fixed word by its English or Chinese spelling."""
    wanted = flattened(text).lower()
    for word in words:
        if wanted in (word.en, word.zh, *word.also):
            return word
    near = nearest(text, [spelling for w in words for spelling in (w.zh, w.en)])
    choices = listed(word.phrase for word in words)
    raise UnreadableError("unknown-word", value=text, choices=choices, hint=near)


PARSERS: dict[Type, Callable[[str], Any]] = {
    Type.TEXT: read_text,
    Type.PROSE: read_prose,
    Type.ID: read_id,
    Type.INT: numbers.read_int,
    Type.YEAR: dates.read_year,
    Type.DATE: dates.read_date,
    Type.MOMENT: hours.read_moment,
    Type.DEADLINE: hours.read_deadline,
    Type.DATES: dates.read_days,
    Type.LOOSE_DATE: dates.read_loose_date,
    Type.MONTH: dates.read_month,
    Type.VAGUE_DATE: read_vague_date,
    Type.TIMES: dates.read_times,
    Type.DAY_AND_HOURS: hours.read_day_and_hours,
    Type.DAY_TIMES: hours.read_day_times,
    Type.EVERY: repeating.read_every,
    Type.LUNAR: repeating.read_lunar,
    Type.FESTIVAL: repeating.read_festival,
    Type.WEEKDAYS: repeating.read_weekdays,
    Type.CLOSED: repeating.read_closed,
    Type.URL: read_url,
    Type.CHANNEL: read_channel,
    Type.SITE_URL: read_url,
    Type.COLOR: read_color,
    Type.FIGURE: numbers.read_figure,
    Type.GEO: read_geo,
    Type.PATH: read_path,
    Type.LINEAGE: read_lineage,
    Type.AGE: numbers.read_age,
    Type.MONTHS: numbers.read_months,
    Type.PINYIN: read_pinyin,
    Type.HOURS: opening.read_hours,
    Type.OPENING: opening.read_opening,
    Type.YES: read_yes,
    Type.KIND: read_kind,
    Type.VENUE: read_text,
    Type.SLOT: stretches.read_session_key,
    Type.UNDECIDED: stretches.read_undecided,
    Type.STRETCH: stretches.read_stretch,
    Type.SCHOOL_BREAK: stretches.read_school_break,
    Type.MONTH_OR_DATE: stretches.read_first_day,
}
