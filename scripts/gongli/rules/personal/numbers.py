"""Identity cards, bank cards and mobile telephones by their digits, however these are written.

A number whose digits stand together is told by what the digits say.  In pieces it is told where
people divide it so, or where its word stands before it: prices, years and rooms in a row have
eleven digits, too.  A right check digit is stronger than a word that names something else.
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from gongli.rules.personal.digits import (
    CARD,
    MOBILE,
    id_checks,
    is_bank_card,
    is_credit_code,
    is_id_number,
)
from gongli.rules.personal.finding import Finding, Kind
from gongli.rules.personal.mobiles import reads_as_mobile
from gongli.rules.personal.named import numbered
from gongli.rules.personal.runs import Run, Stretch, runs

_ID = re.compile(r"[1-9]\d{5}(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}")
_OLD_ID = re.compile(r"[1-9]\d{7}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}")
_MOBILE = re.compile(rf"(?:0086|86|0)?({MOBILE})")
_CARD = re.compile(CARD)
_ISSUED_FROM = 2024
"""A number with a name and a "birthday" from this year on is of an examination, not of a child."""
_UNIONPAY = "62"
_NEIGHBOURS = 20
_YEAR = re.compile(r"(?:19|20)\d\d")
_CARD_SIZES = (19, 18, 17, 16)
_MOST = 6
"""Groups of a number that nobody takes apart digit by digit."""
_ID_NAMED = re.compile(r"(?:身份证|证件|居住证)[^\d\n]{0,6}$")
_CARD_NAMED = re.compile(r"(?:银行|储蓄|信用|借记|工资)卡|卡号|账号|帐号|户名?[:：]|开户行")
_ID_SIZES = frozenset(
    {(6, 8, 4), (6, 4, 4, 4), (6, 4, 2, 2, 4), (14, 4), (6, 12), (6, 6, 3), (6, 2, 2, 2, 3)}
)
"""Region, birthday and rest, as people write them."""
_ID_SIZES_IF_RIGHT = frozenset(
    {(3, 3, 4, 4, 4), (3, 3, 8, 4), (6, 8, 3, 1), (17, 1), (6, 4, 4, 3, 1), (6, 4, 2, 2, 3, 1)}
    | {(6, 6, 6), (3, 3, 3, 3, 3, 3), (4, 4, 4, 4, 2), (9, 9), (2, 4, 8, 4), (6, 4, 4, 3, 1)}
)
"""Ways that need a right check character, since lists of figures look like them."""


def numbers(text: str) -> Iterator[Finding]:
    """The numbers of people in a plain text."""
    for run in runs(text):
        past = run.groups[0][0]
        at = 0
        for first, (start, end) in enumerate(run.groups):
            found = _from(run, first, at) if start >= past else None
            if found:
                past = found.end
                yield found
            at += end - start


def _from(run: Run, first: int, at: int) -> Finding | None:
    """The number that begins with this group, which stands `at` this place of the run's digits."""
    return _id_number(run, first, at) or _bank_card(run, first, at) or _mobile(run, first, at)


def _id_number(run: Run, first: int, at: int) -> Finding | None:
    if _ID.match(run.digits, at):
        body, whole = run.stretch(first, at, at + 17, 17), run.stretch(first, at, at + 18, 18)
        one = (body and run.with_x(body)) or whole
        if one and is_id_number(one.digits) and _reads_as_id(one):
            return Finding(Kind.ID_NUMBER, one.start, one.end, one.digits)
    if _OLD_ID.match(run.digits, at):
        one = run.stretch(first, at, at + 15, _MOST)
        if one and is_id_number(one.digits) and _reads_as_old_id(one):
            return Finding(Kind.ID_NUMBER, one.start, one.end, one.digits)
    return None


def _reads_as_id(one: Stretch) -> bool:
    right, named = id_checks(one.digits), numbered(one.before)
    if _ID_NAMED.search(one.before):
        return True
    if named and int(one.digits[6:10]) >= _ISSUED_FROM:
        return False
    if one.whole or one.broken:
        return right or not (named or is_credit_code(one.digits))
    if not right and (one.listed or named):
        return False
    return (
        one.sizes in _ID_SIZES
        or set(one.sizes) == {1}
        or (right and (one.even or one.sizes in _ID_SIZES_IF_RIGHT))
    )


def _reads_as_old_id(one: Stretch) -> bool:
    if _ID_NAMED.search(one.before):
        return True
    if one.whole:
        return not numbered(one.before)
    return one.even and not one.listed and one.sizes in _ID_SIZES


def _bank_card(run: Run, first: int, at: int) -> Finding | None:
    if not _CARD.match(run.digits, at):
        return None
    for size in _CARD_SIZES:
        one = run.stretch(first, at, at + size, _MOST)
        if one and is_bank_card(one.digits) and _reads_as_card(one):
            return Finding(Kind.BANK_CARD, one.start, one.end, one.digits)
    return None


def _reads_as_card(one: Stretch) -> bool:
    if _CARD_NAMED.search(one.before):
        return True
    if one.before[-1:].isascii() and one.before[-1:].isalpha():
        return False
    if one.whole or one.broken:
        return True
    if not one.even or one.listed or not one.apart:
        return False
    if set(one.sizes[:-1]) == {4} and one.sizes[-1] <= 4:
        return not _rooms(one)
    return one.sizes[0] == 6 if len(one.sizes) == 2 else _reads_as_odd_card(one)


def _rooms(one: Stretch) -> bool:
    """Whether its groups are neighbours, as rooms and trains are listed."""
    return all(abs(int(a) - int(b)) <= _NEIGHBOURS for a, b in pairwise(one.groups))


def _reads_as_odd_card(one: Stretch) -> bool:
    """Of groups that nobody prints on a card: whether they are no years, rooms or telephones."""
    if not one.digits.startswith(_UNIONPAY) or numbered(one.before):
        return False
    if min(one.sizes[:-1]) < 3 or max(one.sizes) > 7 or any(map(_YEAR.fullmatch, one.groups)):
        return False
    return not one.between[0].isspace() or one.sizes[0] == 6


def _mobile(run: Run, first: int, at: int) -> Finding | None:
    match = _MOBILE.match(run.digits, at)
    one = run.stretch(first, match.start(1), match.end(1), 11) if match else None
    if one and reads_as_mobile(one):
        return Finding(Kind.MOBILE, one.start, one.end, one.digits)
    return None
