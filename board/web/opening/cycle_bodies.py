"""The bodies of the requests that concern a cycle, and how one is read."""

from typing import TypeVar

import msgspec
from starlette.requests import Request

from board.domain.room_address import is_room_address
from board.web.access import cycle_access
from board.web.access.cycle_access import CycleAccess
from board.web.http.answers import RequestRefused
from board.web.http.json_body import json_object
from board.web.opening.open_meeting import OpenBody

Dates = tuple[int | None, ...]
"""The planned date of each meeting, in milliseconds, or None; see `Cycle`."""

Addresses = tuple[str, ...]
"""Where each meeting is held: a link or a place, or an empty text; see `Cycle`."""

Body = TypeVar("Body", bound=msgspec.Struct)


class OpenCycleBody(OpenBody, forbid_unknown_fields=True):
    """The body of `POST /cycles`, every field optional."""

    number: int | None = None
    dates: Dates = ()
    addresses: Addresses = ()


class EditCycleBody(msgspec.Struct, forbid_unknown_fields=True):
    """The body of `POST /cycles/edit`: the fields to change."""

    title: str | msgspec.UnsetType = msgspec.UNSET
    number: int | msgspec.UnsetType = msgspec.UNSET
    dates: Dates | msgspec.UnsetType = msgspec.UNSET
    addresses: Addresses | msgspec.UnsetType = msgspec.UNSET


class GiveLinkBody(msgspec.Struct, forbid_unknown_fields=True):
    """The body of `POST /cycles/link`: whether the new link replaces the one in use."""

    renew: bool = False


class TakeLinkBody(msgspec.Struct, forbid_unknown_fields=True):
    """The body of `POST /cycles/unlink`: the id of a link."""

    link: str


class ForgetClosingBody(msgspec.Struct, forbid_unknown_fields=True):
    """The body of `POST /cycles/forget`: the number of a meeting."""

    number: int


class EmptyBody(msgspec.Struct, forbid_unknown_fields=True):
    """A body that names the cycle and nothing else."""


def check_addresses(addresses: Addresses | msgspec.UnsetType) -> None:
    """Raise `RequestRefused` for one that is refused, with words that say which is taken [K11]."""
    if not all(map(is_room_address, addresses or ())):
        raise RequestRefused(400, "bad_request", "room_address")


async def read_body(request: Request, kind: type[Body]) -> tuple[CycleAccess, Body]:
    """The access that the request has to a cycle, and its other fields; raises `RequestRefused`."""
    fields = await json_object(request)
    access = await cycle_access.of_body(request, fields)
    try:
        return access, msgspec.convert(fields, kind, strict=True)
    except msgspec.ValidationError as error:
        raise RequestRefused(400, "bad_request") from error
