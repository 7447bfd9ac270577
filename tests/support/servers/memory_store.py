"""The store in memory, for tests and for simulations of faults.

Several `MemoryStore` on one `MemoryBus` are several processes on one server. It differs from
Valkey in three ways: nothing outlives the bus, `forget_deleted` has no file to rewrite, and a
test may hold, drop, repeat or reorder what is published.
"""

import asyncio
import time
from collections.abc import Callable
from dataclasses import dataclass, field

from board.store.lineage import Lineage, Revision
from board.store.messages import decode, encode
from board.store.store import (
    Commit,
    Conflict,
    Gap,
    Message,
    OnMessage,
    Signal,
    Stored,
    Subscription,
    Unavailable,
)


@dataclass(frozen=True, slots=True)
class Delivery:
    """One message on its way to one listener; delivering it again is a repeated message."""

    listener: "MemorySubscription"
    message: Message

    def deliver(self) -> None:
        if not self.listener.closed:
            self.listener.on_message(self.message)


@dataclass(eq=False, slots=True)
class MemorySubscription:
    """A listener of one board in one process."""

    store: "MemoryStore"
    code: str
    on_message: OnMessage
    closed: bool = False

    async def close(self) -> None:
        if not self.closed:
            self.closed = True
            self.store.bus.subscriptions.remove(self)


@dataclass(slots=True)
class Kept:
    """A board on the bus. It is replaced whole, so a test may put an earlier one back."""

    version: int
    fields: dict[str, bytes]
    expires_at: int
    marks: dict[int, str] = field(default_factory=dict)

    @property
    def lineage(self) -> Lineage:
        return Lineage(self.version, self.marks)


def nothing_happens(code: str, commit: Commit) -> None:
    """The default fault: none."""


@dataclass(eq=False, slots=True)
class MemoryBus:
    """What the stores of a simulation share: the boards, and the messages under way.

    While `holding`, messages wait in `held`, a plain list that the test may shuffle, shorten or
    repeat before it calls `deliver()` on its items. `before_commit` may raise `Conflict` or
    `Unavailable` to refuse a commit; `after_commit` may raise `Unavailable` for a commit that
    was stored but whose answer was lost.
    """

    now: Callable[[], int] = lambda: time.time_ns() // 1_000_000
    holding: bool = False
    available: bool = True
    before_commit: Callable[[str, Commit], None] = nothing_happens
    after_commit: Callable[[str, Commit], None] = nothing_happens
    held: list[Delivery] = field(default_factory=list)
    boards: dict[str, Kept] = field(default_factory=dict)
    erased: set[str] = field(default_factory=set)
    aliases: dict[str, tuple[str, int]] = field(default_factory=dict)
    subscriptions: list[MemorySubscription] = field(default_factory=list)

    def release(self) -> None:
        """Deliver what is held, in order, and hold no longer."""
        self.holding = False
        held, self.held = self.held, []
        for delivery in held:
            delivery.deliver()

    def fail(self) -> None:
        """From now on every call is `Unavailable`, and what is under way is lost."""
        self.available = False
        self.held.clear()

    def recover(self) -> None:
        """The store is back: every listener is told to read again."""
        self.available = True
        for listener in self.subscriptions:
            self._send(Delivery(listener, Gap(None)))

    def go_back(self, boards: dict[str, Kept], *, silently: bool) -> None:
        """An earlier copy of `boards` is put back; what is under way is lost."""
        self.boards = dict(boards)
        self.held.clear()
        if not silently:
            self.recover()

    def publish(self, code: str, message: Message) -> None:
        message = decode(encode(message))
        for listener in self.subscriptions:
            if listener.code == code:
                self._send(Delivery(listener, message))

    def board(self, code: str) -> Kept | None:
        """The board, unless its time is up."""
        kept = self.boards.get(code)
        if kept is not None and kept.expires_at <= self.now():
            del self.boards[code]
            return None
        return kept

    def _send(self, delivery: Delivery) -> None:
        if self.holding:
            self.held.append(delivery)
        else:
            asyncio.get_running_loop().call_soon(delivery.deliver)


@dataclass(eq=False, slots=True)
class MemoryStore:
    """One process’s way to the bus; `board.store.store.Store` says what each method does."""

    bus: MemoryBus = field(default_factory=MemoryBus)

    async def read(self, code: str) -> Stored | None:
        await self.probe()
        kept = self.bus.board(code)
        return kept and Stored(kept.version, dict(kept.fields), dict(kept.marks))

    async def revision(self, code: str) -> Revision | None:
        await self.probe()
        kept = self.bus.board(code)
        return None if kept is None else kept.lineage.revision

    async def exists(self, code: str) -> bool:
        await self.probe()
        return self.bus.board(code) is not None

    async def commit(self, code: str, commit: Commit) -> None:
        await self.probe()
        self.bus.before_commit(code, commit)
        self._keep(code, commit)
        self.bus.publish(code, commit)
        await asyncio.sleep(0)
        self.bus.after_commit(code, commit)

    def _keep(self, code: str, commit: Commit) -> None:
        kept = self.bus.board(code)
        lineage = kept.lineage if kept else Lineage()
        if lineage.revision != commit.start:
            raise Conflict
        expires_at = commit.expires_at or (kept.expires_at if kept else 0)
        if expires_at <= self.bus.now():
            raise Unavailable
        fields = (kept.fields if kept else {}) | commit.put
        left = {name: value for name, value in fields.items() if name not in commit.drop}
        marks = dict(lineage.then(commit.end).marks)
        self.bus.boards[code] = Kept(commit.version, left, expires_at, marks)

    async def erase(self, code: str) -> None:
        await self.probe()
        self.bus.boards.pop(code, None)
        self.bus.erased.add(code)
        self.bus.publish(code, Gap(0))

    async def was_erased(self, code: str) -> bool:
        await self.probe()
        return code in self.bus.erased

    async def renew(self, code: str, expires_at: int) -> None:
        await self.probe()
        kept = self.bus.board(code)
        if kept is not None:
            kept.expires_at = expires_at

    async def clocks(self) -> dict[str, int]:
        await self.probe()
        return {"bus": self.bus.now()}

    async def set_alias(self, alias: str, code: str, expires_at: int) -> None:
        await self.probe()
        self.bus.aliases[alias] = (code, expires_at)

    async def delete_alias(self, alias: str) -> None:
        await self.probe()
        self.bus.aliases.pop(alias, None)

    async def resolve(self, alias: str) -> str | None:
        await self.probe()
        code, expires_at = self.bus.aliases.get(alias, (None, 0))
        return code if expires_at > self.bus.now() else None

    async def forget_deleted(self) -> bool:
        await self.probe()
        return True

    async def is_forgotten(self) -> bool:
        await self.probe()
        return True

    async def listen(self, code: str, on_message: OnMessage) -> Subscription:
        await self.probe()
        subscription = MemorySubscription(self, code, on_message)
        self.bus.subscriptions.append(subscription)
        return subscription

    async def listeners(self, code: str) -> int:
        await self.probe()
        return len({listener.store for listener in self.bus.subscriptions if listener.code == code})

    async def send_signal(self, code: str, payload: bytes) -> None:
        await self.probe()
        self.bus.publish(code, Signal(payload))

    async def probe(self, code: str | None = None) -> None:
        """Give way to others first, as any store that is elsewhere would."""
        await asyncio.sleep(0)
        if not self.bus.available:
            raise Unavailable

    async def is_nearly_full(self) -> bool:
        await self.probe()
        return False

    async def close(self) -> None:
        for listener in list(self.bus.subscriptions):
            if listener.store is self:
                await listener.close()
