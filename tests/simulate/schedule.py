"""What happens in a simulated meeting, one action after the other: a list that can be shortened."""

import json
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from tests.history.history import Kind

TABS = {
    "phone0": "person0",
    "phone0b": "person0",
    "phone1": "person1",
    "phone2": "person2",
    "console": "fac",
    "wall": "wall",
}
"""The tabs, and the seat of each: the first person has two."""

SCREENS: dict[str, dict[str, str]] = {
    "phone": {"role": "participant", "screen": "phone"},
    "console": {"role": "facilitator", "screen": "console"},
    "wall": {"role": "wall", "screen": "wall"},
}
PHONES = tuple(tab for tab in TABS if tab.startswith("phone"))


@dataclass(frozen=True)
class Action:
    """`what` is a method of the stage, called with `args` so many milliseconds after the last."""

    after: int
    what: str
    args: tuple[Any, ...] = ()


@dataclass(frozen=True)
class Schedule:
    """`seed` draws what no action says: delays, and which process a tab comes to.

    `late`: what a tab said by an earlier connection may come after what it says by the next one.
    `method` names the meeting's, and `step` the step at which it is when the actions begin.
    """

    seed: int
    actions: tuple[Action, ...] = field(default=())
    late: bool = False
    method: str = "rpp"
    step: str = "express"

    def save(self, path: Path) -> None:
        path.write_text(json.dumps(asdict(self), ensure_ascii=False, indent=1) + "\n")

    @classmethod
    def load(cls, path: Path) -> "Schedule":
        read = json.loads(path.read_text())
        actions = [Action(one["after"], one["what"], tuple(one["args"])) for one in read["actions"]]
        return cls(
            read["seed"],
            tuple(actions),
            read["late"],
            read.get("method", "rpp"),
            read.get("step", "express"),
        )


def kind_of(tab: str) -> Kind:
    return next(kind for kind in ("phone", "console", "wall") if tab.startswith(kind))
