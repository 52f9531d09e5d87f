"""巡演、送文艺到基层: stops outside the palace, each with its host."""

from collections.abc import Iterator
from dataclasses import dataclass

from gongli.kinds.variation import Variation
from gongli.model import Activity, Kind, Part, Session
from gongli.problems import Problem, problem
from gongli.table.record import Field, Type, keyed
from gongli.table.shared.part import part_record


@dataclass(frozen=True)
class Stop(Part):
    """One stop and who receives the tour there."""

    host: str | None = None


def check(tour: Activity) -> Iterator[Problem]:
    """People must be told where it stops."""
    for stop in tour.parts:
        levels: tuple[Activity | Part | Session, ...] = (stop, tour, *stop.sessions)
        if not any(level.venue or level.place for level in levels):
            place = stop.at.of("name") if stop.id else tour.at.of("name")
            yield problem("stop-without-place", place, stop=stop.name)


STOP = part_record(
    "stop",
    "站点",
    Stop,
    (Field("host", "接待单位", Type.TEXT, "当地由谁接待。", "余吾煤业工会"),),
    help="巡演的一站，以英文代号为名。地点写在 宫外地点，联系人写当地的。",
    example="yuwu",
)

TOUR = Variation(
    Kind(
        "tour",
        "巡演",
        "站",
        parts="stops",
        heading="站点",
        piece="站",
        part_labels={"contact": "当地联系"},
        travels=True,
        also=("送文艺", "送文艺到基层"),
    ),
    fields=(keyed("stops", "站点", "各站。", STOP),),
    check=check,
)
