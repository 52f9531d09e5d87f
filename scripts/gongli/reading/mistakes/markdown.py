"""What is wrong with Markdown, with its place in the file: in a value, or in a page."""

from collections.abc import Iterator

from gongli.problems import Phrase, Place, Problem, problem
from gongli.reading.text.nodes import Scalar
from gongli.reading.text.source import Source
from gongli.untrusted.shape import Excess, excesses


def prose_problems(node: Scalar) -> Iterator[Problem]:
    """What Markdown cannot take of a value."""
    lead = len(node.text) - len(node.text.lstrip())
    for excess in excesses(node.text.strip()):
        yield _told(excess, place_in(node, lead + excess.offset))


def shape_problems(source: Source, start: int = 0, pages: int = 1) -> Iterator[Problem]:
    """What Markdown cannot take of a text that becomes `pages`, and begins at `start`."""
    for excess in excesses(source.text[start:], pages):
        yield _told(excess, source.at(start + excess.offset))


def _told(excess: Excess, place: Place) -> Problem:
    limit = excess.limit
    what = Phrase(limit.zh, limit.en).filled(mark=excess.mark)
    words = {"what": what, "count": excess.count, "limit": excess.most}
    return problem(limit.code, place, **words)


def place_in(node: Scalar, offset: int) -> Place:
    """Where the character at `offset` of a value stands in the file.

    Blocks lose their indentation, folded ones their line ends, quoted ones their escapes: but
    what is no blank stands in the file in the same order, so it is counted off.
    """
    wanted = [char for char in node.text[: offset + 1] if not char.isspace()]
    first = node.written[0] if node.written else node.place
    column = node.place.column - 1
    block = first.text[column : column + 1] in ("|", ">")
    left = iter(wanted)
    char = next(left, None)
    for number, line in enumerate(node.written):
        begin = column if number == 0 else 0
        for index in range(len(line.text) if block and number == 0 else begin, len(line.text)):
            if line.text[index] == char:
                char = next(left, None)
                if char is None:
                    return Place(line.file, line.line, index + 1, line.text)
    return node.place
