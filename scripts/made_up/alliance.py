"""The files of a made-up alliance: palaces, brands, activities of every size."""

from collections.abc import Iterator
from datetime import date, timedelta
from random import Random

from made_up import words
from made_up.activities import RECIPES

YEAR_FROM = date(2026, 6, 1)
"""The year of evenings begins here: half of it is over in November 2026."""
_CITY, _EVERY = 2.2, 7
_MKDOCS = """site_name: {palaces}家文化宫
site_url: https://bench.example.org/
docs_dir: build/docs
theme: {{name: material, custom_dir: theme/overrides, language: zh-CN, font: false}}
plugins: []
nav: [今天: index.md]
not_in_nav: "*"
"""


def files(palaces: int) -> dict[str, str]:
    """Every file of `events/`, and `mkdocs.yml`, by path; holidays apart."""
    found = {"mkdocs.yml": _MKDOCS.format(palaces=palaces)}
    if palaces > 1:
        found["events/alliance.yml"] = "名称: 文化宫联盟\n"
    for n in range(palaces):
        found |= dict(_palace(n))
    return found


def palace_id(n: int) -> str:
    """The folder of the nth palace."""
    return f"gong-{n:03}"


def _palace(n: int) -> Iterator[tuple[str, str]]:
    # A generator of its own: palaces are the same however many there are.
    rng = Random(f"palace {n}")  # noqa: S311 - nothing is secret here
    folder = f"events/{palace_id(n)}"
    place = words.CITIES[n % len(words.CITIES)] + words.DISTRICTS[n // len(words.CITIES) % 10]
    yield f"{folder}/palace.yml", _head(rng, n, place)
    brands = rng.sample(words.BRANDS, 5)
    for k, brand in enumerate(brands):
        yield f"{folder}/pin-{k}/brand.yml", _brand(rng, brand)
    share = _CITY if n % _EVERY == 0 else 1.0
    venues = [f"di-{k}" for k in range(len(words.VENUES))]
    count = 0
    for recipe, times in RECIPES:
        for _ in range(max(1, round(times * share))):
            home = f"/pin-{count % 5}" if count % 3 else ""
            # Seasons differ in their beginnings, so that no two palaces are full on one day.
            start = YEAR_FROM + timedelta(days=rng.randrange(0, 300))
            lines = recipe(rng, start, rng.choice(venues))
            yield f"{folder}{home}/huodong-{count:03}.yml", "\n".join(lines) + "\n"
            count += 1


def _head(rng: Random, n: int, place: str) -> str:
    lines = [
        f"名称: {place}{n:03}工人文化宫",
        f"简称: {place}文化宫{n:03}",
        f"城市: {place}",
        "介绍: |",
        *(f"  {line}".rstrip() for line in words.story(rng)),
        "开放时间: 每天 8:30—21:00",
        f'主色: "{rng.choice(("14746f", "7a1f1f", "14213d", "5a189a", "31572c"))}"',
        f"电话: 0{rng.randint(311, 999)}-{rng.randint(2000000, 8999999)}",
        "场地:",
        *(
            f"  di-{k}: {{名称: {venue}, 容量: {rng.randint(3, 60) * 10}}}"
            for k, venue in enumerate(words.VENUES)
        ),
    ]
    return "\n".join(lines) + "\n"


def _brand(rng: Random, title: str) -> str:
    lines = [f"名称: {title}", f"始于: {rng.randint(1980, 2022)}", "故事: |"]
    return "\n".join([*lines, *(f"  {line}".rstrip() for line in words.story(rng, 3))]) + "\n"
