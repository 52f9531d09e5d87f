"""What click is taught: days, the language of errors, wrong use told like all else."""

from __future__ import annotations

import sys
from datetime import date
from typing import Any

import click

from gongli.problems import Lang
from gongli.reading.values.dates import LAST_YEAR
from gongli.telling.out import say, say_wrong_use
from gongli.telling.words import TROUBLE, said, show_trouble

_LANG = "gongli.lang"


_FIRST_DAY, _LAST_DAY = date(1970, 1, 1), date(LAST_YEAR, 12, 31)
"""What a build may be dated: what it compresses has seconds since 1970, editors' years an end."""


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
            raise _NoSuchDayError(day, Lang(ctx.meta.get(_LANG, Lang.ZH.value) if ctx else "zh"))
        return day


class _NoSuchDayError(click.ClickException):
    """Wrong use that an editor's clock may be to blame for: told without click's usage."""

    exit_code = 2

    def __init__(self, day: date, lang: Lang) -> None:
        super().__init__(said("no-such-day", lang, day=day, first=_FIRST_DAY, last=_LAST_DAY))


class Commands(click.Group):
    """Commands whose wrong use is told by the same function as all else."""

    def main(self, *args: Any, **options: Any) -> Any:
        """Run a command and, unless it is asked to return it, end with its exit code."""
        alone = options.pop("standalone_mode", True)
        try:
            code = super().main(*args, **options | {"standalone_mode": False})
        except _NoSuchDayError as error:
            say(error.message, err=True)
            code = error.exit_code
        except click.ClickException as error:
            say_wrong_use(error)
            code = error.exit_code
        except click.Abort:
            code = 1
        if not alone:
            return code
        sys.exit(code)

    def invoke(self, ctx: click.Context) -> Any:
        """Run a command; what is nobody's mistake in the data is told in its language."""
        try:
            return super().invoke(ctx)
        except BrokenPipeError:
            raise  # nobody reads on: click ends quietly
        except TROUBLE as error:
            show_trouble(error, Lang(ctx.meta.get(_LANG, Lang.ZH.value)))
            return 1


today_option = click.option(
    "--today", type=_Day(), default=None, help="Take this day instead of today in Shanghai."
)


def _remember(context: click.Context, _: click.Parameter, lang: str) -> str:
    """Errors are told in the command's language where its arguments are no longer known."""
    context.meta[_LANG] = lang
    return lang


lang_option = click.option(
    "--lang",
    type=click.Choice([lang.value for lang in Lang]),
    default="zh",
    show_default=True,
    is_eager=True,  # what is wrong with the other arguments is told in it
    callback=_remember,
)
format_option = click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "github"]),
    default="text",
    show_default=True,
)
