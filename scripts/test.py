"""Run every check of the code: lint, format, types, tests. Needs only Python 3.11 or newer.

python3 scripts/test.py                  everything; CI measures --quick first, then runs the rest
python3 scripts/test.py --quick          all but what builds a site, opens a browser, runs a server
python3 scripts/test.py --coverage       the tests of --quick, measured against pyproject.toml
python3 scripts/test.py tests/rules -x   only pytest, with these arguments
"""

import importlib.util
import os
import shutil
import subprocess
import sys

import bootstrap
import system

# Chromium without windows takes half the time; not every system has it by itself.
SHELL, WHOLE = "chromium-headless-shell", "chromium"
# Debian package → the command that shows it is there; fonts have none, so a folder does.
SYSTEM = {
    "git": "git",
    SHELL: SHELL,
    "nginx-light": "nginx",
    "npm": "npm",
    "rsync": "rsync",
    "fonts-noto-cjk": "/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc",
}
CODE = {
    "ruff check": ["-m", "ruff", "check", "."],
    "ruff format": ["-m", "ruff", "format", "--check", "."],
    "mypy": ["-m", "mypy"],
    "javascript": ["tests/javascript/check.py"],
}
PYTEST = ["pytest", "-n", "2", "--dist", "worksteal"]
# The markers of pyproject.toml.
LAYERS = "engine or browser or servers"
QUICK = ["-m", f"not ({LAYERS})", "--hypothesis-profile=quick"]
# Lines that are counted take twice their time, and a thousand more examples reach no other line.
REST = ["-m", f"{LAYERS} or hypothesis"]
REPORT = ["-m", "coverage", "report", "--skip-covered"]
COVERAGE = {
    "coverage, anew": ["-m", "coverage", "erase"],
    "pytest, measured": ["-m", "coverage", "run", "-m", *PYTEST, *QUICK],
    "coverage, gathered": ["-m", "coverage", "combine", "--quiet"],
    "coverage": REPORT,
    "coverage of rules/": [*REPORT, "--include=*/gongli/rules/*", "--fail-under=98"],
    "coverage of reading/": [*REPORT, "--include=*/gongli/reading/*", "--fail-under=98"],
}
RUNS = {
    "": {**CODE, "pytest": ["-m", *PYTEST]},
    # pytest comes last, so that its summary closes what is printed when all is well.
    "in CI": {**CODE, **COVERAGE, "pytest": ["-m", *PYTEST, *REST]},
    "--quick": {**CODE, "pytest": ["-m", *PYTEST, *QUICK]},
    "--coverage": COVERAGE,
}


def main() -> int:
    if in_ci():
        install_system()
    bootstrap.ensure("test")
    arguments = sys.argv[1:]
    run = " ".join(arguments) or ("in CI" if in_ci() else "")
    steps = RUNS.get(run) or {"pytest": ["-m", "pytest", *arguments]}
    failed = [name for name, command in steps.items() if not passes(name, command)]
    if failed:
        print(f"\nFAILED: {', '.join(failed)}")
    return 1 if failed else 0


def passes(name: str, command: "list[str]") -> bool:
    print(f"\n── {name} " + "─" * (76 - len(name)), flush=True)
    settings = system.environment()
    # Containers often set it; each of hundreds of commands would compile the same modules.
    settings.pop("PYTHONDONTWRITEBYTECODE", None)
    if in_ci():
        # A test that skips itself for want of a browser would hide a broken CI.
        settings["GONGLI_REQUIRE_BROWSER"] = "1"
    python = str(bootstrap.python_of(bootstrap.VENV))
    done = subprocess.run([python, *command], cwd=bootstrap.ROOT, env=settings, check=False)
    return done.returncode == 0


def in_ci() -> bool:
    return os.environ.get("CI", "").lower() not in ("", "0", "false")


def install_system() -> None:
    """On a person's machine nothing is installed: the tests skip and say why."""
    missing = [package for package, sign in SYSTEM.items() if not present(sign)]
    if importlib.util.find_spec("ensurepip") is None:
        missing.append(bootstrap.VENV_PACKAGE)
    if not missing or apt_install(missing):
        return
    if SHELL in missing:
        missing.remove(SHELL)
        missing += [] if present(WHOLE) else [WHOLE]
        if not missing or apt_install(missing):
            return
    raise system.BootstrapError(f"Could not install for the tests: {', '.join(missing)}")


def apt_install(packages: "list[str]") -> bool:
    """Whether they are there now; only root can, and only where there is apt."""
    if os.name == "nt" or os.geteuid() != 0 or shutil.which("apt-get") is None:
        return False
    print(f"Installing {' '.join(packages)} …", flush=True)
    settings = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    install = ["apt-get", "install", "-y", "-q", "--no-install-recommends", *packages]
    for command in (["apt-get", "update", "-q"], install):
        done = subprocess.run(
            command, env=settings, stdout=subprocess.PIPE, stderr=subprocess.STDOUT
        )
    if done.returncode:
        print(done.stdout.decode("utf-8", "replace")[-2000:])
    return done.returncode == 0


def present(sign: str) -> bool:
    return os.path.exists(sign) or shutil.which(sign) is not None  # noqa: PTH110 (one of two kinds)


if __name__ == "__main__":
    with bootstrap.quiet_ending():
        sys.exit(main())
