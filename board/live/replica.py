"""One process's copy of a board: read once, then changed by the commits that are published."""

from collections.abc import Awaitable, Callable, Mapping

import structlog

from board.domain.board import Board
from board.domain.records.cycle import Cycle
from board.domain.records.meeting import Meeting
from board.domain.records.private import Keys
from board.live.gone import Gone
from board.live.mark_memory import MarkMemory
from board.store.lineage import Lineage, Revision
from board.store.store import Commit, Gap, Message, Signal, Store, Stored, Unavailable
from board.wire.codec import Unreadable, all_from_store

log = structlog.get_logger()

ALL_RECORDS = frozenset({"*"})
"""Stands for the id of every record, when it is not known which ones changed."""

NEEDED = frozenset((Meeting.name, Keys.name, Cycle.name))
"""Kinds of record without which nothing can be decided or shown."""


class UnreadableBoard(Unavailable):
    """This release cannot read a record that the board needs; the board is kept as it is."""


def do_nothing(_: int, __: int) -> None:
    """The default of `on_lost`."""


async def is_gone(_: Board, __: Mapping[str, bytes]) -> bool:
    """The default of `put_back`: what the store does not have is gone."""
    return False


class Replica:
    """The board of a code as this process knows it: never anything that is not stored.

    `on_lost` is called with a number of changes and the version of the first of them, once the
    board is one without them: the store went back. `put_back` is called with a board that the
    store does not have any more, before it is taken for gone, and answers whether it stored it
    again. Beside the board it gets what is stored of the records that this release cannot read.
    """

    def __init__(
        self,
        code: str,
        store: Store,
        on_lost: Callable[[int, int], None] = do_nothing,
        put_back: Callable[[Board, Mapping[str, bytes]], Awaitable[bool]] = is_gone,
    ) -> None:
        self.code = code
        self.board = Board()
        self._store = store
        self._lineage = Lineage()
        self._memory = MarkMemory()
        self._behind = True
        self._touched: set[str] = set()
        self._gone: Gone | None = None
        self._on_lost = on_lost
        self._put_back = put_back
        self._shared = 0
        self._own_mark: str | None = None
        self._unread: dict[str, bytes] = {}

    @property
    def revision(self) -> Revision:
        """The version of the board, and its mark."""
        return self._lineage.revision

    def at(self, version: int) -> Revision:
        """The revision that this board had at this version; without a mark if that is forgotten."""
        return self._lineage.at(version)

    @property
    def shown(self) -> Revision | None:
        """The revision of the board; None if there is none."""
        return self.revision if self.board.ids() else None

    @property
    def behind(self) -> bool:
        """Whether the board must be read again."""
        return self._behind

    def take_touched(self) -> set[str]:
        """The ids of the records that changed since the last call."""
        touched, self._touched = self._touched, set()
        return touched

    def forget(self) -> None:
        """Keep nothing of the board in memory: nobody shows it here any more."""
        self.board, self._unread, self._behind = Board(self.board.version), {}, True

    def touch_all(self) -> None:
        """Have every record taken for changed: it is not known what screens were sent."""
        self._touched |= ALL_RECORDS

    def take_gone(self) -> Gone | None:
        """A board that is gone from the store; None on the next call."""
        gone, self._gone = self._gone, None
        return gone

    def first_lost(self, revision: Revision) -> int:
        """The first version that was lost, if this revision was; or a later one."""
        return min(revision.version, self._shared + 1)

    def lost_after(self, revision: Revision) -> int:
        """How many changes, at least, a screen has that are not on this board, up to its revision.

        0 unless the store went back.
        """
        if self._lineage.includes(revision) and not self._memory.contradicts(revision):
            return 0
        return max(1, revision.version - min(self._shared, self.board.version))

    async def catch_up(self) -> None:
        """Read the board again if it is behind; raises `Unavailable`."""
        while self._behind:
            self._behind = False
            before = self.revision
            try:
                stored = await self._store.read(self.code)
                if stored is None and self.board.ids():
                    stored = await self._missing()
            except BaseException:
                self._behind = True
                raise
            if stored is None:
                self._replace(Board(self.board.version), Lineage(), shared=0)
            elif self.revision != before and not stored.lineage.includes(self.revision):
                self._behind = True  # a change came while this was read, which may be the earlier
            elif stored.lineage.revision != self.revision:
                self._take(stored)

    async def _missing(self) -> Stored | None:
        """What the store has of a board that it did not have: nothing, unless it is put back."""
        stored = None
        erased = await self._store.was_erased(self.code)
        if not erased and await self._put_back(self.board, self._unread):
            stored = await self._store.read(self.code)
        if stored is None:
            self._gone = Gone(self.board, self.revision, erased=erased)
        return stored

    def _take(self, stored: Stored) -> None:
        """Replace the board by the stored one, whether or not it came of ours."""
        board, lineage, lost = self._read(stored), stored.lineage, 0
        if not self.board.ids():
            self._shared = lineage.version
        elif not lineage.includes(self.revision):
            lost = self._went_back(lineage)
        self._replace(board, lineage, self._shared if lost else self.board.version)
        if lost:
            self._on_lost(lost, self._shared + 1)

    def _read(self, stored: Stored) -> Board:
        records, unread = all_from_store(stored.fields)
        if unread & NEEDED:
            self._behind = True
            raise UnreadableBoard from Unreadable(min(unread & NEEDED))
        self._unread = {key: stored.fields[key] for key in unread}
        return Board(stored.version, records, unread=unread)

    def _went_back(self, lineage: Lineage) -> int:
        """How many of our changes the stored board lacks."""
        had, now = self.revision, lineage.revision
        self._shared = lineage.last_shared(self._lineage)
        lost = max(1, had.version - self._shared)
        log.error(
            "store.went_back",
            had_version=had.version,
            had_mark=had.mark,
            version=now.version,
            mark=now.mark,
            lost=lost,
        )
        return lost

    def _replace(self, board: Board, lineage: Lineage, shared: int) -> None:
        """`shared` is the last version that the new board has in common with the one so far."""
        self._memory.follow(lineage, shared)
        self.board = board
        self._lineage = lineage
        self._touched |= ALL_RECORDS

    async def compare(self) -> None:
        """Read the board again if the store has another revision of it; raises `Unavailable`.

        Whoever has the code can cause this with each request, and a full board is a megabyte.
        """
        if await self._store.revision(self.code) != self.shown:
            self._behind = True
        await self.catch_up()

    def mark_behind(self) -> None:
        """Have the next `catch_up` read the board: a commit may have been missed."""
        self._behind = True

    def receive(self, message: Message) -> bool:
        """Apply a published commit. True if the board has changed, or must be read again."""
        if isinstance(message, Signal):
            return False
        if message.mark and message.mark == self._own_mark:
            return False
        if isinstance(message, Gap):
            self._behind |= Revision(message.version or 0, message.mark) != self.revision
            return self._behind
        if not self._behind and self._lineage.has(message.end):
            return False
        if self._behind or message.start != self.revision or not self._apply(message):
            self._behind = True
        return True

    def _apply(self, commit: Commit) -> bool:
        """False if the board lacks a record from then on that it needs; nothing is applied then."""
        put, unread = all_from_store(commit.put)
        if unread & NEEDED:
            return False
        draft = self.board.draft()
        draft.take_in(put, commit.drop, commit.version, unread)
        contents = self._unread | {key: commit.put[key] for key in unread}
        self._unread = {key: contents[key] for key in draft.unread}
        self._advance(draft, commit)
        return True

    async def commit(self, draft: Board, commit: Commit) -> None:
        """Store the commit that makes this board the draft, which then replaces it.

        Raises `Conflict` or `Unavailable`; the replica is then behind.
        """
        self._own_mark = commit.mark
        try:
            await self._store.commit(self.code, commit)
        except BaseException:
            self._behind = True
            raise
        finally:
            self._own_mark = None
        self._advance(draft, commit)

    def _advance(self, draft: Board, commit: Commit) -> None:
        self.board = draft
        self._lineage = self._lineage.then(commit.end)
        self._memory.add(commit.end)
        self._touched |= commit.put.keys() | commit.drop
