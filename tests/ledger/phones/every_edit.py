# ruff: noqa: E501 - YAML stands as editors write it
"""A history in the words of a7fd474 with every kind of edit, the same bytes each time.

Steps stand for ever: new ones go before the last, and `make.py` writes the table anew.
"""

from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from tests.sites.imported import Step, imported

TODAY = date(2026, 11, 28)
SITE = "mkdocs.yml"
SETTINGS = "site_name: 手机\nsite_url: https://phones.example.org/\nextra:\n  notice: 演示\n"
PROGRAM = ("scripts/gongli/catalogue/entry.py", '"""It knew no vocabularies yet."""\n')
YEAR = "events/holidays/2026.yml"
NOTICE = """状态: 正式
放假:
  元旦: 2026-01-01 至 2026-01-03
  春节: 2026-02-15 至 2026-02-23
  清明节: 2026-04-04 至 2026-04-06
  劳动节: 2026-05-01 至 2026-05-05
  端午节: 2026-06-19 至 2026-06-21
  中秋节: 2026-09-25 至 2026-09-27
  国庆节: 2026-10-01 至 2026-10-07
上班: [2026-01-04, 2026-02-14, 2026-02-28, 2026-05-09, 2026-09-20, 2026-10-10]
"""
P, B, R = "events/p/palace.yml", "events/p/b/brand.yml", "events/r/palace.yml"
SUMMER, AUTUMN, LECTURE = "events/p/b/s.yml", "events/p/b/qiu.yml", "events/p/b/j.yml"
PALACES = {
    P: "名称: 某市工人文化宫\n城市: 某市\n地址: 人民路1号\n场地:\n"
    "  juchang: {名称: 剧场, 容量: 800}\n  guangchang: 广场\n  jiaoshi: 教室\n",
    B: "名称: 濠滨\n始于: 1985\n",
    "events/q/palace.yml": "名称: 乙县工人文化宫\n城市: 乙县\n场地: {ting: 大厅}\n",
    "events/q/x/brand.yml": "名称: 乙讲\n",
    R: "名称: 丙县工人文化宫\n城市: 丙县\n",
}
WEEKLY = (
    "名称: {0}\n类型: {1}\n地点: 剧场\n时间安排:\n  每: {2}\n  开始: {3}\n  结束: {4}\n"
    "  时间: 19:30-21:00\n"
)
KINDS = {
    SUMMER: WEEKLY.format("夏夜", "演出季", "周六", "2026-06-06", "2026-09-26"),
    AUTUMN: WEEKLY.format("秋夜", "演出季", "周五", "2026-09-04", "2026-11-27")
    + "  节假日: 停办\n",
    LECTURE: WEEKLY.format("周三讲堂", "讲座", "周三", "2026-09-02", "2027-01-27")
    + "  节假日: 顺延\n起始期号: 100\n",
    "events/p/one.yml": "名称: 游园会\n地点: 广场\n时间安排: {日期: 2026-12-12, 时间: 9:00-11:30}\n",
    "events/p/two.yml": "名称: 全天集市\n时间安排:\n"
    "  {日期: [2026-12-19, 2026-12-20], 时间: 全天}\n",
    "events/p/yexiao.yml": "名称: 夜校\n类型: 夜校\n"
    "报名: {开始: 2026-08-20, 截止: 2026-08-30, 方式: 电话}\n"
    "时间安排: {开始: 2026-09-07, 课时: 6, 时间: 19:00-20:30, 节假日: 停办}\n课程:\n"
    "  shufa: {名称: 书法, 地点: 教室, 时间安排: {每: 周一}}\n"
    "  chayi: {名称: 茶艺, 时间安排: {每: 周四}, 报名: {开始: 2026-08-25}}\n",
    "events/p/sai.yml": "名称: 歌手赛\n类型: 赛事\n赛程:\n"
    "  chusai: {名称: 初赛, 时间安排: {日期: 2026-10-24, 时间: 9:00-17:00}}\n"
    "  juesai: {名称: 决赛, 时间安排: {日期: 2026-11-07, 时间: 19:00-21:00}}\n",
    "events/p/zhan.yml": "名称: 书画展\n类型: 展览\n"
    "时间安排: {开始: 2026-10-01, 结束: 2026-12-31, 开放时间: 9:00-17:00, 闭馆: 周一}\n",
    "events/p/xun.yml": "名称: 送文艺下乡\n类型: 巡演\n站点:\n"
    "  xicun: {名称: 西村, 宫外地点: 西村广场, 时间安排: {日期: 2026-12-05, 时间: 14:00-16:00}}\n"
    "  dong: {名称: 东村, 宫外地点: 祠堂, 时间安排: {节日: 冬至前2天, 年份: 2026, 时间: 14:00-16:00}}\n",
    "events/p/yizhan.yml": "名称: 驿站\n类型: 常态服务\n开放: 每天 6:30-20:00\n",
    "events/p/dian.yml": "名称: 点单\n类型: 点单\n菜单: {工间操: 跟着做}\n",
    "events/p/wuge.yml": "名称: 五个一\n类型: 组合活动\n内容:\n"
    "  dianying: {名称: 看电影, 时间安排: {日期: 2026-12-25, 时间: 14:00-16:00}}\n  gequ: 唱歌\n",
    "events/p/wang.yml": "名称: 随手拍\n类型: 网络活动\n征集: {开始: 2026-10-01, 截止: 2026-12-20}\n",
    "events/p/ying.yml": "名称: 公益电影\n类型: 放映\n地点: 剧场\n片单: {《铁人》: 石油}\n时间安排:\n"
    "  {每: 每月第三个周六, 开始: 2026-09-01, 结束: 2027-02-28, 时间: [14:00-16:00, 19:00-21:00]}\n",
    "events/p/tuo.yml": "名称: 托管\n类型: 托管\n时间安排:\n"
    "  {每: 工作日, 开始: 2026-07-13, 结束: 2026-08-07, 时间: 8:00-17:30}\n"
    "班次: {xx: {名称: 小学班, 年龄: 7-12岁}}\n",
    "events/p/gao.yml": "名称: 检修\n类型: 公告\n有效期: 2026-11-20 至 2026-12-05\n",
    "events/p/jie.yml": "名称: 腊月写春联\n时间安排: {农历: 腊月廿三, 年份: 2027, 时间: 14:00-16:00}\n",
    "events/p/ting.yml": WEEKLY.replace("剧场", "教室").format(
        "周五电影", "放映", "周五", "2026-09-04", "2026-10-30"
    )
    + "  节假日: 停办\n场次: {2026-10-02: 《铁人》}\n",
    "events/q/x/jiang.yml": WEEKLY.replace("地点: 剧场\n", "").format(
        "乙讲", "讲座", "周二", "2026-10-06", "2027-01-12"
    ),
    "events/q/hui.yml": "名称: 歌会\n地点: 大厅\n时间安排: {日期: 2027-01-09, 时间: 15:00-16:00}\n",
    "events/r/hui.yml": "名称: 丙会\n时间安排: {日期: [2026-12-30, 2027-01-06], 时间: 15:00-16:00}\n",
}
ONCE = "名称: {}\n时间安排: {{日期: 2026-12-{}, 时间: 9:00-10:00}}\n"
HALL = WEEKLY.replace("剧场", "jiaoshi")
_WORDS = {
    "far": "名称: 远\n时间安排: {日期: 2072-01-01, 时间: 9:00-10:00}\n",
    "past-2026": "名称: 早\n时间安排: {日期: 2017-01-01, 时间: 9:00-10:00}\n",
    "long": HALL.format("长", "演出季", "每月最后一个周日", "2026-06-01", "2037-08-28"),
    "late": ONCE.format("迟", 10) + "报名: {开始: 2024-12-01, 截止: 2024-12-20}\n",
    "half": HALL.format("半年", "演出季", "周日", "2026-12-06", "2026-12-27")
    + "场次: {2026-12-13: {改到: 2027-07-13}}\n",
    "none": HALL.format("无题", "演出季", "周日", "2026-12-06", "2026-12-27")
    + "场次: {2026-12-13: 无, 2026-12-20: 休息}\n",
    "often": "名称: 常\n时间安排: {日期: [2026-12-10, 2026-12-10, 2026-12-10], 时间: 9:00-10:00}\n",
    "deep": ONCE.format("深", 11) + "介绍: |\n  " + "> " * 60 + "深\n",
    "open": ONCE.format("开", 12) + "介绍: |\n  " + "[" * 300 + "\n",
    "stars": ONCE.format("星", 13) + "介绍: |\n  " + "*a_" * 300 + "\n",
    "html": ONCE.format("页", 14) + "介绍: |\n  <b>字</b> ![图](https://example.com/a.png)\n",
    "script": ONCE.format("址", 14) + "介绍: |\n  [点](javascript:alert(1))\n",
    "mail": ONCE.format("信", 15) + "简介: 发到 zhangsan@example.com\n",
    "card": ONCE.format("卡", 15) + "简介: 汇到 6222021234567890128\n",
    "plate": ONCE.format("车", 15) + "简介: 车号 苏F12345\n",
    "passport": ONCE.format("照", 15) + "简介: 护照 E12345678\n",
    "phone": ONCE.format("机", 15)
    + "简介: 打一三八 一二三四 五六七八，或 https://example.org/?t=13812345678\n",
    "unseen": ONCE.format("看\ufe0f不\u034f见", 16),
    "filler": ONCE.format("\u3164", 17),
    "tagged": ONCE.format("标\u180e", 17),
    "quoted": "名称: 引\n对象: [全市职工]职工\n时间安排: {日期: 2026-12-18, 时间: 9:00-10:00}\n",
    "called-off": ONCE.format("游园会（取消）", 18),
    "braces": ONCE.format("{名称}", 18),
    "con": ONCE.format("设备名", 19),
    "nul": ONCE.format("设备名", 20),
    "aux": ONCE.format("设备名", 21),
    "lpt1": ONCE.format("设备名", 22),
    "glued": ONCE.format("注", 23) + '简介: "一"#二\n',
    "dash": ONCE.format("横", 23) + "对象: [-, 职工]\n",
    "dots": ONCE.format("……", 23),
    "live": ONCE.format("播", 24) + "直播: https:///live\n",
    "secret": ONCE.format("密", 24)
    + '报名: {方式: 网上, 网址: "https://gonghui:mima@example.org/"}\n',
    "identity": ONCE.format("证", 24) + "介绍: |\n  身份证 110105\n  19491231 002X\n",
    "-": ONCE.format("短横", 25),
    "twice": ONCE.format("重", 25).replace("2026-12-25", "[2026-12-25, 2026-12-25]"),
    "soon": ONCE.format("年份", 25).replace("2026-12-25", "2027-12-25")
    + "报名: {开始: 2025-12-01, 截止: 2025-12-20}\n",
    "over-2019": ONCE.format("旧年", 25).replace("2026-12-25", "2025-12-25"),
}
REFUSED_NOW = {f"events/p/{name}.yml": text for name, text in _WORDS.items()}
"""What was accepted once; not all of it is any more."""
MEANT = {
    "events/p/m1.yml": "名称: 跨年\n时间安排: {节日: 元旦前一天, 年份: 2027, 时间: 22:00-24:00}\n",
    "events/p/m2.yml": "名称: 备年货\n时间安排: {节日: 春节前40天, 年份: 2026, 时间: 9:00-11:00}\n",
    "events/p/m3.yml": "名称: 数九\n时间安排: {节日: 冬至后15天, 年份: 2026, 时间: 9:00-11:00}\n",
}
"""Words that have come to mean something else."""


