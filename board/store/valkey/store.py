"""The store on a Valkey or Redis server: one hash for a board, one channel of the same name."""

import re
import time
from collections.abc import Callable, Iterable
from typing import Any

import structlog
from redis.exceptions import ResponseError

from board.store.lineage import KEPT_MARKS, Lineage, Revision
from board.store.messages import encode
from board.store.store import (
    Commit,
    Conflict,
    Gap,
    OnMessage,
    Signal,
    Stored,
    Subscription,
    Unavailable,
)
from board.store.valkey.cluster import Cluster
from board.store.valkey.keys import alias_key, board_key, erased_key, keys_of
from board.store.valkey.reasons import error_code
from board.store.valkey.scripts import Script
from board.store.valkey.servers import Servers, SingleServer, unavailable_after
from board.store.valkey.subscriptions import Subscriptions

log = structlog.get_logger()

REWRITING = re.compile(
    rb"^(?:aof_rewrite_in_progress|aof_rewrite_scheduled|rdb_bgsave_in_progress):1", re.MULTILINE
)
USED = re.compile(rb"^used_memory:(\d+)", re.MULTILINE)
MOST = re.compile(rb"^maxmemory:(\d+)", re.MULTILINE)
NEARLY_FULL = 0.8
"""The rest of its memory is for boards that exist already."""

COMMIT, READ, REVISION = Script("commit.lua"), Script("read.lua"), Script("revision.lua")
ERASE, PROBE = Script("erase.lua"), Script("probe.lua")
KNOWN_ERASED_FOR = 600_000  # milliseconds
PROBED = "probed"
"""The kind of a key that lies on the same server as the board of its code."""
FAR_FUTURE = 4_000_000_000_000  # milliseconds since the epoch


def wall_clock() -> int:
    """Milliseconds since the epoch."""
    return time.time_ns() // 1_000_000


def servers_of(url: str, timeout_seconds: float) -> Servers:
    """The servers of `redis://`, `rediss://`, `unix://`, `redis+cluster://`, `rediss+cluster://`.

    Raises `ValueError` for another scheme.
    """
    scheme, _, rest = url.partition("://")
    if scheme.endswith("+cluster"):
        return Cluster(f"{scheme.removesuffix('+cluster')}://{rest}", timeout_seconds)
    return SingleServer(url, timeout_seconds)


