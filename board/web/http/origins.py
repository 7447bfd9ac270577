"""The host and the origin that a request names, and whether they are this board's (ASVS 3.5)."""

import re
from typing import Final
from urllib.parse import urlsplit

from starlette.datastructures import Headers

HOST: Final = re.compile(r"[A-Za-z0-9._-]+(:\d{1,5})?|\[[0-9A-Fa-f:.]+\](:\d{1,5})?")
PORTS = {"http": 80, "https": 443}

Address = tuple[str, str, int | None]


def address_of(url: str) -> Address:
    """The scheme, host name and port of an address; raises `ValueError` if it is malformed."""
    parts = urlsplit(url)
    return parts.scheme, parts.hostname or "", parts.port or PORTS.get(parts.scheme)


def is_own_origin(headers: Headers, public_url: str | None) -> bool:
    """Whether the `Origin` header names this board: its public address, or else its host."""
    scheme, host, port = address_of(headers.get("origin", "").lower())
    if scheme not in PORTS or not host:
        return False
    own = public_url or f"{scheme}://{headers.get('host', '')}"
    return (scheme, host, port) == address_of(own.lower())