@dataclass
class History:
    """Edits of a tree, each a commit."""

    tree: dict[str, str] = field(default_factory=dict)
    steps: list[Step] = field(default_factory=list)

    def commit(
        self, when: str, *edits: tuple[str, ...] | str, merges: str = "", branch: str = "main"
    ) -> None:
        """A file with its text, a file with words and what they become, or a file that goes."""
        files: dict[str, str | None] = {}
        for edit in edits:
            path, *words = (edit,) if isinstance(edit, str) else edit
            files[path] = None
            if len(words) == 1:
                files[path] = words[0]
            elif words:
                before = self.tree[path]
                assert words[0] in before, (when, path, words[0])
                files[path] = before.replace(words[0], words[1])
            text = files[path]
            if text is None:
                del self.tree[path]
            else:
                self.tree[path] = text
        at = when if "T" in when else f"{when}T08:00:00+08:00"
        self.steps.append(Step(at, files, branch, merges))

    def move(self, when: str, old: str, new: str, *edits: tuple[str, ...]) -> None:
        """Everything below one folder, or one file, gets another path; then these edits."""
        paths = [path for path in self.tree if path == old or path.startswith(f"{old}/")]
        moved = [(path.replace(old, new, 1), self.tree[path]) for path in paths]
        for path, text in moved:
            self.tree[path] = text
        changed = dict(moved)
        for path, *words in edits:
            changed[path] = changed[path].replace(words[0], words[1])
        self.commit(when, *changed.items(), *paths)


