"""What an editor did where YAML stumbles; each slip's place is in the golden cases."""

from pathlib import Path

import pytest

from gongli.checking import check
from tests.trees import one_activity


@pytest.mark.parametrize(("length", "code"), [(500, "dash-without-blank"), (501, "bad-indent")])
def test_a_line_that_nobody_typed_is_not_looked_at(tmp_path: Path, length: int, code: str) -> None:
    line = "-" + "甲" * (length - 1)
    (told,) = check(one_activity(tmp_path, f"{line}\n地点: 乙\n")).problems
    assert told.code == code
