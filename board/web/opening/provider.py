"""A provider of OpenID Connect. It is asked whether this is an account of the house [E26].

What it says of the person is checked and forgotten. Nothing is kept of the provider either: each
sign-in asks for its addresses and keys anew, and sign-ins are few.
"""

from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from typing import Any, Literal

import httpx2
import structlog
from authlib.common.errors import AuthlibBaseError
from authlib.integrations.base_client.errors import MismatchingStateError
from authlib.integrations.starlette_client import OAuth
from joserfc.errors import ClaimError, JoseError
from starlette.requests import Request
from starlette.responses import RedirectResponse

from board.settings import Settings
from board.web.access.keys import new_secret

log = structlog.get_logger()

Reason = Literal["account", "cancelled", "clock", "late", "odd", "refused", "unreachable"]

ANSWER_SECONDS = 10.0
LEEWAY_SECONDS = 120
"""How far the provider's clock may be from this one."""

ALGORITHMS = {"RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512"}
"""Signatures that a key of the provider's list checks; never `none`."""

TIMES = {"exp", "iat", "nbf", "auth_time"}
NOT_GIVEN = {"access_denied", "login_required", "consent_required", "interaction_required"}
NOT_UNDERSTOOD = (AuthlibBaseError, JoseError, ValueError, TypeError, LookupError, RuntimeError)
"""What authlib raises when an answer is not what the standard says."""


class SignInFailed(Exception):
    """`reason` is the end of the key of the text that says why, `server.sign_in.…`."""

    def __init__(self, reason: Reason) -> None:
        super().__init__(reason)
        self.reason: Reason = reason


async def to_provider(
    request: Request, settings: Settings, back: str, language: str
) -> RedirectResponse:
    """The way to the provider's page, which leads back to the address `back`.

    State, nonce and the verifier of PKCE stay in the request's session, which is a signed cookie.
    Raises `SignInFailed`.
    """
    async with _asked(settings) as client:
        options = {"acr_values": settings.oidc_acr} if settings.oidc_acr else {}
        redirect: RedirectResponse = await client.authorize_redirect(
            *(request, back),
            state=new_secret(),
            nonce=new_secret(),
            ui_locales=language,
            **options,
        )
        return redirect


async def check_account(request: Request, settings: Settings) -> None:
    """Return if the provider vouches for an account of the house; raises `SignInFailed`."""
    async with _asked(settings) as client:
        token = await client.authorize_access_token(request, leeway=LEEWAY_SECONDS)
        claims = token.get("userinfo")
        if claims is None:
            raise SignInFailed("odd")
        if settings.oidc_claim is None or _holds(claims, *settings.oidc_claim):
            return
        if "userinfo_endpoint" in client.server_metadata:
            more = await client.userinfo(token=token)
            if more.get("sub") == claims["sub"] and _holds(more, *settings.oidc_claim):
                return
    raise SignInFailed("account")


@asynccontextmanager
async def _asked(settings: Settings) -> AsyncIterator[Any]:
    """A client that knows the provider; whatever fails inside is a `SignInFailed`."""
    try:
        yield await _client(settings)
    except SignInFailed as failed:
        log.info("sign_in.failed", reason=failed.reason)
        raise
    except (httpx2.HTTPError, httpx2.InvalidURL, *NOT_UNDERSTOOD) as fault:
        reason = _reason(fault)
        log.warning("sign_in.failed", reason=reason, fault=type(fault).__name__)
        raise SignInFailed(reason) from fault


async def _client(settings: Settings) -> Any:
    client = OAuth().register(
        "house",
        client_id=settings.oidc_client_id,
        client_secret=settings.oidc_client_secret,
        server_metadata_url=f"{settings.oidc_issuer}/.well-known/openid-configuration",
        client_kwargs={
            "scope": settings.oidc_scope,
            "code_challenge_method": "S256",
            "timeout": ANSWER_SECONDS,
        },
    )
    metadata = await client.load_server_metadata()
    if metadata["issuer"].rstrip("/") != settings.oidc_issuer:
        raise SignInFailed("odd")
    _keep_to_what_is_safe(client, metadata)
    return client


def _keep_to_what_is_safe(client: Any, metadata: dict[str, Any]) -> None:
    offered = metadata.get("id_token_signing_alg_values_supported", ["RS256"])
    metadata["id_token_signing_alg_values_supported"] = sorted(ALGORITHMS.intersection(offered))
    methods = metadata.get("token_endpoint_auth_methods_supported", ["client_secret_basic"])
    basic = "client_secret_basic" in methods
    method = "client_secret_basic" if basic else "client_secret_post"
    client.client_kwargs["token_endpoint_auth_method"] = method


def _reason(fault: Exception) -> Reason:
    if isinstance(fault, MismatchingStateError):
        return "late"
    if isinstance(fault, ClaimError) and fault.claim in TIMES:
        return "clock"
    if isinstance(fault, AuthlibBaseError):
        return "cancelled" if fault.error in NOT_GIVEN else "refused"
    if isinstance(fault, httpx2.HTTPStatusError) and fault.response.status_code < 500:
        return "odd"
    return "unreachable" if isinstance(fault, httpx2.HTTPError) else "odd"


def _holds(claims: Mapping[str, Any], name: str, wanted: str) -> bool:
    """Whether the claim is this text, or a list with it; `a.b` may be `b` inside `a`."""
    found = claims.get(name)
    if found is None and "." in name:
        outer, _, inner = name.partition(".")
        within = claims.get(outer)
        return isinstance(within, Mapping) and _holds(within, inner, wanted)
    return wanted in (found if isinstance(found, list) else [str(found)])
