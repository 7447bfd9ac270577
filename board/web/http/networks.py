"""The network that an address counts as, for every limit of one address.

Each connection asks several times, and nothing of an address may be kept. So the system reads it:
`ipaddress` takes many times as long, which was a tenth of the cost of entering.
"""

from socket import AF_INET, AF_INET6, inet_ntop, inet_pton

MAPPED = bytes(10) + b"\xff\xff"
"""What precedes an IPv4 address that a dual-stack socket shows as IPv6."""


def plain(address: str) -> str:
    """The address without the name of an interface.

    An IPv4 address that a dual-stack socket shows as IPv6 is IPv4 again.
    """
    packed = packed_of(address)
    return address if packed is None else _text(packed)


def network(address: str) -> str:
    """The address, or for IPv6 the /64 network: a household or a phone has a whole one."""
    return _within(address, 32, 64)


def neighbourhood(address: str) -> str:
    """The network that one subscriber may hold as a whole: a /24 of IPv4, a /48 of IPv6."""
    return _within(address, 24, 48)


def _within(address: str, bits_of_4: int, bits_of_6: int) -> str:
    packed = packed_of(address)
    if packed is None:
        return address
    bits = bits_of_4 if len(packed) == 4 else bits_of_6
    kept = packed[: bits // 8]
    within = _text(kept + bytes(len(packed) - len(kept)))
    return within if kept == packed else f"{within}/{bits}"


def packed_of(address: str) -> bytes | None:
    """The 4 bytes of an IPv4 address or the 16 of an IPv6; None if it is neither."""
    family = AF_INET6 if ":" in address else AF_INET
    try:
        packed = inet_pton(family, address.partition("%")[0])
    except (OSError, ValueError):
        return None
    return packed.removeprefix(MAPPED) if family == AF_INET6 else packed


def _text(packed: bytes) -> str:
    return inet_ntop(AF_INET if len(packed) == 4 else AF_INET6, packed)
