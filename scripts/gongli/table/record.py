"""What a field and a record are; the table itself is `fields/`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from gongli.model import Word
from gongli.problems import Phrase

WordClass = type[Word]
"""A fixed vocabulary; the field that holds one is itself called type."""


class Type(Enum):
    """How the text of one value is read (`reading/values/scalars.py` has a parser for each)."""

    TEXT = "文字"
    PROSE = "多行文字"
    ID = "英文代号"
    INT = "整数"
    YEAR = "年份"
    DATE = "日期"
    MOMENT = "日期，后面可以写几点"
    DEADLINE = "最后一天，后面可以写到几点"
    DATES = "日期或起止日期"
    CHANNEL = "网址或名称"
    LOOSE_DATE = "年、年月或日期"
    MONTH = "年或年月"
    VAGUE_DATE = "年、年月、日期或不详"
    TIMES = "时间段"
    DAY_AND_HOURS = "日期，后面可以写时间段"
    DAY_TIMES = "时间段，前面可以写哪几天"
    EVERY = "重复方式"
    LUNAR = "农历日期"
    FESTIVAL = "节日或节气"
    WEEKDAYS = "星期"
    CLOSED = "星期，可以除外节假日"
    URL = "网址"
    SITE_URL = "站点自己的网址"
    COLOR = "颜色"
    FIGURE = "数字"
    GEO = "经纬度"
    PATH = "站内网址"
    LINEAGE = "活动的路径"
    AGE = "年龄"
    MONTHS = "月份"
    PINYIN = "拼音"
    HOURS = "一天的开放时间"
    OPENING = "一周的开放时间"
    YES = "是或否"
    WORD = "固定用词"
    KIND = "类型"
    VENUE = "场地"
    SLOT = "原定日期，或从哪天至哪天"
    UNDECIDED = "待定，或大约什么时候"
    STRETCH = "日期、起止日期、月份或寒暑假"
    SCHOOL_BREAK = "哪一年的寒假或暑假"
    MONTH_OR_DATE = "日期或月份"


class Shape(Enum):
    """How many values a field holds, and whether they are records."""

    ONE = "一个"
    MANY = "一个或多个"
    RECORD = "一组字段"
    KEYED = "若干条，每条以冒号前的内容为名"


@dataclass(frozen=True)
class Field:
    """One field: the editor's names for it, how it is read, and its help.

    `attr` is the model's attribute where it differs from the English name; `kinds`
    limits it to activities of these kinds.  Several `names` may be written as one text with 、
    between them, which other texts may hold themselves.  What `repeats` may list one thing twice.
    """

    name: str
    zh: str
    type: Type
    help: str
    example: str = ""
    shape: Shape = Shape.ONE
    required: bool = False
    also: tuple[str, ...] = ()
    attr: str = ""
    words: WordClass | None = None
    record: Record | None = None
    kinds: tuple[str, ...] = ()
    names: bool = False
    repeats: bool = False
    unit: str = ""
    """What its number counts, as people read it: 分钟."""

    @property
    def attribute(self) -> str:
        """The attribute of the model it fills."""
        return self.attr or self.name

    @property
    def phrase(self) -> Phrase:
        """Its name in both languages."""
        return Phrase(self.zh, self.name)

    @property
    def spellings(self) -> tuple[str, ...]:
        """Every key an editor may write for it."""
        return (self.name, self.zh, *self.also)


@dataclass(frozen=True)
class Record:
    """A group of fields and the dataclass they fill.

    `short` names the field that a lone value stands for (`2026-06-27: 开幕式`);
    `key` is the type of the key before the colon, kept in attribute `key_attr`.
    A keyed record with `lone` may be written as one value without a key; its field's
    name is then its key.  Of one that may be `listed` keys alone may be written, one or several.
    `open` records skip keys they do not know (only mkdocs.yml is one).
    `usual` names the fields worth proposing of a long list; empty for all.
    """

    name: str
    zh: str
    make: type
    fields: tuple[Field, ...]
    help: str = ""
    short: str = ""
    key: Type | None = None
    key_attr: str = ""
    key_example: str = ""
    lone: bool = False
    listed: bool = False
    open: bool = False
    usual: tuple[str, ...] = ()

    @property
    def phrase(self) -> Phrase:
        """Its name in both languages."""
        return Phrase(self.zh, self.name)

    def field(self, spelling: str) -> Field | None:
        """The field an editor means by this key, in either language, any case."""
        wanted = spelling.strip().lower()
        return next((f for f in self.fields if wanted in f.spellings), None)

    def named(self, name: str) -> Field:
        """The field with this English name."""
        return next(f for f in self.fields if f.name == name)


def chosen(
    name: str,
    zh: str,
    words: WordClass,
    help: str,
    example: str,
    shape: Shape = Shape.ONE,
    *,
    required: bool = False,
) -> Field:
    """A field that takes one of these words, or several."""
    return Field(name, zh, Type.WORD, help, example, shape, required, words=words)


def names(
    name: str,
    zh: str,
    help: str,
    example: str,
    *,
    required: bool = False,
    also: tuple[str, ...] = (),
) -> Field:
    """A field of one or several names, which may be written as one text with 、 between them."""
    shape = Shape.MANY
    return Field(name, zh, Type.TEXT, help, example, shape, required, also, names=True)


def group(name: str, zh: str, help: str, record: Record, *, required: bool = False) -> Field:
    """A field below which stands one record."""
    return Field(name, zh, Type.TEXT, help, "", Shape.RECORD, required, record=record)


def keyed(
    name: str,
    zh: str,
    help: str,
    record: Record,
    *,
    type: Type = Type.TEXT,
    required: bool = False,
    also: tuple[str, ...] = (),
) -> Field:
    """A field below which stand records, each behind its key; a lone value is of this type."""
    return Field(name, zh, type, help, "", Shape.KEYED, required, also, record=record)


def nested(record: Record) -> Iterator[Record]:
    """This record and those inside it, each once."""
    seen: dict[str, Record] = {}
    waiting = [record]
    while waiting:
        one = waiting.pop(0)
        if one.name not in seen:
            seen[one.name] = one
            waiting += [f.record for f in one.fields if f.record]
    yield from seen.values()
