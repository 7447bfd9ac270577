"""The address at which phones on the same network reach this computer."""

import ipaddress
import socket
from contextlib import suppress

EXAMPLE = ("192.0.2.1", 9)
"""An address reserved for examples (RFC 5737). Connecting a UDP socket to it sends nothing."""


def local_address() -> str | None:
    """This computer's address on its network; None if it has no network."""
    with suppress(OSError), socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        probe.connect(EXAMPLE)
        found: str = probe.getsockname()[0]
        if not ipaddress.ip_address(found).is_loopback:
            return found
    return None


def is_loopback(host: str) -> bool:
    """Whether only this computer can reach this host."""
    if host == "localhost":
        return True
    with suppress(ValueError):
        return ipaddress.ip_address(host).is_loopback
    return False


def for_phones(host: str, port: int, public_url: str | None) -> str | None:
    """The address that phones open; None if only this computer can reach the server."""
    if public_url:
        return public_url
    if is_loopback(host):
        return None
    everywhere = host in ("0.0.0.0", "::")  # noqa: S104  compared with, not listened on
    address = local_address() if everywhere else host
    return None if address is None else f"http://{_bracketed(address)}:{port}"


def for_this_computer(host: str, port: int) -> str:
    """The address that a browser on this computer opens."""
    everywhere = host in ("0.0.0.0", "::")  # noqa: S104  compared with, not listened on
    return f"http://{'127.0.0.1' if everywhere else _bracketed(host)}:{port}"


def _bracketed(host: str) -> str:
    return f"[{host}]" if ":" in host else host
