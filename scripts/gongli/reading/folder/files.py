"""Files and folders below the root: which are read, and what is wrong with their names.

No link is followed, and every file is read once.
"""

from dataclasses import dataclass, field
from typing import Any

from gongli.fields import ACTIVITY, PALACE, RECORDS, SETTINGS
from gongli.problems import Place, Problem, problem
from gongli.reading.folder.endings import looks_like_copy, misnamed
from gongli.reading.folder.layout import layout_problems, nav_pages
from gongli.reading.folder.paths import PathLike, printable, read_at_most
from gongli.reading.folder.personal import (
    Value,
    name_problems,
    personal_problems,
    settings_problems,
)
from gongli.reading.mistakes.synonyms import synonyms
from gongli.reading.mistakes.syntax import nodes_of
from gongli.reading.records.bind import Binder
from gongli.reading.text.file_names import twins, unportable
from gongli.reading.text.nodes import Node
from gongli.reading.text.source import MAX_BYTES, decode, too_large, without_hidden
from gongli.reading.values.ids import id_doubts, name_problem
from gongli.table.record import Field, Record, Shape
from gongli.trouble import NO_FILE, reason
from gongli.untrusted.allowed import PAGE, PICTURES

_OTHERS = frozenset({PAGE, *PICTURES})
_GARBLING = frozenset({"tab", "wide-space", "merge-conflict"})
"""After these the rest of a file cannot be told right from wrong."""


def _known_keys() -> dict[str, str]:
    """Every key with the field that a lone value behind it is: 方式 for 报名 (报名: 到服务台).

    Most hold no record, or one without such a field: an empty string.
    """
    known: dict[str, str] = {}
    for record in RECORDS.values():
        for f in record.fields:
            for spelling in f.spellings:
                known[spelling] = _main(f) if known.get(spelling, "…") else ""
    return known


def _main(field: Field) -> str:
    if field.record is None:
        return ""
    alone = field.shape is Shape.RECORD and field.record.short
    return field.record.named(field.record.short).zh if alone else "…"


_KNOWN_KEYS = _known_keys()
_CONTACTS = (ACTIVITY.named("contact"), ACTIVITY.named("phone"), PALACE.named("email"))
_PUBLIC = frozenset(
    spelling
    for field in _CONTACTS
    for spelling in (*field.spellings, *synonyms("palace", "电子邮箱"))
)
"""Keys whose values say how the public reaches a palace: telephones, e-mail, accounts."""


@dataclass
class Files:
    """Reads files and folders below `root`, gathering problems."""

    root: PathLike
    problems: list[Problem] = field(default_factory=list)
    nav: tuple[tuple[str, Place], ...] = ()
    """What the navigation of mkdocs.yml names, once that is read."""
    contacts: frozenset[Value] = frozenset()
    """What whoever the files belong to publishes of itself: it may stand in each of them."""

    def report(self, code: str, path: PathLike, **args: object) -> None:
        """A problem with a file or folder as a whole."""
        self.problems.append(problem(code, Place(self.name(path)), **args))

    def name(self, path: PathLike) -> str:
        """The path from the root, with forward slashes on every system."""
        return printable(path.as_posix().removeprefix(self.root.as_posix()).lstrip("/"))

    def tree(self, path: PathLike, *, settings: bool = False) -> Node | None:
        """The nodes of a file, or None when it cannot be read.

        `settings` says that it is mkdocs.yml, which is MkDocs' own: `parse` minds less there, and
        what is asked beyond that is its layout.
        """
        if path.is_symlink():
            self.report("symlink", path)
            return None
        try:
            data, size = read_at_most(path, MAX_BYTES)
        except OSError as error:
            self.report("unreadable-file", path, why=reason(error))
            return None
        if size > MAX_BYTES:
            self.problems.append(too_large(self.name(path), size))
            return None
        source, problems = decode(self.name(path), data)
        self.problems += problems
        if source is None or _GARBLING & {p.code for p in problems}:
            return None
        source = without_hidden(source)
        node, found = nodes_of(source, _KNOWN_KEYS, settings=settings)
        if settings:
            self.problems += layout_problems(node)
            self.nav = tuple(nav_pages(node))
        if node is not None:
            looked = settings_problems if settings else personal_problems
            self.problems += looked(source, node, _PUBLIC, self.contacts)
        already = {p.place.line for p in problems}
        self.problems += [p for p in found if p.place.line not in already]
        if (node is None or node.empty) and not problems and not found:
            self.report("empty-file", path)
            return None
        return node

    def record(self, record: Record, path: PathLike, **given: Any) -> Any:
        """A file that is one record, or None."""
        node = self.tree(path, settings=record is SETTINGS)
        if node is None:
            return None
        binder = Binder()
        made = binder.record(record, node, **given)
        self.problems += binder.problems
        return made

    def entries(self, folder: PathLike) -> tuple[list[PathLike], list[PathLike]]:
        """The YAML files and the folders in a folder, by name; the rest is reported."""
        found = sorted(folder.iterdir(), key=lambda p: p.name)
        shown = [path for path in found if not path.name.startswith(".")]
        # What is not read is checked out all the same.
        unread = (path for path in found if path.name.startswith("."))
        wrong = (unportable(printable(path.name), Place(self.name(path))) for path in unread)
        self.problems += [told for told in wrong if told]
        self.problems += [told for path in shown for told in name_problems(self.name(path))]
        taken = twins(path.name for path in shown)
        kept = [path for path in shown if self._usable(path, taken.get(path.name))]
        return [p for p in kept if not p.is_dir()], [p for p in kept if p.is_dir()]

    def _usable(self, path: PathLike, twin: str | None) -> bool:
        """Whether a path is a YAML file or a folder; anything else is reported.

        `twin` is the name beside it that some computers take for the same.
        """
        name, suffix = printable(path.name), path.suffix.lower()
        if path.is_symlink():
            self.report("symlink", path)
        elif path.is_dir():
            if suffix not in (".yml", ".yaml"):
                return True
            self.report("folder-like-file", path)
        elif not path.is_file():
            self.report("unreadable-file", path, why=NO_FILE)
        elif path.suffix == ".yml":
            return True
        elif told := unportable(name, Place(self.name(path))):
            self.problems.append(told)
        elif twin is not None:
            self.report("twin-names", path, value=name, other=printable(twin))
        elif found := misnamed(name):
            self.report(found[0], path, write=found[1])
        elif suffix not in _OTHERS:
            self.report("stray-file", path)
        return False

    def good_id(self, path: PathLike, reserved: frozenset[str]) -> bool:
        """Whether a file or folder name can be part of an address."""
        name = printable(path.stem if path.suffix == ".yml" else path.name)
        place = Place(self.name(path))
        wrong = name_problem(name, place, reserved)
        if wrong and looks_like_copy(name):
            wrong = problem("copied-file", place, value=name)
        self.problems += [wrong] if wrong else id_doubts(name, place)
        return wrong is None
