"""E-mail addresses: the dot-atom form of RFC 5322, 3.4.1, with a host of RFC 1035."""

import re
from collections.abc import Iterator

from gongli.rules.personal.finding import Finding, Kind

_ADDRESS = re.compile(
    r"(?<![\w.@+/-])([A-Za-z0-9_][A-Za-z0-9._%+-]{0,63}) ?(?:@|[(\[{【](?:at|AT|@)[)\]}】]) ?"
    r"((?:[A-Za-z0-9-]{1,63}(?:\.|[(\[{【](?:dot|DOT|点)[)\]}】])){1,8})([A-Za-z]{2,24})(?![A-Za-z0-9-])",
    re.ASCII,
)
_DOT = re.compile(r"[(\[{【](?:dot|点)[)\]}】]")
# As people write them for people: zhang#qq.com, zhang at qq dot com, zhang@qq点com.
_DISGUISED = re.compile(
    r"(?<![\w.@+/-])([A-Za-z0-9_][A-Za-z0-9._%+-]{2,63})(?: ?[#@☆★] ?| [aA][tT] )"
    r"((?:vip\.)?(?:qq|163|126|yeah|sina|sohu|139|189|gmail|outlook|hotmail|foxmail|aliyun|icloud))"
    r"(?:[.。]| ?点 ?| [dD][oO][tT] )(com|cn|net)(?![A-Za-z0-9-])",
    re.ASCII,
)
# Names in Chinese, of RFC 5890.
_CHINESE = re.compile(
    r"(?<![\w.@+/-])([A-Za-z0-9_][A-Za-z0-9._%+-]{0,63})@((?:[\w-]{1,63}\.){1,8})"
    r"(中国|公司|网络|网址|政务|公益|集团|在线)"
)
_NOBODY = re.compile(
    r"git|no-?reply|\d{8}(?:T\d{4,6}Z?)?-.*|[0-9a-f-]{32,}|[0-9A-F-]{32,}", re.IGNORECASE
)
"""Names that nobody reads: of servers, of events in calendars (RFC 5545, UID), of messages."""
_FILES = frozenset(
    "css gif html ico jpeg jpg js json md mjs pdf png py svg txt webp yml".split()  # noqa: SIM905
)


def addresses(text: str) -> Iterator[Finding]:
    """The e-mail addresses in a plain text, as `name@host` in small letters."""
    for pattern, dot in ((_ADDRESS, ""), (_DISGUISED, "."), (_CHINESE, "")):
        for match in pattern.finditer(text):
            yield from _address(match, dot)


def _address(match: re.Match[str], dot: str) -> Iterator[Finding]:
    name, host, last = match.groups()
    if not _NOBODY.fullmatch(name) and last.lower() not in _FILES:
        value = _DOT.sub(".", f"{name}@{host}{dot}{last}".lower())
        yield Finding(Kind.EMAIL, match.start(), match.end(), value)
