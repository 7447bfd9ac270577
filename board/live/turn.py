"""One turn of a board: decide every waiting command in order, then store all changes together."""

import asyncio
from collections.abc import Awaitable, Callable
from concurrent.futures import ThreadPoolExecutor
from itertools import count

import structlog

from board.domain.board import Board
from board.domain.change import Change, Rejected
from board.domain.command import Command
from board.domain.context import Actor, Moment
from board.domain.decide import decide
from board.domain.decide.grouping.suggesting import SuggestThemes
from board.domain.records.contributions import Card
from board.domain.records.private import Keys
from board.live.aliases import erase_board, update_alias
from board.live.pending import Accepted, PendingCommand, pending
from board.live.replica import Replica
from board.store.lineage import Revision, new_mark
from board.store.store import Commit, Conflict, Store, Unavailable
from board.wire.codec import to_store

log = structlog.get_logger()

Outcome = Accepted | Rejected

LONGEST_PAUSE = 0.01
"""How long a batch may be decided (s) before other boards have their turn."""

MANY_CARDS = 100
"""From this many cards on, suggestions take long enough to be computed in a thread."""

ASIDE = ThreadPoolExecutor(1, "decide")
"""One thread for all boards: several would take the interpreter from the event loop in turn."""


async def do_nothing(_: Board) -> None:
    """The default of `before_erasing`."""


class Turn:
    """Carries out batches of commands on a replica. The caller never runs two batches at once.

    `deleted` is called after a commit that deleted or overwrote something, so that the store's
    files are rewritten [S4]. `before_erasing` is called with a board that is about to be erased;
    if it raises, the board stays.
    """

    def __init__(
        self,
        replica: Replica,
        store: Store,
        moment: Callable[[], Moment],
        deleted: Callable[[], None],
        before_erasing: Callable[[Board], Awaitable[None]] = do_nothing,
    ) -> None:
        self._replica = replica
        self._store = store
        self._moment = moment
        self._deleted = deleted
        self._before_erasing = before_erasing

    async def carry_out_one(self, command: Command, actor: Actor) -> Accepted:
        """Carry out one command alone; raises `Rejected`."""
        only = pending(command, actor)
        await self.carry_out([only])
        return await only.answer

    async def carry_out(self, batch: list[PendingCommand]) -> bool:
        """Answer every command of the batch. After a conflict, decide the whole batch again [P1].

        If the store is away, or anything else goes wrong, every command is rejected as
        `unavailable`. False if the store was away.
        """
        try:
            attempts = count()
            while not await self._attempt(batch, aside=next(attempts) == 0):
                pass
        except Unavailable as fault:
            log.warning("store.unavailable", reason=type(fault.__cause__).__name__)
            self._reject(batch)
            return False
        except Exception:
            # For example a record that another release wrote and this one cannot read.
            log.exception("turn.fault")
            self._reject(batch)
        return True

    def _reject(self, batch: list[PendingCommand]) -> None:
        self._replica.mark_behind()
        for waiting in batch:
            waiting.reject(Rejected("unavailable"))

    async def _attempt(self, batch: list[PendingCommand], *, aside: bool) -> bool:
        """Decide, store and answer; False if the board has changed and it must run again.

        With `aside`, long computations run in a thread. When it runs again they do not: a board
        that changes all the time would never be done.
        """
        await self._replica.catch_up()
        before, since = self._replica.board, self._replica.revision
        draft, merged = before.draft(), Change()
        outcomes = await self._decide_all(draft, batch, merged, aside=aside)
        try:
            await self._store_change(before, since, draft, merged)
        except Conflict:
            return False
        stored = self._replica.revision.version
        rejected = any(isinstance(outcome, Rejected) for outcome in outcomes)
        if rejected and not merged and await self._was_behind():
            return False
        for waiting, outcome in zip(batch, outcomes, strict=True):
            _answer(waiting, outcome, stored)
        return True

    async def _decide_all(
        self, draft: Board, batch: list[PendingCommand], merged: Change, *, aside: bool
    ) -> list[Outcome]:
        """Decide each command on the draft, and let other tasks run now and then.

        The replica may change meanwhile; the commit then meets a `Conflict`.
        """
        loop = asyncio.get_running_loop()
        outcomes, paused_at = [], loop.time()
        for waiting in batch:
            if aside and is_long(waiting.command, draft):
                decided = loop.run_in_executor(ASIDE, self._decide, draft, waiting, merged)
                outcomes.append(await decided)
            else:
                outcomes.append(self._decide(draft, waiting, merged))
            if loop.time() - paused_at > LONGEST_PAUSE:
                await asyncio.sleep(0)
                paused_at = loop.time()
        return outcomes

    def _decide(self, draft: Board, waiting: PendingCommand, merged: Change) -> Outcome:
        """Decide one command on the draft, and add its change to `merged`."""
        try:
            change = decide(draft, waiting.command, waiting.actor, self._moment())
        except Rejected as rejected:
            return rejected
        except Exception:
            # A fault in one rule must not leave its command, or the rest of the batch, unanswered.
            log.exception("command.fault", command=type(waiting.command).__name__)
            return Rejected("unavailable")
        if change:
            draft.apply(change)
            merged.add(change)
        return Accepted(draft.version, changed=bool(change))

    async def _was_behind(self) -> bool:
        """Compare the board with the store: a batch without any change meets no conflict [P5]."""
        revision = self._replica.revision
        await self._replica.compare()
        return self._replica.revision != revision

    async def _store_change(
        self, before: Board, since: Revision, draft: Board, merged: Change
    ) -> None:
        if not merged:
            return
        erase_at = draft.erase_at
        if erase_at is None:
            await self._erase(before)
            return
        await update_alias(self._store, self._replica.code, before, draft, erase_at)
        expires_at = None if erase_at == before.erase_at else erase_at
        await self._replica.commit(draft, _commit(since, draft, merged, expires_at))
        if merged.drop or any(before.get(key) is not None for key in merged.put):
            self._deleted()

    async def _erase(self, board: Board) -> None:
        await self._before_erasing(board)
        keys = board.find(Keys)
        await erase_board(self._store, self._replica.code, keys.code if keys else None)
        self._replica.mark_behind()
        await self._replica.catch_up()
        self._deleted()


def is_long(command: Command, board: Board) -> bool:
    """Whether deciding this may take a tenth of a second or more."""
    return isinstance(command, SuggestThemes) and len(board.of(Card)) >= MANY_CARDS


def _commit(since: Revision, draft: Board, merged: Change, expires_at: int | None) -> Commit:
    return Commit(
        since=since.version,
        since_mark=since.mark,
        version=draft.version,
        mark=new_mark(),
        put={key: to_store(record) for key, record in merged.put.items()},
        drop=frozenset(merged.drop),
        expires_at=expires_at,
    )


def _answer(waiting: PendingCommand, outcome: Outcome, stored: int) -> None:
    """All that a batch changed is answered with the one version, and mark, that were stored."""
    if isinstance(outcome, Rejected):
        waiting.reject(outcome)
    else:
        waiting.accept(Accepted(stored, changed=True) if outcome.changed else outcome)
