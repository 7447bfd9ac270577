"""What every store of boards keeps and promises; `memory` and `valkey` are its twins.

A board is a set of named fields of bytes at a version. It stands under a code: a meeting's, or for
a board of another kind `kind:id`. It moves from one version to a later
one in a single commit, and only from the version the commit was decided on, so the loser of a
race is told (`Conflict`) rather than merged. Whoever listens hears each change after it is
stored; messages may be lost, repeated or late, therefore each one says what it starts from.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Stored:
    """A board as it is kept: its version (1 or more) and its fields."""

    version: int
    fields: dict[str, bytes]


@dataclass(frozen=True, slots=True)
class Commit:
    """One step of a board, from version `since` (0: there is no such board yet) to `version`.

    `put` and `drop` name fields, of which none may be called `version`. The board is gone at
    `expires_at`, in milliseconds since the epoch, unless a later commit says otherwise.
    """

    since: int
    version: int
    put: dict[str, bytes]
    drop: frozenset[str]
    expires_at: int

    def __post_init__(self) -> None:
        if not 0 <= self.since < self.version:
            raise ValueError(f"a commit goes forward, not from {self.since} to {self.version}")
        if "version" in self.put or "version" in self.drop:
            raise ValueError("no field of a board may be called 'version'")


@dataclass(frozen=True, slots=True)
class Gap:
    """The board may have moved without saying how: read it again.

    `version` is where it is now, 0 once it is erased, None when not even that is known.
    """

    version: int | None


@dataclass(frozen=True, slots=True)
class Announcement:
    """A word between the processes that show a board; never state, so losing one is harmless."""

    payload: bytes


Message = Commit | Gap | Announcement
Heard = Callable[[Message], None]


class Conflict(Exception):
    """The board is not at the version the commit starts from; nothing was stored."""


class Unavailable(Exception):
    """The store did not answer in time, or refused to write; a commit may or may not be stored."""


class Subscription(Protocol):
    """One listener's hold on one board."""

    async def close(self) -> None:
        """Hear nothing more. Closing twice is closing once; never raises."""


class Store(Protocol):
    """Boards by their code. Every method raises `Unavailable` within about a second."""

    async def read(self, code: str) -> Stored | None:
        """The whole board, or None when there is none (never made, erased or expired)."""

    async def exists(self, code: str) -> bool:
        """Whether there is a board of this code."""

    async def commit(self, code: str, commit: Commit) -> None:
        """Keep the change for good, then publish it; raises `Conflict`.

        The committing process hears its own commit too, possibly before this returns.
        """

    async def erase(self, code: str) -> None:
        """Remove the board and tell its listeners `Gap(0)`; no board is fine too."""

    async def point(self, code: str, home: str, expires_at: int) -> None:
        """Let a later code lead to the board kept under `home`, until `expires_at`."""

    async def unpoint(self, code: str) -> None:
        """A later code leads nowhere any more; none is fine too."""

    async def resolve(self, code: str) -> str | None:
        """The code under which the board of a later code is kept, or None."""

    async def forget_deleted(self) -> bool:
        """Have the store rewrite its files, so that deleted content leaves the disk as well.

        False when an earlier rewriting is still under way, which may have begun before the
        deletion: ask again later. Costly, so the caller spaces its calls.
        """

    async def is_forgotten(self) -> bool:
        """Whether no rewriting of the store's files is under way or waits to begin."""

    async def listen(self, code: str, heard: Heard) -> Subscription:
        """Call `heard` for each message of the board, in order of arrival, from now on.

        Whatever was committed after this returns is heard, unless lost; catching up with what
        came before is the caller's work. After an outage `heard` gets a `Gap`. `heard` must be
        quick and must not raise.
        """

    async def listeners(self, code: str) -> int:
        """How many processes listen to the board, this one included."""

    async def announce(self, code: str, payload: bytes) -> None:
        """Tell every listener of the board, this process included, an `Announcement`."""

    async def ping(self) -> None:
        """Return when the store answers; raises `Unavailable` within a second otherwise."""

    async def close(self) -> None:
        """Let go of every connection and subscription; the boards stay."""
