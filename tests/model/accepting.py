"""Follows a simulation of the real live layer step by step, and asks the model whether it may.

Each step that was seen names a step of the model. It is accepted if the model allows it in the
state that was reached, and if both then hold the same: the store, what each process knows, and how
far each phone is.
"""

from collections.abc import Iterable

from tests.model.model import Board, Model, State

GONE = "unknown"


class NotAccepted(Exception):
    """The model does not allow what was seen."""


class Follower:
    """The states of the model in which the simulation may be: a welcome may show one or another."""

    def __init__(self, model: Model) -> None:
        self._model = model
        self._states = {model.start()}
        self.trace: list[str] = []

    def takes(self, name: str) -> None:
        """This step was seen."""
        self.trace.append(name)
        steps = [step for state in self._states for step in self._model.steps(state)]
        after = {state for step, state in steps if step == name}
        broken = {state.broken for state in after} - {""}
        if not after or broken:
            raise self._refused(f"{name}: {broken or 'not allowed'}")
        self._states = after

    def _refused(self, words: str) -> NotAccepted:
        return NotAccepted(f"{words}, {next(iter(self._states))}, after {', '.join(self.trace)}")

    def knows(self, process: int, board: Board) -> None:
        """This process knows this board: it has heard of one change after the other, or read."""
        while (known := self._known(process)) != board:
            if sum(known) > sum(board):
                raise self._refused(f"{process} knows {board}, and {known} before")
            heard = {state for state in self._states if _hears(self._model, state, process, board)}
            self.takes(f"{process} {'hears' if heard else 'reads'}")

    def _known(self, process: int) -> Board:
        (known,) = {state.replicas[process] for state in self._states}
        return known

    def agrees(self, store: Board, done: Iterable[int], shown: Iterable[int]) -> None:
        """The store, and by phone how many commands were answered and up to where it shows."""
        seen = store, tuple(done), tuple(shown)
        like = {state for state in self._states if _seen(state) == seen}
        if not like:
            raise self._refused(str(seen))
        self._states = like


def _hears(model: Model, state: State, process: int, board: Board) -> bool:
    """Whether the next change of which the process hears leads towards this board."""
    name = f"{process} hears"
    after = [after for step, after in model.steps(state) if step == name]
    return any(sum(one.replicas[process]) <= sum(board) for one in after)


def _seen(state: State) -> tuple[Board, tuple[int, ...], tuple[int, ...]]:
    phones = state.phones
    return state.store, tuple(one.done for one in phones), tuple(one.shown for one in phones)
