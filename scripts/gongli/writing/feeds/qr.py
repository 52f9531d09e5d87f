"""QR codes as SVG, by segno: level M, quiet zone 4, the same bytes every time."""

from __future__ import annotations

from functools import lru_cache
from io import BytesIO

import segno


@lru_cache(maxsize=1024)
def qr_svg(address: str) -> bytes:
    """An SVG of an address, black on white whatever the page's colours."""
    out = BytesIO()
    code = segno.make(address, error="m", micro=False, boost_error=False)
    code.save(out, kind="svg", border=4, scale=4, light="white", xmldecl=False, nl=False)
    return out.getvalue()
