"""Finds the settings of a store that may lose a meeting."""

from enum import StrEnum

from redis.exceptions import ResponseError

from board.store.binary import OLDEST
from board.store.valkey.servers import Servers, unavailable_after
from board.store.valkey.store import servers_of

TIMEOUT_SECONDS = 5.0


class Weakness(StrEnum):
    """A reason why a store may lose what it acknowledged, or cannot serve."""

    TOO_OLD = "too_old"  # sharded publish and subscribe came with version 7
    NOT_PERSISTENT = "not_persistent"  # appendonly is off
    SYNCS_LATE = "syncs_late"  # appendfsync is not always: a power cut loses a second
    MAY_EVICT = "may_evict"  # maxmemory-policy evicts boards when memory is short


async def weaknesses(url: str) -> set[Weakness]:
    """The weaknesses of the store, or of any server of its cluster; raises `Unavailable`.

    A hosted store may refuse to tell its `appendfsync`; that is no weakness.
    """
    servers = servers_of(url, TIMEOUT_SECONDS)
    try:
        async with unavailable_after(TIMEOUT_SECONDS):
            reports = await servers.execute_on_each("INFO")
            syncing = await _syncing(servers)
    finally:
        await servers.close()
    found = set().union(*(_of_report(parse_info(report)) for report in reports))
    if any(answer not in (b"always", None) for answer in syncing):
        found.add(Weakness.SYNCS_LATE)
    return found


def _of_report(info: dict[str, str]) -> set[Weakness]:
    found = set()
    if int(info["redis_version"].partition(".")[0]) < OLDEST:
        found.add(Weakness.TOO_OLD)
    if info["aof_enabled"] != "1":
        found.add(Weakness.NOT_PERSISTENT)
    if info["maxmemory_policy"] != "noeviction":
        found.add(Weakness.MAY_EVICT)
    return found


async def _syncing(servers: Servers) -> list[bytes | None]:
    """The `appendfsync` of each server; None if it does not tell."""
    try:
        answers = await servers.execute_on_each("CONFIG", "GET", "appendfsync")
    except ResponseError:
        return [None]
    return [answer[1] if answer else None for answer in answers]


def parse_info(report: bytes) -> dict[str, str]:
    """The lines `name:value` of the answer to `INFO`."""
    lines = report.decode().splitlines()
    return dict(line.split(":", 1) for line in lines if ":" in line)
