"""The network that an address counts as, for every limit of one address."""

import ipaddress


def plain(address: str) -> str:
    """The address without the name of an interface.

    An IPv4 address that a dual-stack socket shows as IPv6 is IPv4 again.
    """
    try:
        found = ipaddress.ip_address(address.partition("%")[0])
    except ValueError:
        return address
    mapped = found.ipv4_mapped if isinstance(found, ipaddress.IPv6Address) else None
    return str(mapped or found)


def network(address: str) -> str:
    """The address, or for IPv6 the /64 network: a household or a phone has a whole one."""
    return _within(address, 32, 64)


def neighbourhood(address: str) -> str:
    """The network that one subscriber may hold as a whole: a /24 of IPv4, a /48 of IPv6."""
    return _within(address, 24, 48)


def _within(address: str, bits_of_4: int, bits_of_6: int) -> str:
    shown = plain(address)
    try:
        found = ipaddress.ip_address(shown)
    except ValueError:
        return shown
    bits = bits_of_4 if found.version == 4 else bits_of_6
    within = ipaddress.ip_network((found, bits), strict=False)
    return str(found) if within.num_addresses == 1 else str(within)
