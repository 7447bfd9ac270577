"""What a meeting begins with, and the three links to it, whose keys are in their fragments."""

from dataclasses import dataclass

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from board.domain.decide.opening import OpenMeeting
from board.domain.plan import Plan
from board.domain.records.cycle import KeptTheme
from board.domain.records.meeting import Place
from board.domain.vocabulary import Language
from board.methods.method import Method
from board.web.access import keys
from board.web.http.site import site_of


@dataclass(frozen=True, slots=True)
class FromCycle:
    """What a meeting has of the cycle it belongs to."""

    cycle: str
    place: Place
    ends_at: int
    rules: tuple[str, ...]
    plan: Plan
    kept: tuple[KeptTheme, ...]


@dataclass(frozen=True, slots=True)
class Wish:
    """How a meeting was asked for; an empty title is the method's own."""

    method: Method
    title: str
    language: Language


def opening(
    code: str,
    drawn: keys.MeetingKeys,
    wish: Wish,
    keep_hours: int,
    from_cycle: FromCycle | None = None,
) -> OpenMeeting:
    """The command that opens it."""
    number = from_cycle.place.number if from_cycle else 1
    prompts = [prompt for prompt in wish.method.prompts if prompt.from_session <= number]
    return OpenMeeting(
        code=code,
        join=keys.digest(drawn.join),
        wall=keys.digest(drawn.wall),
        facilitator=keys.digest(drawn.facilitator),
        title=wish.title.strip() or wish.method.title.of(wish.language),
        method=wish.method.id,
        language=wish.language,
        steps=wish.method.plan("first" if number == 1 else "later", wish.language),
        prompt=prompts[0].text.of(wish.language) if prompts else "",
        keep_hours=keep_hours,
        cycle=from_cycle.place if from_cycle else None,
        cycle_ends_at=from_cycle.ends_at if from_cycle else None,
        cycle_id=from_cycle.cycle if from_cycle else None,
        rules=from_cycle.rules if from_cycle else (),
        plan=from_cycle.plan if from_cycle else (),
        kept=from_cycle.kept if from_cycle else (),
    )


def opened(request: Request, code: str, drawn: keys.MeetingKeys) -> Response:
    """`201 {"code", "links"}`."""
    return JSONResponse({"code": code, "links": links(request, code, drawn)}, 201)


def links(request: Request, code: str, held: keys.MeetingKeys) -> dict[str, str]:
    """The addresses of phones, wall and console."""
    base = f"{site_of(request).base(request)}/{code}"
    return {
        "join": f"{base}#{held.join}",
        "wall": f"{base}/wall#{held.wall}",
        "console": f"{base}/console#{held.facilitator}",
    }
