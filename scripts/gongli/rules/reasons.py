"""Why something is not as planned, as editors write it: 暴雨, or a sentence with commas."""

from __future__ import annotations

import re

_ENDS = "。．.！!；;，,、… \u3000"
_SENTENCE = re.compile(r"[，。；：！？,;!?]|(?<=[\u4e00-\u9fff])\s+(?=[\u4e00-\u9fff])")
_CAUSES = ("因", "由于", "鉴于")


def bare_reason(reason: str) -> str:
    """Without the marks at its end: what follows brings its own."""
    return reason.strip().rstrip(_ENDS) or reason


def because(reason: str) -> str:
    """因暴雨; of a sentence 说明：主讲人临时有事，请谅解."""
    why = bare_reason(reason)
    return f"说明：{why}" if _SENTENCE.search(why) else _caused(why)


def because_of(reason: str, what: str) -> str:
    """What came of it, and why: 因暴雨取消; of a sentence 取消说明：主讲人临时有事，请谅解."""
    why = bare_reason(reason)
    if _SENTENCE.search(why):
        return f"{what}说明：{why}"
    return _caused(why).removesuffix(what) + what


def is_sentence(reason: str) -> bool:
    """Whether it has marks of its own, so that it cannot stand within a phrase."""
    return _SENTENCE.search(bare_reason(reason)) is not None


def _caused(why: str) -> str:
    return why if why.startswith(_CAUSES) else f"因{why}"
