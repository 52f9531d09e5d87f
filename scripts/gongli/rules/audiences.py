"""Whom something is for, as people look for it: an editor's own words taken for those of the list.

外卖员、快递小哥 are 新就业形态, 6-12岁儿童 are 儿童, 全市职工和市民 are 职工 and 市民.  Words are
only ever added here: feeds of what was published are filled by this table, too.
"""

import re
from collections.abc import Iterable
from functools import cache

from gongli.characters import flattened, visible
from gongli.model import Audience

_WORDS = {
    Audience.WORKERS: """职工 员工 工人 工友 劳动者 从业人员 在职人员 上班族 白领 劳模 工匠 技工
        班组 教师 医护 机关干部 公务员""",
    Audience.MEMBERS: "会员 工会会员",
    Audience.WOMEN: "女职工 女员工 女工 女会员 女教师 女干部 女性 女士 妇女 姐妹 巾帼 孕产",
    Audience.MIGRANTS: "农民工 进城务工 外来务工 务工人员 务工者 外来工 打工",
    Audience.SANITATION: "环卫工 环卫工人 环卫 户外劳动者",
    Audience.PLATFORM: """新就业形态 新就业群体 新业态 灵活就业 八大群体 外卖 快递 骑手 送餐员
        网约车 网约工 货车司机 卡车司机 代驾 网络主播 户外劳动者""",
    Audience.HARDSHIP: "困难 困难职工 下岗 失业 待业 低保 特困",
    Audience.YOUTH: """青年 年轻 青工 学徒 团员 大学生 大学毕业生 高校毕业生 高校学生 研究生""",
    Audience.SINGLES: "单身 未婚 适婚 相亲",
    Audience.FAMILIES: "亲子 家庭 家属 家长 家人 一家人",
    Audience.CHILDREN: """儿童 少儿 幼儿 孩子 小朋友 子女 家庭子女 学生 小学生 中学生 中小学生
        初中生 高中生 青少年 少年 未成年 宝宝""",
    Audience.SENIORS: "老年 老人 老年人 退休 离退休 银发 银龄 长者 老干部 老同志",
    Audience.DISABLED: "残疾 残疾人 残障 听障 视障 盲人 聋人 听力障碍 视力障碍 自闭症",
    Audience.PARTY: "党员 党员干部 入党积极分子 党支部 党组织 党务",
    Audience.UNIONS: """基层工会 企业工会 单位工会 各级工会 工会组织 工会小组 工会干部 工会工作者
        社会化工会工作者 工会主席 工会委员 工会积极分子 基层单位""",
    Audience.PUBLIC: """市民 居民 村民 群众 公众 大众 游客 观众 读者 社会各界 社会人士 面向社会
        全社会 非会员 非职工 不限 老少皆宜 全年龄""",
}
"""What editors write for each, as it stands in a longer text."""

_BROAD = {Audience.WORKERS, Audience.MEMBERS, Audience.UNIONS, Audience.PUBLIC}
"""What a word right beside it narrows: 青年职工 are 青年, 职工家庭 and 双职工的子女 no 职工."""

_BUT = re.compile("除(?!夕)|不含|不包括|谢绝|禁止|不宜|不适合|不面向")
"""Says whom it is not for: nothing is taken from such a text."""


def _table() -> dict[str, tuple[Audience, ...]]:
    """What each word means, the longest word first."""
    table: dict[str, tuple[Audience, ...]] = {}
    for audience in Audience:
        for word in (audience.en, audience.zh, *_WORDS[audience].split()):
            table[word] = tuple(dict.fromkeys((*table.get(word, ()), audience)))
    return {word: table[word] for word in sorted(table, key=len, reverse=True)}


TABLE = _table()
_KNOWN = re.compile("|".join(map(re.escape, TABLE)))


def audiences_of(texts: Iterable[str]) -> tuple[Audience, ...]:
    """Those of the list that these texts mean, in its order; none where none can be told."""
    meant = {audience for text in texts for audience in _meant(text)}
    return tuple(audience for audience in Audience if audience in meant)


@cache
def _meant(text: str) -> frozenset[Audience]:
    plain = visible(flattened(text)).lower()
    if _BUT.search(plain):
        return frozenset()
    words = list(_KNOWN.finditer(plain))
    narrow = [word for word in words if not _BROAD.issuperset(TABLE[word[0]])]
    kept = (w for w in words if w in narrow or not any(_beside(w, n, plain) for n in narrow))
    return frozenset(audience for word in kept for audience in TABLE[word[0]])


def _beside(word: re.Match[str], other: re.Match[str], plain: str) -> bool:
    """Whether one stands right before or behind another, 的 between them or not."""
    first, second = sorted((word, other), key=lambda match: match.start())
    return plain[first.end() : second.start()] in ("", "的")
