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


WORK = "def work(): raise ValueError('a' + bad)\n"


def test_an_exception_nobody_foresaw() -> None:
    assert stderr(f"{WORK}work()")[-1] == f"ValueError: a{TOLD}"
    thread = "import threading; threading.Thread(target=work).start()"
    assert stderr(WORK + thread)[-1] == f"ValueError: a{TOLD}"


def test_an_exception_that_cannot_be_raised() -> None:
    made = f"class A:\n  def __del__(self): {WORK.partition(': ')[2]}"
    made += "  def __repr__(self): return 'A' + bad\nx = A(); del x"
    told = [line for line in stderr(made) if not line.startswith("  File")]
    assert told[-1] == f"ValueError: a{TOLD}"
    assert told[0].startswith("Exception ignored")
    assert all(sign not in "".join(told) for sign in ("\x1b", "##["))


def test_work_of_a_server_goes_on() -> None:
    on = "guarded(work)()\nfrom gongli.telling.out import say; say('on', err=True)"
    assert stderr(WORK + on)[-2:] == [f"ValueError: a{TOLD}", "on"]


def test_warnings_and_what_is_logged() -> None:
    warned = "import warnings; warnings.warn('a' + bad)"
    logged = "import logging; logging.getLogger('mkdocs.livereload').warning('a' + bad)"
    assert stderr(warned) == [f"UserWarning: a{TOLD.replace(' ', '�', 1)}"]
    assert stderr(logged) == [f"a{TOLD}"]


def test_a_terminal_that_knows_no_chinese() -> None:
    code = "import sys; sys.stdout.reconfigure(encoding='latin-1'); guard()\n"
    code += "from gongli.telling.out import say; say('夏夜')"
    assert stderr(code) == []
