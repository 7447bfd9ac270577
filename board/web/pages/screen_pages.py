"""The shells of the home page, the phone, the wall, the console and the page of a cycle.

No shell reads the store, so a page does not say whether there is a meeting of its code [E8].
"""

from typing import Any

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from board.domain.vocabulary import Language
from board.locale import Entry, catalogue, text
from board.settings import Settings, offers_wifi
from board.web.access import keys, opener
from board.web.http.assets import Assets
from board.web.http.headers import policy
from board.web.http.language import language_of
from board.web.http.site import bare_code, site_of
from board.web.pages.house_logo import house_of
from board.web.pages.method_texts import method_texts
from board.web.pages.phone_method import method_address
from board.web.pages.plain_texts import plain_address

TEXTS = {
    "home": ("common", "home", "phone"),
    "phone": ("common", "phone"),
    "wall": ("common", "home", "phone", "wall"),
    "console": ("common", "home", "phone", "wall", "console"),
    "cycle": ("common", "home", "phone"),
}

WITH_HOUSE = ("home", "wall")
"""The screens that show whose board it is."""


async def home(request: Request) -> Response:
    """`GET /`."""
    return _shell(request, "home", "")


async def phone(request: Request) -> Response:
    """`GET /{code}`."""
    return _of_meeting(request, "phone")


async def wall(request: Request) -> Response:
    """`GET /{code}/wall`, which the console also shows in a small frame."""
    return _with_policy(request, _of_meeting(request, "wall"), framed_by=("'self'",))


async def framed(request: Request) -> Response:
    """`GET /{code}/framed`: a wall for a page of one of the sites that may frame it [M18]."""
    sites = site_of(request).settings.frames
    if not sites:
        raise HTTPException(404)
    return _with_policy(request, _of_meeting(request, "wall", framed=True), framed_by=sites)


async def console(request: Request) -> Response:
    """`GET /{code}/console`."""
    return _with_policy(request, _of_meeting(request, "console"), holds_frames=True)


async def cycle(request: Request) -> Response:
    """`GET /cycle`, with a key in the fragment, or `GET /cycle/{cycle}`, with a cookie."""
    name = request.path_params.get("cycle", "")
    if name and not keys.is_cycle(name):
        raise HTTPException(404)
    return _shell(request, "cycle", name)


def _with_policy(request: Request, page: Response, **frames: Any) -> Response:
    page.headers["Content-Security-Policy"] = policy(request.headers.get("host", ""), **frames)
    return page


def _of_meeting(request: Request, screen: str, **more: bool) -> Response:
    typed = request.path_params["code"]
    code = bare_code(typed)
    if code is None:
        raise HTTPException(404)
    if code != typed:
        # Browsers keep the fragment, and the key in it, when they follow a redirect.
        site = site_of(request)
        below = request.url.path.removeprefix(site.address(""))
        path = site.address(below.replace(typed, code, 1))
        return RedirectResponse(str(request.url.replace(path=path, netloc="", scheme="")))
    return _shell(request, screen, code, **more)


def _shell(request: Request, screen: str, code: str, **more: bool) -> Response:
    language = language_of(request)
    return site_of(request).shells.page(
        f"{screen}.html",
        language,
        screen=screen,
        title=_title(language, screen),
        page=_settings(request, language, screen, code) | more,
        catalogue=site_of(request).assets.kept(_texts, language, screen),
    )


def _texts(assets: Assets, language: Language, screen: str) -> dict[str, Entry]:
    """Only the texts that the screen's script names: they are part of its first load [W1]."""
    texts = catalogue(language, *TEXTS[screen])
    return {key: entry for key, entry in texts.items() if assets.names(screen, key)}


def _title(language: Language, screen: str) -> str:
    if screen == "home":
        return text(language, "home.page.title")
    if screen == "cycle":
        return text(language, "home.cycle.page_title")
    return text(language, f"server.title.{screen}", title=text(language, "common.product.name"))


def _settings(request: Request, language: Language, screen: str, code: str) -> dict[str, Any]:
    """`PageSettings` of static/src/helpers/method/page-settings.ts, without empty values."""
    site = site_of(request)
    settings = site.settings
    values = {
        "code": code,
        "screen": screen,
        "language": language,
        "publicUrl": site.base_for_phones(request),
        "root": site.address(""),
        "addresses": site.addresses(request, language) if screen == "console" else [],
        "open": settings.open,
        "frames": bool(settings.frames) and screen == "console",
        "keepHoursMax": settings.keep_hours_max if screen == "console" else 0,
        **_sign_in(request, screen),
        "later": site.assets.address("phone-later.js") if screen == "phone" else "",
        "method": method_address(site, language) if screen == "phone" else "",
        "plain": plain_address(site, language, screen),
        **method_texts(site.assets, language, screen),
        **(house_of(site) if screen in WITH_HOUSE else {}),
        "wifi": settings.wifi_ssid if offers_wifi(settings) else "",
        "notice": _notice(settings),
    }
    return {name: value for name, value in values.items() if value}


def _notice(settings: Settings) -> dict[str, Any]:
    """What whoever runs the board says of the data."""
    return {
        "controller": settings.controller,
        "contact": settings.contact,
        "dpo": settings.dpo,
        "hosting": settings.hosting,
        "keepHours": settings.keep_hours,
    }


def _sign_in(request: Request, screen: str) -> dict[str, Any]:
    """Where one signs in to open a meeting, and whether this browser may open one."""
    site = site_of(request)
    if site.settings.open != "oidc" or screen != "home":
        return {}
    address = f"{site.base(request)}/sign-in"
    return {"signIn": address, "signedIn": opener.may_open(request)}
