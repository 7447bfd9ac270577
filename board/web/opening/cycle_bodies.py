"""The bodies of the requests that concern a cycle, and how one is read."""

from typing import TypeVar

import msgspec
from starlette.requests import Request

from board.web.access import cycle_access
from board.web.access.cycle_access import CycleAccess
from board.web.http.answers import RequestRefused
from board.web.http.json_body import json_object
from board.web.opening.open_meeting import OpenBody

Dates = tuple[int | None, ...]
"""The planned date of each meeting, in milliseconds, or None; see `Cycle`."""

Body = TypeVar("Body", bound=msgspec.Struct)


class OpenCycleBody(OpenBody, forbid_unknown_fields=True):
    """The body of `POST /cycles`, every field optional."""

    number: int | None = None
    dates: Dates = ()


class EditCycleBody(msgspec.Struct, forbid_unknown_fields=True):
    """The body of `POST /cycles/edit`: the fields to change."""

    title: str | msgspec.UnsetType = msgspec.UNSET
    number: int | msgspec.UnsetType = msgspec.UNSET
    dates: Dates | msgspec.UnsetType = msgspec.UNSET


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


async def read_body(request: Request, kind: type[Body]) -> tuple[CycleAccess, Body]:
    """The access that the request has to a cycle, and its other fields; raises `RequestRefused`."""
    fields = await json_object(request)
    access = await cycle_access.of_body(request, fields)
    try:
        return access, msgspec.convert(fields, kind, strict=True)
    except msgspec.ValidationError as error:
        raise RequestRefused(400, "bad_request") from error
