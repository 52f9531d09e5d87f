"""The catalogue of problems against the source that tells them."""

import ast
import re
from string import Formatter

import pytest

from gongli.catalogue import CATALOGUE, GROUPS, Entry
from tests.test_floors import MODULES

CODE = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
ENTRIES = [pytest.param(entry, id=code) for code, entry in CATALOGUE.items()]

CHINESE = re.compile("[\u3000-\u303f\u3400-\u9fff\uff00-\uffef“”]")
WORDS = re.compile(r"[A-Za-z]{2,}")
DATA = (
    r"\{[^}]*\}|[\w./-]*\.yml|\.md|events(?:/[\w-]+)*/?|content/|--\w+|https://\S*|haobin-xiaye"
    r"|git( (fetch --unshallow|config --global --add safe.directory|pull --rebase|rm -r --cached))?"
    r"|fetch-depth|GPS|UTF-8|GBK|ANSI|KB|MB|Tab|PNG|JPEG|WebP"
    r"|fonts-noto-cjk|extra|title|description|about|QQ|Windows|Word"
)
"""What a Chinese message may hold in Latin letters: names of files and formats."""
EDITORS_CHINESE = (
    r"“[^”]*”|1,900余|600余万|超15000|余|次日|第2场|全天|五月初五|腊月廿三|闰六月初一|除夕|闰"
    r"|端午节|重阳节前一天|冬至|每月最后一天|[北南]方小年|[单双]数周周二|隔周周二|[寒暑]假"
)
"""What an English message may hold in Chinese: words that only have a Chinese form."""


def told() -> set[str]:
    """Every string in the source that is the code of a problem."""
    strings = set()
    for name, path in MODULES.items():
        if name not in ("catalogue", "guide"):
            tree = ast.parse(path.read_text(encoding="utf-8"))
            constants = (n.value for n in ast.walk(tree) if isinstance(n, ast.Constant))
            strings |= {value for value in constants if isinstance(value, str)}
    return strings


def test_every_code_is_told_somewhere() -> None:
    assert set(CATALOGUE) - told() == set()


def test_every_code_that_is_told_is_in_the_catalogue() -> None:
    codes = set()
    for path in MODULES.values():
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call):
                called = ast.unparse(node.func).split(".")[-1]
                first = node.args[0] if node.args else None
                if called in ("problem", "report", "UnreadableError") and isinstance(
                    first, ast.Constant
                ):
                    codes.add(first.value)
    assert len(codes) > 60
    assert codes - set(CATALOGUE) == set()


def test_the_groups_hold_each_code_once() -> None:
    codes = [code for group in GROUPS.values() for code in group]
    assert sorted(codes) == sorted(CATALOGUE)


@pytest.mark.parametrize("code", CATALOGUE)
def test_a_code_is_made_of_words_and_dashes(code: str) -> None:
    assert CODE.fullmatch(code)


@pytest.mark.parametrize("entry", ENTRIES)
def test_the_chinese_is_chinese(entry: Entry) -> None:
    for text in (entry.zh, entry.zh_fix):
        plain = re.sub(DATA, "", text)
        assert WORDS.findall(plain) == []
        assert CHINESE.search(plain)


@pytest.mark.parametrize("entry", ENTRIES)
def test_the_english_is_english(entry: Entry) -> None:
    for text in (entry.en, entry.en_fix):
        assert CHINESE.findall(re.sub(EDITORS_CHINESE, "", text)) == []
        assert WORDS.search(re.sub(DATA, "", text))


@pytest.mark.parametrize("entry", ENTRIES)
def test_both_languages_say_a_sentence(entry: Entry) -> None:
    assert entry.zh.endswith("。")
    assert entry.en.endswith(".")


@pytest.mark.parametrize("entry", ENTRIES)
def test_placeholders_are_names(entry: Entry) -> None:
    for text in (entry.zh, entry.zh_fix, entry.en, entry.en_fix):
        for _, name, _, _ in Formatter().parse(text):
            assert name is None or name.isidentifier()
