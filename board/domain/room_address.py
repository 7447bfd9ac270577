"""Where a meeting of a cycle is held: the address of a remote room, or a place in words [K11]."""

import re

_LINK = re.compile(r"https://[^/?#@\s<>\"\\]+([/?#][^\s<>\"\\]*)?", re.IGNORECASE)
_WITH_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*://", re.IGNORECASE)


def is_link(address: str) -> bool:
    """Whether it is a link that a page may offer: `https`, a host, and no name or password."""
    return _LINK.fullmatch(address) is not None


def is_room_address(address: str) -> bool:
    """Whether it is such a link, or words that do not begin as an address of another kind."""
    return is_link(address) or _WITH_SCHEME.match(address) is None
