"""Seats and invitations, as cookies that no script can read.

`code` is always the one under which the board is kept, so that a seat survives a change of code.
"""

import secrets
from collections.abc import Mapping
from hashlib import sha256
from http.cookies import CookieError, SimpleCookie

from starlette.responses import Response

from board.domain.vocabulary import Role

TWELVE_HOURS = 12 * 3600
LONGEST_TOKEN = 128


def new_token() -> str:
    """A seat's token: 256 bits."""
    return secrets.token_urlsafe(32)


def seat_id(token: str) -> str:
    """The seat that this token holds: what the board keeps of it."""
    return sha256(token.encode()).hexdigest()[:32]


def seat_cookie(code: str, role: Role) -> str:
    return f"board_{code}_{role}"


def invite_cookie(code: str) -> str:
    """Holds the wall's key, from which the join link is drawn."""
    return f"board_{code}_invite"


def cycle_cookie(cycle: str) -> str:
    """Holds the key of a link to the cycle."""
    return f"board_cycle_{cycle}"


def read(header: str) -> dict[str, str]:
    """The cookies of a `Cookie` header; those that no board could have set are left out."""
    try:
        cookies = SimpleCookie(header)
    except CookieError:
        return {}
    return kept({name: morsel.value for name, morsel in cookies.items()})


def kept(cookies: Mapping[str, str]) -> dict[str, str]:
    return {name: value for name, value in cookies.items() if 0 < len(value) <= LONGEST_TOKEN}


def give(response: Response, name: str, value: str, *, secure: bool) -> None:
    """Set a cookie for twelve hours from now."""
    response.set_cookie(
        name,
        value,
        max_age=TWELVE_HOURS,
        path="/",
        secure=secure,
        httponly=True,
        samesite="strict",
    )
