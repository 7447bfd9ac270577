"""What happened in a meeting as its screens saw it: calls, answers and frames, in order."""

import json
from collections.abc import Iterator
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any, Literal

ONE = "one"
"""The clock of a history that one program writes."""

Kind = Literal["phone", "wall", "console"]


@dataclass(frozen=True, slots=True)
class Tab:
    """One page of one seat, through all its connections.

    `clock`: events of one clock stand in the order in which they happened; those of two may not.
    `final`: it was opened at rest, when nothing that is stored can be unknown any more.
    """

    name: str
    seat: str
    kind: Kind
    clock: str = ONE
    final: bool = False


@dataclass(frozen=True, slots=True)
class Called:
    """A try of a command. `number` is its own in the whole history."""

    tab: str
    number: int
    name: str
    arguments: dict[str, Any]


@dataclass(frozen=True, slots=True)
class Answered:
    """The answer that arrived: `{"ok", "changed", "mark"}` or `{"rejected"}`."""

    tab: str
    number: int
    answer: dict[str, Any]


@dataclass(frozen=True, slots=True)
class Told:
    """A frame, or with `resumed` the answer to `resume`, which may begin where it likes."""

    tab: str
    event: str
    payload: dict[str, Any]
    resumed: bool = False


@dataclass(frozen=True, slots=True)
class WentBack:
    """The store has lost changes: from now on screens may be told so."""


Event = Tab | Called | Answered | Told | WentBack
KINDS: dict[str, type[Event]] = {
    kind.__name__: kind for kind in (Tab, Called, Answered, Told, WentBack)
}


@dataclass(slots=True)
class History:
    """While it is `paused` nothing is noted but tabs that open: a store is losing changes."""

    events: list[Event] = field(default_factory=list)
    paused: bool = False
    _calls: int = 0

    def __iter__(self) -> Iterator[Event]:
        return iter(self.events)

    def __len__(self) -> int:
        return len(self.events)

    def opens(self, tab: Tab) -> str:
        self.events.append(tab)
        return tab.name

    def calls(self, tab: str, name: str, arguments: dict[str, Any]) -> int:
        """The number under which its answer is noted."""
        self._calls += 1
        self._note(Called(tab, self._calls, name, arguments))
        return self._calls

    def answers(self, tab: str, number: int, answer: dict[str, Any]) -> None:
        self._note(Answered(tab, number, answer))

    def tells(
        self, tab: str, event: str, payload: dict[str, Any], *, resumed: bool = False
    ) -> None:
        self._note(Told(tab, event, payload, resumed))

    def goes_back(self) -> None:
        self.events.append(WentBack())

    def _note(self, event: Event) -> None:
        if not self.paused:
            self.events.append(event)

    def save(self, path: Path) -> None:
        """One event a line."""
        lines = (json.dumps([type(event).__name__, asdict(event)]) for event in self.events)
        path.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")

    @classmethod
    def load(cls, path: Path) -> "History":
        rows = (json.loads(line) for line in path.read_text(encoding="utf-8").splitlines())
        return cls([KINDS[kind](**fields) for kind, fields in rows])
