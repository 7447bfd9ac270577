"""From a parsed method file to a `Method`, or the place and the reason why not."""

from collections.abc import Mapping

from board.domain.method import (
    CardKind,
    Choice,
    Closing,
    Column,
    Method,
    Minutes,
    Phase,
    Posture,
    Prompt,
    Statement,
    Step,
    Text,
)
from board.domain.method_checks import check_method
from board.domain.method_table import Table
from board.domain.step_kinds import STEP_KINDS
from board.domain.vocabulary import StepKind


def read_method(file: str, data: Mapping[str, object]) -> Method:
    """Check the parsed content of a method file; `MethodError` says what is wrong and where."""
    table = Table(file, "", data)
    method = table.read(_method)
    check_method(table, method)
    return method


def _method(table: Table) -> Method:
    return Method(
        id=table.id(),
        title=table.table("title", _text),
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
        columns=table.tables("columns", _column),
        links=table.tables("links", _choice),
        synthesis=table.tables("synthesis", _choice),
        closing=table.table("closing", _closing),
        roles=table.tables("roles", _choice) if table.has("roles") else (),
    )


def _text(table: Table) -> Text:
    return Text(table.words("fr"), table.words("en"))


def _phase(table: Table) -> Phase:
    number = table.whole("number", 1) if table.has("number") else None
    title = table.table("title", _text)
    short = table.table("short", _text) if table.has("short") else title
    return Phase(table.id(), title, short, number)


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
        wall=table.table("wall", _text) if table.has("wall") else None,
        speaks=table.ids("speaks") if table.has("speaks") else (),
        listens=table.ids("listens") if table.has("listens") else (),
    )


def _kind(table: Table) -> StepKind:
    given = table.words("kind")
    for kind in STEP_KINDS:
        if kind == given:
            return kind
    raise table.error("kind", f"“{given}” is none of {', '.join(STEP_KINDS)}")


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


def _column(table: Table) -> Column:
    helper = table.table("helper", _text) if table.has("helper") else None
    return Column(table.id(), table.table("title", _text), helper)


def _card(table: Table) -> CardKind:
    return CardKind(
        table.id(),
        table.table("title", _text),
        table.table("helper", _text),
        table.tables("natures", _choice),
    )


def _closing(table: Table) -> Closing:
    return Closing(table.table("question", _text), table.tables("kinds", _choice))
