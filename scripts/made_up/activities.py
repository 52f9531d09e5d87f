"""One recipe for each sort of activity: lines of YAML as an editor would write them."""

from collections.abc import Callable
from datetime import date, timedelta
from random import Random

from made_up import words

Recipe = Callable[[Random, date, str], list[str]]
_WEEKDAYS = "一二三四五六日"
_EVENING = ("19:00-20:30", "19:30-21:00", "18:30-20:00")
_DAY = ("9:00-11:00", "14:00-16:00", "15:00-17:00", "12:10-12:50")


def season(rng: Random, start: date, venue: str) -> list[str]:
    """Eleven weekly evenings: titled, one moved by rain, one called off."""
    first, days = _weekly(rng, start, 11, after_work=True)
    lines = [*_opening(rng, "夏夜专场", "演出季", venue), *first]
    titled = {day: f"题目: {rng.choice(words.TEAMS)}" for day in days}
    reason = rng.choice(words.REASONS)
    titled[days[3]] += f", 改到: {days[3] + timedelta(days=1)}, 原因: {reason}"
    titled[days[6]] += f", 状态: 取消, 原因: {reason}"
    return [*lines, "场次:", *(f"  {day}: {{{text}}}" for day, text in titled.items())]


def lecture(rng: Random, start: date, venue: str) -> list[str]:
    """Twenty-four weekly lectures with topics and speakers."""
    first, days = _weekly(rng, start, 24, after_work=False)
    lines = [*_opening(rng, "公益讲堂", "讲座", venue), "起始期号: 101", *first, "场次:"]
    for day in days:
        lines.append(f"  {day}: {{题目: {rng.choice(words.TOPICS)}, 主讲: {words.name(rng)}}}")
    return lines


def term(rng: Random, start: date, venue: str) -> list[str]:
    """A term of four courses with ten lessons each, days off made up for."""
    lines = [
        *_opening(rng, "职工夜校", "夜校", venue),
        f"报名: {{开始: {start - timedelta(days=20)}, 截止: {start - timedelta(days=5)}, "
        "方式: 公众号报名}",
        f"时间安排: {{开始: {start}, 课时: 10, 时间: {rng.choice(_EVENING)}, 节假日: 停办}}",
        "课程:",
    ]
    for k, subject in enumerate(rng.sample(words.SUBJECTS, 4)):
        lines += [
            f"  ke-{k}:",
            f"    名称: {subject}",
            f"    教师: {words.name(rng)}",
            f"    名额: {rng.randint(3, 8) * 5}",
            f"    时间安排: {{每: 周{_WEEKDAYS[k]}}}",
        ]
    return lines


def morning(rng: Random, start: date, venue: str) -> list[str]:
    """Exercise each morning for two months."""
    end = start + timedelta(days=59)
    when = f"时间安排: {{每: 每天, 开始: {start}, 结束: {end}, 时间: 6:30-7:30}}"
    return [*_opening(rng, "广场晨练", "活动", venue), when]


def films(rng: Random, start: date, venue: str) -> list[str]:
    """A film each week for a quarter of a year."""
    first, _ = _weekly(rng, start, 13, after_work=True)
    return [*_opening(rng, "公益电影", "放映", venue), *first]


def event(rng: Random, start: date, venue: str) -> list[str]:
    """A single day."""
    hours = rng.choice((*_DAY, *_EVENING))
    when = f"时间安排: {{日期: {start}, 时间: {hours}}}"
    return [*_opening(rng, rng.choice(words.EVENTS), "活动", venue), when]


def exhibition(rng: Random, start: date, venue: str) -> list[str]:
    """Five weeks, closed on Mondays."""
    end = start + timedelta(days=35)
    when = f"时间安排: {{开始: {start}, 结束: {end}, 开放时间: 9:00-17:00, 闭馆: 周一}}"
    return [*_opening(rng, "职工书画摄影展", "展览", venue), when]


def competition(rng: Random, start: date, venue: str) -> list[str]:
    """Three rounds a fortnight apart."""
    lines = [*_opening(rng, "职工歌手赛", "赛事", venue), "赛程:"]
    for k, (name, entrants) in enumerate((("初赛", 80), ("复赛", 30), ("决赛", 10))):
        day = start + timedelta(days=14 * k)
        when = f"时间安排: {{日期: {day}, 时间: 14:00-17:00}}"
        lines += [f"  lun-{k}:", f"    名称: {name}", f"    参赛: {entrants}", f"    {when}"]
    return lines


def tour(rng: Random, start: date, venue: str) -> list[str]:
    """Six stops at works and villages."""
    lines = [line for line in _opening(rng, "送文艺到基层", "巡演", venue) if "地点" not in line]
    lines.append("站点:")
    for k in range(6):
        when = f"时间安排: {{日期: {start + timedelta(days=3 * k)}, 时间: {rng.choice(_EVENING)}}}"
        lines += [f"  zhan-{k}:", f"    名称: 第{k + 1}工业园", f"    {when}"]
        lines.append(f"    宫外地点: {rng.choice(words.DISTRICTS)}工业园第{k + 1}食堂")
    return lines


def service(rng: Random, start: date, venue: str) -> list[str]:
    """Open each day of the year, without dates."""
    return [*_opening(rng, "职工健身房", "常态服务", venue), "开放: 每天 9:00—20:30"]


RECIPES: tuple[tuple[Recipe, float], ...] = (
    (season, 5),
    (lecture, 6),
    (term, 5),
    (morning, 1),
    (films, 3),
    (event, 60),
    (exhibition, 6),
    (competition, 3),
    (tour, 3),
    (service, 3),
)
"""How often a county's palace does each in a year: about 590 evenings in 95 files."""


def _opening(rng: Random, title: str, kind: str, venue: str) -> list[str]:
    return [
        f"名称: {rng.choice(words.DISTRICTS)}{title}{rng.randint(2, 99)}",
        f"类型: {kind}",
        "介绍: |",
        *(f"  {line}".rstrip() for line in words.story(rng)),
        f"地点: {venue}",
        f"对象: {rng.choice(('全市职工', '职工和家属', '市民', '女职工', '退休职工'))}",
        f"费用: {rng.choice(('免费', '免费', '免费', '20 元'))}",
        f"联系人: {rng.choice(('活动部', '培训部', '宣传部'))}",
    ]


def _weekly(
    rng: Random, start: date, weeks: int, *, after_work: bool
) -> tuple[list[str], list[date]]:
    """A weekly schedule, and the days it means."""
    days = [start + timedelta(days=7 * n) for n in range(weeks)]
    hours = rng.choice(_EVENING if after_work else _DAY)
    every = f"每: 周{_WEEKDAYS[start.weekday()]}, 开始: {start}, 结束: {days[-1]}"
    return [f"时间安排: {{{every}, 时间: {hours}}}"], days
