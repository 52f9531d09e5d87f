"""The one module that prints: whatever is said passes through the function of its channel.

What others print (click's complaints, warnings of libraries, exceptions nobody foresaw) is led
through it, too.
"""

from __future__ import annotations

import logging
import sys
import threading
import traceback
import warnings
from collections.abc import Callable, Iterable, Mapping
from types import TracebackType

import click

from gongli.telling import channels


def say(*lines: str, err: bool = False, color: str | None = None) -> None:
    """Print each line for a person, the first in `color`, on standard error if so wanted."""
    for number, line in enumerate(lines):
        told = channels.terminal(line)
        click.echo(click.style(told, fg=color) if color and number == 0 else told, err=err)


def annotate(level: str, message: str, properties: Mapping[str, object]) -> None:
    """Print an annotation of GitHub's."""
    click.echo(channels.annotation(level, message, properties))


def show_json(data: object) -> None:
    """Print one JSON document."""
    click.echo(channels.json_text(data))


def show_markdown(lines: Iterable[str]) -> None:
    """Print a comment; what others wrote in it has been through `channels.markdown`."""
    for line in lines:
        click.echo(channels.inert(line))


def guard() -> None:
    """Lead through `say` what Python and its libraries would print by themselves."""
    for stream in (sys.stdout, sys.stderr):
        # What the terminal has no sign for is written as its number.
        if reconfigure := getattr(stream, "reconfigure", None):
            reconfigure(errors="backslashreplace")
    sys.excepthook = _unforeseen
    threading.excepthook = lambda args: _unforeseen(
        args.exc_type, args.exc_value or args.exc_type(), args.exc_traceback
    )
    sys.unraisablehook = _ignored
    warnings.showwarning = lambda message, category, *_args, **_more: say(
        f"{category.__name__}: {message}", err=True
    )
    logging.lastResort = _Log(logging.WARNING)


def guarded(work: Callable[[], None]) -> Callable[[], None]:
    """The same work for a server that prints by itself what it raises."""

    def done() -> None:
        try:
            work()
        except Exception as error:
            _unforeseen(type(error), error, error.__traceback__)

    return done


def _unforeseen(
    kind: type[BaseException], error: BaseException, trace: TracebackType | None
) -> None:
    for block in traceback.format_tb(trace):
        say(*block.splitlines(), err=True)
    say(f"{kind.__name__}: {channels.one_line(str(error))}", err=True)


def _ignored(told: sys.UnraisableHookArgs) -> None:
    """What Python cannot raise: an exception in what a library calls, or while tidying up."""
    where = channels.one_line(f"{told.err_msg or 'Exception ignored in'}: {told.object!r}")
    say(where, err=True)
    _unforeseen(told.exc_type, told.exc_value or told.exc_type(), told.exc_traceback)


class _Log(logging.Handler):
    """What a library logs and nobody asked for: MkDocs' server tells every odd request."""

    def emit(self, record: logging.LogRecord) -> None:
        say(channels.one_line(record.getMessage()), err=True)
