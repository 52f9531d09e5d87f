"""How one gets in, as every level says it."""

from gongli.model import Admission
from gongli.table.record import chosen

ENTRY = chosen(
    "entry",
    "入场",
    Admission,
    "怎样进场：直接来、先报名、凭票、凭会员证；不写的，写了怎样报名就算先报名。满不满看报名。",
    "直接来",
)
