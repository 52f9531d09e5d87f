"""放映: films by date, or a list that plays on screens day after day."""

from collections.abc import Iterator
from dataclasses import dataclass

from gongli.kinds.variation import Variation
from gongli.model import Activity, Kind, Schedule
from gongli.model.places import Places, places
from gongli.problems import Place, Problem, problem
from gongli.table.record import Field, Record, Shape, Type, keyed


@dataclass(frozen=True)
class Film:
    """A film of the list; the length is in minutes."""

    name: str
    about: str | None = None
    length: int | None = None
    year: int | None = None
    at: Places = places()


@dataclass(frozen=True)
class Films(Activity):
    """Films with the list of what is shown and the screens it is shown on."""

    playlist: tuple[Film, ...] = ()
    screens: tuple[str, ...] = ()

    @property
    def made_in(self) -> Iterator[tuple[int, Place]]:
        """The years of its films."""
        return ((film.year, film.at.of("year")) for film in self.playlist if film.year)


def check(films: Films) -> Iterator[Problem]:
    """There are dates, or at least a list of what plays."""
    if "playlist" not in films.at.fields and all(part.when.says_nothing for part in films.parts):
        yield problem("no-schedule", films.at.own)


FILM = Record(
    "film",
    "片单",
    Film,
    (
        Field("about", "简介", Type.TEXT, "一句话简介。", "讲述红旗渠的开凿"),
        Field("length", "片长", Type.INT, "多少分钟。", "110", unit="分钟"),
        Field("year", "年份", Type.YEAR, "出品年份。", "2024"),
    ),
    help="片单里的一部，冒号前写片名。",
    short="about",
    key=Type.TEXT,
    key_attr="name",
    key_example="《红旗渠》",
)

FILMS = Variation(
    Kind(
        "films",
        "放映",
        "场",
        schedule=Schedule.OPTIONAL,
        event="ScreeningEvent",
        also=("电影", "观影"),
    ),
    Films,
    (
        keyed("playlist", "片单", "放哪些片子。", FILM),
        Field("screens", "放映渠道", Type.TEXT, "在哪里放。", "大门 LED 屏", Shape.MANY),
    ),
    check,
)
