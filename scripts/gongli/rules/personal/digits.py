"""What digits say by themselves: check digits, days of birth, prefixes."""

import re
from datetime import date

# GB/T 2260, the first two digits of a region; 81 to 83 stand in residence permits of people of Hong
# Kong, Macau and Taiwan (2018), 9 in those of foreigners (2023).
_REGION = re.compile(r"1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3]|9[1-3]")
_BORN_FROM, _BORN_TO = 1900, 2029
_ID_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_CREDIT_WEIGHTS = (1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28)
_CREDIT_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY"
# The numbering plan of MIIT (telecommunications network, 2017) with the ranges given out since:
# 14x below 145 are of machines, 154 and 179 of nobody's telephone.
MOBILE = r"1(?:3\d|4[5-9]|5[0-35-9]|6[2567]|7[0-8]|8\d|9[0-35-9])\d{8}"
# ISO/IEC 7812-1, 2 and the bank identification numbers of UnionPay (62, and those given out before
# it), Visa (4), Mastercard (51 to 55, 2221 to 2720), JCB (3528 to 3589).
CARD = (
    r"(?:62|4\d|5[1-5]|2(?:22[1-9]|2[3-9]\d|[3-6]\d\d|7[01]\d|720)|35(?:2[89]|[3-8]\d)"
    r"|60(?:1[134]|29|3[1-7])|6858|9558|955[059]|9666)"
)


def is_id_number(digits: str) -> bool:
    """Whether 18 or 15 characters have the region and the birthday of GB 11643 (1999, 1989)."""
    if not _REGION.match(digits) or len(digits) not in (15, 18):
        return False
    born = digits[6:14] if len(digits) == 18 else f"19{digits[6:12]}"
    return is_day(born) and _BORN_FROM <= int(born[:4]) <= _BORN_TO


def is_day(digits: str) -> bool:
    """Whether eight digits are a day."""
    try:
        date(int(digits[:4]), int(digits[4:6]), int(digits[6:8]))
    except ValueError:
        return False
    return True


def id_checks(number: str) -> bool:
    """Whether the last of 18 characters is right (GB 11643-1999, ISO/IEC 7064 MOD 11-2)."""
    total = sum(int(d) * weight for d, weight in zip(number, _ID_WEIGHTS, strict=False))
    return "10X98765432"[total % 11] == number[17].upper()


def is_credit_code(code: str) -> bool:
    """Whether 18 characters are a 统一社会信用代码 (GB 32100-2015, mod 31)."""
    values = [_CREDIT_ALPHABET.find(char) for char in code.upper()]
    if len(values) != 18 or min(values) < 0 or code[0] not in "159YN":
        return False
    total = sum(v * weight for v, weight in zip(values, _CREDIT_WEIGHTS, strict=False))
    return values[17] == (31 - total % 31) % 31


def is_bank_card(digits: str) -> bool:
    """Whether the check digit of ISO/IEC 7812-1, annex B (Luhn), is right."""
    doubled = (int(d) * 2 for d in digits[-2::-2])
    return (sum(map(int, digits[-1::-2])) + sum(d - 9 if d > 9 else d for d in doubled)) % 10 == 0
