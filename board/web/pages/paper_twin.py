"""The paper twin of a meeting, for its facilitators: what lies on the tables, and the wall."""

import segno
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from board import methods
from board.domain.records.meeting import Meeting
from board.domain.records.private import Keys
from board.domain.vocabulary import Language
from board.live.room import Room
from board.locale import text
from board.report.twin.files import TwinRequest, twin_page, twin_pdf
from board.report.twin.sheets import PaperEntrance, TwinName
from board.report.wording import wording_of
from board.web.access.http_auth import facilitators_room_and_seat
from board.web.access.invitation import join_link, svg
from board.web.access.seats import HeldSeat
from board.web.http.answers import RequestRefused
from board.web.http.lan_address import is_loopback
from board.web.http.site import site_of
from board.web.pages import documents
from board.web.pages.reports import own_policy, today

FORMS = ("pdf", "html")
FILES: dict[TwinName, str] = {"tables": "papier", "wall": "mur"}
"""The names of the files, which name neither a team nor a person [R9]."""


async def table_sheets(request: Request) -> Response:
    """`GET /{code}/paper.{form}`: how to enter, plan and rules, blank cards [U1]."""
    return await _twin(request, "tables")


async def wall_sheets(request: Request) -> Response:
    """`GET /{code}/wall.{form}`: the pages of the wall [U2]."""
    return await _twin(request, "wall")


async def _twin(request: Request, name: TwinName) -> Response:
    """The file; for a PDF that cannot be made, the way to the page that prints."""
    form = request.path_params["form"]
    if form not in FORMS:
        raise RequestRefused(404, "not_found")
    room, seat = await facilitators_room_and_seat(request)
    site, board = site_of(request), room.replica.board
    meeting, day = board.need(Meeting), today(site)
    method = methods.load(meeting.method) if meeting.method in methods.names() else None
    entrance = _entrance(request, room, seat, meeting.language)
    asked = TwinRequest(name, method, entrance, wording_of(meeting), day)
    headers = {"Content-Disposition": f'inline; filename="{FILES[name]}-{day.isoformat()}.{form}"'}
    if form == "pdf":
        content = await documents.made(request, twin_pdf, board, asked)
        if content is None:
            return RedirectResponse(request.url.path.rpartition("/")[2].replace(".pdf", ".html"))
        return Response(content, media_type="application/pdf", headers=headers)
    style = site.assets.path("paper.css").read_text(encoding="utf-8")
    headers["Content-Security-Policy"] = own_policy(style)
    content = await documents.made(request, twin_page, board, asked, style)
    return Response(content, media_type="text/html", headers=headers)


def _entrance(request: Request, room: Room, seat: HeldSeat, language: Language) -> PaperEntrance:
    board = room.replica.board
    link = join_link(request, room, seat.secret(board))
    address = link.partition("#")[0].partition("//")[2].rpartition("/")[0]
    here = is_loopback(address.partition(":")[0])
    way = "wall.join.here_only" if here else "wall.join.address"
    code = board.need(Keys).code
    return PaperEntrance(
        qr=svg(segno.make(link, micro=False)).decode(),
        alt=text(language, "wall.join.qr"),
        scan=text(language, "wall.join.scan"),
        address=text(language, way, address=address),
        code=f"{code[:3]} {code[3:]}",
    )
