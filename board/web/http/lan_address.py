"""The address at which phones in the room reach this computer."""

import ipaddress
import socket
from contextlib import suppress

SOMEWHERE = ("192.0.2.1", 9)
"""An address kept for examples: asking for the way there sends nothing."""


def local_address() -> str | None:
    """This computer's own address on its network, or None when it is on none."""
    with suppress(OSError), socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as way:
        way.connect(SOMEWHERE)
        found: str = way.getsockname()[0]
        if not ipaddress.ip_address(found).is_loopback:
            return found
    return None


def is_loopback(host: str) -> bool:
    """Whether only this computer reaches that host."""
    if host == "localhost":
        return True
    with suppress(ValueError):
        return ipaddress.ip_address(host).is_loopback
    return False


def for_phones(host: str, port: int, public_url: str | None) -> str | None:
    """What phones open, or None when nobody outside this computer can."""
    if public_url:
        return public_url
    if is_loopback(host):
        return None
    everywhere = host in ("0.0.0.0", "::")  # noqa: S104  compared with, not listened on
    address = local_address() if everywhere else host
    return None if address is None else f"http://{_bracketed(address)}:{port}"


def for_this_computer(host: str, port: int) -> str:
    """What the browser of this computer opens."""
    everywhere = host in ("0.0.0.0", "::")  # noqa: S104  compared with, not listened on
    return f"http://{'127.0.0.1' if everywhere else _bracketed(host)}:{port}"


def _bracketed(host: str) -> str:
    return f"[{host}]" if ":" in host else host
