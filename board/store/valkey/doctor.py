"""What a store of one's own lacks to be trusted with a meeting."""

from enum import StrEnum

from redis.exceptions import ResponseError

from board.store.valkey.servers import Servers, in_time
from board.store.valkey.store import servers_of

PATIENCE = 5.0  # seconds
OLDEST = 7


class Weakness(StrEnum):
    """One reason why a store may lose what it acknowledged, or cannot serve at all."""

    TOO_OLD = "too_old"  # channels that share a board's slot came with version 7
    NOT_PERSISTENT = "not_persistent"  # appendonly is off
    SYNCS_LATE = "syncs_late"  # appendfsync is not always: a power cut loses a second
    MAY_EVICT = "may_evict"  # maxmemory-policy drops boards when memory is short


async def weaknesses(url: str) -> set[Weakness]:
    """What is wrong with the store, or with any server of its cluster; raises `Unavailable`.

    Hosted stores may refuse to say how they sync; then nothing is said about it here.
    """
    servers = servers_of(url, PATIENCE)
    try:
        async with in_time(PATIENCE):
            reports = await servers.ask_each("INFO")
            syncing = await _syncing(servers)
    finally:
        await servers.close()
    found = set().union(*(_of_report(facts(report)) for report in reports))
    if any(answer not in (b"always", None) for answer in syncing):
        found.add(Weakness.SYNCS_LATE)
    return found


def _of_report(said: dict[str, str]) -> set[Weakness]:
    found = set()
    if int(said["redis_version"].partition(".")[0]) < OLDEST:
        found.add(Weakness.TOO_OLD)
    if said["aof_enabled"] != "1":
        found.add(Weakness.NOT_PERSISTENT)
    if said["maxmemory_policy"] != "noeviction":
        found.add(Weakness.MAY_EVICT)
    return found


async def _syncing(servers: Servers) -> list[bytes | None]:
    """How each server brings its file to the disk; None where it does not say."""
    try:
        answers = await servers.ask_each("CONFIG", "GET", "appendfsync")
    except ResponseError:
        return [None]
    return [answer[1] if answer else None for answer in answers]


def facts(report: bytes) -> dict[str, str]:
    """The lines `name:value` of the server's own report."""
    lines = report.decode().splitlines()
    return dict(line.split(":", 1) for line in lines if ":" in line)
