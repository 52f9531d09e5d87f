"""An editor's own words taken for those of the list."""

from itertools import permutations

import pytest

from gongli.model import Audience
from gongli.rules.audiences import TABLE, audiences_of


def understood(*texts: str) -> str:
    return " ".join(audience.zh for audience in audiences_of(texts))


@pytest.mark.parametrize("audience", Audience)
def test_every_word_of_the_list_understands_itself(audience: Audience) -> None:
    for text in (audience.zh, audience.en, audience.en.upper(), f"{audience.zh}专场"):
        assert audiences_of([text]) == (audience,)


@pytest.mark.parametrize("mark", ["、", "和", "及", "，", " ", "/"])
def test_two_words_with_anything_between_are_two(mark: str) -> None:
    for pair in permutations(Audience, 2):
        names = [audience.zh for audience in pair]
        assert set(audiences_of(names)) == set(pair)
        assert set(audiences_of([mark.join(names)])) == set(pair)


@pytest.mark.parametrize("word", TABLE)
def test_every_word_that_is_known_means_what_it_says(word: str) -> None:
    assert set(audiences_of([word])) == set(TABLE[word])


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("外卖员、快递小哥、网约车司机", "新就业形态"),
        ("新就业形态劳动者", "新就业形态"),
        ("户外劳动者", "环卫工 新就业形态"),
        ("全市职工", "职工"),
        ("1,000 余名职工", "职工"),
        ("一线班组", "职工"),
        ("6-12岁儿童", "儿童"),
        ("职工子女，7 至 12 岁", "儿童"),
        ("双职工家庭子女", "儿童"),
        ("职工的子女", "儿童"),
        ("农民工子女", "农民工 儿童"),
        ("职工家庭", "亲子"),
        ("全市工会会员及家属", "会员 亲子"),
        ("困难职工家庭", "困难职工 亲子"),
        ("青年女职工", "女职工 青年"),
        ("大学生", "青年"),
        ("退休职工优先，面向全体职工", "职工 老年人"),
        ("来厦务工人员", "农民工"),
        ("环卫工人、农民工专场", "农民工 环卫工"),
        ("基层工会文体干部", "基层工会"),
        ("社会化工会工作者", "基层工会"),
        ("基层工会会员", "会员 基层工会"),
        ("基层工会和党支部", "党员 基层工会"),
        ("会员和非会员", "会员 市民"),
        ("職工", ""),
        ("团体需预约", ""),
        ("", ""),
        ("除儿童外的市民", ""),
        ("职工（学生除外）", ""),
        ("除夕留守职工", "职工"),
    ],
)
def test_words_of_editors(text: str, meant: str) -> None:
    assert understood(text) == meant


def test_several_texts_are_one_answer_in_the_order_of_the_list() -> None:
    assert understood("市民", "凭工作证", "全市职工") == "职工 市民"
