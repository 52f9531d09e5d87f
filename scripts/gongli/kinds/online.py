"""网络活动: works are handed in online during a window; voting and shows may follow."""

from dataclasses import dataclass
from datetime import date

from gongli.kinds.variation import Variation
from gongli.model import Activity, Kind, Link, Submission
from gongli.table.record import Field, Record, Type, group, keyed
from gongli.table.shared.small import LINK


@dataclass(frozen=True)
class Online(Activity):
    """An online event with its submission window and the platforms it runs on."""

    submission: Submission | None = None
    platforms: tuple[Link, ...] = ()
    results_on: date | None = None

    @property
    def online_at(self) -> tuple[str, ...]:
        """Where works are handed in, and the platforms."""
        handed_in = self.submission.url if self.submission else None
        return (*([handed_in] if handed_in else []), *(link.url for link in self.platforms))


SUBMISSION = Record(
    "submission",
    "征集",
    Submission,
    (
        Field("from", "开始", Type.DATE, "从哪天开始。", "2026-05-01", required=True, attr="start"),
        Field(
            "to",
            "截止",
            Type.DATE,
            "最后一天。",
            "2026-06-30",
            required=True,
            attr="end",
            also=("结束",),
        ),
        Field("what", "作品要求", Type.TEXT, "交什么样的作品。", "3 分钟以内的竖屏视频"),
        Field("how", "方式", Type.TEXT, "怎么交。", "加话题发布在短视频平台"),
        Field("url", "网址", Type.URL, "在哪里交。", "https://example.org/zhengji"),
    ),
    help="网上征集作品的起止日期和要求；这段日子会显示在日历上。",
)

ONLINE = Variation(
    Kind(
        "online",
        "网络活动",
        "场",
        window="submission",
        apart=True,
        online=True,
        also=("线上活动", "征集"),
    ),
    Online,
    (
        group("submission", "征集", "征集的起止日期和要求。", SUBMISSION, required=True),
        keyed("platforms", "平台", "在哪些平台。", LINK, type=Type.URL),
        Field("results_on", "公布结果", Type.DATE, "哪天公布结果。", "2026-07-15"),
    ),
)
