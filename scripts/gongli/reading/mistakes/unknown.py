"""Names that nobody knows, with the nearest that are known, and fields left out."""

import re
from collections.abc import Iterable, Mapping, Sequence

from gongli.problems import Phrase, Problem, listed, problem
from gongli.reading.mistakes.slips import half_width
from gongli.reading.mistakes.synonyms import otherwise, synonym
from gongli.reading.text.nodes import Mapping as MappingNode
from gongli.reading.text.nodes import Node, Scalar
from gongli.reading.values.unreadable import nearest
from gongli.table.record import Field, Record, Shape

_CUT = re.compile(r"\d{3}[余多万亿元人次]*")
"""What is left of 7,627,700 behind a comma in braces."""
_RUN_TOGETHER = re.compile(r"^([^:：\s]+)([:：])(.+)$")
"""A key and its value run together, as 时间:9:00-11:00 is in braces."""
_LIKE = 0.6
"""How alike a key has to be.  Two-character words share the first: 名字 is 名称, 口号 not 编号."""
_CLOSE = 0.7
"""How alike a venue has to be: 一楼大厅 is not 二楼展厅."""
_SEVERAL = re.compile("[、，,；;/和与及]")
_QUOTES = str.maketrans("", "", "\"'“”‘’「」《》")


def unknown_key(record: Record, key: Scalar, kind: str = "", *, group: bool = False) -> Problem:
    """A key that a record does not have; only fields of this kind of activity are proposed.

    `group` says that lines stand below it.
    """
    if _CUT.fullmatch(key.text.strip()):
        return problem("number-cut", key.place, key=key.text)
    if (joined := _RUN_TOGETHER.match(key.text)) and record.field(joined[1]):
        code = "full-width-colon" if joined[2] == "：" else "no-blank-after-colon"
        run_on = "，" in joined[3]  # {日期：2026-12-05，时间：全天}
        write = half_width(key.place.text) if run_on else f"{joined[1]}: {joined[3].strip()}"
        return problem(code, key.place, write=write)
    if told := meant_key(record, key, kind, group=group):
        return told
    fields = [f for f in record.fields if not f.kinds or kind in f.kinds]
    own = [spelling for f in fields if f.kinds for spelling in f.spellings]
    near = _nearest_key(key.text, own)
    if not near and (found := _group_with(fields, key.text)):
        return problem("misplaced-key", key.place, key=key.text, group=found.phrase)
    near = near or _nearest_key(key.text, [s for f in fields for s in f.spellings])
    if near:
        return problem("unknown-key", key.place, key=key.text, near=near, record=record.phrase)
    usual = [f for f in fields if f.kinds or not record.usual or f.name in record.usual]
    words = {"key": key.text, "known": listed(f.phrase for f in usual), "record": record.phrase}
    return problem("unknown-key-far", key.place, **words)


def meant_key(record: Record, key: Scalar, kind: str, *, group: bool) -> Problem | None:
    """What is written otherwise here, where the word itself tells it."""
    text = key.text.strip()
    words = {"key": key.text, "record": record.phrase}
    if group and record.name == "activity" and text in ("时间", "日期", "活动时间"):
        return problem("unknown-key", key.place, near=record.named("when").phrase, **words)
    if write := otherwise(record.name, text, kind):
        return problem("key-otherwise", key.place, write=write, **words)
    if near := synonym(record.name, text):
        return problem("unknown-key", key.place, near=near, **words)
    return None


def _nearest_key(written: str, known: Sequence[str]) -> str | Phrase:
    """The likeliest name; of short Chinese ones that are equally likely, all."""
    if near := nearest(written, known, _LIKE):
        return near
    same_first = [name for name in known if name[0] == written[:1] and not name.isascii()]
    alike = [name for name in same_first if nearest(written, [name])]
    return listed(alike) if alike else ""


def _group_with(fields: Iterable[Field], key: str) -> Field | None:
    """The first field whose group has this key: 日期 belongs below 时间安排."""
    groups = (f for f in fields if f.shape is Shape.RECORD and f.record)
    return next((f for f in groups if f.record and f.record.field(key)), None)


def unknown_venue(venues: Mapping[str, str], written: Scalar, name: str, field: Phrase) -> Problem:
    """A venue that the palace does not have; `venues` are its ids under ids and names."""
    if not venues:
        return problem("no-venues", written.place, venue=name)
    if len([piece for piece in _SEVERAL.split(name) if nearest(piece, venues, _CLOSE)]) > 1:
        return problem("several-venues", written.place, field=field)
    if near := nearest(name, venues, _CLOSE):
        return problem("unknown-venue", written.place, venue=name, near=near)
    known = listed(sorted(n for n in venues if not n.isascii()))
    return problem("unknown-venue-far", written.place, venue=name, known=known)


def missing_field(record: Record, field: Field, written: MappingNode) -> Problem:
    """A required field that was not written, told at the first line of its group."""
    place = written.entries[0].key.place if written.entries else written.place
    # mkdocs.yml belongs to MkDocs, which knows the English names only.
    name = field.name if record.open else field.phrase
    if field.record:
        return problem("missing-group", place, field=name, write=first_line(field.record))
    return problem("missing-field", place, field=name, example=field.example)


def empty(field: Field, node: Node) -> Problem:
    """A field without a value; below a group's name, lines are often not indented."""
    if field.record is None:
        return problem("empty-value", node.place, field=field.phrase)
    return problem("empty-group", node.place, field=field.phrase, write=first_line(field.record))


def first_line(record: Record) -> Phrase | str:
    """What an editor may write below the name of a group or of keyed records."""
    if record.key:
        return f"{record.key_example}: …"
    field = next((f for f in record.fields if f.required), record.fields[0])
    return Phrase(f"{field.zh}: {field.example}", f"{field.name}: {field.example}")


def unquoted(name: str) -> str:
    """A name without its quotation marks: “五一”文化广场 is typed in many ways."""
    return name.translate(_QUOTES)
