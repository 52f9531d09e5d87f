"""Fixed words: the vocabularies an editor chooses from."""

from __future__ import annotations

from enum import Enum


class Word(Enum):
    """A fixed word with its English and Chinese spelling, and others understood."""

    def __init__(self, en: str, zh: str, *also: str) -> None:
        self.en, self.zh, self.also = en, zh, also


class Status(Word):
    """How an activity stands as a whole."""

    PLANNED = "planned", "拟定"
    CONFIRMED = "confirmed", "确定", "照常"
    OPEN = "open", "报名中"
    FULL = "full", "已满", "满员", "报满"
    POSTPONED = "postponed", "延期", "推迟", "暂缓"
    CANCELLED = "cancelled", "取消", "停办", "canceled"
    FINISHED = "finished", "结束", "已结束"


class SessionStatus(Word):
    """What an editor may say of a single occurrence."""

    CONFIRMED = "confirmed", "照常", "确定"
    FULL = "full", "已满", "满员", "报满"
    POSTPONED = "postponed", "延期", "推迟", "暂缓"
    CANCELLED = "cancelled", "取消", "停办", "canceled"


class Policy(Word):
    """What happens to an occurrence that falls on a special day."""

    KEEP = "keep", "照常", "照常举行", "as usual"
    SKIP = "skip", "停办", "停课", "停讲", "休", "暂停"
    NEXT = "next", "顺延", "移到次日", "next day"


class Centre(Word):
    """The four centres (四个中心) a palace's venues belong to."""

    CULTURE = "culture", "文化中心"
    EDUCATION = "education", "教育中心"
    HEALTH = "health", "健康中心"
    SERVICE = "service", "服务中心"


class Arrangement(Word):
    """Whether the State Council has published a year's days off."""

    OFFICIAL = "official", "正式", "已公布"
    PROVISIONAL = "provisional", "待公布", "暂定"
