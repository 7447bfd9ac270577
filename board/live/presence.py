"""How many phones and consoles show a board, and what its walls show, in all processes together.

Sent to facilitators only, and never stored.
"""

from asyncio import TimerHandle, get_running_loop
from collections.abc import Callable, Iterable
from time import monotonic
from typing import Annotated, Any, Literal

import msgspec

SHORTEST_SECONDS = 1.0
REPEAT_SECONDS = 15.0
FORGET_SECONDS = 40.0

Name = Annotated[str, msgspec.Meta(pattern="^[A-Za-z0-9_:-]{1,100}$")]
Pages = Annotated[int, msgspec.Meta(ge=1, le=10_000)]
Side = Annotated[int, msgspec.Meta(ge=1, le=30_000)]


class WallImage(msgspec.Struct, frozen=True):
    """The size of a wall's image in CSS pixels, and how far its last row sits [M1]."""

    width: Side
    height: Side
    row: Literal["near", "normal", "far"]


class Showing(msgspec.Struct, frozen=True):
    """What a wall shows (`of`), and how many pages each of its views has there.

    `image` is None for a wall that was opened before a board told it.
    """

    of: Name
    pages: Annotated[tuple[Pages, ...], msgspec.Meta(min_length=1, max_length=400)]
    image: WallImage | None = None


class Census(msgspec.Struct):
    """The screens of one process, as it sends them to the others."""

    process: str
    phones: int
    consoles: int
    wall: Showing | None = None


class Presence:
    """The census of this process and of the others. `changed` is called at most once a second.

    It sets the census of this process before it sends it.
    A census may be lost: each process sends its own again every 15 s, and a process that sent none
    for 40 s is not counted any more. If it had screens, it has crashed; then one of the others, the
    first by name, calls `crashed`.
    """

    def __init__(
        self, process: str, changed: Callable[[], None], crashed: Callable[[], None]
    ) -> None:
        self._own = Census(process, 0, 0)
        self._others: dict[str, tuple[float, Census]] = {}
        self._changed = changed
        self._crashed = crashed
        self._timer: TimerHandle | None = None
        self._due = 0.0
        self._last = 0.0

    def count(self, phones: int, consoles: int, wall: Showing | None = None) -> None:
        """Set the census of this process."""
        self._own = Census(self._own.process, phones, consoles, wall)

    def change(self) -> None:
        """Call this when a screen has come or gone, or a wall shows something else."""
        self._soon()

    def census(self) -> bytes:
        """The census of this process, for the others."""
        return msgspec.json.encode(self._own)

    def receive(self, payload: bytes) -> None:
        """Take in the census of a process. If it is new or changed, send ours in turn."""
        try:
            census = msgspec.json.decode(payload, type=Census)
        except msgspec.DecodeError:  # of another release; its screens are not counted here
            return
        if census.process == self._own.process:
            return
        known = self._others.get(census.process)
        self._others[census.process] = (monotonic(), census)
        if known is None or known[1] != census:
            self._soon()

    def totals(self) -> dict[str, Any]:
        """`{"phones": n, "consoles": n, "wall": {"of", "pages", "image"} | None}` over all."""
        all_here = [self._own, *(census for _, census in self._others.values())]
        wall = longest(census.wall for census in all_here)
        return {
            "phones": sum(census.phones for census in all_here),
            "consoles": sum(census.consoles for census in all_here),
            "wall": msgspec.to_builtins(wall),
        }

    def _forget_silent(self) -> None:
        late = monotonic() - FORGET_SECONDS
        silent = [census for heard_at, census in self._others.values() if heard_at <= late]
        for census in silent:
            del self._others[census.process]
        had_screens = any(census.phones or census.consoles for census in silent)
        if had_screens and self._own.process < min(self._others, default="~"):
            self._crashed()

    def stop(self) -> None:
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None

    def _soon(self) -> None:
        loop = get_running_loop()
        due = max(loop.time(), self._last + SHORTEST_SECONDS)
        if self._timer is None or self._due > due:
            self._set(due)

    def _fire(self) -> None:
        loop = get_running_loop()
        self._last = loop.time()
        self._set(self._last + REPEAT_SECONDS)
        self._forget_silent()
        self._changed()

    def _set(self, due: float) -> None:
        """`_due` is kept here, because a uvloop timer does not know a time that is past."""
        self.stop()
        self._due = due
        self._timer = get_running_loop().call_at(due, self._fire)


def longest(walls: Iterable[Showing | None]) -> Showing | None:
    """The wall with the most pages; the others stay on their last page [M3]."""
    return max((wall for wall in walls if wall), key=lambda wall: sum(wall.pages), default=None)
