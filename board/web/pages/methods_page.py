"""The methods that a meeting may follow, shown before one is chosen [Y9]."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate, groupby

from starlette.requests import Request
from starlette.responses import Response

from board import methods
from board.domain.records.meeting import Step
from board.domain.vocabulary import Language
from board.locale import text
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
class DrawnPhase:
    """A heading of a plan, its number or nothing, and its steps."""

    title: str
    number: int | None
    steps: tuple[DrawnStep, ...]


@dataclass(frozen=True, slots=True)
class DrawnMethod:
    """A method in one language. Files of one's own may lack `who`, `phones` and `source`."""

    id: str
    title: str
    minutes: int
    sessions: int
    who: str
    phones: str
    source: str
    phases: tuple[DrawnPhase, ...]

    @property
    def steps(self) -> tuple[DrawnStep, ...]:
        return tuple(step for phase in self.phases for step in phase.steps)


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
        phases=tuple(_phases(method, language)),
    )


def _phases(method: Method, language: Language) -> Iterator[DrawnPhase]:
    """Without the end, which takes no time."""
    steps = method.plan("first", language)[:-1]
    begins = (0, *accumulate(step.minutes for step in steps))
    numbers = {phase.title.of(language): phase.number for phase in method.phases}
    for heading, timed in groupby(zip(steps, begins, strict=False), lambda one: one[0].phase):
        drawn_steps = (_step(step, begin, language) for step, begin in timed)
        yield DrawnPhase(heading, numbers[heading], tuple(drawn_steps))


def _step(step: Step, begins: int, language: Language) -> DrawnStep:
    does = phones_at(step)
    phones = "" if does == REST else text(language, f"server.method.phones.{does}")
    return DrawnStep(step.title, begins, step.minutes, phones, does in ASKING)
