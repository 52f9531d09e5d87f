"""One function for each channel that text leaves by: nothing in it is obeyed there.

Names of files and branches, titles, values and the words of git and the engine are written by
others.  Here they become one line without controls: for a terminal or a job's log, for GitHub's
annotations, for JSON, for Markdown in a comment.  Pure.
"""

import json
import re
import unicodedata
from collections.abc import Callable, Mapping

from gongli.characters import unseen
from gongli.problems import clipped

_LONGEST = 2_000
"""Characters of one line on a terminal."""
_LONGEST_TOLD = 300
"""Characters of one text in a comment."""

# A log is read for commands, too.  GitHub's runner (src/Runner.Common/ActionCommand.cs) takes
# `::name::` at the start of a line, blanks before it left out, and `##[name]` anywhere in one;
# Azure's agent reads `##vso[`, TeamCity `##teamcity[`.
_COMMAND_AT_START = re.compile(r"^(\s*):(?=:)")
_COMMAND_ANYWHERE = re.compile(r"#(?=#\w*\[)")


def seen(text: str) -> str:
    """The same text in one line, character by character; � for each that is obeyed or unseen.

    A tab, which editors are told of, is one that they know: ⇥.
    """
    return _with_unseen(text, lambda char: "⇥" if char == "\t" else "�")


def _with_unseen(text: str, sign: Callable[[str], str]) -> str:
    """The text with a sign for each character that nobody sees, line ends and tabs included."""
    hidden = set(unseen(text))
    return "".join(
        sign(char) if n in hidden or char in "\t\n" else char for n, char in enumerate(text)
    )


def one_line(text: str) -> str:
    """Words of another program that may well have several lines, with blanks between them."""
    return " ".join(text.split())


def terminal(text: str) -> str:
    """A line for a terminal or a job's log; each character stays where it is."""
    return clipped(inert(text), _LONGEST)


def inert(text: str) -> str:
    """A whole line, however long, of which neither a terminal nor a log obeys anything."""
    return _COMMAND_AT_START.sub(r"\1�", _COMMAND_ANYWHERE.sub("�", seen(text)))


def annotation(level: str, message: str, properties: Mapping[str, object]) -> str:
    """A workflow command: GitHub shows it beside the line in the pull request."""
    told = ",".join(f"{name}={_property(str(value))}" for name, value in properties.items())
    return f"::{level} {told}::{_data(message)}"


def _data(text: str) -> str:
    """GitHub's own escapes keep line ends; other controls are not kept."""
    found = re.split("([%\r\n])", clipped(text, _LONGEST))
    safe = (_ESCAPES.get(piece) or _COMMAND_ANYWHERE.sub("�", seen(piece)) for piece in found)
    return "".join(safe)


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


_ESCAPES = {"%": "%25", "\r": "%0D", "\n": "%0A"}


def json_text(data: object) -> str:
    """JSON to be read by a person, too: what is unseen is escaped, half a surrogate pair is �."""
    text = json.dumps(data, ensure_ascii=False, indent=2)
    text = _COMMAND_ANYWHERE.sub(r"\\u0023", text)
    return _with_unseen(text, _json_char)


def _json_char(char: str) -> str:
    if char == "\n":
        return char  # between entries: inside a string it is escaped already
    if unicodedata.category(char) == "Cs":
        return "�"
    return json.dumps(char)[1:-1] if ord(char) != 0x7F else r"\u007f"


# What a host may make more of than words, in any place: markup (all of ASCII that is not listed
# here as harmless), a reference by letters and a number (GH-1, CVE-2026-1), an advisory, a commit,
# a name of the network (www.1, evil.cn), a scheme or an emoji behind a colon that stands neither
# between digits (19:30) nor before a blank.
_MORE_THAN_WORDS = re.compile(
    r"[^A-Za-z0-9\s\-,.;:'\"()/+=?\x80-\U0010FFFF]|[＠＃]"
    r"|[A-Za-z][A-Za-z0-9]*-\d|ghsa-"
    r"|(?<![A-Za-z0-9])[0-9a-f]{7,64}(?![A-Za-z0-9])"
    r"|www\.|\w\.(?=[^\W\d_])"
    r"|(?<!\d):(?=\S)|(?<=\d):(?=[^\s\d])|:[\w+-]+:",
    re.IGNORECASE,
)
_NOT_AT_START = re.compile(r"[/\-+=:]|\d+[.)]$")
"""A first word that makes a list or a heading, or is a command of GitLab's (/close)."""


def markdown(text: str) -> str:
    """Somebody's words in a comment: as they are, with a code span from the first to the last
    word that a host could take for more (markup, a link, a ping, a reference, an emoji).

    Backslashes and entities would not do: hosts look for pings and references in the rendered
    text.  What is code they leave alone.
    """
    words = clipped(one_line(seen(text)), _LONGEST_TOLD).split(" ")
    risky = [n for n, word in enumerate(words) if _MORE_THAN_WORDS.search(word)]
    if _NOT_AT_START.match(words[0]):
        risky.insert(0, 0)
    if not risky:
        return " ".join(words)
    first, last = risky[0], risky[-1] + 1
    code = code_span(" ".join(words[first:last]))
    return " ".join([*words[:first], code, *words[last:]])


def code_span(text: str) -> str:
    """Somebody's words as they stand, in a fence longer than any within (CommonMark 6.1)."""
    line = clipped(seen(text), _LONGEST_TOLD)
    longest = max((len(run) for run in re.findall("`+", line)), default=0)
    fence = "`" * (longest + 1)
    # Beside a fence a backtick needs a blank; of blanks alone nothing would be seen.
    edge = " " if line[:1] in ("`", " ", "") or line[-1:] in ("`", " ") else ""
    return f"{fence}{edge}{line}{edge}{fence}"
