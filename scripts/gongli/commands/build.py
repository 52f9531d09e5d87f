"""`gongli expand` and `gongli build`: the docs tree, and the site."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

from gongli.checking import check
from gongli.problems import Lang
from gongli.site import WATCHED, Tree, docs_folder, history_problems, publish, render, write_docs
from gongli.telling.out import say
from gongli.telling.problems import show
from gongli.telling.words import refusals, said, trouble, verdict
from gongli.trouble import TroubleError
from gongli.writing.addresses import alarm_path, is_feed
from gongli.writing.publish import stands


def expand(root: Path, today: date, lang: Lang) -> int:
    """Check, then write the docs tree to build/docs/."""
    stands(root / "build")
    tree = _sound_tree(root, today, lang)
    if tree is None:
        return 1
    folder = write_docs(root, tree).relative_to(root).as_posix()
    say(said("expanded", lang, files=len(tree.files), folder=folder))
    return 0


def expand_for_engine(root: Path, today: date, site: Path) -> Path | None:
    """The same for an engine that builds by itself: the docs tree; None once it is told why not.

    It empties `site` first, so that is neither a link nor what something is made of.
    """
    try:
        stands(site)
        for source in (root / name for name in (*WATCHED, "scripts", ".git")):
            if source.is_relative_to(site) or site.is_relative_to(source):
                raise TroubleError("no-place-for-site", path=site)
        failed = expand(root, today, Lang.ZH)
    except (TroubleError, OSError) as error:
        say(*trouble(error, Lang.ZH), err=True, color="red")
        return None
    if failed:
        return None
    say(said("by-engine", Lang.ZH), err=True)
    return docs_folder(root)


def build(root: Path, today: date, lang: Lang, seconds: Callable[[], float]) -> int:
    """Check, expand and build the site into site/; `seconds` tells how long it has taken."""
    for folder in ("build", "site"):  # before anything is made
        stands(root / folder)
    if history := history_problems(root):
        show(history, lang, "text")
        return 1
    tree = _sound_tree(root, today, lang)
    if tree is None:
        say(said("not-built", lang), err=True)
        return 1
    say(said("building", lang, files=len(tree.files)), err=True)
    folder = publish(root, tree, today).relative_to(root).as_posix()
    pages = sum(path.endswith(".md") for path in tree.files)
    feeds = set(filter(is_feed, tree.files))
    feeds -= set(map(alarm_path, feeds))
    say(said("built", lang, folder=folder, pages=pages, feeds=len(feeds), seconds=seconds()))
    say(said("look", lang))
    return 0


def _sound_tree(root: Path, today: date, lang: Lang) -> Tree | None:
    """The docs tree; nothing, once every problem is told, where it may not be published."""
    checked = check(root, today)
    show(checked.problems, lang, "text")
    say(verdict(checked, checked.problems, lang), err=True)
    if not checked.sound:
        return None
    tree = render(root, checked, today)
    show(tree.problems, lang, "text")
    if tree.refused:
        say(refusals(tree.refused, lang), err=True)
    return tree if tree.sound else None
