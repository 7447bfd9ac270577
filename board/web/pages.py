"""The shells of the door, the phone, the wall, the console and the page of a cycle.

No shell asks the store: a page says nothing about whether there is a meeting of its code.
"""

from typing import Any

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from board import methods
from board.domain.method import Method, Sheet, Step
from board.domain.vocabulary import Language
from board.locale import Entry, catalogue, text
from board.web import keys
from board.web.language import language_of
from board.web.site import Site, bare_code, site_of

BOTH: tuple[Language, ...] = ("fr", "en")
TEXTS = {
    "door": ("common", "door"),
    "phone": ("common", "phone"),
    "wall": ("common", "door", "phone", "wall"),
    "console": ("common", "door", "phone", "wall", "console"),
    "cycle": ("common", "door"),
}

FOLLOW = (
    ("common.words.question", "phone.words.lead", "wall.words.helper"),
    ("common.column.resonance", "phone.rest.add_note", "phone.note.title"),
)
"""Where a method says the first in other words, the third is said in place of the second."""


async def door(request: Request) -> Response:
    return _shell(request, "door", "")


async def phone(request: Request) -> Response:
    return _of_meeting(request, "phone")


async def wall(request: Request) -> Response:
    return _of_meeting(request, "wall")


async def console(request: Request) -> Response:
    return _of_meeting(request, "console")


async def cycle(request: Request) -> Response:
    """By its link, whose key is in the fragment, or by its id once the key was exchanged."""
    name = request.path_params.get("cycle", "")
    if name and not keys.is_cycle(name):
        raise HTTPException(404)
    return _shell(request, "cycle", name)


def _of_meeting(request: Request, screen: str) -> Response:
    said = request.path_params["code"]
    code = bare_code(said)
    if code is None:
        raise HTTPException(404)
    if code != said:
        # The key stays in the fragment, which browsers carry over to where they are sent.
        path = request.url.path.replace(said, code, 1)
        return RedirectResponse(str(request.url.replace(path=path, netloc="", scheme="")))
    return _shell(request, screen, code)


def _shell(request: Request, screen: str, code: str) -> Response:
    language = language_of(request)
    return site_of(request).shells.page(
        f"{screen}.html",
        language,
        screen=screen,
        title=_title(language, screen),
        page=_settings(request, language, screen, code),
        catalogue=_texts(site_of(request), language, screen),
    )


def _texts(site: Site, language: Language, screen: str) -> dict[str, Entry]:
    """The texts that the screen's script names, and no others: they are its first load."""
    texts = catalogue(language, *TEXTS[screen])
    return {key: entry for key, entry in texts.items() if site.assets.names(screen, key)}


def _title(language: Language, screen: str) -> str:
    if screen == "door":
        return text(language, "door.page.title")
    if screen == "cycle":
        return text(language, "door.cycle.page_title")
    return text(language, f"server.title.{screen}", title=text(language, "common.product.name"))


def _settings(request: Request, language: Language, screen: str, code: str) -> dict[str, Any]:
    """What the screens read as `PageSettings` (static/src/helpers/page.ts), unless it is empty."""
    site = site_of(request)
    settings = site.settings
    said = {
        "code": code,
        "screen": screen,
        "language": language,
        "publicUrl": site.reached(request),
        "open": settings.open,
        "later": site.assets.address("phone-later.js") if screen == "phone" else "",
        "words": _words(site, language, screen),
        "kinds": _kinds() if screen in ("phone", "console") else {},
        "rest": _rest(language) if screen == "phone" else {},
        "statements": _statements(language) if screen == "wall" else {},
        "said": _said(language) if screen == "wall" else {},
        "headings": _headings() if screen == "wall" else {},
        "sheets": _sheets(language) if screen == "console" else {},
        "wifi": settings.wifi_ssid or "",
        "notice": {
            "controller": settings.controller,
            "contact": settings.contact,
            "dpo": settings.dpo,
            "hosting": settings.hosting,
            "keepHours": settings.keep_hours,
        },
    }
    return {name: value for name, value in said.items() if value}


def _statements(language: Language) -> Sheet:
    """What the wall shows to open a meeting, by method: its aims and its principles."""
    sheets = {name: methods.load(name).sheet(language) for name in methods.names()}
    return {
        name: {"aims": sheet["aims"], "principles": sheet["principles"]}
        for name, sheet in sheets.items()
    }


def _said(language: Language) -> dict[str, dict[str, dict[str, Any]]]:
    """By method and step: what the room reads, and the titles of who speaks and who listens."""
    return {
        name: {step.id: said for step in method.steps if (said := _of_step(method, step, language))}
        for name, method in ((name, methods.load(name)) for name in methods.names())
    }


def _of_step(method: Method, step: Step, language: Language) -> dict[str, Any]:
    titles = {role.id: role.title.of(language) for role in method.roles}
    said = {
        "wall": step.wall and step.wall.of(language),
        "speaks": [titles[role] for role in step.speaks],
        "listens": [titles[role] for role in step.listens],
    }
    return {name: words for name, words in said.items() if words}


def _headings() -> dict[str, str]:
    """The short form of each heading of a path, in whatever language the meeting is held."""
    phases = [phase for name in methods.names() for phase in methods.load(name).phases]
    return {phase.title.of(one): phase.short.of(one) for phase in phases for one in BOTH}


def _sheets(language: Language) -> Sheet:
    """What the console says to the facilitator, by method (static/src/helpers/sheet.ts)."""
    said = ("minutes", "steps", "posture", "prompts", "rules", "roles")
    sheets = {name: methods.load(name).sheet(language) for name in methods.names()}
    return {name: {part: sheet[part] for part in said} for name, sheet in sheets.items()}


def _words(site: Site, language: Language, screen: str) -> dict[str, dict[str, str]]:
    """By method: what it says in other words than the catalogue, of what the screen says at all."""
    found = {}
    for name in methods.names():
        said = {
            key: words
            for key, words in methods.words(name, language).items()
            if words != text(language, key)
        }
        said |= {key: text(language, other) for one, key, other in FOLLOW if one in said}
        found[name] = {key: said[key] for key in said if site.assets.names(screen, key)}
    return {name: words for name, words in found.items() if words}


def _kinds() -> dict[str, dict[str, list[str]]]:
    """By method: its kinds of card with their natures, unless they are the practice meeting's."""
    kinds = {name: _kinds_of(methods.load(name)) for name in methods.names()}
    return {name: own for name, own in kinds.items() if own != kinds[methods.DEFAULT]}


def _kinds_of(method: Method) -> dict[str, list[str]]:
    return {card.id: [nature.id for nature in card.natures] for card in method.cards}


def _rest(language: Language) -> dict[str, str]:
    """What a phone at rest says, by step id; by `method.step` where that method says otherwise."""
    usual = {step.id: step.rest.of(language) for step in methods.load().steps}
    return usual | {
        f"{name}.{step.id}": step.rest.of(language)
        for name in methods.names()
        for step in methods.load(name).steps
        if step.rest.of(language) != usual.get(step.id)
    }
