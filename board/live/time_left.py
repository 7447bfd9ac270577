"""Leaves a meeting that is in use the time that it had before a clock jumped [T7]."""

import structlog

from board.domain.decide.steps.clocks import FollowClock
from board.live.clocks import LEAST_JUMP
from board.live.room import Room
from board.store.store import Store, Unavailable

log = structlog.get_logger()


async def keep_time_left(room: Room, store: Store) -> None:
    """Move the hour of erasure with the clock of this process, or renew it by the store's.

    A meeting that nobody uses expires by the clock as it is now.
    """
    left = room.expiry.left()
    if not len(room.screens) or not await room.refresh():
        return
    erase_at = room.replica.board.erase_at
    if erase_at is None:
        return
    by = room.now() + left - erase_at
    if abs(by) >= LEAST_JUMP:
        await room.note(FollowClock(erase_at, by))
        return
    try:
        await store.renew(room.code, erase_at)
    except Unavailable as fault:
        log.warning("store.unavailable", reason=type(fault.__cause__).__name__)
