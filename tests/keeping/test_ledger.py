"""For which program a ledger is kept."""

from pathlib import Path

import pytest

from gongli.keeping.ledger import key
from gongli.model import Settings


@pytest.mark.parametrize("library", ["PyYAML", "icalendar", "lunar_python", "python-dateutil"])
def test_another_library_may_read_the_history_otherwise(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, library: str
) -> None:
    here = key(Settings())
    assert key(Settings()) == here
    info = tmp_path / f"{library.replace('-', '_')}-99.dist-info"
    info.mkdir()
    (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {library}\nVersion: 99\n")
    monkeypatch.syspath_prepend(tmp_path)
    assert key(Settings()) != here
