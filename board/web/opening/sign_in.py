"""Signing in with an account of the house, which opening a meeting may ask for [E26].

Only boards with `BOARD_OPEN=oidc` load this module: it needs the extra `oidc`.
"""

from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.middleware.sessions import SessionMiddleware
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from board.settings import Settings, sub_path
from board.web.access import opener
from board.web.http.answers import message_page
from board.web.http.language import language_of
from board.web.http.moving_windows import Rate
from board.web.http.networks import network
from board.web.http.site import address_of, site_of
from board.web.opening.provider import SignInFailed, check_account, to_provider

OF_ONE_ADDRESS = Rate(60, 600)
OF_ALL = Rate(600, 600)
PAGE_SECONDS = 600
"""How long somebody may take on the provider's page."""

COOKIE = "board_sign_in"
BACK = "/sign-in/back"
STATUSES = {"account": 403, "cancelled": 403, "late": 400}


def routes(settings: Settings) -> list[Route]:
    """The two addresses of a sign-in."""
    session = Middleware(
        SessionMiddleware,
        secret_key=opener.secret(settings, "sign-in"),
        session_cookie=COOKIE,
        path=sub_path(settings) or "/",
        max_age=PAGE_SECONDS,
        same_site="lax",
        https_only=(settings.public_url or "").startswith("https:"),
    )
    return [
        Route("/sign-in", sign_in, middleware=[session]),
        Route(BACK, back, middleware=[session]),
    ]


async def sign_in(request: Request) -> Response:
    """`GET /sign-in`: on to the page of the provider."""
    _check_limits(request, "begun")
    site, language = site_of(request), language_of(request)
    try:
        address = f"{site.base(request)}{BACK}"
        return await to_provider(request, site.settings, address, language)
    except SignInFailed as failed:
        return _failure(request, failed)


async def back(request: Request) -> Response:
    """`GET /sign-in/back`: the provider sends the browser here; then home, where one may open."""
    _check_limits(request, "ended")
    site = site_of(request)
    try:
        await check_account(request, site.settings)
    except SignInFailed as failed:
        return _failure(request, failed)
    home = RedirectResponse(f"{site.base(request)}/", 303)
    opener.give(request, home)
    return home


def _check_limits(request: Request, what: str) -> None:
    """Each of them asks the provider something, and anyone may come here."""
    windows = site_of(request).windows
    own = f"sign-ins {what} by {network(address_of(request))}"
    if not (windows.count(OF_ONE_ADDRESS, own) and windows.count(OF_ALL, f"sign-ins {what}")):
        raise HTTPException(429)


def _failure(request: Request, failed: SignInFailed) -> Response:
    status = STATUSES.get(failed.reason, 502)
    return message_page(request, status, "server.sign_in.title", f"server.sign_in.{failed.reason}")
