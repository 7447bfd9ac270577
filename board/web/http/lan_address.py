"""The addresses at which phones reach this computer."""

import ipaddress
from contextlib import suppress

from board.web.http.local_addresses import LocalAddress, local_addresses

EVERY_IPV4, EVERY_IPV6 = "0.0.0.0", "::"  # noqa: S104  compared with, not listened on


def is_loopback(host: str) -> bool:
    """Whether only this computer can reach this host."""
    if host == "localhost":
        return True
    with suppress(ValueError):
        return ipaddress.ip_address(host.strip("[]")).is_loopback
    return False


def addresses_for_phones(host: str) -> list[LocalAddress]:
    """Those of a server that listens on `host`, the likeliest first; none on loopback."""
    if host in ("", EVERY_IPV4, EVERY_IPV6):
        return local_addresses(ipv6=host != EVERY_IPV4)
    if is_loopback(host):
        return []
    return [LocalAddress(host, "other", "")]


def for_phones(host: str, port: int, public_url: str | None) -> str | None:
    """The address that phones open; None if only this computer can reach the server."""
    if public_url:
        return public_url
    found = addresses_for_phones(host)
    return url_of(found[0].host, port) if found else None


def for_this_computer(host: str, port: int) -> str:
    """The address that a browser on this computer opens."""
    everywhere = {"": "127.0.0.1", EVERY_IPV4: "127.0.0.1", EVERY_IPV6: "::1"}
    return url_of(everywhere.get(host, host), port)


def url_of(host: str, port: int) -> str:
    """The address of a page; a host of IPv6 stands in brackets."""
    return f"http://{f'[{host}]' if ':' in host else host}:{port}"
