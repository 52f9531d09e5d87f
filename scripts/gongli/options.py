"""What click is taught: days, both languages, wrong use told like all else."""

import sys
from collections.abc import Callable, Iterable
from datetime import date
from typing import Any, TypeVar

import click
from click.exceptions import NoArgsIsHelpError

from gongli.problems import Lang, listed
from gongli.reading.values.dates import LAST_YEAR
from gongli.telling.channels import one_line
from gongli.telling.help import HELP, WRONG
from gongli.telling.out import say
from gongli.telling.words import said, trouble
from gongli.trouble import TroubleError

_Made = TypeVar("_Made", bound=Callable[..., Any])
_LANG = "gongli.lang"
_FIRST_DAY, _LAST_DAY = date(1970, 1, 1), date(LAST_YEAR, 12, 31)
"""What a build may be dated: what it compresses has seconds since 1970, editors' years an end."""


class WrongUseError(click.ClickException):
    """Wrong use that is told in one sentence of the words, without click's usage."""

    exit_code = 2

    def __init__(self, lang: Lang, what: str, **values: object) -> None:
        super().__init__(said(what, lang, **values))


class _Day(click.ParamType[date]):
    """A day as YYYY-MM-DD."""

    name = "YYYY-MM-DD"

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> date:
        try:
            day = value if isinstance(value, date) else date.fromisoformat(str(value))
        except ValueError:
            self.fail(f"{value!r} is not a day like 2026-11-21", param, ctx)
        if not _FIRST_DAY <= day <= _LAST_DAY:
            words = {"day": day, "first": _FIRST_DAY, "last": _LAST_DAY}
            raise WrongUseError(_lang(ctx), "no-such-day", **words)
        return day


class _Help(click.HelpFormatter):
    """Click's help in Chinese; what `--lang en` asks for is click's own."""

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        super().write_usage(prog, args, f"{HELP['Usage']}：")

    def write_heading(self, heading: str) -> None:
        self.write(f"{HELP[heading]}：\n")

    def write_text(self, text: str) -> None:
        super().write_text(HELP[text])

    def write_dl(self, rows: Iterable[tuple[str, str]], *args: Any, **options: Any) -> None:
        super().write_dl([(name, self._told(text)) for name, text in rows], *args, **options)

    @staticmethod
    def _told(text: str) -> str:
        sentence, mark, values = text.partition("  [default: ")
        return HELP[sentence] + f"  [默认 {values}" * bool(mark)


class _Context(click.Context):
    def make_formatter(self) -> click.HelpFormatter:
        """Click's own for English."""
        chosen = _Help if _lang(self) is Lang.ZH else click.HelpFormatter
        return chosen(width=self.terminal_width, max_width=self.max_content_width)


class _Command(click.Command):
    context_class = _Context

    def get_short_help_str(self, limit: int = 0) -> str:
        """The whole sentence, whatever the limit: a piece of it could not be looked up."""
        return super().get_short_help_str(limit=200)

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Click's parser does not say which command it stumbled over."""
        try:
            return super().parse_args(ctx, args)
        except click.UsageError as error:
            error.ctx = error.ctx or ctx
            raise


class Commands(_Command, click.Group):
    """Commands whose help, wrong use and trouble are told in the language asked for."""

    command_class = _Command

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """What is wrong with the arguments is told in their language, wherever it stands."""
        pairs = zip(["", *args], args, strict=False)
        english = "--lang=en" in args or ("--lang", "en") in pairs
        ctx.meta[_LANG] = Lang.EN if english else Lang.ZH
        return super().parse_args(ctx, args)

    def main(self, *args: Any, **options: Any) -> Any:
        """Run a command and end with its exit code."""
        try:
            code = super().main(*args, **options | {"standalone_mode": False})
        except click.ClickException as error:
            say(*_wrong_use(error), err=True)
            code = error.exit_code
        except click.Abort:
            code = 1
        sys.exit(code)

    def invoke(self, ctx: click.Context) -> Any:
        """Run a command; what is nobody's mistake in the data is told in its language."""
        try:
            return super().invoke(ctx)
        except BrokenPipeError:
            raise  # nobody reads on: click ends quietly
        except (TroubleError, OSError) as error:
            say(*trouble(error, _lang(ctx)), err=True, color="red")
            return 1


def _lang(ctx: click.Context | None) -> Lang:
    lang: Lang = ctx.meta.get(_LANG, Lang.ZH) if ctx else Lang.ZH
    return lang


def _wrong_use(error: click.ClickException) -> list[str]:
    """What is wrong with the command's own words, with its usage."""
    if isinstance(error, NoArgsIsHelpError):
        return error.format_message().splitlines()
    if not isinstance(error, click.UsageError) or error.ctx is None:
        return [one_line(error.format_message())]
    lang = _lang(error.ctx)
    hint = said("try-help", lang, command=error.ctx.command_path)
    told = one_line(error.format_message()) if lang is Lang.EN else _in_chinese(error)
    return [*error.ctx.get_usage().splitlines(), hint, "", said("wrong-use", lang, why=told)]


def _in_chinese(error: click.UsageError) -> str:
    """Click's own words name what was written; here what may be written is told."""
    match error:
        case click.NoSuchOption():
            return WRONG["option"].format(name=error.option_name)
        case click.NoSuchCommand():
            return WRONG["command"].format(name=error.command_name)
        case click.BadOptionUsage():
            return WRONG["no-value"].format(name=error.option_name)
        case click.MissingParameter():
            return WRONG["missing"].format(name=_name(error))
        case click.BadParameter():
            return _wanted(error.param.type if error.param else None).format(name=_name(error))
    return WRONG["other"]


def _name(error: click.BadParameter) -> str:
    """--port · NEW, as the help writes it."""
    assert error.param is not None
    option = isinstance(error.param, click.Option)
    return error.param.opts[-1] if option else error.param.human_readable_name.upper()


def _wanted(kind: click.ParamType[Any] | None) -> str:
    match kind:
        case click.Choice(choices=choices):
            return WRONG["choice"].replace("{choices}", listed(choices).zh)
        case click.IntRange(min=least, max=most):
            return WRONG["range"].replace("{least}", str(least)).replace("{most}", str(most))
        case _Day():
            return WRONG["day"]
    return WRONG["path"]


today_option = click.option(
    "--today", type=_Day(), default=None, help="Take this day instead of today in Shanghai."
)
lang_option = click.option(
    "--lang",
    type=click.Choice([lang.value for lang in Lang]),
    default="zh",
    show_default=True,
    callback=lambda context, _option, _value: _lang(context),
    help="The language of what is told.",
)


def format_option(*forms: str) -> Callable[[_Made], _Made]:
    """The forms that a command can be told as, the first by default."""
    return click.option(
        "--format",
        "form",
        type=click.Choice(forms),
        default=forms[0],
        show_default=True,
        help="What it is told as.",
    )
