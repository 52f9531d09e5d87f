"""What the text of a module does: imports, prints, writes files, asks the clock.

Names are resolved through the module's imports, so that `dt.now()` is found behind
`from datetime import datetime as dt`.
"""

import ast
import re
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

CLOCKS = re.compile(
    r"datetime\.(date|datetime)\.(now|utcnow|today)"
    r"|time\.(\w+_ns|time|monotonic|perf_counter|localtime|gmtime|ctime|asctime|strftime)"
)
WRITERS = re.compile(
    r"os\.(replace|rename|renames|remove|removedirs|unlink|mkdir|makedirs|rmdir|link|symlink|mkfifo"
    r"|truncate|chmod|utime)|(shutil|tempfile)\.\w+"
)
WRITING_METHODS = {
    *("write_bytes", "write_text", "unlink", "mkdir", "rmdir", "touch", "rename", "chmod"),
    *("symlink_to", "hardlink_to"),
}
WRITING_FLAGS = re.compile(r"O_(WRONLY|RDWR|CREAT|TRUNC|APPEND)")
PRINTERS = {"print", "pprint", "echo", "secho", "print_exc", "print_help"}


@cache
def nodes(path: Path) -> tuple[ast.AST, ...]:
    """A module's syntax: many tests ask for it."""
    return tuple(ast.walk(ast.parse(path.read_text(encoding="utf-8"))))


def imports(path: Path) -> Iterator[str]:
    """The dotted names that a module imports, at its head or anywhere inside."""
    return (name for name, _ in _imported(path))


def _imported(path: Path) -> Iterator[tuple[str, str | None]]:
    """The dotted names that a module imports, with what each is called there, if not so."""
    for node in nodes(path):
        if isinstance(node, ast.Import):
            yield from ((alias.name, alias.asname) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path} imports relatively"
            for alias in node.names:
                yield f"{node.module}.{alias.name}", alias.asname or alias.name


def third_party(path: Path) -> set[str]:
    """The libraries that a module imports and Python does not bring."""
    return {name.split(".")[0] for name in imports(path)} - sys.stdlib_module_names


def _named(path: Path) -> Iterator[tuple[ast.AST, str]]:
    """Every name and attribute in a module with its dotted name, as far as imports tell it."""
    called = {name: dotted for dotted, name in _imported(path) if name}
    for node in nodes(path):
        if isinstance(node, ast.Name | ast.Attribute):
            head, dot, rest = ast.unparse(node).partition(".")
            yield node, f"{called.get(head, head)}{dot}{rest}"


def clocks(path: Path) -> list[str]:
    """How a module asks what time it is."""
    return [name for _, name in _named(path) if CLOCKS.fullmatch(name)]


def writes(path: Path) -> list[str]:
    """How a module writes, removes or renames files."""
    names = dict(_named(path))
    found = [name for name in names.values() if WRITERS.fullmatch(name)]
    for node in nodes(path):
        if isinstance(node, ast.Call):
            method = isinstance(node.func, ast.Attribute) and "super()" not in ast.unparse(node)
            name = names.get(node.func, "") or ast.unparse(node.func)
            last = name.split(".")[-1]
            if (method and last in WRITING_METHODS) or (last == "open" and _opens(node, name)):
                found.append(ast.unparse(node))
    return found


def _opens(node: ast.Call, name: str) -> bool:
    """Whether a call of `open`, of whatever kind, opens something to write."""
    if name == "os.open":
        return bool(WRITING_FLAGS.search(ast.unparse(node)))
    given = [*node.args, *(word.value for word in node.keywords if word.arg == "mode")]
    modes = [a.value for a in given if isinstance(a, ast.Constant) and isinstance(a.value, str)]
    return any(re.fullmatch("[rbtU]*[wxa+][rbtU+]*", mode) for mode in modes)


def prints(path: Path) -> list[str]:
    """What a module does to print: `print`, `click.echo`, a stream, an exit with words."""
    return [*_prints(path)]


def _prints(path: Path) -> Iterator[str]:
    for node in nodes(path):
        if isinstance(node, ast.Call):
            name = ast.unparse(node.func).split(".")[-1]
            words = [a for a in node.args if isinstance(a, ast.JoinedStr | ast.Constant)]
            ends = name in ("exit", "SystemExit") and not all(
                isinstance(getattr(a, "value", ""), int) for a in words
            )
            if ends or name in PRINTERS:
                yield ast.unparse(node)
        elif isinstance(node, ast.Attribute) and re.fullmatch(
            r"sys\._*std(out|err)_*", ast.unparse(node)
        ):
            yield ast.unparse(node)
