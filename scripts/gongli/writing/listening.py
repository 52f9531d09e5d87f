"""Whether a preview can listen where it is to, asked before anything is built."""

import errno
import os
import socket

from gongli.trouble import TroubleError

# Windows has its own numbers for them (learn.microsoft.com, "Windows Sockets Error Codes").
_BUSY = {errno.EADDRINUSE, 10048}
_DENIED = {errno.EACCES, errno.EPERM, 10013}


class ListeningError(TroubleError):
    """Nothing can listen at a host's port; `other` is a port that anybody may take."""

    def __init__(self, host: str, port: int, error: OSError) -> None:
        busy, denied = error.errno in _BUSY, error.errno in _DENIED
        what = "port-busy" if busy else "port-denied" if denied else "no-such-host"
        other = port + 1 if 1024 <= port < 65535 else 8000
        super().__init__(what, host=host, port=port, other=other)


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
