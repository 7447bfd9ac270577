"""The dates of a cycle as a calendar file (RFC 5545) [K7]."""

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from starlette.requests import Request
from starlette.responses import Response

from board import methods
from board.domain.records.cycle import Cycle, address_of
from board.domain.room_address import is_link
from board.locale import text
from board.web.access import cycle_access
from board.web.http.site import site_of

if TYPE_CHECKING:
    from icalendar import Event

PRODUCT = "-//resonances//board//FR"


async def calendar(request: Request) -> Response:
    """`GET /cycle/{id}/calendar.ics`, with the cookie of that cycle."""
    access = await cycle_access.of_cookie(request, request.path_params["cycle"])
    file = dates(access.cycle, access.board.need(Cycle), site_of(request).now())
    return Response(
        file,
        media_type="text/calendar",
        headers={"Content-Disposition": 'attachment; filename="seances.ics"'},
    )


def dates(cycle_id: str, cycle: Cycle, now: int) -> bytes:
    """One event for each meeting that has a date, always under the same UID.

    Events are at the room's local time, without a time zone. `now` is in ms since the epoch.
    """
    from icalendar import Calendar  # noqa: PLC0415 - a tenth of the time that a start takes

    calendar = Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    for number, date in enumerate(cycle.dates, 1):
        if date is not None:
            calendar.add_component(_event(cycle_id, cycle, number, date, now))
    file: bytes = calendar.to_ical()
    return file


def _event(cycle_id: str, cycle: Cycle, number: int, date: int, now: int) -> "Event":
    from icalendar import Event  # noqa: PLC0415 - as above

    place = text(cycle.language, "common.session.number", number=number, total=cycle.number)
    start = datetime.fromtimestamp(date / 1000, UTC).replace(tzinfo=None)
    event = Event()
    event.add("uid", f"{cycle_id}-{number}")
    event.add("summary", f"{cycle.title} · {place}")
    event.add("dtstamp", datetime.fromtimestamp(now / 1000, UTC))
    event.add("dtstart", start)
    event.add("dtend", start + timedelta(minutes=_minutes(cycle)))
    if address := address_of(cycle, number):
        event.add("location", address)
        if is_link(address):
            event.add("url", address)
    return event


def _minutes(cycle: Cycle) -> int:
    """The length of the method's meetings; that of the default method if it is not installed."""
    known = cycle.method in methods.names()
    return methods.load(cycle.method if known else methods.DEFAULT).minutes
