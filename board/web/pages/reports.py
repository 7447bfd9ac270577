"""The reports of a meeting as files, for its facilitators [R9]."""

from base64 import b64encode
from datetime import UTC, date, datetime
from hashlib import sha256

from starlette.requests import Request
from starlette.responses import Response

from board.domain.records.meeting import Meeting
from board.domain.views.report import Which
from board.domain.vocabulary import Language
from board.locale import text
from board.report.files import report_file, report_file_or_words
from board.report.wording import wording_of
from board.web.access.http_auth import facilitators_room
from board.web.http.answers import RequestRefused
from board.web.http.language import language_of
from board.web.http.site import Site, site_of
from board.web.pages import documents

MEDIA = {
    "html": "text/html",
    "pdf": "application/pdf",
    "md": "text/markdown",
    "txt": "text/plain",
    "csv": "text/csv",
}
MOST_NAMED = 12
"""So many words that the PDF cannot hold are named."""

QUOTED: dict[Language, tuple[str, str]] = {
    "fr": ("«\N{NARROW NO-BREAK SPACE}", "\N{NARROW NO-BREAK SPACE}»"),
    "en": ("“", "”"),
}

INLINE = ("html", "pdf")
"""The forms that a browser displays; it saves the others as files."""

NAMES: dict[Which, str] = {
    "traces": "traces",
    "elsewhere": "autre-cadre",
    "management": "direction",
}
"""The names of the files, which name neither a team nor a person [R9]."""


async def traces(request: Request) -> Response:
    """`GET /{code}/report.{form}`: the group's traces [R1]."""
    return await _report(request, "traces", ("html", "pdf", "md", "txt", "csv"))


async def elsewhere(request: Request) -> Response:
    """`GET /{code}/elsewhere.{form}`: what is to be taken up elsewhere [R3]."""
    return await _report(request, "elsewhere", ("html", "pdf", "md", "txt"))


async def management(request: Request) -> Response:
    """`GET /{code}/management.{form}`: the words that the group gives to management [R10]."""
    return await _report(request, "management", ("html", "pdf", "md", "txt"))


async def _report(request: Request, which: Which, forms: tuple[str, ...]) -> Response:
    form = request.path_params["form"]
    if form not in forms:
        raise RequestRefused(404, "not_found")
    room = await facilitators_room(request)
    board, site = room.replica.board, site_of(request)
    meeting = board.need(Meeting)
    wording, day = wording_of(meeting), today(site)
    file = report_file if "anyway" in request.query_params else report_file_or_words
    content = await documents.made(request, file, board, which, wording, day, form, _style(site))
    if not isinstance(content, bytes):
        return _told(request, which, content)
    disposition = "inline" if form in INLINE else "attachment"
    name = f"{NAMES[which]}-{day.isoformat()}.{form}"
    headers = {"Content-Disposition": f'{disposition}; filename="{name}"'}
    if form == "html":
        headers["Content-Security-Policy"] = own_policy(_style(site))
    return Response(content, media_type=MEDIA[form], headers=headers)


def _told(request: Request, which: Which, lost: list[str]) -> Response:
    """The page that says which words the PDF cannot hold, and offers the report in HTML [R8]."""
    language = language_of(request)
    before, after = QUOTED[language]
    words = ", ".join(f"{before}{word}{after}" for word in lost[:MOST_NAMED])
    words += "…" * (len(lost) > MOST_NAMED)
    name = "report" if which == "traces" else which
    return site_of(request).shells.page(
        "words_without_font.html",
        language,
        screen="home",
        title=text(language, "server.report.words_title"),
        heading=text(language, "server.report.words_title"),
        message=text(language, "server.report.words", words=words),
        html=f"{name}.html",
        pdf=f"{name}.pdf?anyway",
    )


def _style(site: Site) -> str:
    return site.assets.path("report.css").read_text(encoding="utf-8")


def today(site: Site) -> date:
    """The day in the room."""
    return datetime.fromtimestamp(site.now() / 1000, UTC).astimezone().date()


def own_policy(style: str) -> str:
    """A policy that allows the page's own style and fonts, and no other content."""
    digest = b64encode(sha256(style.encode()).digest()).decode()
    return (
        f"default-src 'none'; style-src 'sha256-{digest}'; font-src data:; "
        "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
    )
