"""One parser for each type of the field table: text to value.

A parser takes the text as written and gives the value, or raises `UnreadableError` with a
problem code; `bind.py` turns that into a problem with its place.  PyYAML's own typing
is never used: it reads 19:30 as 1170 and no as False.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from typing import Any

from gongli.kinds import KINDS
from gongli.model import OLDEST, Figure, Kind, Position, System, Word
from gongli.problems import Phrase, listed
from gongli.reading.values import dates, opening, repeating
from gongli.reading.values.ids import is_address
from gongli.reading.values.unreadable import UnreadableError, nearest
from gongli.rules.coordinates import in_china
from gongli.table.record import Type

MAX_TEXT, MAX_PROSE = 2_000, 10_000
_SCHEMES = ("https://", "http://", "mailto:", "tel:")
_FIGURE = re.compile(
    r"^(约|超|近|逾|超过)?(\d[\d,]{0,20}(?:\.\d{1,9})?)([余多]?)([万亿]?)([余多]?)\+?"
    r"(?:人次?|名|个|队|场次?|次|件|支|家|项|台|部|对|组|幅)?$"
)
_NO_LIMIT = ("不限", "不限制", "无限", "无限制", "不限人数", "不限名额", "若干")
_DEGREES = r"(-?\d{1,3}\.\d{1,15})"
_GRID = r"[,、 ]*\(?([a-z\u4e00-\u9fff][^()]{0,20})\)?"
_POSITION = re.compile(rf"{_DEGREES}[,、 ]+{_DEGREES}(?:{_GRID})?", re.IGNORECASE)
_YES = {"是": True, "yes": True, "true": True, "否": False, "no": False, "false": False}


def flatten(text: str) -> str:
    """Compatibility forms made plain (：→:, １→1) and blanks at the ends removed."""
    return unicodedata.normalize("NFKC", text).strip()


def read_text(text: str) -> str:
    """One line of text; lines of a block are joined."""
    line = " ".join(text.split())
    if "\\" in line:
        raise UnreadableError("backslash")
    if len(line) > MAX_TEXT:
        raise UnreadableError("too-long", limit=MAX_TEXT)
    return line


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


def read_int(text: str) -> int:
    """A whole number; thousands may be separated, a measure word may follow (30 人)."""
    match = re.fullmatch(
        r"(\d{1,9})\s*(?:[人名个座次期讲届项]|分钟)?", flatten(text).replace(",", "")
    )
    if match is None and flatten(text) in _NO_LIMIT:
        raise UnreadableError("no-limit", value=text)
    if match is None:
        raise UnreadableError("not-a-number", value=text)
    return int(match[1])


def read_url(text: str) -> str:
    """An address with one of the schemes http, https, mailto, tel."""
    url = text.strip()
    if not url.lower().startswith(_SCHEMES) or re.search(r"[\s<>\"'`\\]", url):
        write = "https://" + url if re.match(r"[\w-]+\.[\w.-]+", url) else "https://…"
        raise UnreadableError("not-a-url", value=url, write=write)
    return url


def luminance(color: str) -> float:
    """Relative luminance of #rrggbb (WCAG 2.2, definition of relative luminance)."""
    channels = (int(color[i : i + 2], 16) / 255 for i in (1, 3, 5))
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def read_color(text: str) -> str:
    """A colour dark enough for white text on it: contrast 4.5:1 (WCAG 1.4.3).

    The # may be left out, since YAML takes it for the start of a comment.
    """
    color = "#" + flatten(text).lower().removeprefix("#")
    if not re.fullmatch(r"#[0-9a-f]{6}", color):
        raise UnreadableError("not-a-color", value=text)
    contrast = 1.05 / (luminance(color) + 0.05)
    if contrast < 4.5:
        raise UnreadableError("pale-color", value=color, contrast=f"{contrast:.1f}")
    return color


def read_figure(text: str) -> Figure:
    """约 3,670 · 1,900余 · 600余万 · 超1.5万."""
    match = _FIGURE.match(flatten(text).replace(" ", ""))
    if match is None:
        raise UnreadableError("not-a-figure", value=text)
    before, digits, more, scale, more_after = match.groups()
    whole, dot, rest = digits.replace(",", "").partition(".")
    grouped = f"{int(whole):,}{dot}{rest}"
    return Figure(grouped, before or "", f"{more}{scale}{more_after}")


def read_age(text: str) -> tuple[int, int]:
    """18-55岁, 18岁以上, 12岁以下: the youngest and the oldest in years, both included."""
    flat = flatten(text).replace(" ", "").replace("周岁", "岁")
    if match := re.fullmatch(r"(\d{1,3})岁?(?:[-–—~至到])(\d{1,3})岁?", flat):
        ages = int(match[1]), int(match[2])
    elif match := re.fullmatch(r"(\d{1,3})岁?(?:及?以上|起)", flat):
        ages = int(match[1]), OLDEST
    elif match := re.fullmatch(r"(\d{1,3})岁?(?:及?以下|以内)", flat):
        ages = 0, int(match[1])
    else:
        raise UnreadableError("not-an-age", value=text)
    if not ages[0] <= ages[1] <= OLDEST:
        raise UnreadableError("not-an-age", value=text)
    return ages


