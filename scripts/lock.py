"""Write requirements.lock and requirements-test.lock from pyproject.toml.

    python3 scripts/lock.py             keep the locked versions that still fit
    python3 scripts/lock.py --upgrade   take the newest versions that fit

One lock serves every platform and every Python from 3.11 on. The test lock is made first
and constrains the other, so that both can be installed into one environment.
"""

import argparse
import os
import subprocess
import sys
import tempfile
import tomllib
from pathlib import Path

import bootstrap

HEADER = "# Written by scripts/lock.py from pyproject.toml. Do not edit.\n"
OPTIONS = [
    "--universal",
    "--generate-hashes",
    "--python-version=3.11",
    # Neither where uv ran nor what it read: the file must be the same on every machine.
    "--no-header",
    "--no-annotate",
    "--quiet",
]


def main() -> int:
    parser = argparse.ArgumentParser(description="Write the lock files from pyproject.toml.")
    parser.add_argument("--upgrade", action="store_true", help="take the newest versions that fit")
    upgrade = ["--upgrade"] if parser.parse_args().upgrade else []
    with tempfile.TemporaryDirectory() as name:
        work = Path(name)
        compile_ = [str(install_uv(work)), "pip", "compile", *OPTIONS, *upgrade]
        sources = ["pyproject.toml", str(build_requirements(work))]
        write_lock(bootstrap.LOCKS["test"], [*compile_, "--extra=test", *sources])
        write_lock(
            bootstrap.LOCKS["run"],
            [*compile_, f"--constraint={bootstrap.LOCKS['test']}", *sources],
        )
    return 0


def install_uv(work: Path) -> Path:
    """Only this script needs uv, so it is never part of an environment that is kept."""
    subprocess.run([sys.executable, "-m", "venv", str(work / "uv")], check=True)
    python = bootstrap.python_of(work / "uv")
    subprocess.run([str(python), "-m", "pip", "install", "--quiet", "uv"], check=True)
    return python.with_name("uv.exe" if os.name == "nt" else "uv")


def build_requirements(work: Path) -> Path:
    """The build backend is locked too: the package is installed with --no-build-isolation."""
    project = tomllib.loads((bootstrap.ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    path = work / "build.in"
    path.write_text("\n".join(project["build-system"]["requires"]), encoding="utf-8")
    return path


def write_lock(path: Path, command: list[str]) -> None:
    """uv starts from the versions in its output file, so it writes the lock in place."""
    subprocess.run(
        [*command, "--output-file", str(path)],
        check=True,
        cwd=bootstrap.ROOT,
        stdout=subprocess.DEVNULL,
    )
    text = path.read_text(encoding="utf-8")
    if "://" in text or str(bootstrap.ROOT) in text:
        sys.exit(f"{path.name} names an address or a path of this machine")
    path.write_text(HEADER + text.removeprefix(HEADER), encoding="utf-8", newline="\n")
    print(f"{path.name}: {text.count('==')} packages")


if __name__ == "__main__":
    sys.exit(main())
