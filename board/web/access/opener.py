"""The cookie of a browser in which somebody of the house has signed in [E26].

It names nobody: it holds the time of signing in, signed with a key that the client secret gives to
all processes of the board.
"""

import hmac

from starlette.requests import Request
from starlette.responses import Response

from board.settings import Settings
from board.web.access import cookies
from board.web.http.site import site_of

COOKIE = "board_opener"
SECONDS = 3_600
"""How long one may open after signing in: the time to fill in a form without haste."""


def give(request: Request, response: Response) -> None:
    """Let this browser open meetings from now on."""
    value = _signer(site_of(request).settings).sign(COOKIE).decode()
    # The provider's page leads here: a strict cookie would not be sent yet.
    cookies.give(request, response, COOKIE, value, seconds=SECONDS, same_site="lax")


def may_open(request: Request) -> bool:
    """Whether somebody of the house signed in with this browser within the hour."""
    from itsdangerous import BadSignature  # noqa: PLC0415 - of the extra `oidc`

    signer = _signer(site_of(request).settings)
    try:
        held = cookies.of_this_host(request).get(COOKIE, "")
        return bool(signer.unsign(held, max_age=SECONDS))
    except BadSignature:
        return False


def secret(settings: Settings, purpose: str) -> str:
    """A secret for this purpose alone, the same in every process of the board."""
    own = settings.oidc_client_secret or ""
    return hmac.digest(own.encode(), f"resonances {purpose}".encode(), "sha256").hex()


def _signer(settings: Settings):  # type: ignore[no-untyped-def]  # noqa: ANN202
    from itsdangerous import TimestampSigner  # noqa: PLC0415 - of the extra `oidc`

    return TimestampSigner(secret(settings, "opener"))
