"""What stands on share cards, and which page shows which."""

import pytest

from gongli.writing.edition import Edition
from gongli.writing.share.cards import ShareCard, image_path, nearest, share_cards

SITE = "职工文化宫联盟日历（示例）"


@pytest.mark.parametrize(
    ("url", "over", "title", "line", "color"),
    [
        (
            "",
            "活动日历",
            "职工文化宫联盟（示例）",
            "24 个文化宫 · 12 个品牌 · 可订阅到手机日历",
            "#a8201a",
        ),
        ("beijing/", "北京 · 1950年启用", "北京市劳动人民文化宫", "职工的学校和乐园", "#8f1d14"),
        (
            "nantong/haobin-xiaye/",
            "南通文化宫 · 广场文化",
            "濠滨夏夜",
            "始于1980年 · 每年六月底到九月初的星期六晚上，免费入场",
            "#14213d",
        ),
        (
            "nanchang/yexiao-2026-qiu/",
            "南昌文化宫 · 夜校",
            "职工夜校 2026 秋",
            "9月21日—12月17日 · 4 门课",
            "#b02418",
        ),
    ],
)
def test_the_words_of_a_card(
    sample: Edition, url: str, over: str, title: str, line: str, color: str
) -> None:
    assert share_cards(sample)[url] == ShareCard(over, title, line, SITE, color)


def test_which_pages_have_a_card_of_their_own(sample: Edition) -> None:
    """A single event shows its palace's, an activity of a brand the brand's."""
    palaces = sample.calendar.alliance.palaces
    others = [
        a for p in palaces for a in p.activities if len(sample.calendar.occurrences[a.id]) != 1
    ]
    assert share_cards(sample).keys() == {
        "",
        *(f"{palace.id}/" for palace in palaces),
        *(f"{palace.id}/{brand.id}/" for palace in palaces for brand in palace.brands),
        *(f"{activity.page}/" for activity in others),
        *(f"campaigns/{campaign.id}/" for campaign in sample.calendar.alliance.campaigns),
    }


def test_what_is_called_off_says_so_instead_of_when(nasty: Edition) -> None:
    cards = share_cards(nasty)
    assert cards["gong/quxiao/"].line == "已取消"


def test_the_card_in_words(sample: Edition) -> None:
    alt = share_cards(sample)["nantong/haobin-xiaye/"].alt
    assert alt == (
        "南通文化宫 · 广场文化，濠滨夏夜，始于1980年 · 每年六月底到九月初的星期六晚上，免费入场"
    )


@pytest.mark.parametrize(
    ("url", "above"),
    [
        ("", ""),
        ("a/", "a/"),
        ("a/b/", "a/b/"),
        ("a/b/2026-07-04/", "a/b/"),
        ("a/c/", "a/"),
        ("a/venues/x/", "a/"),
        ("a-b/", ""),
        ("calendar/2026/07/", ""),
    ],
)
def test_a_page_shows_the_card_of_the_nearest_address(url: str, above: str) -> None:
    assert nearest(url, {"": 0, "a/": 1, "a/b/": 2}) == above


def test_paths_of_pictures() -> None:
    assert image_path("") == "assets/share.png"
    assert image_path("a/b/2026/") == "assets/share/a/b/2026.png"
