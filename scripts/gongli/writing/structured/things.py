"""Objects of schema.org (https://schema.org/docs/full.html), as JSON-LD writes them."""

from collections.abc import Mapping

from gongli.rules.calendar import Calendar

Thing = Mapping[str, object]
"""An object: its `@type` and its properties by schema.org's names."""

LANGUAGE = "zh-CN"
_SCHEMA = "https://schema.org/"
_NOTHING: tuple[object, ...] = (None, "", [], ())


def thing(kind: str, id: str = "", /, **properties: object) -> dict[str, object]:
    """An object of this type; what is not known is left out, `False` and 0 are known.

    `id` is the address that other objects, also of other pages, name it by.
    """
    known = {name: value for name, value in properties.items() if value not in _NOTHING}
    return {"@type": kind, **({"@id": id} if id else {}), **known}


def term(name: str) -> str:
    """A value of one of schema.org's own lists: https://schema.org/EventCancelled."""
    return _SCHEMA + name


def id_of(calendar: Calendar, url: str, what: str) -> str:
    """The permanent name of what a page is about: its address with #event, #place."""
    return f"{calendar.absolute(url)}#{what}"
