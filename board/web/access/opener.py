"""The cookie of a browser in which somebody of the house has signed in [E26].

It names nobody: it holds the time of signing in, signed with a key that the client secret gives to
all processes of the board.
"""

import hmac

from starlette.requests import Request
from starlette.responses import Response

from board.settings import Settings
from board.web.http.site import secure, site_of

COOKIE = "board_opener"
SECONDS = 3_600
"""How long one may open after signing in: the time to fill in a form without haste."""


def give(request: Request, response: Response) -> None:
    """Let this browser open meetings from now on."""
    signer = _signer(site_of(request).settings)
    response.set_cookie(
        COOKIE,
        signer.sign(COOKIE).decode(),
        max_age=SECONDS,
        path=site_of(request).cookie_path,
        secure=secure(request),
        httponly=True,
        samesite="lax",  # the provider's page leads here: a strict cookie would not be sent yet
    )


def may_open(request: Request) -> bool:
    """Whether somebody of the house signed in with this browser within the hour."""
    from itsdangerous import BadSignature  # noqa: PLC0415 - of the extra `oidc`

    signer = _signer(site_of(request).settings)
    try:
        return bool(signer.unsign(request.cookies.get(COOKIE, ""), max_age=SECONDS))
    except BadSignature:
        return False


def secret(settings: Settings, purpose: str) -> str:
    """A secret for this purpose alone, the same in every process of the board."""
    own = settings.oidc_client_secret or ""
    return hmac.digest(own.encode(), f"resonances {purpose}".encode(), "sha256").hex()


def _signer(settings: Settings):  # type: ignore[no-untyped-def]  # noqa: ANN202
    from itsdangerous import TimestampSigner  # noqa: PLC0415 - of the extra `oidc`

    return TimestampSigner(secret(settings, "opener"))
