"""The store on a Valkey or Redis server: one hash for a board, one channel of the same name."""

import re
from typing import Any

import structlog
from redis.exceptions import ResponseError

from board.store.messages import encode
from board.store.store import Announcement, Commit, Conflict, Gap, Heard, Stored, Subscription
from board.store.valkey.cluster import Cluster
from board.store.valkey.listener import Listener
from board.store.valkey.scripts import Script
from board.store.valkey.servers import One, Servers, in_time, reason

log = structlog.get_logger()

UNDER_WAY = re.compile(
    rb"^(?:aof_rewrite_in_progress|aof_rewrite_scheduled|rdb_bgsave_in_progress):1", re.MULTILINE
)
COMMIT, ERASE = Script("commit.lua"), Script("erase.lua")


def key(code: str) -> str:
    """The braces make a cluster keep the board and its channel in one place.

    A code alone is a meeting's; a board of another kind is named `kind:id`.
    """
    kind, _, name = code.rpartition(":")
    return f"{kind or 'board'}:{{{name}}}"


def later_code(code: str) -> str:
    """The one key besides the boards' own: where a code leads that was changed in a meeting."""
    return f"code:{{{code}}}"


def servers_of(url: str, patience: float) -> Servers:
    """The servers of `redis://`, `rediss://`, `unix://`, `redis+cluster://`, `rediss+cluster://`.

    `patience` is how many seconds one question may take.
    """
    scheme, _, rest = url.partition("://")
    if scheme.endswith("+cluster"):
        return Cluster(f"{scheme.removesuffix('+cluster')}://{rest}", patience)
    return One(url, patience)


class ValkeyStore:
    """See `board.store.store.Store` for what each method does.

    `patience` is how long a call may take before it is `Unavailable`, `pulse` how often the
    store makes sure that it still hears; both in seconds.
    """

    def __init__(self, url: str, *, patience: float = 0.9, pulse: float = 5.0) -> None:
        self._patience = patience
        self._servers = servers_of(url, patience)
        self._listener = Listener(self._servers, patience, pulse)

    async def read(self, code: str) -> Stored | None:
        answer: list[bytes] = await self._ask(code, "HGETALL", key(code))
        fields = dict(zip(answer[::2], answer[1::2], strict=True))
        version = fields.pop(b"version", None)
        if version is None:
            return None
        return Stored(int(version), {name.decode(): value for name, value in fields.items()})

    async def exists(self, code: str) -> bool:
        return bool(await self._ask(code, "EXISTS", key(code)))

    async def commit(self, code: str, commit: Commit) -> None:
        pairs = [part for pair in commit.put.items() for part in pair]
        async with in_time(self._patience):
            kept = await COMMIT.run(
                self._servers,
                key(code),
                commit.since,
                commit.version,
                commit.expires_at,
                encode(commit),
                len(commit.put),
                *pairs,
                *commit.drop,
            )
        if not kept:
            raise Conflict

    async def erase(self, code: str) -> None:
        async with in_time(self._patience):
            await ERASE.run(self._servers, key(code), encode(Gap(0)))

    async def point(self, code: str, home: str, expires_at: int) -> None:
        await self._ask(code, "SET", later_code(code), home, "PXAT", expires_at)

    async def unpoint(self, code: str) -> None:
        await self._ask(code, "DEL", later_code(code))

    async def resolve(self, code: str) -> str | None:
        home: bytes | None = await self._ask(code, "GET", later_code(code))
        return None if home is None else home.decode()

    async def forget_deleted(self) -> bool:
        async with in_time(self._patience):
            try:
                await self._servers.ask_each("BGREWRITEAOF")
                if await self._keeps_snapshots():
                    await self._servers.ask_each("BGSAVE", "SCHEDULE")
            except ResponseError as refusal:
                if "in progress" in str(refusal):
                    return False
                log.warning("store.rewrite_refused", reason=reason(refusal))
        return True

    async def _keeps_snapshots(self) -> bool:
        """Whether a server writes its memory to a file beside the append-only one."""
        saved = await self._servers.ask_each("CONFIG", "GET", "save")
        return any(answer and answer[1] for answer in saved)

    async def is_forgotten(self) -> bool:
        async with in_time(self._patience):
            reports = await self._servers.ask_each("INFO", "persistence")
        return not any(UNDER_WAY.search(report) for report in reports)

    async def listen(self, code: str, heard: Heard) -> Subscription:
        return await self._listener.listen(key(code), heard)

    async def listeners(self, code: str) -> int:
        answer = await self._ask(code, "PUBSUB", "SHARDNUMSUB", key(code))
        return int(answer[-1])

    async def announce(self, code: str, payload: bytes) -> None:
        await self._ask(code, "SPUBLISH", key(code), encode(Announcement(payload)))

    async def ping(self) -> None:
        await self._ask("", "PING")

    async def close(self) -> None:
        await self._listener.close()
        await self._servers.close()

    async def _ask(self, code: str, *words: Any) -> Any:
        async with in_time(self._patience):
            return await self._servers.ask(key(code), *words)
