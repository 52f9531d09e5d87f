"""Change rules and reading one small thing at a time; tell which changes no test notices.

    .venv/bin/python tests/mutate.py                        30 changes anywhere in both
    .venv/bin/python tests/mutate.py rules/opening.py -c 0  every change of a module (or a folder)

Who survives is a missing case, a branch that can go, or a change that means the same. On demand
only: each takes from three seconds to a minute.
"""

from __future__ import annotations

import argparse
import ast
import copy
import os
import random
import re
import signal
import sys
from collections.abc import Iterator
from importlib.abc import MetaPathFinder
from importlib.machinery import ModuleSpec, PathFinder, SourceFileLoader
from pathlib import Path
from types import CodeType
from typing import Any

# Everything slow but the package itself, which each child imports with its change.
import dateutil.rrule  # noqa: F401
import lunar_python  # noqa: F401
import pytest
import yaml  # noqa: F401

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "scripts" / "gongli"
WIDE = ["tests/reading/test_problem_cases.py", "tests/rules", "tests/reading"]
"""Asked after the tests that name the module, in this order."""
OPTIONS = ["-x", "-q", "-m", "not (engine or browser or servers)", "-pno:cacheprovider"]
OPTIONS += ["--hypothesis-profile=quick", "-Wignore::pytest.PytestAssertRewriteWarning"]
PATIENCE = 300
"""Seconds after which a change counts as noticed: something goes on for ever."""
SWAPS: dict[type[ast.AST], type[ast.AST]] = {
    ast.Lt: ast.LtE, ast.LtE: ast.Lt, ast.Gt: ast.GtE, ast.GtE: ast.Gt, ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq, ast.In: ast.NotIn, ast.NotIn: ast.In, ast.Is: ast.IsNot, ast.IsNot: ast.Is,
    ast.And: ast.Or, ast.Or: ast.And, ast.Add: ast.Sub, ast.Sub: ast.Add,
}  # fmt: skip


def changes(node: ast.AST) -> Iterator[tuple[str, Any]]:
    """The attributes of a node that may be changed, and to what."""
    match node:
        case ast.Compare(ops=[op]) if type(op) in SWAPS:
            yield "ops", [SWAPS[type(op)]()]
        case ast.BoolOp(op=op) | ast.BinOp(op=op) if type(op) in SWAPS:
            yield "op", SWAPS[type(op)]()
        case ast.Constant(value=int(value)) if not isinstance(value, bool):
            yield from (("value", value + 1), ("value", value - 1))
        case ast.UnaryOp(op=ast.Not(), operand=operand):
            yield "operand", ast.UnaryOp(ast.Not(), operand)
        case ast.If(test=test) | ast.IfExp(test=test) if ast.unparse(test) != "TYPE_CHECKING":
            yield from (("test", ast.Constant(value)) for value in (True, False))
        case ast.comprehension(ifs=[_]):
            yield "ifs", []


def mutants(path: Path) -> Iterator[tuple[int, str, Any]]:
    """Every change of a module: the node's number, its attribute, the new value."""
    for number, node in enumerate(ast.walk(ast.parse(path.read_text("utf-8")))):
        yield from ((number, *change) for change in changes(node))


def changed(path: Path, mutant: tuple[int, str, Any]) -> tuple[CodeType, str]:
    """The module with a change, and the change in words."""
    tree = ast.parse(path.read_text("utf-8"))
    number, attribute, value = mutant
    node = next(node for n, node in enumerate(ast.walk(tree)) if n == number)
    before = ast.unparse(node).split("\n")[0] if not isinstance(node, ast.comprehension) else "if"
    line = getattr(node, "lineno", 0) or getattr(getattr(node, "target", None), "lineno", 0)
    setattr(node, attribute, copy.deepcopy(value))
    after = ast.unparse(node).split("\n")[0] if before != "if" else "no condition"
    code = compile(ast.fix_missing_locations(tree), path, "exec")
    return code, f"{path.relative_to(PACKAGE)}:{line}: {before} → {after}"


class Instead(MetaPathFinder):
    """Gives Python the changed module for the one on disk."""

    def __init__(self, name: str, code: CodeType) -> None:
        self.name, self.code = name, code

    def find_spec(self, name: str, path: Any, target: Any = None) -> ModuleSpec | None:
        if name != self.name or (spec := PathFinder.find_spec(name, path)) is None:
            return None
        assert isinstance(spec.loader, SourceFileLoader)
        spec.loader.get_code = lambda fullname: self.code  # type: ignore[method-assign]
        return spec


def noticed(path: Path, code: CodeType) -> bool:
    """Whether a test fails with the changed module; asked in a process of its own."""
    parts = path.relative_to(PACKAGE.parent).with_suffix("").parts
    dotted = ".".join(parts).removesuffix(".__init__")
    naming = re.compile(rf"\b{re.escape(dotted)}\b")
    own = [str(p) for p in sorted(ROOT.glob("tests/**/test_*.py")) if naming.search(p.read_text())]
    if (child := os.fork()) == 0:
        try:
            os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
            os.dup2(1, 2)
            signal.alarm(PATIENCE)
            sys.meta_path.insert(0, Instead(dotted, code))
            codes = (pytest.main([*OPTIONS, *tests]) for tests in (own, WIDE) if tests)
            # 5: it has no tests of its own in this layer.
            os._exit(next((code for code in codes if code not in (0, 5)), 0))
        finally:
            os._exit(3)
    code_of_it = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    assert code_of_it not in (3, 4), f"pytest could not be asked about {dotted}"
    return code_of_it != 0


def main() -> int:
    """Tell who survives, and how many were noticed."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("paths", nargs="*", default=["rules", "reading"])
    parser.add_argument("-c", "--count", type=int, default=30, help="how many; 0: all")
    parser.add_argument("-s", "--seed", type=int, default=0)
    asked = parser.parse_args()
    os.chdir(ROOT)
    given = [PACKAGE / path for path in asked.paths]
    modules = [m for path in given for m in sorted(path.rglob("*.py")) or [path]]
    chosen = [(module, mutant) for module in modules for mutant in mutants(module)]
    if asked.count:
        dice = random.Random(asked.seed)
        chosen = dice.sample(chosen, min(asked.count, len(chosen)))
    unchanged = compile(modules[0].read_text("utf-8"), modules[0], "exec")
    assert not noticed(modules[0], unchanged), "tests fail without any change"
    survivors = 0
    for module, mutant in chosen:
        code, words = changed(module, mutant)
        if not noticed(module, code):
            survivors += 1
            print(f"survives: {words}", flush=True)
    print(f"{len(chosen)} changes, {len(chosen) - survivors} noticed, {survivors} survive")
    return 0


if __name__ == "__main__":
    sys.exit(main())