def sessions(*lines: str) -> str:
    return "场次:\n" + "".join(f"  {line}\n" for line in lines)


def every_edit() -> History:
    """All steps; the tree they end with is sound in the words of any time."""
    h = History()
    add = [(path, text) for path, text in {**PALACES, **KINDS, **MEANT}.items()]
    h.commit("2026-01-05", (SITE, SETTINGS), PROGRAM, (YEAR, "状态: 待公布\n"), *add[:8])
    for n, (path, text) in enumerate(add[8:]):
        h.commit(f"2026-01-{6 + n // 3:02}T{8 + n % 3:02}:00:00+08:00", (path, text))
    h.commit("2026-02-02", (YEAR, NOTICE))
    _evenings(h)
    _schedules(h)
    _names(h)
    _mistakes(h)
    _clocks(h)
    _merges(h)
    _going(h)
    return h


def _evenings(h: History) -> None:
    """Moved, cancelled, postponed, restored, extra, another hall, hour, title; and back."""
    was = h.tree[SUMMER]
    lines = [
        "2026-06-13: {改到: 2026-06-14, 原因: 暴雨}",
        "2026-06-20: {状态: 取消, 原因: 台风}",
        "2026-06-27: {状态: 延期}",
        "2026-07-01: {加场: 是, 时间: 19:30-21:00, 题目: 加演}",
        "2026-07-11: {地点: 广场}",
        "2026-07-18: {时间: 20:00-21:30}",
        "2026-07-25: {题目: 专场, 节目单: [合唱, 舞蹈]}",
    ]
    for n in range(len(lines)):
        h.commit(f"2026-02-{3 + n:02}", (SUMMER, was + sessions(*lines[: n + 1])))
    lines[0] = "2026-06-13: {改到: 2026-06-15, 原因: 暴雨}"
    h.commit("2026-02-20", (SUMMER, was + sessions(*lines)))
    lines[2] = "2026-06-27: {改到: 2026-07-02}"
    h.commit("2026-02-21", (SUMMER, was + sessions(*lines)))
    h.commit("2026-02-22", (SUMMER, was + sessions(*lines[:1], *lines[2:3], *lines[4:])))
    h.commit("2026-02-23", (SUMMER, was + "# 校对过\n" + sessions(*lines)))
    h.commit("2026-02-24", (LECTURE, "起始期号: 100", "起始期号: 101"))
    lecture = sessions("2026-09-16: {题目: 腰椎, 主讲: 徐立}", "2026-09-23: {状态: 取消}")
    h.commit("2026-02-25", (LECTURE, h.tree[LECTURE] + lecture))
    h.commit(
        "2026-02-26",
        (
            "events/p/ying.yml",
            h.tree["events/p/ying.yml"]
            + sessions("2026-09-19: 《铁人》", "2026-10-17 第2场: {状态: 取消}"),
        ),
    )


