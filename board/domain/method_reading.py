"""From a parsed method file to a `Method`, or the place and the reason why not."""

from collections.abc import Iterable, Mapping
from typing import Protocol

from board.domain.method import (
    STEP_KINDS,
    CardKind,
    Choice,
    Closing,
    Method,
    Minutes,
    Phase,
    Posture,
    Prompt,
    Statement,
    Step,
    Text,
)
from board.domain.method_table import Table


class Named(Protocol):
    """What goes by an id."""

    @property
    def id(self) -> str: ...


def read_method(file: str, data: Mapping[str, object]) -> Method:
    """Check the parsed content of a method file; `MethodError` says what is wrong and where."""
    table = Table(file, "", data)
    method = table.read(_method)
    _check(table, method)
    return method


def _check(table: Table, method: Method) -> None:
    _check_ids(table, method)
    _check_path(table, method)
    for session, total in (
        ("first", sum(step.minutes.first for step in method.steps)),
        ("later", sum(step.minutes.later for step in method.steps)),
    ):
        if total != method.minutes:
            raise table.error("steps", f"minutes.{session} add up to {total}, not {method.minutes}")


def _check_ids(table: Table, method: Method) -> None:
    _check_once(table, "phases", method.phases)
    _check_once(table, "steps", method.steps)
    _check_once(table, "posture", method.posture)
    _check_once(table, "cards", method.cards)
    _check_once(table, "columns", method.columns)
    _check_once(table, "links", method.links)
    _check_once(table, "synthesis", method.synthesis)
    _check_once(table, "closing.kinds", method.closing.kinds)


def _check_once(table: Table, place: str, things: Iterable[Named]) -> None:
    seen: set[str] = set()
    for number, thing in enumerate(things):
        if thing.id in seen:
            raise table.error(f"{place}[{number}].id", f"“{thing.id}” is there twice")
        seen.add(thing.id)


def _check_path(table: Table, method: Method) -> None:
    order = [phase.id for phase in method.phases]
    reached = 0
    for number, step in enumerate(method.steps):
        place = f"steps[{number}]"
        if step.phase not in order[reached:]:
            known = "comes after a later phase" if step.phase in order else "is no phase"
            raise table.error(f"{place}.phase", f"“{step.phase}” {known}")
        reached = order.index(step.phase)
        if (step.kind == "ended") != (number == len(method.steps) - 1):
            raise table.error(f"{place}.kind", "the last step, and no other, must be “ended”")


def _method(table: Table) -> Method:
    return Method(
        id=table.id(),
        title=table.table("title", _text),
        short_title=table.words("short_title"),
        minutes=table.whole("minutes", 1),
        sessions=table.whole("sessions", 1),
        phases=table.tables("phases", _phase),
        steps=table.tables("steps", _step),
        aims=table.table("aims", _statement),
        principles=table.table("principles", _statement),
        rules=table.tables("rules", _text),
        prompts=table.tables("prompts", _prompt),
        posture=table.tables("posture", _posture),
        cards=table.tables("cards", _card),
        columns=table.tables("columns", _choice),
        links=table.tables("links", _choice),
        synthesis=table.tables("synthesis", _choice),
        closing=table.table("closing", _closing),
    )


def _text(table: Table) -> Text:
    return Text(table.words("fr"), table.words("en"))


def _phase(table: Table) -> Phase:
    number = table.whole("number", 1) if table.has("number") else None
    return Phase(table.id(), table.table("title", _text), number)


def _step(table: Table) -> Step:
    return Step(
        id=table.id(),
        kind=_kind(table),
        phase=table.id("phase"),
        minutes=table.table("minutes", _minutes),
        title=table.table("title", _text),
        say=table.table("say", _text),
        say_first=table.table("say_first", _text) if table.has("say_first") else None,
        next=table.table("next", _text),
        rest=table.table("rest", _text),
    )


def _kind(table: Table) -> str:
    kind = table.words("kind")
    if kind not in STEP_KINDS:
        raise table.error("kind", f"“{kind}” is none of {', '.join(STEP_KINDS)}")
    return kind


def _minutes(table: Table) -> Minutes:
    return Minutes(table.whole("first", 0), table.whole("later", 0))


def _statement(table: Table) -> Statement:
    return Statement(table.tables("short", _text), table.tables("full", _text))


def _prompt(table: Table) -> Prompt:
    first = table.whole("from_session", 1) if table.has("from_session") else 1
    return Prompt(table.table("text", _text), first)


def _posture(table: Table) -> Posture:
    return Posture(table.id(), table.table("title", _text), table.tables("prompts", _text))


def _choice(table: Table) -> Choice:
    return Choice(table.id(), table.table("title", _text))


def _card(table: Table) -> CardKind:
    return CardKind(
        table.id(),
        table.table("title", _text),
        table.table("helper", _text),
        table.tables("natures", _choice),
    )


def _closing(table: Table) -> Closing:
    return Closing(table.table("question", _text), table.tables("kinds", _choice))
