"""Binds the sockets of the server. They take connections only once the server listens on them."""

import socket
from typing import Any


class CannotListen(Exception):
    """An address is taken or is not one of this computer; the message says which, and why."""


def bound(host: str, port: int, *, dual_stack: bool) -> list[socket.socket]:
    """One socket for each address of `host`; raises `CannotListen`.

    With `dual_stack`, a socket on `::` also takes connections over IPv4.
    """
    sockets: list[socket.socket] = []
    try:
        for family, address in _addresses(host, port):
            one = _bind(family, address, dual_stack=dual_stack)
            sockets.append(one)
    except OSError as fault:
        for each in sockets:
            each.close()
        message = f"BOARD_HOST={host} BOARD_PORT={port}: {fault.strerror}"
        raise CannotListen(message) from fault
    return sockets


def _addresses(host: str, port: int) -> list[tuple[int, Any]]:
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE)
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
