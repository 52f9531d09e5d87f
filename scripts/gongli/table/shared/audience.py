"""Whom something is for, as every level says it."""

from gongli.model import Audience
from gongli.table.record import Field, Shape, Type

LISTED = "、".join(word.zh for word in Audience)


def audience(help: str, example: str = "职工") -> Field:
    """The field of one level; its texts are an editor's own, words of the list among them."""
    return Field("audience", "对象", Type.TEXT, help, example, Shape.MANY, words=Audience)
