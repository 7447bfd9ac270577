"""How many phones and consoles show a board, and what its walls show, over all processes.

Told to facilitators alone, and never in a record.
"""

from asyncio import TimerHandle, get_running_loop
from collections.abc import Callable, Iterable
from time import monotonic
from typing import Annotated, Any

import msgspec

AT_MOST_EVERY = 1.0
AGAIN_EVERY = 15.0
FORGOTTEN_AFTER = 40.0

Name = Annotated[str, msgspec.Meta(pattern="^[A-Za-z0-9_:-]{1,100}$")]
Pages = Annotated[int, msgspec.Meta(ge=1, le=10_000)]


class Showing(msgspec.Struct, frozen=True):
    """What a wall shows, and how many pages each of its views has there."""

    of: Name
    pages: Annotated[tuple[Pages, ...], msgspec.Meta(min_length=1, max_length=400)]


class Census(msgspec.Struct):
    """What one process counts, as it says so to the others."""

    process: str
    phones: int
    consoles: int
    wall: Showing | None = None


class Presence:
    """This process's count beside those it heard of; `changed` is called at most once a second.

    Losing an announcement does no harm: each process says its own again every 15 s, and one
    that was not heard for 40 s is no longer counted.
    """

    def __init__(self, process: str, changed: Callable[[], None]) -> None:
        self._own = Census(process, 0, 0)
        self._others: dict[str, tuple[float, Census]] = {}
        self._changed = changed
        self._timer: TimerHandle | None = None
        self._due = 0.0
        self._last = 0.0

    def count(self, phones: int, consoles: int, wall: Showing | None = None) -> None:
        """What this process counts now."""
        self._own = Census(self._own.process, phones, consoles, wall)
        self._soon()

    def announcement(self) -> bytes:
        return msgspec.json.encode(self._own)

    def hear(self, payload: bytes) -> None:
        """What a process counts; one that was not known is told ours in turn."""
        census = msgspec.json.decode(payload, type=Census)
        if census.process == self._own.process:
            return
        known = self._others.get(census.process)
        self._others[census.process] = (monotonic(), census)
        if known is None or known[1] != census:
            self._soon()

    def totals(self) -> dict[str, Any]:
        """`{"phones": n, "consoles": n, "wall": {"of", "pages"} | None}` over all processes."""
        late = monotonic() - FORGOTTEN_AFTER
        self._others = {key: heard for key, heard in self._others.items() if heard[0] > late}
        all_here = [self._own, *(census for _, census in self._others.values())]
        wall = longest(census.wall for census in all_here)
        return {
            "phones": sum(census.phones for census in all_here),
            "consoles": sum(census.consoles for census in all_here),
            "wall": msgspec.to_builtins(wall),
        }

    def stop(self) -> None:
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None

    def _soon(self) -> None:
        loop = get_running_loop()
        due = max(loop.time(), self._last + AT_MOST_EVERY)
        if self._timer is None or self._due > due:
            self._set(due)

    def _fire(self) -> None:
        loop = get_running_loop()
        self._last = loop.time()
        self._set(self._last + AGAIN_EVERY)
        self._changed()

    def _set(self, due: float) -> None:
        """Kept beside the timer: what uvloop gives for a time that has come does not know it."""
        self.stop()
        self._due = due
        self._timer = get_running_loop().call_at(due, self._fire)


def longest(walls: Iterable[Showing | None]) -> Showing | None:
    """Of several walls the one with the most pages: the others stop at their last."""
    return max((wall for wall in walls if wall), key=lambda wall: sum(wall.pages), default=None)
