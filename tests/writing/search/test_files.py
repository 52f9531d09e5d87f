"""The search index: everything with a name, by the words it is looked for."""

import gzip
import json
from datetime import date
from typing import Any

import pytest

from gongli.writing.artifact import Artifact
from gongli.writing.calendar.days import by_day
from gongli.writing.edition import Edition
from gongli.writing.search.entries import WORDS, held_entries, joined, named_entries, plain
from gongli.writing.search.files import INDEX, search_artifact
from gongli.writing.search.page import search_page


def index_of(edition: Edition, content: dict[str, bytes] | None = None) -> dict[str, Any]:
    return json.loads(search_artifact(edition, content or {}).data)


def row_at(index: dict[str, Any], url: str) -> dict[str, Any]:
    """The only row of an address, its columns by name."""
    columns = ["title", "url", "word", "palace", "first", "last", "state", "pinyin", "text"]
    (row,) = [row for row in index["rows"] if row[1] == url]
    named = dict(zip(columns, row, strict=True))
    words = {"word": index["words"][named["word"]], "palace": index["palaces"][named["palace"]]}
    return named | words


def test_a_brand_with_its_story(sample: Edition) -> None:
    row = row_at(index_of(sample), "nantong/haobin-xiaye/")
    text = row.pop("text")
    assert row == {
        "title": "濠滨夏夜",
        "url": "nantong/haobin-xiaye/",
        "word": "品牌",
        "palace": "南通文化宫",
        "first": "",
        "last": "",
        "state": "",
        "pinyin": "hao bin xia ye",
    }
    assert text.startswith("广场文化 濠河边，广场上，劳动者自己的夏夜。")
    assert "**" not in text


def test_a_moved_evening_is_found_by_both_days(sample: Edition) -> None:
    row = row_at(index_of(sample), "nantong/haobin-xiaye/2026/#2026-07-18")
    assert (row["first"], row["last"], row["state"]) == ("2026-07-19", "", "改期")
    assert "原定 7月18日" in row["text"]


def test_a_course_with_its_teacher_and_term(sample: Edition) -> None:
    row = row_at(index_of(sample), "changzhi-tunliu/yexiao/2026-autumn/#chayi")
    assert (row["title"], row["word"], row["palace"]) == ("茶艺", "课程", "屯留文化宫")
    assert row["text"].startswith("职工夜校 2026 秋季学期 郭老师")


@pytest.mark.parametrize(
    ("url", "said"),
    [
        (
            "nantong/",
            [
                "开放时间 每天 8:30—21:00 公交 1 路、5 路文化宫站 定制公交",
                "停车 主楼后院，夜场免费",
            ],
        ),
        ("jining/", ["地址 洸河路18号 开放时间 每天 8:30—21:00"]),
        ("nantong/venues/juchang/", ["无障碍 有坡道，一层设轮椅席和无障碍卫生间"]),
        ("nanchang/chunwan-2027/", ["无障碍 手语翻译 轮椅通行"]),
        ("haerbin/yinyueju/", ["无障碍 手语翻译 字幕"]),
    ],
)
def test_how_to_get_there_and_take_part(sample: Edition, url: str, said: list[str]) -> None:
    text = row_at(index_of(sample), url)["text"]
    assert [words for words in said if words not in text] == []


def test_what_becomes_of_an_evening_ahead_is_found_without_a_title(sample: Edition) -> None:
    index = index_of(sample)
    row = row_at(index, "changzhi-tunliu/yexiao/2026-winter/#baduanjin-2026-11-26")
    assert (row["title"], row["word"], row["state"]) == ("八段锦", "场次", "延期")
    postponed = [(row[1], row[6]) for row in index["rows"] if "jianbuxing-2026" in row[1]]
    assert postponed == [("qingdao/jianbuxing-2026/", "延期")]


def test_who_searches_is_told_which_states_are_off(sample: Edition) -> None:
    assert index_of(sample)["off"] == ["取消", "延期"]


def test_a_long_exhibition_has_a_first_and_a_last_day(sample: Edition) -> None:
    row = row_at(index_of(sample), "jining/laodongmei-sheying-2026/")
    assert (row["first"], row["last"]) == ("2026-11-10", "2026-12-20")


def test_a_reading_that_an_editor_gave(sample: Edition) -> None:
    row = row_at(index_of(sample), "changzhi-tunliu/")
    assert row["pinyin"].split()[:2] == ["chang", "zhi"]


