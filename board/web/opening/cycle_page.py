"""What the page of a cycle shows: its records, its next meeting, and links to open meetings."""

from typing import Any

import msgspec
from starlette.requests import Request

from board import methods
from board.domain.board import bare
from board.domain.plan import planned
from board.domain.records.cycle import ClosingTexts, Cycle, CycleSession, KeptThemes
from board.domain.records.meeting import Step
from board.domain.records.private import Keys
from board.domain.views.audiences import cycle_view
from board.domain.views.visibility import Shown
from board.store.store import Unavailable
from board.web.access import keys
from board.web.access.cycle_access import CycleAccess
from board.web.http.answers import RequestRefused
from board.web.http.site import site_of
from board.web.opening.new_meeting import links
from board.wire.codec import to_screen


async def cycle_page(request: Request, access: CycleAccess) -> dict[str, Any]:
    """`{"records", "kept", "closings", "steps", "meetings", "now"}`: see docs/protocol.md."""
    now = site_of(request).now()
    seen = cycle_view(access.board, access.actor.seat, now)
    try:
        return {
            "records": {
                key: msgspec.to_builtins(to_screen(record)) for key, record in seen.items()
            },
            "kept": await _kept(request, access),
            "closings": await _closings(request, access),
            "steps": [_step(step) for step in _steps(access)],
            "meetings": await _meetings(request, access, seen),
            "now": now,
        }
    except Unavailable as fault:
        raise RequestRefused(503, "unavailable") from fault


async def _kept(request: Request, access: CycleAccess) -> list[str]:
    board = await site_of(request).rooms.cycles.kept(access.cycle)
    kept = board.find(KeptThemes)
    return [theme.title for theme in kept.themes] if kept else []


async def _closings(request: Request, access: CycleAccess) -> list[dict[str, Any]]:
    """The closings that the group agreed to keep [T5]; `erase_at` is in ms since the epoch."""
    closings = await site_of(request).rooms.cycles.closings.kept(access.cycle)
    return [
        {"number": one.number, "erase_at": one.erase_at, **_texts(one.closed)} for one in closings
    ]


def _texts(closed: ClosingTexts) -> dict[str, Any]:
    parts = {"synthesis": closed.synthesis, "words": closed.words, "lines": closed.lines}
    return {
        name: [{"text": one.text, "kind": one.kind} for one in texts]
        for name, texts in parts.items()
    }


def _steps(access: CycleAccess) -> tuple[Step, ...]:
    """The next meeting's steps; none if its method is not installed any more."""
    cycle = access.board.need(Cycle)
    if cycle.method not in methods.names():
        return ()
    first = not access.board.of(CycleSession)
    steps = methods.load(cycle.method).plan("first" if first else "later", cycle.language)
    return planned(steps, cycle.plan)


def _step(step: Step) -> dict[str, Any]:
    return {"title": step.title, "minutes": step.minutes, "skipped": step.skipped}


async def _meetings(request: Request, access: CycleAccess, seen: Shown) -> dict[str, Any]:
    """By number: the code of each open meeting, and its links if this link opened it [K8]."""
    living = {
        bare(key): one for key, one in seen.items() if isinstance(one, CycleSession) and one.code
    }
    found = {n: await _meeting(request, access, one.code or "") for n, one in living.items()}
    return {number: meeting for number, meeting in found.items() if meeting is not None}


async def _meeting(request: Request, access: CycleAccess, code: str) -> dict[str, Any] | None:
    room = await site_of(request).rooms.find(code)
    held = room.replica.board.find(Keys) if room else None
    if held is None:
        return None
    drawn = keys.in_cycle(access.key, code)
    if keys.digest(drawn.facilitator) != held.facilitator:
        return {"code": held.code, "links": None}
    now = keys.of_meeting(drawn.facilitator, held.epoch, held.wall_epoch)
    return {"code": held.code, "links": links(request, held.code, now)}
