"""展览: a span of days with opening hours, or a permanent one that is always there."""

from collections.abc import Iterator
from dataclasses import dataclass

from gongli.kinds.variation import Variation
from gongli.model import Activity, Kind, Opening, Schedule
from gongli.problems import Phrase, Problem, problem
from gongli.table.record import Field, Shape, Type
from gongli.table.shared.visiting import OPENING


@dataclass(frozen=True)
class Exhibition(Activity):
    """An exhibition; `opening` are the weekly hours of a permanent one."""

    permanent: bool = False
    opening: Opening | None = None
    online: str | None = None
    exhibits: tuple[str, ...] = ()
    artists: tuple[str, ...] = ()

    @property
    def online_at(self) -> tuple[str, ...]:
        """Its halls on the web."""
        return (self.online,) if self.online else ()


def check(exhibition: Exhibition) -> Iterator[Problem]:
    """Either dated or permanent, and not both."""
    dated = any(not part.when.says_nothing for part in exhibition.parts)
    if exhibition.permanent and dated:
        yield problem("permanent-with-dates", exhibition.at.of("permanent"))
    if not exhibition.permanent and not dated:
        yield problem("no-span", exhibition.at.own)
    if exhibition.permanent and "opening" not in exhibition.at.fields:
        yield problem("no-opening", exhibition.at.of("permanent"))


EXHIBITION = Variation(
    Kind(
        "exhibition",
        "展览",
        "期",
        apart=True,
        schedule=Schedule.OPTIONAL,
        event="ExhibitionEvent",
        also=("展", "画展", "图展"),
    ),
    Exhibition,
    (
        Field("permanent", "常设", Type.YES, "一直开放、没有结束日期的展览，写 是。", "是"),
        OPENING,
        Field("online", "网上展厅", Type.URL, "网上看展的地址。", "https://example.org/vr"),
        Field(
            "exhibits", "展品", Type.TEXT, "主要展品或单元，一行一项。", "百名劳模图片", Shape.MANY
        ),
        Field("artists", "作者", Type.TEXT, "作者或供稿单位。", "市职工摄影协会", Shape.MANY),
    ),
    check,
    {
        "开放时间": Phrase(
            "时间安排: {开始: 2026-12-01, 结束: 2026-12-31, 开放时间: 9:00-17:00}；"
            "一直开放的写 常设: 是 和 开放",
            "when: {from: 2026-12-01, to: 2026-12-31, hours: 9:00-17:00}; "
            "what is always open has `permanent: yes` and `opening`",
        )
    },
)
