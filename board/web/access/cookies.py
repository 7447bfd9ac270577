"""The cookies of seats, walls and cycles, which no script can read.

`code` is always the board's first code, so that a seat stays valid after a change of code [E2].
"""

import re
import secrets
from collections.abc import Mapping, Sequence
from hashlib import sha256
from typing import Literal

from starlette.requests import Request, cookie_parser
from starlette.responses import Response

from board.domain.vocabulary import Role
from board.web.http.site import secure, site_of

SameSite = Literal["lax", "strict"]
TWELVE_HOURS = 12 * 3600
LONGEST_TOKEN = 128
PARTICIPANT: tuple[Role, ...] = ("participant",)
PREFIX = re.compile("^__(?:Host|Secure)-")
SEAT = re.compile(r"board_[0-9A-Z]{6}_[a-z]+")


def new_token() -> str:
    """A new token of a seat: 256 bits."""
    return secrets.token_urlsafe(32)


def seat_id(token: str) -> str:
    """The id of the seat that this token holds. The board stores the id and not the token."""
    return sha256(token.encode()).hexdigest()[:32]


def seat_cookie(code: str, role: Role) -> str:
    """The cookie that holds the token of a seat."""
    return f"board_{code}_{role}"


def has_seat(held: Mapping[str, str], roles: Sequence[Role]) -> bool:
    """Whether these cookies hold a seat of one of these roles, of whichever board.

    The cookie's name has the board's first code, and the request perhaps a later one.
    """
    return any(SEAT.fullmatch(name) and name.endswith(tuple(roles)) for name in held)


def of_participants(held: Mapping[str, str]) -> dict[str, str]:
    """The cookies of participants' seats, twenty at most, of whichever boards."""
    found = [(name, token) for name, token in held.items() if has_seat({name: token}, PARTICIPANT)]
    return dict(found[:20])


def code_of(name: str) -> str:
    """The board's first code, in the name of a seat's cookie."""
    return name.split("_")[1]


def cycle_cookie(cycle: str) -> str:
    """The cookie that holds the key of a link to the cycle."""
    return f"board_cycle_{cycle}"


def read(header: str) -> dict[str, str]:
    """The cookies of a `Cookie` header, without those that no board can have set.

    Starlette's parser also reads requests. Python's `SimpleCookie` would drop all cookies after one
    of another program that it finds malformed.
    """
    return plausible(cookie_parser(header))


def plausible(cookies: Mapping[str, str]) -> dict[str, str]:
    """The cookies whose length is that of a token or a key, by their names without a prefix.

    One with a prefix goes before one without, which any host of the same domain may have set.
    """
    fit = {name: value for name, value in cookies.items() if 0 < len(value) <= LONGEST_TOKEN}
    return {PREFIX.sub("", name): fit[name] for name in sorted(fit, key=_has_prefix)}


def of_this_host(request: Request) -> dict[str, str]:
    """Those that this host alone can have set: over TLS, the ones with a prefix [E9]."""
    given = request.cookies.items()
    return plausible({n: v for n, v in given if _has_prefix(n) or not secure(request)})


def _has_prefix(name: str) -> bool:
    return PREFIX.match(name) is not None


def give(
    request: Request,
    response: Response,
    name: str,
    value: str,
    *,
    seconds: int = TWELVE_HOURS,
    same_site: SameSite = "strict",
) -> None:
    """Set a cookie for so many seconds from now."""
    response.set_cookie(
        f"{_prefix(request)}{name}",
        value,
        max_age=seconds,
        path=site_of(request).cookie_path,
        secure=secure(request),
        httponly=True,
        samesite=same_site,
    )


def expire(request: Request, response: Response, name: str) -> None:
    """Have the browser forget the cookie, also one of an earlier release, without a prefix."""
    for known in {name, f"{_prefix(request)}{name}"}:
        response.delete_cookie(
            known,
            path=site_of(request).cookie_path,
            secure=secure(request),
            httponly=True,
            samesite="strict",
        )


def _prefix(request: Request) -> str:
    """By it a browser takes the cookie over TLS and from this host alone (ASVS 3.3.3)."""
    if not secure(request):
        return ""
    return "__Host-" if site_of(request).cookie_path == "/" else "__Secure-"
