"""Whether a preview can listen where it is to, asked before anything is built."""

from __future__ import annotations

import errno
import os
import socket

# Windows has its own numbers for them (learn.microsoft.com, "Windows Sockets Error Codes").
_BUSY = {errno.EADDRINUSE, 10048}
_DENIED = {errno.EACCES, errno.EPERM, 10013}


class ListeningError(Exception):
    """Nothing can listen at a host's port; `reason` is busy, denied or host."""

    def __init__(self, host: str, port: int, error: OSError) -> None:
        super().__init__(host, port)
        self.host, self.port = host, port
        busy, denied = error.errno in _BUSY, error.errno in _DENIED
        self.reason = "busy" if busy else "denied" if denied else "host"


def can_listen(host: str, port: int) -> None:
    """Raise `ListeningError` unless a server of ours could listen there now."""
    if not host:  # everywhere, for the system; an address for a browser it is not
        raise ListeningError(host, port, OSError())
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        with socket.socket(family, socket.SOCK_STREAM) as tried:
            if os.name != "nt":  # there it would take another program's port
                tried.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            tried.bind((host, port))
            tried.listen(1)
    except UnicodeError as error:  # a name that no address can be asked for
        raise ListeningError(host, port, OSError()) from error
    except OSError as error:
        raise ListeningError(host, port, error) from error
