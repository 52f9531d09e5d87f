"""What the test of floors sees in a module, however it is written."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.syntax import clocks, prints, third_party, writes


@pytest.mark.parametrize(
    "text",
    [
        "from datetime import date\ndate.today()",
        "from datetime import datetime\ndatetime.now()",
        "from datetime import datetime as dt\ndt.now()",
        "import datetime\ndatetime.datetime.utcnow()",
        "import datetime as d\nask = d.date.today",
        "import time\ntime.time_ns()",
        "from time import monotonic as now\nnow()",
    ],
)
def test_a_clock_is_seen(tmp_path: Path, text: str) -> None:
    assert len(clocks(module(tmp_path, text))) == 1


@pytest.mark.parametrize(
    "text",
    [
        "path.write_text('')",
        "path.open('wb').write(b'')",
        "path.open(mode='a')",
        "open(path, 'x')",
        "open(path, 'r+b')",
        "import os\nos.replace(one, other)",
        "from os import rename as move\nmove(one, other)",
        "import os\nos.open(path, os.O_RDWR | os.O_CREAT)",
        "import shutil\nshutil.copy(one, other)",
        "path.rename(other)",
        "path.with_name('a').mkdir()",
    ],
)
def test_a_writer_is_seen(tmp_path: Path, text: str) -> None:
    assert len(writes(module(tmp_path, text))) == 1


@pytest.mark.parametrize("look", [clocks, writes, prints])
def test_what_reads_and_reckons_is_nothing_of_it(
    tmp_path: Path, look: Callable[[Path], list[str]]
) -> None:
    text = """
import os
from datetime import datetime, time
from PIL import Image
datetime(2026, 1, 1).replace(hour=time(9).hour)
Image.open(path)
path.open("rb").read()
open(path).read()
os.fdopen(os.open(path, os.O_RDONLY), "rb")
"a".replace("a", "b")
super().write_text("")
"""
    assert look(module(tmp_path, text)) == []


def test_libraries_are_told_from_python_itself(tmp_path: Path) -> None:
    text = "import os.path, requests\nfrom attrs import define\ndef a():\n    import yaml.nodes\n"
    assert third_party(module(tmp_path, text)) == {"requests", "attrs", "yaml"}


def module(folder: Path, text: str) -> Path:
    path = folder / "x.py"
    path.write_text(text, "utf-8")
    return path
