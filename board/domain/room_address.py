"""Where a meeting of a cycle is held: the address of a remote room, or a place in words [K11]."""

import re

_PLAIN = r"\s<>\"\\\x00-\x1f\x7f-\x9f"
# Python takes “ſ” for an “s” in any case, which no browser does.
_LINK = re.compile(rf"[hH][tT][tT][pP][sS]://[^/?#@{_PLAIN}]+([/?#][^{_PLAIN}]*)?")
_WITH_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*://", re.IGNORECASE)


def is_link(address: str) -> bool:
    """Whether it is a link that a page may offer: `https`, a host, and no name or password."""
    return _LINK.fullmatch(address) is not None


def is_room_address(address: str) -> bool:
    """Whether it is such a link, or words that do not begin as an address of another kind."""
    return is_link(address) or _WITH_SCHEME.match(address) is None
