"""Fixed words: the vocabularies an editor chooses from."""

from enum import Enum

from gongli.problems import Phrase


class Word(Enum):
    """A fixed word with its English and Chinese spelling, and others understood."""

    def __init__(self, en: str, zh: str, *also: str) -> None:
        self.en, self.zh, self.also = en, zh, also

    @property
    def phrase(self) -> Phrase:
        """The word in both languages."""
        return Phrase(self.zh, self.en)


class Status(Word):
    """How an activity stands as a whole."""

    PLANNED = "planned", "拟定"
    CONFIRMED = "confirmed", "确定", "照常"
    OPEN = "open", "报名中"
    FULL = "full", "已满", "满员", "报满"
    POSTPONED = "postponed", "延期", "推迟", "暂缓"
    CANCELLED = "cancelled", "取消", "停办", "停演", "停讲", "停课", "canceled"
    FINISHED = "finished", "结束", "已结束"

    @property
    def off(self) -> bool:
        """Whether nothing of it takes place as it was planned."""
        return self in (Status.POSTPONED, Status.CANCELLED)


class SessionStatus(Word):
    """What an editor may say of a single occurrence."""

    CONFIRMED = "confirmed", "照常", "确定"
    FULL = "full", "已满", "满员", "报满"
    POSTPONED = "postponed", "延期", "推迟", "暂缓"
    CANCELLED = "cancelled", "取消", "停办", "停演", "停讲", "停课", "canceled"


class Policy(Word):
    """What happens to an occurrence that falls on a special day."""

    KEEP = "keep", "照常", "照常举行", "as usual"
    SKIP = "skip", "停办", "停课", "停讲", "休", "暂停"
    NEXT = "next", "顺延", "移到次日", "next day"
    EARLIER = "earlier", "提前"


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


class Admission(Word):
    """How one gets in; whether there is still room is a matter of registration."""

    WALK_IN = (
        *("walk-in", "直接来", "直接入场", "自由入场", "免费入场", "免票入场"),
        *("无需报名", "不用报名", "免报名", "无需预约", "不用预约", "免预约"),
    )
    BOOKING = (
        *("booking", "先报名", "报名", "需报名", "须报名", "需要报名", "提前报名", "报名入场"),
        *("预约", "先预约", "需预约", "须预约", "需要预约", "提前预约", "预约入场"),
    )
    TICKET = (
        *("ticket", "凭票", "凭票入场", "持票", "持票入场", "购票", "购票入场", "买票"),
        *("门票", "领票", "取票", "赠票"),
    )
    MEMBER = (
        *("member", "凭会员证", "凭会员证入场", "凭会员卡", "会员证", "会员卡", "会员"),
        *("凭工会会员证", "凭工会会员卡", "工会会员证", "工会会员卡", "凭证", "凭证入场"),
    )


class TimeSlot(Word):
    """When in a worker's week something falls."""

    LUNCH = "lunch", "午休"
    AFTER_WORK = "after-work", "下班后"
    WEEKEND = "weekend", "双休日", "周末"
    HOLIDAY = "holiday", "节假日", "假日"


class Access(Word):
    """What makes it possible for everybody to take part."""

    WHEELCHAIR = "wheelchair", "轮椅通行", "轮椅", "无障碍通道"
    SIGN = "sign-language", "手语翻译", "手语"
    CAPTIONS = "captions", "字幕"
    HEARING = "hearing-loop", "助听设备", "助听"
    BRAILLE = "braille", "盲文", "盲文资料"
    DESCRIPTION = "audio-description", "口述影像", "无障碍电影"


class Audience(Word):
    """Whom something is for: what people find and subscribe by, whatever an editor's words are."""

    WORKERS = "workers", "职工"
    MEMBERS = "members", "会员"
    WOMEN = "women", "女职工"
    MIGRANTS = "migrant-workers", "农民工"
    SANITATION = "sanitation-workers", "环卫工"
    PLATFORM = "platform-workers", "新就业形态"
    HARDSHIP = "hardship", "困难职工"
    YOUTH = "youth", "青年"
    SINGLES = "singles", "单身"
    FAMILIES = "families", "亲子"
    CHILDREN = "children", "儿童"
    SENIORS = "seniors", "老年人"
    DISABLED = "disabled", "残疾人"
    PARTY = "party-members", "党员"
    UNIONS = "unions", "基层工会"
    PUBLIC = "public", "市民"


class Measure(Word):
    """What a figure measures; only like is added to like."""

    OFFLINE = "offline", "线下", "到场"
    ONLINE = "online", "线上", "观看"
    VIEWS = "views", "播放", "点击"
    LIKES = "likes", "点赞"
    ENTRIES = "entries", "参赛", "作品", "报送"
    OUTCOME = "outcome", "成果"


class Counted(Word):
    """What the calendar itself goes on counting."""

    OCCURRENCES = "occurrences", "场次"
    VISITS = "visits", "线下人次", "人次"


class PartnerKind(Word):
    """What sort of body a partner is."""

    ENTERPRISE = "enterprise", "企业"
    SCHOOL = "school", "学校", "院校"
    ASSOCIATION = "association", "协会", "学会"
    CLUB = "club", "社团", "团队"
    MEDIA = "media", "媒体"
    HOSPITAL = "hospital", "医院"
    LIBRARY = "library", "图书馆"
    AGENCY = "agency", "机构", "专业机构"
    UNION = "union", "工会"
    GOVERNMENT = "government", "政府部门", "部门"


class Role(Word):
    """What a palace itself does in an activity."""

    SPONSOR = "sponsor", "主办"
    ORGANISER = "organiser", "承办"
    CO_ORGANISER = "co-organiser", "协办"
    HOST = "host", "承接", "场地承接"
    SUPPORT = "support", "保障", "服务保障"


class Building(Word):
    """How far a building has come."""

    IN_USE = "in-use", "在用", "使用中"
    BUILDING = "building", "在建", "建设中", "封顶", "改扩建"
    PLANNED = "planned", "规划", "拟建", "筹建"


class Level(Word):
    """The level of government a palace belongs to."""

    PROVINCE = "province", "省级"
    CITY = "city", "市级"
    COUNTY = "county", "县级", "区级", "县区"
    ENTERPRISE = "enterprise", "企业级", "企业"


class Period(Word):
    """How often a promise is to be kept."""

    DAILY = "day", "每天", "天天", "每日"
    WEEKLY = "week", "每周", "周周"
    MONTHLY = "month", "每月", "月月"
    QUARTERLY = "quarter", "每季", "每季度"
    YEARLY = "year", "每年", "年年"


class Strictness(Word):
    """What becomes of a broken rule."""

    WARN = "warn", "提醒"
    STOP = "stop", "禁止", "错误"


class Promised(Word):
    """What a promise is about."""

    EVENTS = "events", "活动"
    SERVICES = "services", "服务"
    THEMES = "themes", "主题"
