"""Search in a real browser: what is found first, and how it is used."""

import re
from collections.abc import Callable

import pytest
import yaml
from playwright.sync_api import Page, expect

from tests.browser.conftest import Visit
from tests.sites.copies import TODAY
from tests.trees import CASES

PHONE, DESK = 390, 1280
Arrive = Callable[..., Visit]

QUERIES: dict[str, dict[str, str]] = yaml.safe_load(
    (CASES / "search/queries.yml").read_text(encoding="utf-8")
)
RANKED = """async ([queries, today]) => {
    const { answer, indexOf } = await import('/assets/js/asking.js');
    const index = indexOf(await (await fetch('/search/index.json')).json());
    return queries.map(query => answer(index, query, today).found.map(entry => entry.url));
}"""


def ranked(page: Page, *queries: str) -> list[list[str]]:
    """The addresses that each query finds, the best first."""
    return page.evaluate(RANKED, [list(queries), TODAY.isoformat()])


def test_two_hundred_queries_find_their_page_among_the_first_three(visit: Arrive) -> None:
    cases = [case for group in QUERIES.values() for case in group.items()]
    assert len(cases) >= 200
    found = ranked(visit().open(""), *(query for query, _ in cases))
    missed = {
        query: (url, urls[:3])
        for (query, url), urls in zip(cases, found, strict=True)
        if url not in urls[:3]
    }
    assert len(missed) <= len(cases) * 0.02, missed


ORDER = """async ([rows, query]) => {
    const { answer, indexOf } = await import('/assets/js/asking.js');
    const words = ['文化宫', '品牌', '活动', '场次'];
    const made = rows.map(([title, word, day, text, reading]) =>
        [title, '', words.indexOf(word), 0, day ?? '', '', '', reading ?? '', text ?? '']);
    const index = indexOf({ words, palaces: [''], alike: [['联谊', '相亲']], off: [], rows: made });
    const { found } = answer(index, query, '2026-11-21');
    return found.map(entry => [entry.title, entry.word, entry.first].join(' ').trim());
}"""


@pytest.mark.parametrize(
    ("query", "rows"),
    [
        (
            "夜校",
            [
                ["夜校", "场次", "2026-12-01"],
                ["夜校开班", "场次", "2026-12-01"],
                ["职工夜校", "品牌"],
                ["夜校", "场次", "2026-01-01"],
                ["夜校开班", "场次", "2026-01-01"],
                ["书法", "活动", None, "夜校的课"],
                ["书法", "活动", "2026-01-01", "夜校的课"],
            ],
        ),
        (
            "yexiao",
            [
                ["夜校", "品牌", None, "", "ye xiao"],
                ["职工夜校", "品牌", None, "", "zhi gong ye xiao"],
            ],
        ),
        (
            "合唱",
            [
                ["合唱课", "品牌"],
                ["合唱课", "活动", "2026-11-21"],
                ["合唱课", "活动", "2026-12-01"],
                ["合唱课", "场次", "2026-11-22"],
                ["合唱课", "活动", "2026-11-20"],
                ["合唱课", "活动", "2026-03-01"],
            ],
        ),
        (
            "合唱 书法",
            [
                ["合唱书法", "活动"],
                ["合唱", "活动", None, "书法"],
                ["画", "活动", None, "书法、合唱"],
            ],
        ),
        ("三月三", [["三月三歌会", "活动", "2027-04-09"]]),
        ("六月", [["六月的歌", "活动", "2027-06-01"]]),
        ("1月8日", [["讲座", "场次", "2027-01-08"], ["讲座", "场次", "2026-01-08"]]),
        (
            "相亲",
            [
                ["相亲会", "活动", "2026-12-01"],
                ["联谊会", "活动", "2026-12-01"],
                ["相亲会", "活动", "2026-11-01"],
                ["联谊会", "活动", "2026-11-01"],
                ["会聚良缘", "活动", "2026-12-02", "相亲"],
                ["会聚良缘", "活动", "2026-12-01", "联谊"],
            ],
        ),
        ("怎么报名书法", [["书法", "活动", None, "报名"], ["画", "活动", None, "书法报名"]]),
        (
            "南昌工人文化宫",
            [["南昌市工人文化宫", "文化宫"], ["合唱", "活动", None, "在南昌工人文化宫"]],
        ),
    ],
    ids=[
        "where it stands",
        "how it is read",
        "time and kind",
        "two words",
        "a festival",
        "a month in words",
        "days",
        "words that mean the same",
        "a question without blanks",
        "a palace as people call it",
    ],
)
def test_better_answers_come_first(visit: Arrive, query: str, rows: list[list[str | None]]) -> None:
    """The rows are given in the order expected, and searched in the opposite one."""
    others: list[list[str | None]] = [["讲座", "场次", "2026-11-08"], ["健身", "品牌"]]
    expected = [" ".join(filter(None, row[:3])) for row in rows]
    page = visit().open("about/")
    assert page.evaluate(ORDER, [[*reversed(rows), *others], query]) == expected


