"""What is wrong with the blocks that a method repeats [Y10]."""

import re
from collections.abc import Iterator

from board.domain.vocabulary import SmallId, shape_of
from board.methods.method import Method
from board.methods.places import Fault
from board.methods.repeating import Repeat, block_of, id_at, turns_of

ONCE = frozenset({"rules", "choose", "volunteer_text", "words", "ended"})
"""Kinds of step that a meeting has room for once: rules, topics, one synthesis, one word each."""


def repeat_faults(method: Method) -> Iterator[Fault]:
    """The faults of all blocks, and of each with those before it."""
    taken: set[int] = set()
    for number, repeat in enumerate(method.repeat):
        place = f"repeat[{number}]"
        block = block_of(repeat, [step.id for step in method.steps])
        yield from ((f"{place}{key}", reason) for key, reason in _ends(method, repeat, block))
        yield from ((f"{place}{key}", reason) for key, reason in _turns(method, repeat, block))
        yield from ((place, reason) for reason in _inside(method, repeat, block))
        yield from _ids_of_turns(method, repeat, block)
        if taken & set(block):
            yield place, "has steps of another block"
        taken |= set(block)


def _ends(method: Method, repeat: Repeat, block: range) -> Iterator[Fault]:
    ids = [step.id for step in method.steps]
    for key, step in ((".first", repeat.first), (".last", repeat.last)):
        if step not in ids:
            yield key, f"“{step}” is no step"
    if not block and {repeat.first, repeat.last} <= set(ids):
        yield ".last", f"“{repeat.last}” comes before “{repeat.first}”"


def _turns(method: Method, repeat: Repeat, block: range) -> Iterator[Fault]:
    if (repeat.times is None) == (repeat.each is None):
        yield "", "has either times or each"
    if repeat.each and method.topics == 1:
        yield ".each", "with one topic there is nothing to repeat"
    before = [step.kind for step in method.steps[: block.start]]
    if repeat.each and block and "choose" not in before:
        yield ".each", "no step of kind choose comes before"


def _inside(method: Method, repeat: Repeat, block: range) -> Iterator[str]:
    inside = [method.steps[place] for place in block]
    for step in inside:
        if step.kind in ONCE:
            yield f"“{step.id}” cannot be repeated: a meeting has one step of kind {step.kind}"
    if len({step.phase for step in inside}) > 1:
        yield "its steps stand under one phase"
    known = {step.id for step in method.steps}
    for number in range(2, turns_of(repeat, method.topics) + 1):
        for step in inside:
            if id_at(step.id, number) in known:
                yield f"“{id_at(step.id, number)}” is the id of another step"


def _ids_of_turns(method: Method, repeat: Repeat, block: range) -> Iterator[Fault]:
    """The id that a step has in its last turn is one that commands take."""
    for place in block:
        step = method.steps[place]
        last = id_at(step.id, turns_of(repeat, method.topics))
        if not re.fullmatch(shape_of(SmallId), last):
            yield f"steps[{place}].id", f"is repeated as “{last}”, which has over 40 characters"
