"""`gongli diff`: what an edit changes for people."""

from datetime import date
from pathlib import Path

from gongli.checking import check
from gongli.diff import compare
from gongli.problems import Lang, errors
from gongli.telling import diff as report
from gongli.telling.out import say, show_json, show_markdown
from gongli.telling.problems import show
from gongli.telling.words import refusals


def diff(root: Path, old: str, new: str | None, today: date, lang: Lang, form: str) -> int:
    """Tell what changes from revision `old` to `new`, as text, markdown or json.

    Raises `NoCommitError` for what is no revision.
    """
    checked = check(root, today)
    # What stands here is not looked at where two revisions are compared; its settings are.
    wrong = {problem.place.file for problem in errors(checked.problems)}
    if wrong and (new is None or "mkdocs.yml" in wrong):
        show(checked.problems, lang, "text")
        return 1
    found = compare(root, checked, today, old, new)
    if found.refused:
        say(refusals(found.refused, lang), err=True)
    if form == "text":
        say(*report.as_text(found, today, lang))
        if found.decisions:
            say(report.decisions(found, lang))
        show(found.decisions, lang, "text")
        show(found.problems, lang, "text")
    elif form == "json":
        show_json(report.as_data(found, today, lang))
    else:
        show_markdown(report.as_markdown(found, today, lang))
    return 1 if errors(found.problems) else 0
