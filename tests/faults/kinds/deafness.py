"""Connections over which a board hears of the changes that another board made."""

import asyncio

from tests.faults.fault import fault
from tests.faults.ground import Ground, own_store
from tests.faults.kinds.refusing_store import as_board

CUTS = 300
FOLLOWS_SECONDS = 6
"""A board that hears nothing reads the version of its boards at least this often."""


@fault(own_store(boards=2))
async def subscriptions_cut(ground: Ground) -> None:
    """However often they are cut, each board hears of every change in the end."""
    for _ in range(CUTS):
        ground.store.ask("CLIENT KILL TYPE pubsub")
        await asyncio.sleep(ground.chance.uniform(0.002, 0.03))


@fault(own_store(boards=2, senders=1, url=as_board))
async def subscriptions_refused(ground: Ground) -> None:
    """Screens follow within seconds also while their board cannot hear of changes."""
    ground.store.ask("ACL SETUSER board -ssubscribe")
    ground.store.ask("CLIENT KILL TYPE pubsub")
    await asyncio.sleep(2)
    version = int(ground.store.ask(f"HGET {ground.key} version").split()[1])
    try:
        async with asyncio.timeout(FOLLOWS_SECONDS):
            await ground.meeting.console.reach(version)
    except TimeoutError:
        ground.promise(None, "screens stand still while their board hears nothing")
    finally:
        ground.store.ask("ACL SETUSER board +@all")
