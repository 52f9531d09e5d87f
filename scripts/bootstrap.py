"""Make the environment (.venv) that the doors run in; later runs only check its stamp.

Uses the standard library only. Everything is printed to standard error, because standard output
belongs to the command (`--format json`).
This file must parse under Python 3.6, to tell its user that it is too old.
"""

import hashlib
import importlib.util
import os
import re
import shutil
import sys
import time
from contextlib import contextmanager
from pathlib import Path
from typing import Iterator, NoReturn

from system import BootstrapError, call, run, said, say

if sys.version_info < (3, 11):
    sys.exit(
        f"宫历需要 Python 3.11 或更新的版本，当前是 {sys.version.split()[0]}。请升级后再试。\n"
        f"gongli needs Python 3.11 or newer. This one is {sys.executable}"
    )

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
STAMP = VENV / "gongli.stamp"
LOCK = ROOT / ".venv.lock"
# Debian and Ubuntu leave out of Python what makes environments.
VENV_PACKAGE = f"python{sys.version_info.major}.{sys.version_info.minor}-venv"
LOCKS = {"run": ROOT / "requirements.lock", "test": ROOT / "requirements-test.lock"}


def door(command: str) -> NoReturn:
    """Run `gongli COMMAND` with the door's own arguments."""
    with quiet_ending():
        ensure("run")
        python = str(python_of(VENV))
        sys.exit(run([python, "-m", "gongli", "--root", str(ROOT), command, *sys.argv[1:]]))


@contextmanager
def quiet_ending() -> Iterator[None]:
    # A redirected stream on Windows, or an old Unix locale, could not print Chinese.
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8", errors="replace")  # type: ignore[union-attr]
    try:
        yield
    except BootstrapError as failure:
        say(str(failure))
        sys.exit(1)
    except KeyboardInterrupt:
        sys.exit(130)


def python_of(venv: Path) -> Path:
    return venv / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def ensure(level: str) -> None:
    """Make or update the environment unless its stamp says that it is as the locks want it."""
    try:
        if wanted(level) in stamped():
            return
        with only_one():
            if wanted(level) not in stamped():
                make(level)
    except OSError as error:
        raise BootstrapError(said("unprepared", error=error, venv=VENV)) from error


def base() -> str:
    """What an environment cannot change without being made anew."""
    version = f"{sys.version_info.major}.{sys.version_info.minor}"
    return f"base {version} {sys.platform} {ROOT}"


def wanted(level: str) -> str:
    digest = hashlib.sha256(base().encode("utf-8", "surrogateescape"))
    for path in (LOCKS[level], ROOT / "pyproject.toml"):
        digest.update(path.read_bytes())
    return f"{level} {digest.hexdigest()}"


def stamped() -> "list[str]":
    try:
        if python_of(VENV).exists():
            return STAMP.read_text("utf-8", "surrogateescape").splitlines()
    except (OSError, UnicodeError):
        pass
    return []


@contextmanager
def only_one() -> Iterator[None]:
    """A lock that the system frees when its holder dies, so that none is ever left over."""
    clear_the_way(LOCK, LOCK.is_file())
    with LOCK.open("a") as file:
        # Children inherit it: a pip that outlives its killed door still writes into .venv.
        os.set_inheritable(file.fileno(), True)
        told = False
        while not try_lock(file.fileno()):
            if not told:
                say(said("wait"))
                told = True
            time.sleep(0.2)
        yield


def clear_the_way(path: Path, sound: bool) -> None:
    """Nothing is written or removed through a link: it is removed itself, as is a pipe."""
    if path.is_symlink() or (path.exists() and not sound):
        path.unlink()


def try_lock(descriptor: int) -> bool:
    try:
        if sys.platform == "win32":
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        else:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except (BlockingIOError, PermissionError):
        return False
    return True


def make(level: str) -> None:
    """No stamp stands while the work goes on: what is then left half-made is made anew."""
    clear_the_way(VENV, VENV.is_dir())
    fresh = base() not in stamped()
    STAMP.unlink(missing_ok=True)
    if fresh:
        say(said("first"))
        say(said("venv"))
        make_venv()
    else:
        say(said("update"))
    say(said("packages", count=LOCKS[level].read_text("utf-8").count("==")))
    for requirements in (backend_of(LOCKS[level]), LOCKS[level]):
        pip("--require-hashes", "--no-build-isolation", "-r", str(requirements))
    say(said("package"))
    pip("--no-deps", "--no-build-isolation", "-e", str(ROOT))
    # The test lock holds all of the other one, in the same versions.
    levels = ["run", "test"] if level == "test" else ["run"]
    STAMP.write_text("\n".join([base(), *map(wanted, levels)]), "utf-8", "surrogateescape")
    say(said("ready"))


def backend_of(lock: Path) -> Path:
    """Setuptools comes first, from the lock: pip would fetch one of its own, without a hash,
    to build what is published as source only."""
    part = re.search(r"^setuptools==.*\n( .*\n)*", lock.read_text("utf-8"), re.MULTILINE)
    path = VENV / "setuptools.lock"
    path.write_text(part.group() if part else "", "utf-8")
    return path


def make_venv() -> None:
    if importlib.util.find_spec("ensurepip") is None:
        raise BootstrapError(said("no-venv-module", package=VENV_PACKAGE))
    if VENV.exists():
        shutil.rmtree(VENV)
    # The door may itself have been started with the Python of the environment just removed.
    python = getattr(sys, "_base_executable", sys.executable)
    call([python, "-m", "venv", str(VENV)], "no-venv")


def pip(*arguments: str) -> None:
    # What is imported is compiled then: all of it at once takes a fifth longer.
    quietly = ["--quiet", "--no-warn-script-location", "--no-compile"]
    call([str(python_of(VENV)), "-m", "pip", "install", *quietly, *arguments], "no-packages")
