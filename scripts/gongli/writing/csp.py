"""The pages' Content-Security-Policy (https://www.w3.org/TR/CSP3/), pure over bytes.

No page has an inline script or style: what the policy would stop is found here and stops the build,
so that no smuggled script runs and no reader finds something dead.
"""

import re
from collections.abc import Iterator

from gongli.problems import Phrase
from gongli.trouble import EngineError
from gongli.writing.artifact import Artifact

POLICY = "; ".join(
    [
        "default-src 'none'",
        *(f"{kind}-src 'self'" for kind in ("script", "style", "img", "connect", "worker")),
        "form-action 'self'",
        "base-uri 'none'",
    ]
)
"""Everything is forbidden but what the pages use."""

_SCRIPT = re.compile(rb"<script\b([^>]*)>(.*?)</script\s*>", re.DOTALL | re.IGNORECASE)
_SOURCE = re.compile(rb"\ssrc\s*=", re.IGNORECASE)
# Not run, hence not asked about by a browser.
_DATA = re.compile(rb"""\stype=["']?application/(?:ld\+)?json["'\s]""")
_HEAD = re.compile(rb"<head(?:\s[^>]*)?>", re.IGNORECASE)
_STYLE = re.compile(rb"<style[\s>]", re.IGNORECASE)
_FOREIGN = re.compile(rb"<(base|i?frame|object|embed)[\s/>]", re.IGNORECASE)
_ELSEWHERE = re.compile(rb"""\ssrc\s*=\s*["']?\s*((?:[a-z]+:|//)[^\s"'>]*)""", re.IGNORECASE)
_TAG = re.compile(rb"""<[a-z](?:[^>"']|"[^"]*"|'[^']*')*>""", re.IGNORECASE)
_QUOTED = re.compile(rb""""[^"]*"|'[^']*'""")
_ATTRIBUTE = re.compile(rb"""[\s/"'](style|on[a-z]+)\s*=""", re.IGNORECASE)
# The same in lower case: what begins with letters is found ten times as fast.
_HINTS = (
    re.compile(rb"""style(?<=[\s/"']style)\s*="""),
    re.compile(rb"""on(?<=[\s/"']on)[a-z]+\s*="""),
)
# As Markdown's tables align their cells.
_ALIGNED = re.compile(rb'<(t[dh]) style="text-align: (left|center|right);">')
_META = f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">'.encode()
_WORDS = Phrase(
    "{path}: 浏览器会按安全策略拦下 {found}，请改用样式表或脚本文件。",
    "{path}: by the policy browsers stop {found}; use a style sheet or a script of its own.",
)


class BlockedError(EngineError):
    """A page holds what its policy would block; the text names both."""


def laid_on(file: Artifact) -> Artifact:
    """A page of the site with the policy first in its head; any other file as it is.

    Raises `BlockedError` for a page that would not work under it.
    """
    if not file.path.endswith(".html"):
        return file
    html = _ALIGNED.sub(rb'<\1 class="gl-\2">', file.data)
    for found in _blocked(html):
        raise BlockedError(_WORDS.filled(path=file.path, found=found))
    return Artifact(file.path, _HEAD.sub(rb"\g<0>" + _META, html, count=1))


def inline_scripts(html: bytes) -> list[bytes]:
    """The text of every script that a browser would run and that is not a file."""
    found = _SCRIPT.findall(html)
    return [text for tag, text in found if not _SOURCE.search(tag) and not _DATA.search(tag + b" ")]


def server_files() -> dict[str, bytes]:
    """The policy for operators: as text, and as nginx and Caddy include it (see deploy/)."""
    return {
        "policy.txt": f"{POLICY}\n".encode(),
        "nginx.conf": f'map "" $gongli_csp {{\n    default "{POLICY}";\n}}\n'.encode(),
        "Caddyfile": f'map {{path}} {{gongli_csp}} {{\n\tdefault "{POLICY}"\n}}\n'.encode(),
    }


def _blocked(html: bytes) -> Iterator[Phrase | str]:
    """What the policy would stop on a page, as far as it can be seen in the page."""
    if not _HEAD.search(html):
        yield Phrase("没有 <head> 的页面", "a page without <head>")
    for script in inline_scripts(html):
        text = script[:60].decode(errors="replace")
        yield Phrase(f"内嵌脚本 {text!r}", f"the inline script {text!r}")
    for tag, _ in _SCRIPT.findall(html):
        if elsewhere := _ELSEWHERE.search(tag):
            address = elsewhere[1].decode(errors="replace")
            yield Phrase(f"别处的脚本 {address}", f"the script {address} of another host")
    if _STYLE.search(html):
        yield Phrase("内嵌样式 <style>", "an inline <style>")
    for foreign in _FOREIGN.findall(html):
        yield f"<{foreign.decode().lower()}>"
    # Most pages hold nothing that even looks like it, and tags are slow to take apart.
    low = html.lower()
    for tag in _TAG.findall(html) if any(hint.search(low) for hint in _HINTS) else ():
        if attribute := _ATTRIBUTE.search(_QUOTED.sub(b'""', tag)):
            name = attribute[1].decode()
            yield Phrase(f"标签属性 {name}=", f"the attribute {name}=")
