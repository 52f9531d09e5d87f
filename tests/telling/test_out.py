"""What Python and its libraries would print by themselves goes the way of all else."""

import subprocess
import sys

HEAD = (
    "from gongli.telling.out import guard, guarded; guard()\nbad = '\\n::error::x\\x1b[31m##[y]'\n"
)
TOLD = " ::error::x�[31m�#[y]"


def stderr(code: str) -> list[str]:
    done = subprocess.run(
        [sys.executable, "-c", HEAD + code], capture_output=True, encoding="utf-8", check=False
    )
    return done.stderr.splitlines()


def test_an_exception_nobody_foresaw() -> None:
    assert stderr("raise ValueError('a' + bad)")[-1] == f"ValueError: a{TOLD}"
    thread = "import threading; threading.Thread(target=lambda: int('a' + bad)).start()"
    assert not any(line.startswith("::") or "\x1b" in line for line in stderr(thread))


def test_work_of_a_server() -> None:
    work = "def work(): raise ValueError('a' + bad)\nguarded(work)()\nprint('on')"
    assert stderr(work)[-1] == f"ValueError: a{TOLD}"


def test_warnings_and_what_is_logged() -> None:
    warned = "import warnings; warnings.warn('a' + bad)"
    logged = "import logging; logging.getLogger('mkdocs.livereload').warning('a' + bad)"
    assert stderr(warned) == [f"UserWarning: a{TOLD.replace(' ', '�', 1)}"]
    assert stderr(logged) == [f"a{TOLD}"]


def test_a_terminal_that_knows_no_chinese() -> None:
    code = "import sys; sys.stdout.reconfigure(encoding='ascii'); guard()\n"
    code += "from gongli.telling.out import say; say('夏夜')"
    assert stderr(code) == []
