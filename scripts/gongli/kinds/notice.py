"""公告: a notice that is valid for some days and then makes room."""

from dataclasses import dataclass

from gongli.kinds.variation import Variation
from gongli.model import Activity, Days, Kind, Schedule
from gongli.table.record import Field, Type, names


@dataclass(frozen=True)
class Notice(Activity):
    """A notice; it is shown at the head of its palace's page while it is valid."""

    valid: Days | None = None
    concerns: tuple[str, ...] = ()


NOTICE = Variation(
    Kind(
        "notice",
        "公告",
        "则",
        schedule=Schedule.NONE,
        event="",
        announces=True,
        also=("通知", "启事"),
    ),
    Notice,
    (
        Field(
            "valid",
            "有效期",
            Type.DATES,
            "从哪天到哪天有效，过后自动撤下。",
            "2026-11-20 至 2026-12-05",
            required=True,
        ),
        names("concerns", "涉及", "涉及哪些场地或活动。", "游泳馆"),
    ),
    otherwise=dict.fromkeys(("时间", "日期"), "有效期: 2026-11-20 至 2026-12-05"),
)
