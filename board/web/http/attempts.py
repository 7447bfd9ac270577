"""The rate limit of failed attempts to enter, so that codes cannot be guessed [E8].

Only failures count. After 30 failures in ten minutes an address may try once in two seconds; after
500 failures of all addresses in a minute, so may everybody who types a code. Keys cannot be
guessed, so attempts with a key are counted apart.
"""

import hmac
import ipaddress
import secrets

from limits import RateLimitItem, RateLimitItemPerMinute, RateLimitItemPerSecond
from limits.aio.storage import MemoryStorage
from limits.aio.strategies import MovingWindowRateLimiter

PER_ADDRESS = RateLimitItemPerMinute(30, 10)
ALL_ADDRESSES = RateLimitItemPerMinute(500, 1)
SLOWED = RateLimitItemPerSecond(1, 2)
EVERYONE = "everyone"


class Attempts:
    """Counts in memory. Of an address it keeps only a digest, with a secret of this process."""

    def __init__(self) -> None:
        self._window = MovingWindowRateLimiter(MemoryStorage())
        self._secret = secrets.token_bytes(32)

    async def admits(self, address: str, *, with_key: bool) -> bool:
        """Whether an attempt is allowed now; one that is not allowed is not counted."""
        counter = self._counter(address, with_key=with_key)
        if not await self._window.test(PER_ADDRESS, counter):
            return await self._window.hit(SLOWED, counter)
        if with_key or await self._window.test(ALL_ADDRESSES, EVERYONE):
            return True
        return await self._window.hit(SLOWED, EVERYONE)

    async def failed(self, address: str, *, with_key: bool) -> None:
        """Count an attempt that failed."""
        counter = self._counter(address, with_key=with_key)
        counted: list[tuple[RateLimitItem, str]] = [
            (PER_ADDRESS, counter),
            (SLOWED, counter),
        ]
        if not with_key:
            counted.append((ALL_ADDRESSES, EVERYONE))
        for limit, counter in counted:
            await self._window.hit(limit, counter)

    def _counter(self, address: str, *, with_key: bool) -> str:
        name = f"{'key' if with_key else 'code'} {network(address)}"
        return hmac.digest(self._secret, name.encode(), "sha256").hex()


def network(address: str) -> str:
    """The address, or for IPv6 the /64 network: a household or a phone has a whole one."""
    try:
        found = ipaddress.ip_address(address)
    except ValueError:
        return address
    if found.version == 4:
        return str(found)
    return str(ipaddress.ip_network((found, 64), strict=False))
