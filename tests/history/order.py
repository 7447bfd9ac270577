"""Versions and marks: each version once, each change after what was known, no screen back."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from tests.history.history import Tab, Told

Revision = tuple[int, str]
Finds = Callable[[str, str], None]


@dataclass(slots=True)
class Position:
    """Where a tab is: the revision of its latest frame, and the greatest version that it had.

    After a reconnection the version may be lower: another process has not counted what this kind of
    screen does not see. What the tab shows must still be that of the greatest.
    """

    tab: Tab
    at: Revision | None = None
    had: int = 0
    sure: bool = True


@dataclass(slots=True)
class Order:
    """`finds` is called with the kind of each fault and its words."""

    finds: Finds
    positions: dict[str, Position] = field(default_factory=dict)
    _marks: dict[int, str] = field(default_factory=dict)
    _latest: dict[str, int] = field(default_factory=dict)
    _fresh: set[Revision] = field(default_factory=set)
    _went_back: bool = False

    def opens(self, tab: Tab) -> None:
        before = self.positions.get(tab.name)
        if before is None:
            self.positions[tab.name] = Position(tab, sure=tab.final or not self._went_back)
        else:
            before.at = None

    def latest(self, tab: str) -> int:
        """The latest version that had been seen, by the clock of this tab."""
        return self._latest.get(self.positions[tab].tab.clock, 0)

    def changed(self, tab: str, version: int, mark: str, before: int) -> None:
        """A command of this tab was stored; `before` was the latest version when it was called."""
        if version <= before:
            words = f"{tab} was answered {version} for a change begun after {before}"
            self.finds("out of order", words)
        self._fresh.add((version, mark))
        self._notes(tab, (version, mark))

    def told(self, told: Told) -> None:
        """A welcome or a delta: it must begin where the tab is, and lead forwards."""
        position, payload = self.positions[told.tab], told.payload
        revision = payload["version"], payload.get("mark", "")
        if told.event == "delta" and not told.resumed:
            self._chained(position, payload)
        if payload.get("lost"):
            self._lost(position, payload["lost"])
        elif position.at is not None and revision[0] < position.at[0]:
            words = f"{told.tab} had version {position.at[0]} and was sent {revision[0]}"
            self.finds("went back", words)
        position.at, position.had = revision, max(position.had, revision[0])
        position.sure |= revision in self._fresh
        if position.sure:
            self._notes(told.tab, revision)

    def _lost(self, position: Position, changes: int) -> None:
        if not self._went_back:
            self.finds("missing", f"{position.tab.name} was told that {changes} changes are lost")
        position.at, position.had = None, 0

    def _chained(self, position: Position, delta: dict[str, Any]) -> None:
        since = delta["since"], delta.get("since_mark", "")
        if position.at is None or since == position.at:
            return
        kind = "missing" if since[0] > position.at[0] else "doubled"
        words = f"{position.tab.name} is at {position.at} and was sent a delta from {since}"
        self.finds(kind, words)

    def _notes(self, tab: str, revision: Revision) -> None:
        version, mark = revision
        known = self._marks.setdefault(version, mark)
        if known != mark:
            self.finds("used twice", f"version {version} is {known} and, for {tab}, {mark}")
        clock = self.positions[tab].tab.clock
        self._latest[clock] = max(self._latest.get(clock, 0), version)

    def goes_back(self) -> None:
        """From now on a tab is sure of what it shows once that was made since."""
        self._went_back = True
        self._marks.clear()
        self._latest.clear()
        self._fresh.clear()
        for position in self.positions.values():
            position.at, position.had, position.sure = None, 0, False
