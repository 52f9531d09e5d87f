"""常态服务: open day after day (天天有服务), with windows where there are several."""

from collections.abc import Iterator
from dataclasses import dataclass

from gongli.kinds.variation import Variation
from gongli.model import Activity, Kind, Opening, Schedule
from gongli.model.places import Places, places
from gongli.problems import Problem, problem
from gongli.table.record import Field, Record, Type, keyed
from gongli.table.shared.visiting import OPENING


@dataclass(frozen=True)
class Window:
    """A service window with hours of its own."""

    name: str
    does: str | None = None
    opening: Opening | None = None
    venue: str | None = None
    phone: str | None = None
    at: Places = places()


@dataclass(frozen=True)
class Service(Activity):
    """A standing service."""

    opening: Opening | None = None
    windows: tuple[Window, ...] = ()

    @property
    def doors(self) -> tuple[Opening, ...]:
        """Its own hours and those of its windows."""
        hours = (self.opening, *(window.opening for window in self.windows))
        return tuple(opening for opening in hours if opening)


def check(service: Service) -> Iterator[Problem]:
    """People must be told when they can come."""
    dated = any(not part.when.says_nothing for part in service.parts)
    written = "opening" in service.at.fields
    if not dated and not written and not any(w.opening for w in service.windows):
        yield problem("no-opening", service.at.of("name"))


WINDOW = Record(
    "window",
    "窗口",
    Window,
    (
        Field("does", "办什么", Type.TEXT, "这个窗口办什么。", "困难帮扶、法律援助"),
        OPENING,
        Field("venue", "地点", Type.VENUE, "本宫的场地。", "职工服务窗口", also=("场地",)),
        Field("phone", "电话", Type.TEXT, "电话。", "0537-0000000"),
    ),
    help="一个服务窗口，冒号前写名称。",
    short="does",
    key=Type.TEXT,
    key_attr="name",
    key_example="维权窗口",
)

SERVICE = Variation(
    Kind(
        "service",
        "常态服务",
        "次",
        apart=True,
        schedule=Schedule.OPTIONAL,
        event="",
        standing=True,
        also=("服务",),
    ),
    Service,
    (
        OPENING,
        keyed("windows", "窗口", "各个服务窗口。", WINDOW),
    ),
    check,
)
