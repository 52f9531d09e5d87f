"""The command line: argv, the clock and exit codes.

Exit 0 when all is well, 1 for problems in the data, 2 for wrong use.
"""

from __future__ import annotations

# What writes is imported by the commands that write: half a second that `check` does not need.
import sys
from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING

import click

from gongli import __version__
from gongli.checking import check
from gongli.model import SHANGHAI
from gongli.options import Commands, format_option, lang_option, today_option
from gongli.problems import Lang, Problem, errors
from gongli.reading.folder.files import printable
from gongli.reading.folder.paths import read_at_most
from gongli.reading.history.git import GitError
from gongli.telling.out import guard, guarded, say, show_json, show_markdown
from gongli.telling.problems import show
from gongli.telling.words import TROUBLE, refusals, said, show_trouble, verdict

if TYPE_CHECKING:
    from gongli.site import Tree


_GUIDE_MOST = 4 * 1024**2


def _today() -> date:
    """The only clock of the program."""
    return datetime.now(SHANGHAI).date()


def _project(start: Path) -> Path:
    """The nearest folder upwards that holds mkdocs.yml, else where we stand."""
    here = start.resolve()
    return next((p for p in (here, *here.parents) if (p / "mkdocs.yml").is_file()), here)


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="gongli")
@click.option(
    "--root",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="The project's folder; by default the nearest one upwards with mkdocs.yml.",
)
@click.pass_context
def cli(context: click.Context, root: Path | None) -> None:
    """宫历 gongli: activity calendars for workers' cultural palaces."""
    context.obj = root.resolve() if root else _project(Path.cwd())


@cli.command("check")
@click.argument("paths", nargs=-1, type=click.Path(exists=True, path_type=Path))
@today_option
@lang_option
@format_option
@click.pass_obj
def check_command(
    root: Path, paths: tuple[Path, ...], today: date | None, lang: str, form: str
) -> None:
    """Find every problem in the data; with PATHS, show only theirs."""
    checked = check(root, today or _today())
    shown = [p for p in checked.problems if _under(root, p, paths)]
    show(shown, Lang(lang), form)
    if form == "text":
        say(verdict(checked, shown, Lang(lang)), err=bool(errors(shown)))
    sys.exit(1 if errors(shown) else 0)


@cli.command("expand")
@today_option
@lang_option
@click.pass_obj
def expand_command(root: Path, today: date | None, lang: str) -> None:
    """Check, then write the docs tree (pages, feeds, data) to build/docs/."""
    from gongli.site import write_docs

    _free(root, "build")
    tree = _tree(root, today or _today(), Lang(lang))
    docs = write_docs(root, tree)
    folder = docs.relative_to(root).as_posix()
    say(said("expanded", Lang(lang), files=len(tree.files), folder=folder))


@cli.command("build")
@today_option
@lang_option
@click.pass_obj
def build_command(root: Path, today: date | None, lang: str) -> None:
    """Check, expand and build the site into site/."""
    from gongli.site import history_problems, publish
    from gongli.writing.addresses import is_feed

    started = perf_counter()
    day = today or _today()
    _free(root, "build", "site")
    if history := history_problems(root):
        show(history, Lang(lang), "text")
        sys.exit(1)
    tree = _tree(root, day, Lang(lang))
    say(said("building", Lang(lang), files=len(tree.files)), err=True)
    site = publish(root, tree, day)
    counted = {
        "folder": site.relative_to(root).as_posix(),
        "pages": sum(path.endswith(".md") for path in tree.files),
        "feeds": sum(map(is_feed, tree.files)),
        "seconds": perf_counter() - started,
    }
    say(said("built", Lang(lang), **counted), said("look", Lang(lang)))