class ValkeyStore:
    """See `board.store.store.Store` for what each method does.

    A call raises `Unavailable` after `timeout_seconds`. Each subscriber checks its connection every
    `heartbeat_seconds`. `now` is the clock of this process, in milliseconds since the epoch.
    """

    def __init__(
        self,
        url: str,
        *,
        timeout_seconds: float = 0.9,
        heartbeat_seconds: float = 5.0,
        now: Callable[[], int] = wall_clock,
    ) -> None:
        self._now = now
        self._timeout_seconds = timeout_seconds
        self._servers = servers_of(url, timeout_seconds)
        self._subscriptions = Subscriptions(self._servers, timeout_seconds, heartbeat_seconds)

    async def read(self, code: str) -> Stored | None:
        async with unavailable_after(self._timeout_seconds):
            board, marks = await READ.run(self._servers, keys_of(code))
        fields = _pairs(board)
        version = fields.pop(b"version", None)
        if version is None:
            return None
        names = {name: name.decode(errors="replace") for name in fields}
        named = {names[name]: value for name, value in fields.items()}
        return Stored(int(version), named, _marks(_pairs(marks).values(), int(version)))

    async def revision(self, code: str) -> Revision | None:
        async with unavailable_after(self._timeout_seconds):
            answer = await REVISION.run(self._servers, keys_of(code), KEPT_MARKS)
        if not answer:
            return None
        version, held = answer
        return Lineage(int(version), _marks([held] if held else [], int(version))).revision

    async def exists(self, code: str) -> bool:
        return bool(await self._ask(code, "EXISTS", board_key(code)))

    async def commit(self, code: str, commit: Commit) -> None:
        pairs = [part for pair in commit.put.items() for part in pair]
        async with unavailable_after(self._timeout_seconds):
            stored = await COMMIT.run(
                self._servers,
                keys_of(code),
                *commit.start,
                *commit.end,
                KEPT_MARKS,
                "" if commit.expires_at is None else self._left(commit.expires_at),
                encode(commit),
                len(commit.put),
                *pairs,
                *commit.drop,
            )
        if not stored:
            raise Conflict

    async def erase(self, code: str) -> None:
        async with unavailable_after(self._timeout_seconds):
            said = erased_key(code)
            await self._servers.execute(said, "SET", said, "", "PX", KNOWN_ERASED_FOR)
            await ERASE.run(self._servers, keys_of(code), encode(Gap(0)))

    async def was_erased(self, code: str) -> bool:
        async with unavailable_after(self._timeout_seconds):
            return bool(await self._servers.execute(erased_key(code), "EXISTS", erased_key(code)))

    async def renew(self, code: str, expires_at: int) -> None:
        for key in keys_of(code):
            await self._ask(code, "PEXPIRE", key, self._left(expires_at))

    async def clocks(self) -> dict[str, int]:
        async with unavailable_after(self._timeout_seconds):
            nodes = await self._servers.primaries()
            times = [await self._servers.execute_on(node, "TIME") for node in nodes]
        return {
            node: int(seconds) * 1000 + int(microseconds) // 1000
            for node, (seconds, microseconds) in zip(nodes, times, strict=True)
        }

    async def set_alias(self, alias: str, code: str, expires_at: int) -> None:
        await self._ask(alias, "SET", alias_key(alias), code, "PX", self._left(expires_at))

    def _left(self, expires_at: int) -> int:
        """How long until then, in milliseconds: the store's clock may not be this one [T7].

        The store would delete at once what expires in the past, so that is refused.
        """
        left = expires_at - self._now()
        if left <= 0:
            log.error("store.expiry_in_the_past", seconds=-left // 1000)
            raise Unavailable
        return left

    async def delete_alias(self, alias: str) -> None:
        await self._ask(alias, "DEL", alias_key(alias))

    async def resolve(self, alias: str) -> str | None:
        code: bytes | None = await self._ask(alias, "GET", alias_key(alias))
        return None if code is None else code.decode(errors="replace")

    async def forget_deleted(self) -> bool:
        async with unavailable_after(self._timeout_seconds):
            try:
                await self._servers.execute_on_each("BGREWRITEAOF")
                if await self._keeps_snapshots():
                    await self._servers.execute_on_each("BGSAVE", "SCHEDULE")
            except ResponseError as refusal:
                if "in progress" in str(refusal):
                    return False
                log.warning("store.rewrite_refused", reason=error_code(refusal))
        return True

    async def _keeps_snapshots(self) -> bool:
        """Whether a server saves snapshots beside the append-only file."""
        answers = await self._servers.execute_on_each("CONFIG", "GET", "save")
        return any(answer and answer[1] for answer in answers)

    async def is_forgotten(self) -> bool:
        async with unavailable_after(self._timeout_seconds):
            reports = await self._servers.execute_on_each("INFO", "persistence")
        return not any(REWRITING.search(report) for report in reports)

    async def listen(self, code: str, on_message: OnMessage) -> Subscription:
        return await self._subscriptions.add(board_key(code), on_message)

    async def listeners(self, code: str) -> int:
        answer = await self._ask(code, "PUBSUB", "SHARDNUMSUB", board_key(code))
        return int(answer[-1])

    async def send_signal(self, code: str, payload: bytes) -> None:
        await self._ask(code, "SPUBLISH", board_key(code), encode(Signal(payload)))

    async def probe(self, code: str | None = None) -> None:
        key = board_key("" if code is None else f"{PROBED}:{code}")
        async with unavailable_after(self._timeout_seconds):
            await PROBE.run(self._servers, [key], FAR_FUTURE)

    async def is_nearly_full(self) -> bool:
        async with unavailable_after(self._timeout_seconds):
            try:
                reports = await self._servers.execute_on_each("INFO", "memory")
            except ResponseError:  # a hosted store may refuse to tell
                return False
        return any(_is_nearly_full(report) for report in reports)

    async def close(self) -> None:
        await self._subscriptions.close()
        await self._servers.close()

    async def _ask(self, code: str, *command: Any) -> Any:
        async with unavailable_after(self._timeout_seconds):
            return await self._servers.execute(board_key(code), *command)


def _pairs(answer: list[bytes]) -> dict[bytes, bytes]:
    return dict(zip(answer[::2], answer[1::2], strict=True))


def _marks(held: Iterable[bytes], latest: int) -> dict[int, str]:
    """The mark of each version, as `commit.lua` keeps them: `b"version mark"`.

    Marks of later versions are left out: somebody put an earlier copy of the board alone back.
    Those too old are left out too: an earlier release went on without marks.
    """
    pairs = [text.decode().split(" ", 1) for text in held]
    marks = {int(version): mark for version, mark in pairs}
    return {v: mark for v, mark in marks.items() if latest - KEPT_MARKS < v <= latest}


def _is_nearly_full(report: bytes) -> bool:
    used, most = (
        int(found.group(1)) if found else 0 for found in (USED.search(report), MOST.search(report))
    )
    return 0 < NEARLY_FULL * most <= used
