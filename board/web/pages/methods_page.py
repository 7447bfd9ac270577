"""The methods that a meeting may follow, shown before one is chosen [Y9]."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from starlette.requests import Request
from starlette.responses import Response

from board import methods
from board.domain.vocabulary import Language
from board.locale import text
from board.methods.folding import FoldedSteps, Timed, folded_plan, timed_plan
from board.methods.method import Method
from board.methods.phones import ASKING, REST, phones_at
from board.web.http.language import language_of
from board.web.http.site import site_of


@dataclass(frozen=True, slots=True)
class DrawnStep:
    """A step of a plan. It begins at this minute; `phones` is empty while they rest.

    If it `asks`, phones ask something of everyone.
    """

    title: str
    begins: int
    minutes: int
    phones: str
    asks: bool


@dataclass(frozen=True, slots=True)
class DrawnPart:
    """A step, or a repeated block, which is listed once: `often` says how often it comes [Y10].

    `minutes` are those of all its turns.
    """

    often: str
    minutes: int
    steps: tuple[DrawnStep, ...]


@dataclass(frozen=True, slots=True)
class DrawnPhase:
    """A heading of a plan, its number or nothing, the minute at which it begins, what it holds."""

    title: str
    number: int | None
    begins: int
    parts: tuple[DrawnPart, ...]


@dataclass(frozen=True, slots=True)
class DrawnMethod:
    """A method in one language. Files of one's own may lack `who`, `phones` and `source`.

    `steps` are those of every turn, along the time; the phases list a repeated block once.
    """

    id: str
    title: str
    minutes: int
    sessions: int
    who: str
    phones: str
    source: str
    steps: tuple[DrawnStep, ...]
    phases: tuple[DrawnPhase, ...]


async def methods_page(request: Request) -> Response:
    """`GET /methods`, and `/methods#codev` for one of them."""
    language = language_of(request)
    return site_of(request).shells.page(
        "methods.html",
        language,
        screen="home",
        title=text(language, "server.methods.title"),
        methods=[drawn(methods.load(name), language) for name in methods.offered()],
    )


def drawn(method: Method, language: Language) -> DrawnMethod:
    """The method as the page draws it; the plan is that of a first meeting."""
    told = (method.who, method.phones, method.source)
    who, phones, source = (words.of(language) if words else "" for words in told)
    return DrawnMethod(
        id=method.id,
        title=method.title.of(language),
        minutes=method.minutes,
        sessions=method.sessions,
        who=who,
        phones=phones,
        source=source,
        steps=tuple(_step(timed, language) for timed in timed_plan(method, "first", language)[:-1]),
        phases=tuple(_phases(method, language)),
    )


def _phases(method: Method, language: Language) -> Iterator[DrawnPhase]:
    """Without the end, which takes no time."""
    parts = list(folded_plan(method, "first", language))[:-1]
    numbers = {phase.title.of(language): phase.number for phase in method.phases}
    for heading, under in groupby(parts, lambda part: part.phase):
        drawn_parts = tuple(_part(part, language) for part in under)
        begins = drawn_parts[0].steps[0].begins
        yield DrawnPhase(heading, numbers[heading], begins, drawn_parts)


def _part(part: FoldedSteps, language: Language) -> DrawnPart:
    steps = tuple(_step(timed, language) for timed in part.steps)
    often = text(language, part.often, count=part.turn.of) if part.turn else ""
    return DrawnPart(often, part.minutes, steps)


def _step(timed: Timed, language: Language) -> DrawnStep:
    step, begins = timed
    does = phones_at(step)
    phones = "" if does == REST else text(language, f"server.method.phones.{does}")
    return DrawnStep(step.title, begins, step.minutes, phones, does in ASKING)