@pytest.mark.parametrize(
    ("path", "markdown", "url", "title", "text"),
    [
        ("ye.md", "---\ntitle: 关于\n---\n\n# 别的\n\n**正文**\n", "ye/", "关于", "别的 正文"),
        ("b/README.md", "正文", "b/", "b", "正文"),
        ("b/index.md", '---\ntitle: "品牌"\n---\n正文', "b/", "品牌", "正文"),
        ("b/c.md", "# 须知\n\n<b>不是</b>标记\n", "b/c/", "须知", "须知 不是标记"),
        ("d.md", "正文", "d/", "d", "正文"),
    ],
)
def test_hand_written_pages(
    nasty: Edition, path: str, markdown: str, url: str, title: str, text: str
) -> None:
    row = row_at(index_of(nasty, {path: markdown.encode(), "a.png": b""}), url)
    assert (row["title"], row["word"], row["text"]) == (title, "页面", text)


def test_the_order_of_files_changes_nothing(nasty: Edition) -> None:
    pages = {"b.md": b"# B", "a.md": b"# A"}
    assert index_of(nasty, pages) == index_of(nasty, dict(reversed(pages.items())))


def test_it_is_compact(sample: Edition) -> None:
    artifact = search_artifact(sample, {})
    assert artifact == Artifact(INDEX, artifact.data)
    assert b'": ' not in artifact.data
    assert max(len(row[8]) for row in index_of(sample)["rows"]) <= 400


def test_every_kind_of_entry_has_its_word(sample: Edition) -> None:
    entries = [*named_entries(sample), *held_entries(sample)]
    assert {entry.word for entry in entries} - set(WORDS) == set()
    assert [entry.title for entry in entries if not entry.title] == []


def test_text_is_plain_joined_and_cut() -> None:
    assert joined(["甲", None, "乙\n 丙", "", "甲"]) == "甲 乙 丙"
    assert joined(["一二三四五"], 3) == "一二三"
    assert plain("**甲** [乙](https://example.org/) <b>丙</b> &amp;") == "甲 乙 丙 &"
    assert plain(None) == ""


def test_each_day_has_the_number_of_its_rows(sample: Edition) -> None:
    days = index_of(sample)["days"]
    held = by_day(sample.calendar.all_occurrences)
    assert {iso: len(counts) for iso, counts in days.items()}.items() >= {
        "2026-11": 30,
        "2027-02": 28,
    }.items()
    assert days["2026-11"][20] == len(held[date(2026, 11, 21)]) > 0
    assert sum(map(sum, days.values())) == sum(map(len, held.values()))


def test_traditional_characters_of_those_that_are_used(nasty: Edition) -> None:
    index = index_of(nasty, {"a.md": "# 书法\n\n后天，劇场".encode()})
    pairs = index["traditional"]
    assert ("书書" in pairs, "后後" in pairs, "剧劇" in pairs) == (True, True, False)
    texts = {character for row in index["rows"] for character in row[0] + row[8]}
    assert set(pairs[::2]) - texts == set() == set(pairs[1::2]) & texts


def test_it_stays_smaller_than_a_picture(sample: Edition) -> None:
    assert len(gzip.compress(search_artifact(sample, {}).data)) < 32_000


def test_names_stand_under_the_letter_they_are_read_by(sample: Edition) -> None:
    groups = dict(search_page(sample).context["groups"])  # type: ignore[call-overload]
    assert list(groups) == sorted(groups, key=lambda letter: (letter == "#", letter))
    assert "长治市屯留区工人文化宫" in [name.title for name in groups["C"]]
    assert [name.title for name in groups["L"] if "劳动美" in name.title] == [
        "“劳动美·建新功”职工摄影展"
    ]
    every = [name.url for names in groups.values() for name in names]
    assert sorted(every) == sorted(entry.url for entry in named_entries(sample))


def test_brands_with_the_most_to_come_are_suggested(sample: Edition) -> None:
    index = index_of(sample)
    assert [len(index["suggested"]), len(set(index["suggested"]))] == [6, 6]
    suggested = [index["rows"][place] for place in index["suggested"]]
    assert {index["words"][row[2]] for row in suggested} == {"品牌"}
    coming = [
        len(sample.upcoming(sample.calendar.of(brand.activities)))
        for url in (row[1] for row in suggested)
        for palace in sample.calendar.alliance.palaces
        for brand in palace.brands
        if f"{palace.id}/{brand.id}/" == url
    ]
    assert coming == sorted(coming, reverse=True)
    assert coming[-1] > 0
