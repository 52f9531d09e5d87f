"""Texts that ask much of Markdown: each sign it knows, over and over, and mixed."""

from collections.abc import Iterator, Sequence

from made_up.words import apart

SIGNS = apart(
    r"""
    [ ![ [a] [a]( [a][ [[ []( [a](b) ![a](b) [a](" [a]("x) [a](<b> [a]:b ] ) (
    < <a <b> </a <!-- <![CDATA[ <? <! <![if <a@b> <http://a> & &#1 &amp;
    ` `` `a` * ** *** _ __ *a **a _a a* *a* **a** \\ \\*
    | a| |- # = - > >> ~ ~~~ { {: {a} {#a} 9 9. : ^ " ' + 1. [TOC] http://a
    """
)
BLOCKS = [
    "# a\n",
    "#\n",
    "a\n=\n",
    "a\n-\n",
    "***\n",
    "---\n",
    "- a\n",
    "1. a\n",
    "> a\n",
    "    - a\n",
    "[a]: b\n",
    '[a]: """"\n',
    "|\n",
    "a|b\n-|-\n",
    "```\n",
    "```a\n",
    "<div>\n",
    "<!-- a -->\n",
    "# a\n\n",
    "# a_1\n\n",
    "[TOC]\n\n",
    "a\n\n",
    "    a\n\n",
    "a  \n",
    "\n",
]
NESTING = ["* ", "- ", "+ ", "1. ", "> ", ">", "- > ", "* 1. ", "> - "]
PROSE, PAGE = 10_000, 256 * 1024
"""The longest text of a field in characters, the longest page in bytes."""


def over_and_over(size: int) -> Iterator[str]:
    """Each of the signs alone, with something between, and as the beginning of something."""
    for sign in [*SIGNS, *BLOCKS, *NESTING]:
        for unit in (sign, f"{sign} ", f"{sign}x", f"{sign} 字"):
            yield unit * (size // len(unit.encode()))
    yield from (nested(how, size) for how in ("- a\n", "> a\n", "1. a\n"))
    yield "|a" * (size // 5) + "\n" + "|-" * (size // 5) + "\n" + "|\n" * (size // 10)
    yield f"[a]: {'x' * (size // 2)}\n\n" + "[a]" * (size // 7)
    yield "*_" * (size // 4) + "a" + "_*" * (size // 4 - 1)


def nested(item: str, size: int) -> str:
    """Each line four blanks further in than the one before it."""
    lines, depth = "", 0
    while len(lines) < size - 4 * depth - len(item):
        lines += " " * 4 * depth + item
        depth += 1
    return lines


def just_fine(
    size: int,
    counts: Sequence[int] = (1, 5, 8, 20, 100, 400),
    fillers: Sequence[int] = (0, 100, 9_000),
) -> Iterator[str]:
    """As much of each as may stand in a block, in as many blocks as there is room for."""
    for sign in [*SIGNS, *NESTING]:
        for count in counts:
            for between in ("", "x", " 字"):
                for filler in fillers:
                    block = (sign + between) * count + " " + "x" * filler + "\n\n"
                    yield block * max(1, size // len(block.encode()))
    for lines in BLOCKS:
        for count in (1, 20, 180):
            block = lines * count + "\n"
            yield block * max(1, size // len(block.encode()))