def _schedules(h: History) -> None:
    """Hours, weekdays, ends, registration, parts, the whole activity; words of every kind."""
    for n, edit in enumerate(
        [
            (AUTUMN, "19:30-21:00", "19:00-20:30"),
            (AUTUMN, "每: 周五", "每: 周六"),
            (AUTUMN, "2026-11-27", "2026-10-31"),
            (AUTUMN, "2026-10-31", "2026-12-26"),
            (AUTUMN, "节假日: 停办", "节假日: 照常"),
            ("events/p/yexiao.yml", "2026-08-20", "2026-08-18"),
            ("events/p/yexiao.yml", "课时: 6", "课时: 8"),
            ("events/p/yexiao.yml", ", 报名: {开始: 2026-08-25}", ""),
            ("events/p/sai.yml", "2026-11-07", "2026-11-14"),
            ("events/p/zhan.yml", "2026-12-31", "2027-01-10"),
            ("events/p/zhan.yml", "类型: 展览\n", "类型: 展览\n特殊开放: {2026-11-01: 闭馆}\n"),
            ("events/p/xun.yml", "祠堂", "村部"),
            ("events/p/wuge.yml", "14:00-16:00", "14:30-16:30"),
            ("events/p/wang.yml", "2026-12-20", "2026-12-25"),
            ("events/p/ying.yml", "[14:00-16:00, 19:00-21:00]", "[10:00-12:00, 14:00-16:00]"),
            ("events/p/tuo.yml", "8:00-17:30", "8:00-17:00"),
            ("events/p/gao.yml", "2026-12-05", "2026-12-06"),
            ("events/p/one.yml", "名称: 游园会\n", "名称: 元旦游园会\n费用: 免费\n状态: 拟定\n"),
            ("events/p/one.yml", "状态: 拟定", "状态: 取消"),
            ("events/p/one.yml", "状态: 取消\n", ""),
            ("events/p/two.yml", ", 2026-12-20", ", 2026-12-20, 2026-12-26"),
            ("events/p/two.yml", "2026-12-19, ", ""),
            ("events/p/jie.yml", "腊月廿三", "腊月廿四"),
            ("events/p/ting.yml", "周五电影", "周末电影"),
            ("events/p/ting.yml", "场次: {2026-10-02: 《铁人》}\n", ""),
        ]
    ):
        h.commit(f"2026-03-{1 + n:02}", edit)


