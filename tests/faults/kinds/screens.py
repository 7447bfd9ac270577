"""Screens that are many, or that do not read."""

import asyncio

from tests.faults.fault import fault
from tests.faults.ground import Ground, embedded
from tests.faults.returning_screen import ReturningScreen

STUCK, MANY = 30, 180
LONGEST_SILENCE = 2.0


@fault(embedded())
async def screens_that_do_not_read(ground: Ground) -> None:
    """They slow no other screen, and each catches up or is cut."""
    stuck = await more_phones(ground, STUCK)
    for screen in stuck:
        screen.line._connection.transport.pause_reading()
    await asyncio.sleep(6)
    longest = max(phone.longest_silence() for phone in ground.meeting.phones)
    ground.promise(longest < LONGEST_SILENCE, f"a phone waited {longest:.1f} s")
    for screen in stuck:
        screen.line._connection.transport.resume_reading()


@fault(embedded())
async def two_hundred_return(ground: Ground) -> None:
    """Two hundred screens that are cut at once are all back within seconds."""
    await more_phones(ground, MANY)
    for _ in range(5):
        for screen in ground.meeting.screens:
            screen.cut()
        await asyncio.sleep(1.5)


async def more_phones(ground: Ground, number: int) -> list[ReturningScreen]:
    coming = (ground.meeting.watch("participant", "join", ground.board.url) for _ in range(number))
    return await asyncio.gather(*coming)
