"""Lint the theme's JavaScript and check its types: a step of scripts/test.py.

Two programs from npm do it; no page ever sees them.  They are kept in .venv, in the versions of
tests/javascript/package.json, and npm must tell the checksums that are written there.
"""

import hashlib
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SETTINGS = ROOT / "tests" / "javascript"
TOOLS = ROOT / ".venv" / "javascript"
INSTALL = "install --ignore-scripts --no-package-lock --no-audit --no-fund --loglevel=error"
LINT = ["@biomejs/biome/bin/biome", "lint", "--error-on-warnings", f"--config-path={SETTINGS}"]
TYPES = ["typescript/bin/tsc", "--project", str(SETTINGS), "--pretty", "false"]


def main() -> int:
    """Exit code 1 for what the programs find, and in CI for want of them."""
    node, npm = shutil.which("node"), shutil.which("npm")
    if node is None or npm is None:
        return skipped("node and npm are not installed")
    wanted = hashlib.sha256((SETTINGS / "package.json").read_bytes()).hexdigest()
    stamp = TOOLS / "stamp"
    if not stamp.is_file() or stamp.read_text() != wanted:
        shutil.rmtree(TOOLS, ignore_errors=True)
        TOOLS.mkdir(parents=True)
        shutil.copy(SETTINGS / "package.json", TOOLS)
        if subprocess.run([npm, *INSTALL.split()], cwd=TOOLS, check=False).returncode:
            return skipped("npm could not install what tests/javascript/package.json names")
        if strange := strangers():
            print(f"Not what tests/javascript/package.json names: {', '.join(strange)}")
            return 1
        stamp.write_text(wanted)
    scripts = map(str, sorted((ROOT / "theme/overrides/assets").rglob("*.js")))
    codes = [
        subprocess.run([node, TOOLS / "node_modules" / program, *words], check=False).returncode
        for program, *words in ([*LINT, *scripts], TYPES)
    ]
    return int(any(codes))


def strangers() -> list[str]:
    """What npm installed besides the packages and checksums that are written down.

    npm compares what it fetches with the checksum that it keeps in this list of its own.
    """
    known = json.loads((SETTINGS / "package.json").read_text("utf-8"))["integrity"]
    kept = json.loads((TOOLS / "node_modules" / ".package-lock.json").read_text("utf-8"))
    found = {path.removeprefix("node_modules/"): p for path, p in kept["packages"].items()}
    return [name for name, package in found.items() if package["integrity"] != known.get(name)]


def skipped(why: str) -> int:
    print(f"skipped: {why}")
    return int(bool(os.environ.get("GONGLI_REQUIRE_BROWSER")))


if __name__ == "__main__":
    sys.exit(main())
