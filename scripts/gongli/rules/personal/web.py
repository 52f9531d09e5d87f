"""What is personal in an address of the web: numbers of articles look like anything.

So an ID number is told with its right check character only, a telephone, a card or an account
only in a parameter or a part of the path that is named so.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from gongli.rules.personal.addresses import addresses
from gongli.rules.personal.digits import CARD, MOBILE, id_checks, is_bank_card, is_id_number
from gongli.rules.personal.finding import Finding, Kind

URL = re.compile(
    r"(?:(?<![A-Za-z0-9])[A-Za-z][A-Za-z0-9+.-]{1,15}://|(?<![\w.@/-])(?:[A-Za-z0-9-]{1,63}\.){1,8}[A-Za-z]{2,24}(?=[/?]))"
    r"[!#-'*-;=?-Z\\\]_a-z~]*",
    re.ASCII,
)
"""An address as it stands in a text, with its scheme or without."""
_BETWEEN = r"[ ._-]?"
_ID = re.compile(rf"(?<![0-9A-Za-z])[1-9](?:{_BETWEEN}\d){{16}}{_BETWEEN}[\dXx](?![0-9A-Za-z])")
_NAMED_TELEPHONE = (
    r"(?:[\w-]{0,40}(?:[Pp]hone|PHONE|[Mm]obile|MOBILE|(?<![a-z])tel|TEL|Tel|[Ss]houji|[Dd]ianhua|[Cc]ell(?![a-z])"
    r"|[Ww]hatsapp|手机|电话)[\w-]{0,40}|sj(?:hm?)?|lxdh|lxfs|dh(?:hm)?|haoma|wa\.me)"
)
_TELEPHONE = re.compile(
    rf"(?<![\w-]){_NAMED_TELEPHONE}[=/:+ ]{{1,3}}(?:(?:\+|00)?86)?{_BETWEEN}"
    rf"(?P<value>1(?:{_BETWEEN}\d){{10}})(?!\d)"
)
_CARD_NUMBER = re.compile(
    r"(?<![\w-])[\w-]{0,40}(?:[Cc]ard|CARD|[Aa]ccount|kahao|yhk)[\w-]{0,40}[=/:]"
    rf"(?P<value>\d(?:{_BETWEEN}\d){{15,18}})(?!\d)"
)
_CHAT = re.compile(
    r"[?&](?:uin|qq|QQ)=(?P<qq>[1-9]\d{4,10})(?!\d)"
    r"|[?&](?:wechat|weixin|wxid)=(?P<wechat>[A-Za-z][\w-]{5,19})(?![\w-])"
)


def in_url(url: str) -> Iterator[Finding]:
    """What is personal in an address without its escapes."""
    for match in _ID.finditer(url):
        digits = _bare(match[0]).upper()
        if is_id_number(digits) and id_checks(digits):
            yield Finding(Kind.ID_NUMBER, *match.span(), digits)
    for match in _TELEPHONE.finditer(url):
        if re.fullmatch(MOBILE, digits := _bare(match["value"])):
            yield Finding(Kind.MOBILE, *match.span("value"), digits)
    for match in _CARD_NUMBER.finditer(url):
        if re.match(CARD, digits := _bare(match["value"])) and is_bank_card(digits):
            yield Finding(Kind.BANK_CARD, *match.span("value"), digits)
    for match in _CHAT.finditer(url):
        group = match.lastgroup
        assert group is not None, "each alternative names its account"
        yield Finding(Kind.CHAT, *match.span(group), match[group].lower())
    yield from _addresses(url)


def _addresses(url: str) -> Iterator[Finding]:
    """E-mail addresses behind the host, where an @ does not tell who asks it."""
    begin = next((at for at in map(url.find, "?#=") if at >= 0), len(url))
    for one in addresses(url[begin:]):
        yield replace(one, start=one.start + begin, end=one.end + begin)


def _bare(written: str) -> str:
    return re.sub(r"[^0-9A-Za-z]", "", written)
