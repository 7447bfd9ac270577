"""The contract of every store of boards; `ValkeyStore` keeps it, and so does the tests' store.

A board is a set of named fields of bytes at a version. Its code is the code of a meeting, or
`kind:id` for a board of another kind. One commit takes it from the version on which the commit was
decided to a later one; if the board has moved on meanwhile, the commit fails with `Conflict` [P1].
Each commit is published to listeners after it is stored. A message may be lost, repeated or late,
so each one names the version from which it starts. A store may also go back to an earlier state,
and give out the same versions again: every version therefore has a mark (`lineage.py`).
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Protocol

from board.store.lineage import UNKNOWN, Lineage, Revision


@dataclass(frozen=True, slots=True)
class Stored:
    """A board as the store holds it: its version (1 or more), its fields, and its latest marks."""

    version: int
    fields: dict[str, bytes]
    marks: dict[int, str] = field(default_factory=dict)

    @property
    def lineage(self) -> Lineage:
        return Lineage(self.version, self.marks)


@dataclass(frozen=True, slots=True)
class Commit:
    """A change of a board from version `since` (0 if there is no board yet) to `version`.

    `put` sets fields and `drop` removes them; no field may be called `version`. The board expires
    at `expires_at`, in milliseconds since the epoch by the clock of this process; None: it keeps
    the expiry that it has. `since_mark` is the mark of version `since`, and `mark` that of the new
    version. Raises `ValueError`.
    """

    since: int
    version: int
    put: dict[str, bytes]
    drop: frozenset[str]
    expires_at: int | None
    since_mark: str = UNKNOWN
    mark: str = UNKNOWN

    def __post_init__(self) -> None:
        if not 0 <= self.since < self.version:
            raise ValueError(f"a commit goes forward, not from {self.since} to {self.version}")
        if self.since == 0 and self.expires_at is None:
            raise ValueError("a new board must expire")
        if "version" in self.put or "version" in self.drop:
            raise ValueError("no field of a board may be called 'version'")

    @property
    def start(self) -> Revision:
        """The revision on which this commit was decided."""
        return Revision(self.since, self.since_mark)

    @property
    def end(self) -> Revision:
        """The revision that this commit makes."""
        return Revision(self.version, self.mark)


@dataclass(frozen=True, slots=True)
class Gap:
    """The board may have changed and the changes are not told: read it again.

    `version` is the board's version now: 0 once it is erased, None if unknown.
    """

    version: int | None
    mark: str = UNKNOWN


@dataclass(frozen=True, slots=True)
class Signal:
    """A message between the processes that show a board. It is not stored, and it may be lost."""

    payload: bytes


Message = Commit | Gap | Signal
OnMessage = Callable[[Message], None]


class Conflict(Exception):
    """The board is not at the revision from which the commit starts; nothing was stored."""


class Unavailable(Exception):
    """The store did not answer in time, or refused. A commit may nevertheless have been stored.

    `reason` is the end of the key of the text that says why, `server.store.…`.
    """

    def __init__(self, reason: str = "silent") -> None:
        super().__init__(reason)
        self.reason = reason


class Subscription(Protocol):
    """The subscription of one listener to one board."""

    async def close(self) -> None:
        """Stop receiving messages; a second call does nothing. Never raises."""


class Store(Protocol):
    """Boards by their code. Every method raises `Unavailable` within about a second."""

    async def read(self, code: str) -> Stored | None:
        """The whole board, or None if there is none (never created, erased or expired)."""

    async def exists(self, code: str) -> bool:
        """Whether there is a board of this code."""

    async def commit(self, code: str, commit: Commit) -> None:
        """Store the change on disk, then publish it; raises `Conflict`.

        The time until its expiry is measured by the store's own clock. An expiry that is past is
        `Unavailable`. The listeners of this process get the commit too, possibly before this
        returns.
        """

    async def revision(self, code: str) -> Revision | None:
        """The version of the board and its mark; None if there is no board."""

    async def erase(self, code: str) -> None:
        """Delete the board, if there is one, and publish `Gap(0)`."""

    async def was_erased(self, code: str) -> bool:
        """Whether the board was erased in the last ten minutes. One that expired was not."""

    async def renew(self, code: str, expires_at: int) -> None:
        """Let the board expire then, by the clock of this process, if there is one."""

    async def clocks(self) -> dict[str, int]:
        """The clock of each server, by its name, in milliseconds since the epoch."""

    async def set_alias(self, alias: str, code: str, expires_at: int) -> None:
        """Make `alias` another code of the board `code`, until `expires_at` (milliseconds)."""

    async def delete_alias(self, alias: str) -> None:
        """Delete the alias, if there is one."""

    async def resolve(self, alias: str) -> str | None:
        """The code of the alias's board; None if there is no such alias."""

    async def forget_deleted(self) -> bool:
        """Start a rewrite of the store's files, so that deleted content leaves the disk too.

        False if another rewrite is running, which may have begun before the deletion: call again
        later. A rewrite is costly, so the caller leaves time between its calls.
        """

    async def is_forgotten(self) -> bool:
        """Whether no rewrite of the store's files is running or scheduled."""

    async def listen(self, code: str, on_message: OnMessage) -> Subscription:
        """Call `on_message` for each message of the board, in order of arrival, from now on.

        Commits made before this returns may be missing, so the caller reads the board afterwards.
        After an outage `on_message` gets a `Gap`. It must be quick and must not raise.
        """

    async def listeners(self, code: str) -> int:
        """How many processes listen to the board, including this one."""

    async def send_signal(self, code: str, payload: bytes) -> None:
        """Publish a `Signal` to every listener of the board, including those of this process."""

    async def probe(self, code: str | None = None) -> None:
        """Return if the store would accept a commit now; of this board, if a code is given."""

    async def is_nearly_full(self) -> bool:
        """Whether little of the store's memory is left: what exists needs it, no new board fits.

        False if its memory has no limit, or if the store does not tell.
        """

    async def close(self) -> None:
        """Close every connection and subscription; the boards stay."""
