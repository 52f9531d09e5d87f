"""赛事: rounds from the first trials to the final, with who went in and who went on."""

from collections.abc import Iterator
from dataclasses import dataclass

from gongli.kinds.variation import Variation
from gongli.model import Activity, Award, Figure, Kind, Round
from gongli.problems import Problem, problem
from gongli.table.record import Field, Record, Shape, Type, keyed, names
from gongli.table.shared.part import part_record


@dataclass(frozen=True)
class Competition(Activity):
    """A competition with its divisions and prizes."""

    divisions: tuple[str, ...] = ()
    rules: tuple[str, ...] = ()
    awards: tuple[str, ...] = ()


def check(competition: Competition) -> Iterator[Problem]:
    """Nobody goes on who did not go in, and divisions are known.

    What holds between rounds depends on when they are held: see `rules/checks/rounds.py`.
    """
    for each in competition.rounds:
        if _more(each.advancing, each.entrants):
            yield problem("more-out-than-in", each.at.of("advancing"), round=each.name)
        if each.division and each.division not in competition.divisions:
            known = competition.divisions
            place = each.at.of("division")
            yield problem("unknown-division", place, division=each.division, known=known)


def _more(one: Figure | None, other: Figure | None) -> bool:
    """Whether both are plain numbers and the first is larger."""
    if one is None or other is None or one.about or other.about:
        return False
    return one.least > other.least


AWARD = Record(
    "award",
    "赛果",
    Award,
    (names("winners", "获奖者", "谁获奖。", "纺织集团队", required=True),),
    help="冒号前写奖项，冒号后写获奖的队或人。",
    short="winners",
    key=Type.TEXT,
    key_attr="name",
    key_example="一等奖",
)

ROUND = part_record(
    "round",
    "赛程",
    Round,
    (
        Field("division", "组别", Type.TEXT, "只属于某一组时写组名。", "青年组"),
        Field("entrants", "参赛", Type.FIGURE, "多少人或多少队参加这一轮。", "3,000余"),
        Field("advancing", "晋级", Type.FIGURE, "多少进入下一轮。", "100余"),
        keyed("results", "赛果", "这一轮的结果。", AWARD),
    ),
    help="一轮比赛，以英文代号为名，按先后次序写。",
    example="juesai",
)

COMPETITION = Variation(
    Kind(
        "competition",
        "赛事",
        "场",
        parts="rounds",
        heading="赛程",
        piece="轮",
        contested=True,
        also=("比赛", "大赛"),
    ),
    Competition,
    (
        keyed("rounds", "赛程", "海选、初赛、复赛、决赛。", ROUND),
        names("divisions", "组别", "分几组。", "青年组"),
        Field("rules", "规则", Type.TEXT, "比赛规则，一行一条。", "每队限报 8 人", Shape.MANY),
        Field("awards", "奖项", Type.TEXT, "设哪些奖，一行一项。", "一等奖 1 名", Shape.MANY),
    ),
    check,
    dict.fromkeys(("赛果", "成绩"), "赛果: {一等奖: …}，放到赛程里那一轮的下面"),
)
