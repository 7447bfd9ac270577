"""Nodes of a cluster that fail over, or go away."""

import asyncio

from tests.faults.fault import LOST_CHANGES, fault
from tests.faults.ground import Ground, clustered
from tests.support.until import until

SECONDS = 4
OFTEN = 4


@fault(clustered())
async def failover(ground: Ground) -> None:
    """A replica takes over from its primary in order, and nothing acknowledged is lost."""
    _, replica = pair(ground)
    replica.ask("CLUSTER FAILOVER")
    await until(lambda: is_primary(replica))


@fault(clustered())
async def node_away(ground: Ground) -> None:
    """While the node of a meeting is away it accepts nothing, and then goes on by itself."""
    primary, _ = pair(ground)
    primary.kill()
    await asyncio.sleep(SECONDS)
    primary.start()
    await ground.meeting.everyone_sent()
    told = max(screen.seen["available"] for screen in ground.meeting.screens)
    ground.promise(told < OFTEN, f"a screen was told {told} times that the store is back")


@fault(clustered(), told=LOST_CHANGES)
async def failover_to_a_lagging_replica(ground: Ground) -> None:
    """What the replica lacks is lost; every screen is told so and shows what the replica has."""
    primary, replica = pair(ground)
    replica.kill()
    await ground.meeting.everyone_sent(4)
    primary.kill()
    replica.start()
    replica.ask("CLUSTER FAILOVER TAKEOVER")
    await until(lambda: is_primary(replica))


def pair(ground: Ground):
    """The primary of the meeting's board, and its replica."""
    first = ground.cluster.primary_of(ground.key)
    return ground.servers[first], ground.servers[first + 2]


def is_primary(server) -> bool:
    return "role:master" in server.ask("INFO replication")
