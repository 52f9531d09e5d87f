"""What is printed for a person: problems, the verdict, trouble with the machine."""

from __future__ import annotations

from collections.abc import Sequence

import click

from gongli import report
from gongli.checking import Checked
from gongli.problems import Lang, Problem, Severity, errors
from gongli.rules.history import Refusal
from gongli.writing.publish import BusyError, EngineError, InTheWayError


def show(problems: Sequence[Problem], lang: Lang, form: str) -> None:
    """Print problems as text (on stderr), JSON or GitHub's annotations."""
    if form == "json":
        click.echo(report.as_json(problems, lang))
    for problem in problems:
        if form == "github":
            click.echo(report.as_github(problem, lang))
        elif form == "text":
            color = "red" if problem.severity is Severity.ERROR else "yellow"
            head, _, rest = report.as_text(problem, lang).partition("\n")
            click.echo(click.style(head, fg=color) + "\n" + rest + "\n", err=True)


def verdict(checked: Checked, shown: Sequence[Problem], lang: Lang) -> str:
    """How much was read, and how much of it is wrong."""
    wrong, noted = len(errors(shown)), len(shown) - len(errors(shown))
    activities, occurrences = len(checked.occurrences), len(checked.all_occurrences)
    if lang is Lang.EN:
        tail = f"{wrong} errors, {noted} warnings" if shown else "no problems"
        return f"{activities} activities, {occurrences} occurrences: {tail}."
    tail = f"{wrong} 处错误，{noted} 处提醒" if shown else "没有问题"
    return f"{activities} 个活动，{occurrences} 场：{tail}。"


def refusals(refused: Sequence[Refusal], lang: Lang) -> str:
    """What of the history could not be read, in one line: how much, and the first of it."""
    first = refused[0]
    where = f"{first.path}:{first.line}"
    if lang is Lang.EN:
        return (
            f"{len(refused)} older versions in the history cannot be read and count as never "
            f"published; the first: {where} [{first.code}]."
        )
    return (
        f"历史里有 {len(refused)} 个旧版本现在读不懂，当作没有公布过；"
        f"第一个：{where} [{first.code}]。"
    )


TROUBLE = (BusyError, EngineError, InTheWayError, OSError)
"""What may stop a build that is nobody's mistake in the data."""


def trouble(error: BaseException) -> str:
    """One line for a person; the published site is as it was."""
    if isinstance(error, BusyError):
        return "另一个程序正在生成这个网站，请等它结束再试。"
    if isinstance(error, InTheWayError):
        what = "是一个链接，宫历从不通过链接写文件" if error.is_link else "不是文件夹"
        return (
            f"{error.path} {what}，网站保持原来的样子。"
            "请先把它移走；网站要放到别处的，请看 deploy/README.md。"
        )
    if isinstance(error, OSError):
        where = f"：{error.filename}" if error.filename else ""
        return f"文件读写失败（{error.strerror or error}{where}），网站保持原来的样子。"
    return f"网站没有生成，保持原来的样子。原因：{error}"


def show_trouble(error: BaseException) -> None:
    """Print what stopped a build."""
    click.echo(click.style(trouble(error), fg="red"), err=True)
