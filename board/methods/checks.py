"""Checks between the parts of a method: ids, the order of the path, its minutes."""

from collections.abc import Iterable, Iterator
from typing import Protocol, get_args

from board.domain.step_kinds import ONCE_DRAWN_BY_ID
from board.domain.vocabulary import Language
from board.methods.limits import limit_faults
from board.methods.method import Method
from board.methods.places import Fault
from board.methods.repeat_faults import repeat_faults

RESERVED = ("rule", "none")
"""No kind of card or nature: a proposed rule is the meeting's own, “none” the lack of a nature."""


class Named(Protocol):
    """A part of a method that has an id."""

    @property
    def id(self) -> str: ...


def faults(method: Method) -> Iterator[Fault]:
    """The faults between the parts of a method, as place and reason."""
    yield from _ids(method)
    yield from limit_faults(method)
    yield from _of_cards(method)
    yield from _numbers(method)
    yield from _roles(method)
    yield from _questions(method)
    yield from _choices(method)
    yield from _written(method)
    yield from _phases(method)
    yield from _kinds(method)
    unsound = list(repeat_faults(method))
    yield from unsound
    if not unsound:
        yield from _minutes(method)


def _ids(method: Method) -> Iterator[Fault]:
    lists: dict[str, Iterable[Named]] = {
        "phases": method.phases,
        "steps": method.steps,
        "posture": method.posture,
        "cards": method.cards,
        "columns": method.columns,
        "links": method.links,
        "synthesis": method.synthesis,
        "closing.kinds": method.closing.kinds,
        "roles": method.roles,
    }
    for place, things in lists.items():
        seen: set[str] = set()
        for number, thing in enumerate(things):
            if thing.id in seen:
                yield f"{place}[{number}].id", f"“{thing.id}” is there twice"
            seen.add(thing.id)


def _of_cards(method: Method) -> Iterator[Fault]:
    """A kind of card and a nature share no id: a report tells them by it."""
    seen = {card.id for card in method.cards}
    yield from _reserved("cards", method.cards)
    for number, card in enumerate(method.cards):
        place = f"cards[{number}].natures"
        yield from _reserved(place, card.natures)
        for at, nature in enumerate(card.natures):
            if nature.id in seen:
                yield f"{place}[{at}].id", f"“{nature.id}” is there twice"
            seen.add(nature.id)


def _reserved(place: str, things: Iterable[Named]) -> Iterator[Fault]:
    for number, thing in enumerate(things):
        if thing.id in RESERVED:
            yield f"{place}[{number}].id", f"“{thing.id}” is not for a method to name"


NUMBERS = {
    "cards": (1, 4),
    "natures": (0, 6),
    "columns": (1, 6),
    "links": (0, 6),
    "synthesis": (0, 4),
    "closing.kinds": (1, 6),
}
"""How many options a method has, at least and at most [Y8]."""


def _numbers(method: Method) -> Iterator[Fault]:
    """There is room on every screen for what a method names."""
    for place, count in (
        ("cards", len(method.cards)),
        *((f"cards[{at}].natures", len(card.natures)) for at, card in enumerate(method.cards)),
        ("columns", len(method.columns)),
        ("links", len(method.links)),
        ("synthesis", len(method.synthesis)),
        ("closing.kinds", len(method.closing.kinds)),
    ):
        least, most = NUMBERS[place if place in NUMBERS else "natures"]
        if not least <= count <= most:
            yield place, f"there are {count}, and must be {least} to {most}"


def _roles(method: Method) -> Iterator[Fault]:
    known = {role.id for role in method.roles}
    for number, step in enumerate(method.steps):
        for key, roles in (("speaks", step.speaks), ("listens", step.listens)):
            for role in roles:
                if role not in known:
                    yield f"steps[{number}].{key}", f"“{role}” is none of the roles"


ASKS = {"question": ("collect", "notes"), "cards": ("collect",), "columns": ("notes",)}
"""What a step may ask for itself, and the kinds of step that may [Y7]."""


def _questions(method: Method) -> Iterator[Fault]:
    """What a step asks for itself is known to the method, and can be asked there."""
    known = {"cards": method.cards, "columns": method.columns}
    for number, step in enumerate(method.steps):
        for key, kinds in ASKS.items():
            if getattr(step, key) and step.kind not in kinds:
                yield f"steps[{number}].{key}", f"only a step of kind {' or '.join(kinds)} has it"
        if step.choose.mode != "resonance" and step.kind != "choose":
            yield f"steps[{number}].choose.mode", "only a step of kind choose has it"
        for key, things in known.items():
            for one in set(getattr(step, key)) - {thing.id for thing in things}:
                yield f"steps[{number}].{key}", f"“{one}” is none of the method’s {key}"


def _choices(method: Method) -> Iterator[Fault]:
    """If several steps collect, the group chooses once: a topic is made of one step’s cards."""
    kinds = [step.kind for step, _ in method.path]
    if kinds.count("collect") > 1 and kinds.count("choose") > 1:
        yield "steps", "with several steps of kind collect, one step of kind choose at most"


def _written(method: Method) -> Iterator[Fault]:
    """A step at which the synthesis is written needs a field for it."""
    for number, step in enumerate(method.steps):
        if step.kind == "volunteer_text" and not method.synthesis:
            yield f"steps[{number}].kind", "the method has no field of synthesis to write"


def _phases(method: Method) -> Iterator[Fault]:
    order = [phase.id for phase in method.phases]
    yield from _headings(method)
    reached = 0
    for number, step in enumerate(method.steps):
        place = f"steps[{number}].phase"
        if step.phase not in order:
            yield place, f"“{step.phase}” is no phase"
        elif step.phase not in order[reached:]:
            yield place, f"“{step.phase}” comes after a later phase"
        else:
            reached = order.index(step.phase)


def _headings(method: Method) -> Iterator[Fault]:
    """A meeting keeps of a phase its title alone, so two phases of one title would be one."""
    for language in get_args(Language):
        seen: set[str] = set()
        for number, phase in enumerate(method.phases):
            title = phase.title.of(language)
            if title in seen:
                yield f"phases[{number}].title.{language}", f"“{title}” is there twice"
            seen.add(title)


def _kinds(method: Method) -> Iterator[Fault]:
    """The end is the last step. An id of `ONCE_DRAWN_BY_ID` needs the kind of that name."""
    last = len(method.steps) - 1
    if last < 1:
        yield "steps", "there is no step besides the end"
    for number, step in enumerate(method.steps):
        for key, value in (("id", step.id), ("kind", step.kind)):
            if (value == "ended") != (number == last):
                yield f"steps[{number}].{key}", "the last step, and no other, is “ended”"
        if step.id in ONCE_DRAWN_BY_ID and step.kind == "info":
            yield f"steps[{number}].kind", f"a step “{step.id}” is of kind “{step.id}”"


def _minutes(method: Method) -> Iterator[Fault]:
    for session, total in (
        ("first", sum(step.minutes.first for step, _ in method.path)),
        ("later", sum(step.minutes.later for step, _ in method.path)),
    ):
        if total != method.minutes:
            yield "steps", f"minutes.{session} add up to {total}, not {method.minutes}"
