"""The command line: argv, the clock and exit codes.  `commands/` has what each command does.

Exit 0 when all is well, 1 for problems in the data, 2 for wrong use.
"""

# What writes is imported by the commands that write: half a second that `check` does not need.
from datetime import date, datetime
from pathlib import Path
from time import perf_counter

import click

from gongli import __version__
from gongli.commands.check import tell_problems
from gongli.model import SHANGHAI
from gongli.options import Commands, WrongUseError, format_option, lang_option, today_option
from gongli.problems import Lang
from gongli.reading.history.git import GitError, NoCommitError
from gongli.telling.out import guard


def _today() -> date:
    """The only clock of the program, but for the hook's when MkDocs builds by itself."""
    return datetime.now(SHANGHAI).date()


def _project(start: Path) -> Path:
    """The nearest folder upwards that holds mkdocs.yml, else where we stand."""
    here = start.resolve()
    return next((p for p in (here, *here.parents) if (p / "mkdocs.yml").is_file()), here)


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="gongli", message="%(prog)s %(version)s")
@click.option(
    "--root",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="The project's folder; by default the nearest one upwards with mkdocs.yml.",
)
@lang_option
@click.pass_context
def cli(context: click.Context, root: Path | None, lang: Lang) -> None:
    """gongli: activity calendars for workers' cultural palaces."""
    context.obj = root.resolve() if root else _project(Path.cwd())


@cli.command("check")
@click.argument("paths", nargs=-1, type=click.Path(exists=True, path_type=Path))
@today_option
@lang_option
@format_option("text", "json", "github")
@click.pass_obj
def check_command(
    root: Path, paths: tuple[Path, ...], today: date | None, lang: Lang, form: str
) -> int:
    """Find every problem in the data; with PATHS, show only theirs."""
    for path in paths:
        if not any(p.is_relative_to(root) for p in (path.absolute(), path.resolve())):
            raise WrongUseError(lang, "elsewhere", path=path, root=root)
    return tell_problems(root, paths, today or _today(), lang, form)


@cli.command("expand")
@today_option
@lang_option
@click.pass_obj
def expand_command(root: Path, today: date | None, lang: Lang) -> int:
    """Check, then write the docs tree (pages, feeds, data) to build/docs/."""
    from gongli.commands.build import expand

    return expand(root, today or _today(), lang)


@cli.command("build")
@today_option
@lang_option
@click.pass_obj
def build_command(root: Path, today: date | None, lang: Lang) -> int:
    """Check, expand and build the site into site/."""
    started = perf_counter()
    from gongli.commands.build import build

    return build(root, today or _today(), lang, lambda: perf_counter() - started)


@cli.command("serve")
@click.option(
    "--port",
    type=click.IntRange(1, 65535),
    default=8000,
    show_default=True,
    help="The port to listen on.",
)
@click.option("--host", default="127.0.0.1", show_default=True, help="The address to listen on.")
@today_option
@lang_option
@click.pass_obj
def serve_command(root: Path, host: str, port: int, today: date | None, lang: Lang) -> int:
    """Build a preview and serve it; edits show in the browser by themselves."""
    from gongli.commands.serve import serve

    return serve(root, host, port, lambda: today or _today(), lang)


@cli.command("diff")
@click.argument("old")
@click.argument("new", required=False)
@format_option("text", "markdown", "json")
@today_option
@lang_option
@click.pass_obj
def diff_command(
    root: Path, old: str, new: str | None, form: str, today: date | None, lang: Lang
) -> int:
    """What changes for people from revision OLD to NEW (or to what stands here)."""
    from gongli.commands.diff import diff

    try:
        return diff(root, old, new, today or _today(), lang, form)
    except NoCommitError as error:
        raise WrongUseError(lang, "no-commit", revision=error.revision) from error
    except GitError as error:
        raise WrongUseError(lang, "git", why=error.args[0]) from error


@cli.command("guide")
@lang_option
@click.pass_obj
def guide_command(root: Path, lang: Lang) -> int:
    """Write the editor's guide anew where it lists fields and problems."""
    from gongli.commands.guide import write_guide

    return write_guide(root, lang)


def main() -> None:
    """Run the command line."""
    guard()
    cli()