def _names(h: History) -> None:
    """Venues, brands and palaces get other names and folders, files other paths."""
    h.commit(
        "2026-04-01",
        (P, "名称: 剧场", "名称: 职工剧场"),
        (SUMMER, "地点: 剧场", "地点: juchang"),
        (AUTUMN, "地点: 剧场", "地点: juchang"),
        (LECTURE, "地点: 剧场", "地点: juchang"),
        ("events/p/ying.yml", "地点: 剧场", "地点: juchang"),
    )
    h.commit("2026-04-02", (B, "名称: 濠滨", "名称: 新濠滨"))
    h.commit("2026-04-03", (P, "某市工人文化宫", "某市职工文化宫"))
    h.commit("2026-04-04", (P, "人民路1号", "人民路2号"))
    h.move("2026-04-05", AUTUMN, "events/p/b/q2.yml")
    h.move(
        "2026-04-06",
        "events/p/b/q2.yml",
        "events/p/b/q3.yml",
        ("events/p/b/q3.yml", "名称: 秋夜\n", "名称: 秋夜\n编号: p/b/q2\n"),
    )
    h.move(
        "2026-04-07",
        "events/p/b",
        "events/p/c",
        ("events/p/c/brand.yml", "始于: 1985\n", "始于: 1985\n曾用网址: p/b\n"),
        ("events/p/c/s.yml", "类型: 演出季\n", "类型: 演出季\n编号: p/b/s\n"),
        ("events/p/c/j.yml", "类型: 讲座\n", "类型: 讲座\n编号: p/b/j\n"),
    )
    h.move(
        "2026-04-08",
        "events/q",
        "events/qq",
        ("events/qq/palace.yml", "城市: 乙县\n", "城市: 乙县\n曾用网址: q\n"),
        ("events/qq/x/jiang.yml", "类型: 讲座\n", "类型: 讲座\n编号: q/x/jiang\n"),
    )