DAYS = """async ([word, today]) => {
    const { daysAsked, dayRows } = await import('/assets/js/days.js');
    const calendar = { '2026-11': Array(30).fill(2), '2026-12': Array(31).fill(0) };
    const asked = daysAsked(word, today, calendar);
    const rows = asked && dayRows(asked, today, calendar);
    return rows && rows.map(row => `${row.title}|${row.url}|${row.count}`);
}"""


@pytest.mark.parametrize(
    ("word", "today", "rows"),
    [
        ("今天", "2026-11-21", ["11月21日 周六 今天的活动|calendar/2026/11/#d-2026-11-21|2"]),
        ("明晚", "2026-11-30", ["12月1日 周二 明天的活动|calendar/2026/12/|0"]),
        ("1128", "2026-11-21", ["11月28日 周六的活动|calendar/2026/11/#d-2026-11-28|2"]),
        ("三十号", "2026-11-21", ["11月30日 周一的活动|calendar/2026/11/#d-2026-11-30|2"]),
        ("二十日", "2026-11-21", ["12月20日 周日的活动|calendar/2026/12/|0"]),
        ("11月", "2026-11-21", ["11月的活动|calendar/2026/11/|60"]),
        ("下月", "2026-11-30", ["12月的活动|calendar/2026/12/|0"]),
        ("11月28日", "2027-01-05", ["2026年11月28日 周六的活动|calendar/2026/11/#d-2026-11-28|2"]),
        ("2025年1月1日", "2026-11-21", []),
        ("13月", "2026-11-21", []),
        ("11月31日", "2026-11-21", []),
        ("三月三", "2026-11-21", None),
        ("大雪", "2026-11-21", None),
        ("五一", "2026-11-21", None),
        ("2026", "2026-11-21", None),
    ],
)
def test_days_lead_to_the_calendar(
    visit: Arrive, word: str, today: str, rows: list[str] | None
) -> None:
    assert visit().open("about/").evaluate(DAYS, [word, today]) == rows


ASKED = """async ([word, today]) => {
    const { daysAsked } = await import('/assets/js/days.js');
    return daysAsked(word, today, {}).found;
}"""


@pytest.mark.parametrize(
    ("word", "today", "days"),
    [
        ("周末", "2026-11-18", ["2026-11-21", "2026-11-22"]),
        ("周末", "2026-11-22", ["2026-11-22"]),
        ("下周末", "2026-11-22", ["2026-11-28", "2026-11-29"]),
        ("周六", "2026-11-22", ["2026-11-28"]),
        ("这周六", "2026-11-22", ["2026-11-21"]),
        ("礼拜天", "2026-11-21", ["2026-11-22"]),
        ("下星期一", "2026-11-22", ["2026-11-23"]),
        ("31日", "2026-11-21", ["2026-12-31"]),
        ("32日", "2026-11-21", []),
    ],
)
def test_weekdays_are_those_to_come(visit: Arrive, word: str, today: str, days: list[str]) -> None:
    assert visit().open("about/").evaluate(ASKED, [word, today]) == days


MARKED = """async ([text, query, reading]) => {
    const { marks } = await import('/assets/js/ranking.js');
    const { terms } = await import('/assets/js/asking.js');
    return marks(text, terms(query), reading.split(' ')).map(pair => text.slice(...pair));
}"""


