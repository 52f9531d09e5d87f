"""What is personal only where a word says what it is: bare, it might be any code."""

import re
from collections.abc import Iterator

from gongli.rules.personal.finding import Finding, Kind

_BEFORE, _BEHIND = 8, 16
"""How many characters before and behind its word a document's number may stand."""
_PARTS = re.compile("[,。;、]")
_DOCUMENT = re.compile(r"护照|通行证|回乡证|台胞证|旅行证|passport", re.IGNORECASE)
# Passports: National Immigration Administration, passports of 1997, 2007 and 2012; permits: its
# notices on the permits for Hong Kong, Macau and Taiwan (2012 to 2017).
_NUMBER = re.compile(
    r"(?<![A-Za-z0-9])(?:[EGDSPKHCWLTM](?:[ -]?[0-9]){8}|[ECLTKSPDM][A-HJ-NP-Z](?:[ -]?[0-9]){7}"
    r"|1[45][0-9]{7}|[HM](?:[ -]?[0-9]){10})(?![ -]?[A-Za-z0-9])",
    re.IGNORECASE,
)
_TAIWAN = re.compile(r"(?<![A-Za-z0-9])[0-9]{8}(?:[0-9]{2}(?:\([A-Z]\)|[A-Z])?)?(?![A-Za-z0-9])")
_OF_TAIWAN = re.compile(r"台胞证|台湾居民来往大陆通行证")
_FOREIGN = re.compile(
    r"(?:护照|passport)[^\w\n]{0,2}(?:号码?|no\.?|number)?[^\w\n]{1,3}(?=[A-Z]{0,2}[0-9]{6})"
    r"(?P<value>[A-Z]{0,2}[0-9]{6,9})(?![A-Za-z0-9])",
    re.IGNORECASE,
)
_Q = "扣扣|叩叩|抠抠|球球"
# Without a mark between only what has a digit or _: a word of letters may name anything.
_LOOSE = r"(?:微信|威信|薇信|[Vv]信)(?:号码?|[iI][dD])?\s{0,3}\(?\s{0,3}"
_MIXED = (
    r"(?!(?i:android|ios|iphone|ipad|windows|harmony|version|beta|mac))"
    r"(?=[A-Za-z-]{0,19}[0-9_])[A-Za-z][A-Za-z0-9_-]{5,19}(?![A-Za-z0-9_.:/@-])"
)
_CHAT = re.compile(
    rf"(?:{_LOOSE})(?P<loose>{_MIXED})"
    r"|(?:(?:微信|威信|薇信)(?:号码?|[iI][dD]|账号|帐号)?|(?i:wechat|weixin)(?: ?(?i:id))?"
    r"|(?<![A-Za-z])(?i:vx|wx)|[Vv]信号?)(?:\s{0,3}[:=是为]\s{0,3}|(?<=号)\s{0,3}|(?<=[iI][dD])\s{1,3}|(?<=[vVwW][xX])\s{1,3})"
    r"[\"'“]?(?P<wechat>[A-Za-z][A-Za-z0-9_-]{5,19})(?![A-Za-z0-9_.:/@-])"
    r"|加我?(?:微信|(?i:vx|wx))\s{0,3}(?P<added>[A-Za-z][A-Za-z0-9_-]{5,19})(?![A-Za-z0-9_.:/@-])"
    r"|(?<![A-Za-z0-9])(?P<wxid>wxid_[a-z0-9]{8,20})(?![A-Za-z0-9])"
    rf"|(?:(?<![A-Za-z])[Qq][Qq]|{_Q})(?:(?:号码?|账号|帐号)\s{{0,3}}[:=是为(]?|\s{{0,3}}[:=是为(])\s{{0,3}}"
    r"[\"'“]?(?P<qq>[1-9][0-9]{4,10})(?![0-9A-Za-z.-])"
    rf"|(?:加[Qq]{{1,2}}|{_Q}|(?<![A-Za-z])[Qq][Qq])\s{{0,3}}(?P<number>[1-9][0-9]{{5,10}})(?![0-9A-Za-z.-])"
)
"""Names of WeChat (6 to 20 characters, a letter first) and QQ (5 to 11 digits): Tencent's help."""


def passports(text: str) -> Iterator[Finding]:
    """Numbers of passports and permits with their word beside them."""
    for word in _DOCUMENT.finditer(text):
        begin, end = _line(text, word.start() - _BEFORE - 12, word.end() + _BEHIND + 12, word)
        taiwan = _OF_TAIWAN.search(text, max(0, word.start() - 10), word.end())
        for pattern in (_NUMBER, _TAIWAN) if taiwan else (_NUMBER,):
            for match in pattern.finditer(text, begin, end):
                if _beside(text, word, match):
                    yield Finding(
                        Kind.PASSPORT, *match.span(), re.sub("[ -]", "", match[0]).upper()
                    )
    for match in _FOREIGN.finditer(text):
        yield Finding(Kind.PASSPORT, *match.span("value"), match["value"].upper())


def chat_accounts(text: str) -> Iterator[Finding]:
    """Accounts of WeChat and QQ behind their word, but none of groups and official accounts."""
    for match in _CHAT.finditer(text):
        group = match.lastgroup
        assert group is not None, "each alternative names its account"
        yield Finding(Kind.CHAT, *match.span(group), match[group].lower())


def _beside(text: str, word: re.Match[str], number: re.Match[str]) -> bool:
    """Whether word and number are near each other with no mark between that parts thoughts."""
    behind = number.start() >= word.end()
    between = text[word.end() : number.start()] if behind else text[number.end() : word.start()]
    return len(between) <= (_BEHIND if behind else _BEFORE) and not _PARTS.search(between)


def _line(text: str, begin: int, end: int, word: re.Match[str]) -> tuple[int, int]:
    """The stretch around a word that stays on its line or the next."""
    begin = max(0, begin)
    ends = text.find("\n", word.end() + 3, end)
    return max(begin, text.rfind("\n", begin, word.start()) + 1), ends if ends >= 0 else end
