"""Binds the sockets of the server. They take connections only once the server listens on them."""

import errno
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Self

from board.faults import NO_PORT, Fault
from board.settings.variables import VARIABLES

TEXTS = {
    errno.EADDRINUSE: "start.port_taken",
    errno.EACCES: "start.port_privileged",
    errno.EADDRNOTAVAIL: "start.host_elsewhere",
}
"""By the number of the system's error."""

NO_IPV6 = (errno.EADDRNOTAVAIL, errno.EAFNOSUPPORT)
OF_THE_PORT = (errno.EADDRINUSE, errno.EACCES)


class CannotListen(Fault):
    """An address is taken, or is not one of this computer; its text says what to do."""

    exit_code = NO_PORT

    @classmethod
    def on(cls, variable: str, host: str, port: int, fault: OSError) -> Self:
        """For the address of this setting; named first as the option that one can type at once."""
        shown = host or "0.0.0.0"  # noqa: S104  shown, not listened on
        places: dict[str, str | int] = {"variable": _named(variable), "host": shown, "port": port}
        if isinstance(fault, socket.gaierror):
            return cls("start.host_unknown", **places)
        key = TEXTS.get(fault.errno or 0)
        if key is None:
            return cls("start.cannot_listen", reason=fault.strerror or "?", **places)
        return cls(key, **places)


def _named(variable: str) -> str:
    option = next(each.option for each in VARIABLES if each.name == variable)
    return f"{option} ({variable})"


def bound(host: str, port: int, *, dual_stack: bool) -> list[socket.socket]:
    """One socket for each address of `host`, of this computer if it is empty.

    With `dual_stack`, a socket on `::` also takes connections over IPv4. Raises `CannotListen`.
    """
    sockets: list[socket.socket] = []
    try:
        for family, address in _addresses(host, port):
            with _suppress_missing_ipv6(family, everywhere=not host):
                sockets.append(_bind(family, address, dual_stack=dual_stack and bool(host)))
    except OSError as fault:
        for each in sockets:
            each.close()
        variable = "BOARD_PORT" if fault.errno in OF_THE_PORT else "BOARD_HOST"
        raise CannotListen.on(variable, host, port, fault) from fault
    return sockets


@contextmanager
def _suppress_missing_ipv6(family: int, *, everywhere: bool) -> Iterator[None]:
    """A system without IPv6 still names its address."""
    try:
        yield
    except OSError as fault:
        if not (everywhere and family == socket.AF_INET6 and fault.errno in NO_IPV6):
            raise


def _addresses(host: str, port: int) -> list[tuple[int, Any]]:
    found = socket.getaddrinfo(host or None, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE)
    return list(dict.fromkeys((family, address) for family, *_, address in found))


def _bind(family: int, address: Any, *, dual_stack: bool) -> socket.socket:
    one = socket.socket(family, socket.SOCK_STREAM)
    try:
        one.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        if family == socket.AF_INET6:
            one.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_V6ONLY, not dual_stack)
        one.bind(address)
    except OSError:
        one.close()
        raise
    return one