@pytest.mark.parametrize(
    ("text", "query", "reading", "marked"),
    [
        ("濠滨夏夜 2026 季", "夏夜", "", ["夏夜"]),
        ("濠滨夏夜 2026 季", "xy 2026", "hao bin xia ye ji", ["夏夜", "2026"]),
        ("《上甘岭》", "「上甘岭」", "", ["上甘岭"]),
        ("“劳动美·建新功”摄影展", "劳动美建新功", "", ["劳动美·建新功"]),
        ("ＮＴ 合唱，合唱", "nt 合唱", "", ["ＮＴ", "合唱", "合唱"]),
        ("𠮷祥夜校", "夜", "", ["夜"]),
        ("合唱", "书法", "he chang", []),
    ],
)
def test_what_was_asked_for_is_marked(
    visit: Arrive, text: str, query: str, reading: str, marked: list[str]
) -> None:
    assert visit().open("about/").evaluate(MARKED, [text, query, reading]) == marked


def opened(visitor: Visit, path: str = "about/") -> Page:
    """A page with the dialog open; a small one, where nothing else is asked for."""
    page = visitor.open(path)
    page.get_by_role("button", name="搜索").click()
    page.get_by_role("dialog", name="搜索").wait_for()
    return page


def results(page: Page) -> list[str]:
    """The titles of what was found, once something was."""
    page.get_by_text(re.compile("^找到")).wait_for()
    return page.locator(".gl-found__title").all_inner_texts()


@pytest.mark.parametrize("width", [PHONE, DESK])
def test_a_word_leads_to_its_page(visit: Arrive, width: int) -> None:
    visitor = visit(width)
    page = opened(visitor, "nantong/haobin-xiaye/")
    expect(page.get_by_role("searchbox")).to_be_focused()
    page.keyboard.insert_text("端午")
    assert results(page)[0] == "粽情端午"
    page.locator(".gl-found").first.click()
    page.wait_for_url("**/jining/duanwu-2026/")
    assert (visitor.complaints, visitor.abroad) == ([], [])


def test_nothing_is_loaded_before_somebody_searches(visit: Arrive) -> None:
    visitor = visit()
    page = visitor.open("")
    page.wait_for_load_state("networkidle")
    loaded = ("search.js", "asking.js", "days.js", "ranking.js", "search/index.json")
    assert [url for url in visitor.requests if url.endswith(loaded)] == []
    page.get_by_role("button", name="搜索").click()
    page.locator(".gl-found").first.wait_for()
    assert len([url for url in visitor.requests if url.endswith(loaded)]) == 5


def test_search_by_keyboard_alone(visit: Arrive) -> None:
    page = visit(DESK).open("")
    page.get_by_role("button", name="搜索").focus()
    page.keyboard.press("Enter")
    page.get_by_role("dialog").wait_for()
    page.keyboard.insert_text("夏夜")
    titles = results(page)
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    assert page.evaluate("document.activeElement.innerText").startswith(titles[1])
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    assert page.evaluate("document.activeElement.name") == "q"
    page.keyboard.press("Escape")
    page.keyboard.press("Escape")  # the first one may empty the field
    page.get_by_role("dialog").wait_for(state="hidden")
    assert page.evaluate("document.activeElement.ariaLabel") == "搜索"
    page.keyboard.press("/")
    page.get_by_role("dialog").wait_for()
    page.keyboard.press("/")
    assert page.get_by_role("searchbox").input_value().endswith("/")


def test_enter_leads_to_an_address_to_share(visit: Arrive) -> None:
    page = opened(visit())
    page.keyboard.insert_text("夜校")
    results(page)
    page.keyboard.press("Enter")
    page.wait_for_url("**/search/?q=%E5%A4%9C%E6%A0%A1")
    assert results(page)[0] == "职工夜校"
    assert not page.locator("[data-gl-search-names]").is_visible()


def test_what_is_over_is_marked(visit: Arrive) -> None:
    page = opened(visit())
    page.keyboard.insert_text("合唱")
    results(page)
    facts = page.locator(".gl-found__facts").all_inner_texts()
    ended = [fact.endswith(" · 已结束") for fact in facts]
    assert ended[:2] == [False, False]
    assert facts[ended.index(True)] == "课程 · 南昌文化宫 · 3月4日—5月20日 · 已结束"
    page.get_by_role("searchbox").fill("人工智能怎样走进车间")
    page.get_by_text("3月23日 周一 · 已延期").wait_for()


