"""One turn of a board: every command waiting is decided in order, and all are stored together."""

from asyncio import Future, get_running_loop
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import NamedTuple

import structlog

from board.domain.board import Board
from board.domain.change import Change, Rejected
from board.domain.command import Command
from board.domain.context import Actor, Moment
from board.domain.decide import decide
from board.domain.records.private import Keys
from board.live.replica import Replica
from board.store.store import Commit, Conflict, Store, Unavailable
from board.wire.codec import to_store

log = structlog.get_logger()


class Accepted(NamedTuple):
    """The version of the board that holds a command, and whether the command changed anything."""

    version: int
    changed: bool


@dataclass(slots=True)
class PendingCommand:
    """A command that waits for its turn, and where its answer goes: `Accepted`, or `Rejected`."""

    command: Command
    actor: Actor
    answer: Future[Accepted]
    changed: bool = False

    def accept(self, accepted: Accepted) -> None:
        self.changed = accepted.changed
        if not self.answer.done():
            self.answer.set_result(accepted)

    def reject(self, rejected: Rejected) -> None:
        if not self.answer.done():
            self.answer.set_exception(rejected)


async def erase_board(store: Store, name: str, later_code: str | None) -> None:
    """Everything that the store holds of a board, and the code that leads to it first."""
    if later_code not in (None, name):
        await store.delete_alias(later_code)
    await store.erase(name)


async def nobody_is_told(_: Board) -> None:
    """A board of which nobody else holds anything."""


class Turn:
    """Carries batches of commands out on a replica. One at a time: the caller sees to it.

    `last` is called with a board that is about to be erased; what it raises stops that.
    """

    def __init__(
        self,
        replica: Replica,
        store: Store,
        moment: Callable[[], Moment],
        deleted: Callable[[], None],
        last: Callable[[Board], Awaitable[None]] = nobody_is_told,
    ) -> None:
        self._replica = replica
        self._store = store
        self._moment = moment
        self._deleted = deleted
        self._last = last

    async def carry_out(self, batch: list[PendingCommand]) -> None:
        """Answer every command of the batch; the loser of a race is decided again."""
        try:
            while not await self._attempt(batch):
                pass
        except Unavailable as fault:
            self._replica.missed()
            log.warning("store.unavailable", reason=type(fault.__cause__).__name__)
            for asked in batch:
                asked.reject(Rejected("unavailable"))

    async def carry_out_one(self, command: Command, actor: Actor) -> Accepted:
        """One command alone: the version at which it is stored; raises `Rejected`."""
        asked = PendingCommand(command, actor, get_running_loop().create_future())
        await self.carry_out([asked])
        return await asked.answer

    async def _attempt(self, batch: list[PendingCommand]) -> bool:
        await self._replica.catch_up()
        draft = self._replica.board.draft()
        merged = Change()
        decided = [(asked, self._decide(draft, asked, merged)) for asked in batch]
        try:
            await self._keep(draft, merged)
        except Conflict:
            return False
        refused = any(isinstance(outcome, Rejected) for _, outcome in decided)
        if refused and not merged and await self._was_behind():
            return False
        for asked, outcome in decided:
            if isinstance(outcome, Rejected):
                asked.reject(outcome)
            else:
                asked.accept(outcome)
        return True

    async def _was_behind(self) -> bool:
        """Whether the board had moved on: a refusal stores nothing, so no conflict would tell."""
        version = self._replica.board.version
        self._replica.missed()
        await self._replica.catch_up()
        return self._replica.board.version != version

    def _decide(self, draft: Board, asked: PendingCommand, merged: Change) -> Accepted | Rejected:
        try:
            change = decide(draft, asked.command, asked.actor, self._moment())
        except Rejected as rejected:
            return rejected
        except Exception:
            # Whoever asked must be answered, and the others of the batch served.
            log.exception("command.fault", command=type(asked.command).__name__)
            return Rejected("unavailable")
        if change:
            draft.apply(change)
            merged.add(change)
        return Accepted(draft.version, changed=bool(change))

    async def _keep(self, draft: Board, merged: Change) -> None:
        board = self._replica.board
        if not merged:
            return
        erase_at = draft.erase_at
        if erase_at is None:
            await self._erase(board)
            return
        await self._point(board, draft, erase_at)
        await self._replica.keep(
            draft,
            Commit(
                since=board.version,
                version=draft.version,
                put={key: to_store(record) for key, record in merged.put.items()},
                drop=frozenset(merged.drop),
                expires_at=erase_at,
            ),
        )
        if merged.drop or any(board.get(key) is not None for key in merged.put):
            self._deleted()

    async def _erase(self, board: Board) -> None:
        """Whoever holds something of it lets go first: once it is erased nobody could be told."""
        await self._last(board)
        keys = board.find(Keys)
        await erase_board(self._store, self._replica.code, keys.code if keys else None)
        self._replica.missed()
        await self._replica.catch_up()
        self._deleted()

    async def _point(self, board: Board, draft: Board, erase_at: int) -> None:
        """Before a new code is stored it must lead here; one that never is leads nowhere new."""
        keys, was = draft.find(Keys), board.find(Keys)
        if keys is None or was is None:
            return
        moved = keys.code != was.code or erase_at != board.erase_at
        if moved and keys.code != self._replica.code:
            await self._store.set_alias(keys.code, self._replica.code, erase_at)
        if keys.code != was.code != self._replica.code:
            await self._store.delete_alias(was.code)
