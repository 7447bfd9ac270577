"""Tries every order of the steps of a model, states that differ by names alone once."""

from collections import deque
from dataclasses import dataclass

from tests.model.model import AWAY, Model, State


@dataclass(frozen=True)
class Explored:
    """`trace`: the shortest way to what is broken; empty if nothing is."""

    states: int
    broken: str
    trace: tuple[str, ...]


def explore(model: Model) -> Explored:
    start = model.start()
    came: dict[State, tuple[State, str] | None] = {start: None}
    waiting = deque([start])
    while waiting:
        state = waiting.popleft()
        for name, after in model.steps(state):
            plain = _alike(after)
            if plain not in came:
                came[plain] = (state, name)
                waiting.append(plain)
                if plain.broken:
                    return Explored(len(came), plain.broken, _trace(came, plain))
    return Explored(len(came), "", ())


def _alike(state: State) -> State:
    """The processes in the order of what they know: which one is which makes no difference."""
    order = sorted(range(len(state.replicas)), key=lambda one: state.replicas[one])
    places = {process: place for place, process in enumerate(order)} | {AWAY: AWAY}
    phones = tuple(phone._replace(process=places[phone.process]) for phone in state.phones)
    return state._replace(replicas=tuple(sorted(state.replicas)), phones=phones)


def _trace(came: dict[State, tuple[State, str] | None], state: State) -> tuple[str, ...]:
    names = []
    while (before := came[state]) is not None:
        state, name = before
        names.append(name)
    return tuple(reversed(names))
