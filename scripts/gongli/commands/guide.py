"""`gongli guide`: the editor's guide, where it lists fields and problems."""

from pathlib import Path

from gongli.guide import filled
from gongli.problems import Lang
from gongli.reading.folder.paths import read_at_most
from gongli.telling.out import say
from gongli.telling.words import said
from gongli.writing.publish import write_file

_MOST = 4 * 1024**2


def write_guide(root: Path, lang: Lang) -> int:
    """Write it anew; what stands outside the marks is left as it is."""
    guide = root / "events" / "README.md"
    text, _ = read_at_most(guide, _MOST)
    write_file(guide, filled(text.decode()).encode())
    say(said("guide", lang, file=guide.relative_to(root).as_posix()))
    return 0
