"""Why something is not as planned, as editors write it: 暴雨, or a sentence with commas.

What phones are told keeps all of it: two reasons that differ must not read alike, or the change
from one to the other would not be counted.
"""

import re

_ENDS = "。．.！!？?；;，,、… \u3000"
_SENTENCE = re.compile(
    r"[，。；：！？,;!?…]|[、.．]$|(取消|改期|延期)$|(?<=[\u4e00-\u9fff])\s+(?=[\u4e00-\u9fff])"
)
_CAUSES = ("因", "由于", "鉴于")


def bare_reason(reason: str) -> str:
    """Without the marks at its end, where what follows brings its own."""
    return reason.rstrip(_ENDS) or reason


def is_sentence(reason: str) -> bool:
    """Whether it has marks or a verb of its own, so that it cannot stand within a phrase."""
    return _SENTENCE.search(reason) is not None


def because(reason: str) -> str:
    """因暴雨; of a sentence 说明：讲师有事，请谅解."""
    why = bare_reason(reason)
    return f"说明：{why}" if is_sentence(why) else _caused(why)


def because_of(reason: str, what: str) -> str:
    """What came of it, and why: 因暴雨取消; of a sentence 取消说明：讲师有事，请谅解."""
    return f"{what}说明：{reason}" if is_sentence(reason) else f"{_caused(reason)}{what}"


def beside(phrase: str, more: str) -> str:
    """Both, either of which may be empty; a sentence has brought its own mark."""
    between = " " if phrase.endswith(tuple(_ENDS)) else "；"
    return between.join(filter(None, [phrase, more]))


def _caused(why: str) -> str:
    return why if why.startswith(_CAUSES) else f"因{why}"
