"""Tries at the door that failed, so that codes cannot be guessed [E8].

Only failures count. An address that failed 30 times in ten minutes is served one try in two
seconds; when all addresses together fail 500 times in a minute, so is everyone who types a code.
Keys cannot be guessed, so a link opens the door whatever was mistyped before.
"""

import hmac
import ipaddress
import secrets

from limits import RateLimitItem, RateLimitItemPerMinute, RateLimitItemPerSecond
from limits.aio.storage import MemoryStorage
from limits.aio.strategies import MovingWindowRateLimiter

PER_ADDRESS = RateLimitItemPerMinute(30, 10)
ALL_TOGETHER = RateLimitItemPerMinute(500, 1)
SLOWED = RateLimitItemPerSecond(1, 2)
EVERYONE = "everyone"


class Attempts:
    """In memory, and an address only as a digest under a key of this process."""

    def __init__(self) -> None:
        self._window = MovingWindowRateLimiter(MemoryStorage())
        self._secret = secrets.token_bytes(32)

    async def admits(self, address: str, *, with_key: bool) -> bool:
        """Whether a try is heard now; one that is not counts as nothing."""
        who = self._who(address, with_key=with_key)
        if not await self._window.test(PER_ADDRESS, who):
            return await self._window.hit(SLOWED, who)
        if with_key or await self._window.test(ALL_TOGETHER, EVERYONE):
            return True
        return await self._window.hit(SLOWED, EVERYONE)

    async def failed(self, address: str, *, with_key: bool) -> None:
        """Note a try that failed."""
        who = self._who(address, with_key=with_key)
        counted: list[tuple[RateLimitItem, str]] = [(PER_ADDRESS, who), (SLOWED, who)]
        if not with_key:
            counted.append((ALL_TOGETHER, EVERYONE))
        for limit, whom in counted:
            await self._window.hit(limit, whom)

    def _who(self, address: str, *, with_key: bool) -> str:
        said = f"{'key' if with_key else 'code'} {network(address)}"
        return hmac.digest(self._secret, said.encode(), "sha256").hex()


def network(address: str) -> str:
    """The address, or for IPv6 the network that one household or phone is given."""
    try:
        found = ipaddress.ip_address(address)
    except ValueError:
        return address
    if found.version == 4:
        return str(found)
    return str(ipaddress.ip_network((found, 64), strict=False))
