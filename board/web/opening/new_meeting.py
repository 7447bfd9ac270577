"""What every new meeting needs: the command that opens it, and the links to it."""

from dataclasses import dataclass, replace

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from board import methods
from board.domain.decide.steps.opening import OpenMeeting
from board.domain.from_cycle import FromCycle
from board.domain.texts import one_line
from board.domain.vocabulary import Language, MeetingTitle, longest
from board.methods.method import Method
from board.settings import Settings
from board.web.access import keys
from board.web.http.answers import RequestRefused
from board.web.http.site import site_of


@dataclass(frozen=True, slots=True)
class MeetingOptions:
    """How a meeting is opened. An empty title stands for the method's own."""

    method: Method
    title: str
    language: Language
    rehearsal: bool = False


def chosen_method(name: str | None, own: str | None = None) -> Method:
    """The method that is asked for, or else the cycle's `own`, or the one that is chosen at first.

    Raises `RequestRefused` with `bad_request` for one that is not offered. A cycle goes on with its
    own all the same, while it is installed [T9].
    """
    if name not in (None, own, *methods.offered()):
        raise RequestRefused(400, "bad_request")
    try:
        return methods.load(name or own or methods.offered()[0])
    except KeyError as missing:
        raise RequestRefused(400, "bad_request") from missing


def cleaned_title(title: str | None) -> str:
    """The title on one line, without invisible characters; empty if there is none [A4].

    Raises `RequestRefused` with `too_long` for a title over the limit.
    """
    cleaned = one_line(title or "")
    if len(cleaned) > longest(MeetingTitle):
        raise RequestRefused(400, "too_long")
    return cleaned


def opening(
    code: str,
    drawn: keys.MeetingKeys,
    options: MeetingOptions,
    settings: Settings,
    from_cycle: FromCycle | None = None,
) -> OpenMeeting:
    """The command that opens the meeting."""
    method, language, number = options.method, options.language, _number(from_cycle)
    command = OpenMeeting(
        code=code,
        join=keys.digest(drawn.join),
        wall=keys.digest(drawn.wall),
        facilitator=keys.digest(drawn.facilitator),
        title=options.title or method.title.of(language),
        method=method.id,
        language=language,
        steps=method.plan("first" if number == 1 else "later", language),
        prompt=_first_prompt(options, number),
        for_management=method.management,
        looks_back=method.looks_back,
        keep_hours=settings.keep_hours,
        keep_hours_at_most=settings.keep_hours_max,
        sealed=drawn.sealed,
        topics_at_most=method.topics,
        vocabulary=method.vocabulary(),
        rehearsal=options.rehearsal,
    )
    return _in_cycle(command, from_cycle) if from_cycle else command


def _in_cycle(command: OpenMeeting, taken: FromCycle) -> OpenMeeting:
    return replace(
        command,
        cycle=taken.place,
        cycle_ends_at=taken.ends_at,
        cycle_id=taken.cycle,
        date=taken.date,
        rules=taken.rules,
        plan=taken.plan,
        kept=taken.kept,
        closings=taken.closings,
    )


def _number(from_cycle: FromCycle | None) -> int:
    return from_cycle.place.number if from_cycle else 1


def _first_prompt(options: MeetingOptions, number: int) -> str:
    """The first prompt that suits this meeting of a cycle; empty if there is none."""
    fit = (prompt for prompt in options.method.prompts if prompt.from_session <= number)
    first = next(fit, None)
    return first.text.of(options.language) if first else ""


def opened(request: Request, code: str, drawn: keys.MeetingKeys) -> Response:
    """The answer `201 {"code", "links"}`."""
    return JSONResponse({"code": code, "links": links(request, code, drawn)}, 201)


def links(request: Request, code: str, held: keys.MeetingKeys) -> dict[str, str]:
    """The links to phones, wall and console, each with its key in the fragment [H7]."""
    base = f"{site_of(request).base(request)}/{code}"
    for_phones = f"{site_of(request).base_for_phones(request)}/{code}"
    return {
        "join": f"{for_phones}#{held.join}",
        "wall": f"{base}/wall#{held.wall}",
        "console": f"{base}/console#{held.facilitator}",
    }
