"""`gongli check`: every problem in the data.  Nothing of what writes is imported here."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from gongli.checking import check
from gongli.problems import Lang, Problem, errors
from gongli.reading.folder.paths import printable
from gongli.telling.out import say
from gongli.telling.problems import guide_page, show
from gongli.telling.words import said, verdict


def tell_problems(root: Path, paths: Sequence[Path], today: date, lang: Lang, form: str) -> int:
    """Tell every problem, or those in `paths`, as text, json or for github."""
    checked = check(root, today)
    shown = [p for p in checked.problems if _under(root, p, paths)]
    guide = guide_page(checked.calendar.settings)
    show(shown, lang, form, guide)
    if form == "text":
        codes = {problem.code for problem in shown}
        anchor = f"#{codes.pop()}" if len(codes) == 1 else ""
        if shown:
            say(said("explained", lang, address=f"{guide}{anchor}"), err=True)
        say(verdict(checked, shown, lang), err=bool(errors(shown)))
    return 1 if errors(shown) else 0


def _under(root: Path, problem: Problem, paths: Sequence[Path]) -> bool:
    # A problem's file is named as it is shown, which the bytes on the disk need not be.
    file = Path(printable(str(root / problem.place.file)))
    return not paths or any(file.is_relative_to(printable(str(p.resolve()))) for p in paths)