def _mistakes(h: History) -> None:
    """Versions that nobody could build, and what they changed besides."""
    s, p = "events/p/c/s.yml", P
    h.commit("2026-05-01", (s, "时间: 19:30-21:00", "时间: 29:30-21:00"))
    h.commit("2026-05-02", (s, "时间: 29:30-21:00", "时间: 19:30-21:30"))
    h.commit("2026-05-03", (p, "  juchang: {名称: 职工剧场, 容量: 800}\n", ""))
    h.commit(
        "2026-05-04", (p, "  guangchang", "  juchang: {名称: 职工剧场, 容量: 900}\n  guangchang")
    )
    h.commit("2026-05-05", (YEAR, "状态: 正式", "状态: ["))
    h.commit("2026-05-06", (YEAR, "状态: [", "状态: 正式"))
    was = h.tree[LECTURE.replace("/b/", "/c/")]
    h.commit(
        "2026-05-07", (LECTURE.replace("/b/", "/c/"), was + "  2026-10-07: {改到: 2026-10-07}\n")
    )
    h.commit("2026-05-08", (LECTURE.replace("/b/", "/c/"), was.replace("周三讲堂", "周三大讲堂")))
    for n, (path, text) in enumerate(REFUSED_NOW.items()):
        h.commit(f"2026-05-{9 + n // 12:02}T{8 + n % 12:02}:00:00+08:00", (path, text))
    h.commit("2026-05-30", *REFUSED_NOW)


def _clocks(h: History) -> None:
    """A clock that runs ahead, behind, and stands."""
    s = "events/p/c/s.yml"
    h.commit("2027-06-01", (s, "名称: 夏夜", "名称: 夏夜一"))
    h.commit("2026-06-02", (s, "名称: 夏夜一", "名称: 夏夜二"))
    h.commit("2026-06-02", (s, "名称: 夏夜二", "名称: 夏夜三"))
    h.commit("2020-06-02", ("events/p/one.yml", "11:30", "11:45"))
    h.commit("2026-06-03", ("events/p/one.yml", "11:45", "11:40"))
    h.commit("2026-06-03", ("events/p/one.yml", "11:40", "11:35"))


def _merges(h: History) -> None:
    """A branch with two edits of one evening, merged; and the merge taken back."""
    path = "events/p/sai.yml"
    was = h.tree[path]
    h.commit("2026-06-10", (path, "2026-11-14", "2026-11-21"), branch="side")
    h.commit("2026-06-11", (path, "2026-11-21", "2026-11-22"), branch="side")
    merged = h.tree[path]
    h.tree[path] = was
    h.commit("2026-06-12", ("events/p/two.yml", "全天集市", "集市"))
    h.commit("2026-06-13", (path, merged), merges="side")
    h.commit("2026-06-14", (path, was))


def _going(h: History) -> None:
    """Deleted and back, in another file, with its brand, with its palace; and the last commit."""
    one = h.tree["events/p/one.yml"]
    h.commit("2026-07-01", "events/p/one.yml")
    h.commit("2026-07-02", ("events/p/one.yml", one))
    h.commit("2026-07-03", "events/p/wuge.yml")
    h.commit("2026-07-04", "events/r/hui.yml", R)
    h.commit("2026-07-05", (R, PALACES[R]), ("events/r/hui.yml", KINDS["events/r/hui.yml"]))
    h.commit("2026-11-01", "events/r/hui.yml", R)
    h.commit("2026-11-02", "events/p/m2.yml", "events/p/m3.yml")
    h.commit("2026-11-03", ("events/p/xun.yml", "村部", "学校"))


def unfinished(root: Path) -> None:
    """Edits that nobody has committed."""
    path = root / "events/p/sai.yml"
    path.write_text(path.read_text("utf-8").replace("9:00", "9:30"), "utf-8")


def made_up(root: Path) -> Path:
    """The repository, checked out at its last commit."""
    return imported(root, every_edit().steps)
