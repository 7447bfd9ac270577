"""An outbox without screens, and a clock with chance, for rooms that nobody has joined."""

import secrets
import time

from board.domain.context import Moment


class Nobody:
    """No screen is connected."""

    async def deliver(self, sids, event: str, payload: object) -> frozenset[str]:
        return frozenset()

    async def send(self, sid: str, event: str, payload: object) -> None: ...

    async def close(self, sid: str) -> None: ...


def moment() -> Moment:
    return Moment(time.time_ns() // 1_000_000, secrets.token_hex(16))