def read_months(text: str) -> tuple[int, ...]:
    """6-9月, 11月至2月, 3、6、9月: months of a year, in the order of the year."""
    flat = re.sub(r"[月\s]", "", flatten(text))
    found: set[int] = set()
    for piece in re.split("[、,，]", flat):
        match = re.fullmatch(r"(\d{1,2})(?:[-–—~至到](\d{1,2}))?", piece)
        first, last = (int(match[1]), int(match[2] or match[1])) if match else (0, 0)
        if not (1 <= first <= 12 and 1 <= last <= 12):
            raise UnreadableError("not-months", value=text)
        found |= {(first - 1 + i) % 12 + 1 for i in range((last - first) % 12 + 1)}
    return tuple(sorted(found))


def read_pinyin(text: str) -> tuple[str, ...]:
    """Syllables without tones, ü as v, as keyboards have it: Cháng zhì → chang zhi."""
    plain = unicodedata.normalize("NFD", flatten(text).lower()).replace("u\u0308", "v")
    syllables = re.sub(r"[\u0300-\u036f]", "", plain).split()
    if not syllables or not all(re.fullmatch("[a-z]{1,6}", s) for s in syllables):
        raise UnreadableError("not-pinyin", value=text)
    return tuple(syllables)


def read_vague_date(text: str) -> str:
    """A year, a month or a day; empty for 不详."""
    return "" if flatten(text) in ("不详", "日期不详", "unknown") else dates.read_loose_date(text)


def read_geo(text: str) -> Position:
    """A point in degrees: 35.41, 116.58 · 116.58,35.41 · 35.41, 116.58 GPS · （百度）.

    Of the two numbers that is the latitude which puts the point into China, else the first:
    pickers differ in what they give first.
    """
    match = _POSITION.fullmatch(flatten(text))
    if match is None:
        raise UnreadableError("not-a-position", value=text)
    system = _system(match[3], text) if match[3] else System.GCJ02
    first, second = float(match[1]), float(match[2])
    if in_china(second, first) and not in_china(first, second):
        first, second = second, first
    if abs(first) > 90 or abs(second) > 180:
        raise UnreadableError("not-a-position", value=text)
    return Position(first, second, system)


def _system(name: str, text: str) -> System:
    wanted = name.strip().removesuffix("地图").removesuffix("坐标").lower()
    for system in System:
        if wanted in (system.en, system.zh, *system.also):
            return system
    raise UnreadableError("not-a-position", value=text)


def read_path(text: str) -> str:
    """An address of this site as a browser shows it behind the host: /nantong/xiaye/."""
    path = flatten(text).strip("/")
    if not is_address(path):
        raise UnreadableError("bad-former-address", value=text)
    return path


def read_yes(text: str) -> bool:
    """是 or 否."""
    try:
        return _YES[flatten(text).lower()]
    except KeyError:
        raise UnreadableError("not-yes-or-no", value=text) from None


def read_kind(text: str) -> Kind:
    """A kind of activity by its English or Chinese name."""
    wanted = flatten(text).lower()
    for kind in KINDS:
        if wanted in (kind.name, kind.zh, *kind.also):
            return kind
    choices = listed(Phrase(kind.zh, kind.name) for kind in KINDS)
    raise UnreadableError("unknown-word", value=text, choices=choices, hint="")


def read_word(text: str, words: type[Word]) -> Word:
    """A fixed word by its English or Chinese spelling."""
    wanted = flatten(text).lower()
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
    Type.INT: read_int,
    Type.YEAR: dates.read_year,
    Type.DATE: dates.read_date,
    Type.DATES: dates.read_days,
    Type.LOOSE_DATE: dates.read_loose_date,
    Type.MONTH: dates.read_month,
    Type.VAGUE_DATE: read_vague_date,
    Type.TIMES: dates.read_times,
    Type.EVERY: repeating.read_every,
    Type.LUNAR: repeating.read_lunar,
    Type.FESTIVAL: repeating.read_festival,
    Type.WEEKDAYS: repeating.read_weekdays,
    Type.URL: read_url,
    Type.SITE_URL: read_url,
    Type.COLOR: read_color,
    Type.FIGURE: read_figure,
    Type.GEO: read_geo,
    Type.PATH: read_path,
    Type.AGE: read_age,
    Type.MONTHS: read_months,
    Type.PINYIN: read_pinyin,
    Type.HOURS: opening.read_hours,
    Type.OPENING: opening.read_opening,
    Type.YES: read_yes,
    Type.KIND: read_kind,
    Type.VENUE: read_text,
    Type.SLOT: dates.read_slot,
}
