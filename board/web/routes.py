"""The handler of each address; docs/protocol.md describes the addresses."""

from starlette.middleware import Middleware
from starlette.middleware.gzip import GZipMiddleware
from starlette.routing import Mount, Route

from board.web.access import entrance, framed_wall, invitation
from board.web.http import state
from board.web.http.assets import Assets, BuiltFiles
from board.web.http.paced import Paced
from board.web.opening import cycles, open_meeting
from board.web.opening.calendar import calendar
from board.web.pages import paper_twin, reports, screen_pages
from board.web.pages.accessibility import declaration
from board.web.pages.guide import guide
from board.web.pages.home_screen import app_manifest
from board.web.pages.house_logo import house_logo
from board.web.pages.methods_page import methods_page
from board.web.pages.notices import notices
from board.web.pages.phone_method import phone_method
from board.web.pages.plain_texts import plain_texts
from board.web.pages.security_txt import security_txt
from board.web.pages.trust import trust
from board.web.pages.words_picture import words_picture, words_pixels

_pages = [
    Route("/", screen_pages.home),
    Route("/plain.json", plain_texts),
    Route("/method/{language}/{digest}/{name}.json", phone_method),
    Route("/accessibilite", declaration),
    Route("/accessibility", declaration),
    Route("/notices", notices),
    Route("/guide", guide),
    Route("/methods", methods_page),
    Route("/confiance", trust),
    Route("/trust", trust),
    Route("/cycle", screen_pages.cycle),
    Route("/cycle/{cycle}", screen_pages.cycle),
    Route("/{code}", screen_pages.phone),
    Route("/{code}/wall", screen_pages.wall),
    Route("/{code}/framed", screen_pages.framed),
    Route("/{code}/console", screen_pages.console),
]

ROUTES = [
    Route("/healthz", state.health),
    Route("/protocol.json", state.schemas),
    Route("/.well-known/security.txt", security_txt),
    Route("/app.webmanifest", app_manifest),
    Route("/logo", house_logo),
    Route("/meetings", open_meeting.open_meeting, methods=["POST"]),
    Route("/cycles", cycles.open_cycle, methods=["POST"]),
    Route("/cycles/next", cycles.open_next, methods=["POST"]),
    Route("/cycles/enter", cycles.enter_cycle, methods=["POST"]),
    Route("/cycles/look", cycles.look, methods=["POST"]),
    Route("/cycles/edit", cycles.edit_cycle, methods=["POST"]),
    Route("/cycles/link", cycles.give_link, methods=["POST"]),
    Route("/cycles/unlink", cycles.take_link, methods=["POST"]),
    Route("/cycles/forget", cycles.forget_closing, methods=["POST"]),
    Route("/cycle/{cycle}/calendar.ics", calendar),
    Route("/{code}/enter", entrance.enter, methods=["POST"]),
    Route("/{code}/framed", framed_wall.enter_frame, methods=["POST"]),
    Route("/{code}/seat", entrance.seat),
    Route("/{code}/leave", entrance.leave, methods=["POST"]),
    Route("/{code}/facilitators", invitation.invite_facilitator, methods=["POST"]),
    Route("/{code}/qr.svg", invitation.join_qr),
    Route("/{code}/wall-link", invitation.wall_link),
    Route("/{code}/wifi.svg", invitation.wifi_qr),
    Route("/{code}/words.svg", words_picture),
    Route("/{code}/words.png", words_pixels),
    Route("/{code}/report.{form}", reports.traces),
    Route("/{code}/elsewhere.{form}", reports.elsewhere),
    Route("/{code}/management.{form}", reports.management),
    Route("/{code}/paper.{form}", paper_twin.table_sheets),
    Route("/{code}/wall.{form}", paper_twin.wall_sheets),
]


def pages() -> Mount:
    """The pages of one application, which gives each its turn."""
    turns = [Middleware(Paced), Middleware(GZipMiddleware, compresslevel=6)]
    return Mount("/", routes=_pages, middleware=turns)


def files(assets: Assets) -> Mount:
    """The built files; the folder need not exist yet."""
    return Mount("/static", BuiltFiles(directory=assets.folder, check_dir=False))