def test_a_day_leads_to_the_calendar(visit: Arrive) -> None:
    page = opened(visit())
    page.keyboard.insert_text("明天")
    assert results(page)[0] == "11月22日 周日 明天的活动"
    facts = page.locator(".gl-found__facts").first.inner_text()
    page.locator(".gl-found").first.click()
    page.wait_for_url("**/calendar/2026/11/#d-2026-11-22")
    rows = page.locator("#d-2026-11-22 .gl-row").count()
    assert rows > 0
    assert facts == f"日历 · {rows} 场"


def test_letters_of_an_input_method_are_not_searched_for(visit: Arrive) -> None:
    page = opened(visit())
    page.locator(".gl-found").first.wait_for()
    before = page.locator(".gl-found__title").all_inner_texts()
    keyboard = page.context.new_cdp_session(page)
    typed = {"text": "duan'wu", "selectionStart": 7, "selectionEnd": 7}
    keyboard.send("Input.imeSetComposition", typed)
    assert page.get_by_role("searchbox").input_value() == "duan'wu"
    page.wait_for_timeout(100)
    assert page.locator(".gl-found__title").all_inner_texts() == before
    keyboard.send("Input.insertText", {"text": "端午"})
    assert results(page)[0] == "粽情端午"


def test_nothing_found_offers_the_brands(visit: Arrive) -> None:
    page = opened(visit())
    page.keyboard.insert_text("滑雪")
    status = page.get_by_role("status")
    page.get_by_text("没有找到").wait_for()
    assert status.inner_text() == "没有找到“滑雪”，看看这些品牌"
    assert page.locator(".gl-found__facts", has_text="品牌").count() == 6
    page.get_by_role("button", name="清空").click()
    page.get_by_text("写下想找的").wait_for()
    assert page.get_by_role("searchbox").input_value() == ""


def test_a_lost_connection_is_told_and_tried_again(visit: Arrive) -> None:
    visitor = visit()
    visitor.page.route("**/search/index.json", lambda route: route.abort())
    page = opened(visitor, "nantong/")
    page.get_by_text("搜索内容没有载入").wait_for()
    assert page.get_by_role("link", name="按拼音查找").get_attribute("href") == (
        f"{visitor.address}search/"
    )
    page.unroute("**/search/index.json")
    page.keyboard.insert_text("端午")
    assert results(page)[0] == "粽情端午"


def test_without_javascript_names_stand_by_their_letters(visit: Arrive) -> None:
    page = visit(java_script_enabled=False).open("nantong/")
    page.get_by_role("link", name="搜索").click()
    assert page.url.endswith("/search/")
    assert not page.get_by_role("searchbox").is_visible()
    page.get_by_role("link", name="H", exact=True).click()
    assert page.url.endswith("/search/#h")
    page.locator("#h").get_by_role("link", name="濠滨夏夜 品牌").click()
    assert page.url.endswith("/nantong/haobin-xiaye/")


def test_the_page_of_search_follows_its_address(visit: Arrive) -> None:
    page = visit(DESK).open("search/?q=hbxy")
    assert results(page)[0] == "濠滨夏夜"
    page.keyboard.press("/")
    expect(page.get_by_role("searchbox")).to_be_focused()
    page.get_by_role("searchbox").fill("宪法")
    page.wait_for_url("**/search/?q=%E5%AE%AA%E6%B3%95")
    assert results(page)[0] == "宪法在身边"
    page.get_by_role("button", name="清空").click()
    page.locator("[data-gl-search-names]").wait_for()
    assert page.url.endswith("/search/")


@pytest.mark.parametrize("path", ["", "search/?q=%E5%A4%9C"])
def test_every_target_is_large_enough_for_a_finger(visit: Arrive, path: str) -> None:
    visitor = visit()
    page = visitor.open(path) if path else opened(visitor)
    page.get_by_role("searchbox").fill("夜")
    results(page)
    inside = page.locator("[data-gl-search-page]" if path else "dialog.gl-search")
    boxes = [
        (box["width"], box["height"])
        for target in inside.locator("a, button, input").all()
        if (box := target.bounding_box())
    ]
    assert len(boxes) > 5
    assert [box for box in boxes if min(box) < 44] == []
