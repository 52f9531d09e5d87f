"""Layers: what a test starts besides Python and git, told by its markers.

A test is marked by the fixtures it asks for (`@starts`); one that starts something itself carries
the marker.  No marker is believed: what starts is seen, fails a test that lacks its marker, and is
missed where a test carries one.
"""

import os
import sys
from collections.abc import Callable, Generator, Iterator
from pathlib import PurePath
from typing import Any, TypeVar

import pytest

LAYERS = ("engine", "browser", "servers")

_F = TypeVar("_F", bound=Callable[..., object])
_PROGRAMS = {"zensical": "engine", "nginx": "servers", "caddy": "servers", "publish.sh": "servers"}
_BUILDING = {"build", "serve"}
_THEME = "mkdocs_theme.yml"
"""What MkDocs opens before it builds anything."""


def starts(*layers: str) -> Callable[[_F], _F]:
    """A fixture that starts something, for itself or for whoever asks for it."""

    def noted(fixture: _F) -> _F:
        fixture.layers = layers  # type: ignore[attr-defined]
        return fixture

    return noted


def by_fixtures(item: pytest.Item) -> set[str]:
    """The layers of the fixtures that a test asks for, and of those that they ask for."""
    info = getattr(item, "_fixtureinfo", None)
    used = info.name2fixturedefs.values() if info else ()
    return {layer for defs in used for layer in getattr(defs[-1].func, "layers", ())}


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        for layer in sorted(by_fixtures(item)):
            item.add_marker(layer)


def marked(item: pytest.Item) -> set[str]:
    """The layers of a test."""
    return {mark.name for mark in item.iter_markers()} & set(LAYERS)


def started(event: str, args: tuple[Any, ...]) -> str | None:
    """The layer of what Python is about to do (an audit event), if it has one."""
    if event == "open":
        return "engine" if str(args[0]).endswith(_THEME) else None
    if event != "subprocess.Popen":
        return None
    whole = [args[1]] if isinstance(args[1], str | bytes | os.PathLike) else args[1]
    words = [PurePath(os.fsdecode(word)) for word in whole]
    if any("playwright" in word.parts for word in words[:2]):
        return "browser"
    names = [word.name for word in words]
    if "gongli" in names[:3] and _BUILDING & set(names):
        return "engine"
    return next((_PROGRAMS[name] for name in names[:3] if name in _PROGRAMS), None)


class _Watch:
    """What the running test has started."""

    def __init__(self) -> None:
        self.item: pytest.Item | None = None
        self.seen: set[str] = set()

    def __call__(self, event: str, args: tuple[Any, ...]) -> None:
        if self.item and event in ("open", "subprocess.Popen") and (layer := started(event, args)):
            self.seen.add(layer)
            if layer not in marked(self.item):
                pytest.fail(f"it starts what needs the marker {layer}: see tests/README.md")


_WATCH = _Watch()
sys.addaudithook(_WATCH)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item: pytest.Item) -> Iterator[None]:
    outer = _WATCH.item, _WATCH.seen
    _WATCH.item, _WATCH.seen = item, set()
    try:
        return (yield)
    finally:
        _WATCH.item, _WATCH.seen = outer


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call(item: pytest.Item) -> Generator[None, object, object]:
    result = yield
    if idle := marked(item) - by_fixtures(item) - _WATCH.seen:
        pytest.fail(f"it never needed the marker {', '.join(sorted(idle))}")
    return result
