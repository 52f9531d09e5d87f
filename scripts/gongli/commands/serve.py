"""`gongli serve`: a preview that follows every edit."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

from gongli.checking import check
from gongli.problems import Lang, errors
from gongli.site import WATCHED, preview, preview_folder
from gongli.telling.out import guarded, say
from gongli.telling.problems import show
from gongli.telling.words import said, trouble, verdict
from gongli.trouble import TroubleError
from gongli.writing.engine import serve_site
from gongli.writing.listening import can_listen
from gongli.writing.publish import stands


def serve(root: Path, host: str, port: int, today: Callable[[], date], lang: Lang) -> int:
    """Build a preview and serve it until Ctrl+C; a mistake leaves it as it was.

    `today` is asked at each edit: a preview may be left open overnight.
    """
    stands(root / "build")
    can_listen(host, port)
    address = f"http://{f'[{host}]' if ':' in host else host}:{port}/"

    def rebuild() -> None:
        _rebuild(root, address, today(), lang)

    rebuild()
    site = preview_folder(root)
    if not site.is_dir():
        return 1
    watched = [path for name in WATCHED if (path := root / name).exists()]
    can_listen(host, port)  # somebody may have come while it was built
    say(said("serving", lang, address=address), err=True)
    serve_site(guarded(rebuild), site, watched, host, port)
    return 0


def _rebuild(root: Path, address: str, today: date, lang: Lang) -> None:
    """Make the preview anew where all is sound, and say what came of it."""
    say(said("updating", lang), err=True)
    checked = check(root, today)
    show(checked.problems, lang, "text")
    say(verdict(checked, checked.problems, lang), err=True)
    try:
        tree = preview(root, checked, today, address) if checked.sound else None
    except (TroubleError, OSError) as error:
        say(*trouble(error, lang), err=True, color="red")
        return
    if tree is not None:
        show(errors(tree.problems), lang, "text")
    sound = tree is not None and tree.sound
    say(said("preview" if sound else "kept", lang, address=address), err=True)