@cli.command("serve")
@click.option("--port", type=click.IntRange(1, 65535), default=8000, show_default=True)
@click.option("--host", default="127.0.0.1", show_default=True, help="The address to listen on.")
@today_option
@lang_option
@click.pass_obj
def serve_command(root: Path, host: str, port: int, today: date | None, lang: str) -> None:
    """Build a preview and serve it; edits show in the browser by themselves."""
    from gongli.site import WATCHED, preview, preview_folder
    from gongli.writing.engine import serve_site
    from gongli.writing.listening import can_listen

    _free(root, "build")
    can_listen(host, port)
    address = f"http://{f'[{host}]' if ':' in host else host}:{port}/"

    def rebuild() -> None:
        checked = check(root, today or _today())
        show(checked.problems, Lang(lang), "text")
        say(verdict(checked, checked.problems, Lang(lang)), err=True)
        try:
            tree = preview(root, checked, today or _today(), address) if checked.sound else None
        except TROUBLE as error:
            show_trouble(error, Lang(lang))
            return
        if tree is not None:
            show(errors(tree.problems), Lang(lang), "text")
        sound = tree is not None and tree.sound
        say(said("preview" if sound else "kept", Lang(lang), address=address), err=True)

    rebuild()
    site = preview_folder(root)
    if not site.is_dir():
        sys.exit(1)
    watched = [path for name in WATCHED if (path := root / name).exists()]
    can_listen(host, port)  # somebody may have come while it was built
    say(said("serving", Lang(lang), address=address), err=True)
    serve_site(guarded(rebuild), site, watched, host, port)


@cli.command("diff")
@click.argument("old")
@click.argument("new", required=False)
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "markdown", "json"]),
    default="text",
    show_default=True,
)
@today_option
@click.pass_obj
def diff_command(root: Path, old: str, new: str | None, form: str, today: date | None) -> None:
    """What changes for people from revision OLD to NEW (or to what stands here)."""
    from gongli.diff import compare
    from gongli.telling import diff as report

    day = today or _today()
    checked = check(root, day)
    # What stands here is not looked at where two revisions are compared; its settings are.
    wrong = {problem.place.file for problem in errors(checked.problems)}
    if wrong and (new is None or checked.settings is None or "mkdocs.yml" in wrong):
        show(checked.problems, Lang.ZH, "text")
        sys.exit(1)
    try:
        found = compare(root, checked, day, old, new)
    except GitError as error:
        raise click.UsageError(str(error)) from error
    if found.refused:
        say(refusals(found.refused, Lang.ZH), err=True)
    if form == "text":
        say(*report.as_text(found, day))
        if found.decisions:
            say(report.decisions(found))
        show(found.decisions, Lang.ZH, "text")
        show(found.problems, Lang.ZH, "text")
    elif form == "json":
        show_json(report.as_data(found))
    else:
        show_markdown(report.as_markdown(found, day))
    sys.exit(1 if errors(found.problems) else 0)


@cli.command("guide")
@click.pass_obj
def guide_command(root: Path) -> None:
    """Write the editor's guide anew where it lists fields and problems."""
    from gongli import guide as guides
    from gongli.writing.publish import write_file

    guide = root / "events" / "README.md"
    text, _ = read_at_most(guide, _GUIDE_MOST)
    write_file(guide, guides.filled(text.decode()).encode())
    say(said("guide", Lang.ZH, file=guide.relative_to(root).as_posix()))


def _free(root: Path, *folders: str) -> None:
    """Raise `InTheWayError` where something else stands, before anything is made."""
    from gongli.writing.publish import stands

    for folder in folders:
        stands(root / folder)


def _tree(root: Path, today: date, lang: Lang) -> Tree:
    """The docs tree, or every problem printed and exit 1 with nothing written."""
    from gongli.site import render

    checked = check(root, today)
    show(checked.problems, lang, "text")
    say(verdict(checked, checked.problems, lang), err=True)
    if not checked.sound:
        sys.exit(1)
    tree = render(root, checked, today)
    show(tree.problems, lang, "text")
    if tree.refused:
        say(refusals(tree.refused, lang), err=True)
    if not tree.sound:
        sys.exit(1)
    return tree


def _under(root: Path, problem: Problem, paths: Sequence[Path]) -> bool:
    # A problem's file is named as it is shown, which the bytes on the disk need not be.
    file = Path(printable(str(root / problem.place.file)))
    return not paths or any(file.is_relative_to(printable(str(p.resolve()))) for p in paths)


def main() -> None:
    """Run the command line."""
    guard()
    cli()
