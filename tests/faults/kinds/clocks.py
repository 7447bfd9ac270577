"""A store whose clock is wrong, or jumps."""

import asyncio

from tests.faults.fault import fault
from tests.faults.ground import Ground, own_store

FAR = "+37h"
"""More than any meeting that has begun is kept from now on."""


@fault(own_store(clock="+0"))
async def store_clock_ahead(ground: Ground) -> None:
    """A store whose clock jumps drops the meeting; the board, which shows it, stores it again."""
    ground.clock.set(FAR)
    await asyncio.sleep(2)
    await steps(ground)


@fault(own_store(clock="+0"))
async def store_clock_ahead_and_back(ground: Ground) -> None:
    """The same for a clock that jumps for two seconds."""
    ground.clock.set(FAR)
    await asyncio.sleep(2)
    ground.clock.set("+0")
    await steps(ground)


@fault(own_store(clock="+0"))
async def store_clock_a_day_ahead(ground: Ground) -> None:
    """A jump by less than the time that is left deletes nothing."""
    ground.clock.set("+24h")
    await asyncio.sleep(2)
    await steps(ground)


@fault(own_store(clock=FAR))
async def board_clock_behind(ground: Ground) -> None:
    """A board whose clock is behind that of its store deletes nothing."""
    await steps(ground)


async def steps(ground: Ground) -> None:
    """Each change of step sets the hour at which the meeting is erased."""
    await ground.meeting.console.until_accepted("go_to", step="group")
    await ground.meeting.console.until_accepted("go_to", step="express")
