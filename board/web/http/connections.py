"""How many connections each address has open in this process, and how many it may have."""

from collections import Counter
from dataclasses import dataclass
from ipaddress import ip_network

from board.web.http.networks import network, packed_of

EVERYONE = "*"


class Proxies:
    """The addresses that `FORWARDED_ALLOW_IPS` lists: they say whom they forward a request for.

    Raises `ValueError` for what is neither an address, nor a network, nor `*`.
    """

    def __init__(self, allowed: str) -> None:
        self.all = allowed.strip() == EVERYONE
        listed = [] if self.all else allowed.split(",")
        networks = [ip_network(one.strip()) for one in listed]
        self._networks = [
            (len(one.netmask.packed), int(one.network_address), int(one.netmask))
            for one in networks
        ]

    def __contains__(self, address: str) -> bool:
        if self.all:
            return True
        packed = packed_of(address)
        if packed is None:  # a local socket has no address
            return False
        number = int.from_bytes(packed)
        return any(
            size == len(packed) and number & mask == start for size, start, mask in self._networks
        )


@dataclass(slots=True)
class CountedConnection:
    """A connection that counts until it leaves; `network` is None for one of a proxy."""

    counts: Counter[str]
    network: str | None

    def leave(self) -> None:
        """Count it no longer; a second call does nothing."""
        if self.network is None:
            return
        self.counts[self.network] -= 1
        if self.counts[self.network] <= 0:
            del self.counts[self.network]
        self.network = None


class Connections:
    """The open connections by address.

    An address may have `of_one`. Above that its sockets are refused with `busy`; a quarter more,
    and no connection is taken. A connection of a proxy is counted for whom it forwards.
    """

    def __init__(self, of_one: int, in_all: int, proxies: Proxies) -> None:
        self.in_all = in_all
        self.proxies = proxies
        self._of_one = of_one
        self._counts: Counter[str] = Counter()

    def enter(self, address: str) -> CountedConnection:
        """Count a connection for which a request came, or that is no proxy's."""
        counted = CountedConnection(self._counts, network(address))
        self._counts[network(address)] += 1
        return counted

    def enter_peer(self, address: str) -> CountedConnection:
        """Count a connection before a request came; one of a proxy is counted later."""
        return (
            CountedConnection(self._counts, None)
            if address in self.proxies
            else self.enter(address)
        )

    def is_crowded(self, address: str) -> bool:
        """Whether a socket of this address, which is counted already, is one too many."""
        return self._counts[network(address)] > self._of_one

    def is_closed_to(self, address: str) -> bool:
        """Whether this address has so many connections that no more is taken."""
        return self._counts[network(address)] >= self._of_one + self._of_one // 4
