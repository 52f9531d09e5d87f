"""What other sites are given: the same rows as the pages, no more than they need."""

import json

from selectolax.lexbor import LexborHTMLParser

from gongli.writing.calendar.lanes import is_apart
from gongli.writing.edition import Edition
from gongli.writing.pages.embed import MAX_ROWS, embed_artifacts, embed_pages
from gongli.writing.parts.cards import Within, cards
from gongli.writing.templates import Templates
from tests.trees import ROOT

TEMPLATES = Templates(ROOT / "theme" / "pages")


def data(edition: Edition) -> dict[str, dict]:
    made = embed_artifacts(edition, TEMPLATES)
    return {a.path: json.loads(a.data) for a in made if a.path.endswith(".json")}


def test_there_is_one_for_each_palace_and_brand(sample: Edition) -> None:
    names = ["all"]
    for palace in sample.calendar.alliance.palaces:
        names += [palace.id, *(f"{palace.id}/{brand.id}" for brand in palace.brands)]
    assert list(data(sample)) == [f"embed/{name}.json" for name in names]
    assert [page.url for page in embed_pages(sample)] == [
        "embed/",
        *(f"embed/{name}/" for name in names),
    ]


def test_a_file_holds_the_next_rows_of_its_page(sample: Edition) -> None:
    palace = sample.calendar.alliance.palaces_by_id["nantong"]
    held = sample.upcoming(sample.calendar.of(palace.all_activities()))
    coming = cards(sample, [o for o in held if not is_apart(o)], Within.PALACE)
    calendar = data(sample)["embed/nantong.json"]
    assert calendar["url"] == "https://gongli.example.org/nantong/"
    assert calendar["feed"] == "https://gongli.example.org/feeds/nantong.ics"
    assert [(o["title"], o["date"], o["time"]) for o in calendar["occurrences"]] == [
        (card.title, card.iso, card.time) for card in coming[:MAX_ROWS]
    ]


def test_days_and_hours(nasty: Edition) -> None:
    told = {row["title"]: row for row in data(nasty)["embed/gong.json"]["occurrences"]}
    rows = [told["跨年夜"], told["全天活动"], told["跨年展览"]]
    assert [(row["date"], row["until"], row["time"]) for row in rows] == [
        ("2026-12-31", "2026-12-31", "22:00–次日01:00"),
        ("2026-12-31", "2026-12-31", "全天"),
        ("2026-12-30", "2027-01-03", "2026年12月30日—2027年1月3日 周二至周日 09:00–17:00"),
    ]


def test_a_frame_and_its_data_agree_about_an_overnight_evening(nasty: Edition) -> None:
    """Of 22:00–次日01:00 both say the evening's own day: on the next nobody is to come."""
    told = data(nasty)["embed/gong.json"]["occurrences"]
    (page,) = (page for page in embed_pages(nasty) if page.url == "embed/gong/")
    framed = LexborHTMLParser(TEMPLATES.render(page).data.decode()).css("li[data-until]")
    days = [(row.attributes["data-iso"], row.attributes["data-until"]) for row in framed]
    assert days == [(row["date"], row["until"]) for row in told]
    (evening,) = (row for row in told if row["time"] == "22:00–次日01:00")
    assert (evening["date"], evening["until"]) == ("2026-12-31", "2026-12-31")


def test_what_is_on_for_weeks_comes_after_what_has_a_day(sample: Edition) -> None:
    rows = data(sample)["embed/all.json"]["occurrences"]
    first = [row["date"] for row in rows[:3]]
    assert first == [sample.today.isoformat()] * 3
    assert [row["date"] < row["until"] for row in rows[-3:]] == [True] * 3
    assert len(rows) == MAX_ROWS


def test_a_row_names_its_series(sample: Edition) -> None:
    rows = data(sample)["embed/all.json"]["occurrences"]
    assert "第 8/8 课 · 职工夜校" in {row["over"] for row in rows}


def test_a_file_is_small(sample: Edition) -> None:
    """However long the calendar is."""
    files = [a for a in embed_artifacts(sample, TEMPLATES) if a.path.endswith(".json")]
    assert max(len(json.loads(a.data)["occurrences"]) for a in files) == MAX_ROWS
    assert max(len(a.data) for a in files) < 16_000


def test_what_is_called_off_says_so(nasty: Edition) -> None:
    rows = data(nasty)["embed/gong.json"]["occurrences"]
    off = {row["title"]: row for row in rows if row["off"]}
    assert off
    assert {row["marks"][0]["name"] for row in off.values()} <= {"cancelled", "postponed"}
