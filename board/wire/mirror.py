"""For each dataclass of the domain, a msgspec struct with the same fields.

The domain itself uses no library. The struct refuses unknown fields, and its JSON has `from` where
Python needs `from_`.
"""

from dataclasses import MISSING, fields
from functools import cache
from types import UnionType
from typing import Annotated, Any, Union, get_args, get_origin, get_type_hints

import msgspec

from board.domain.command import UNSET
from board.domain.vocabulary import Length, Shape


@cache
def mirror(kind: type, *, measured: bool = False) -> type[msgspec.Struct]:
    """The struct of a dataclass; `measured` adds the limits of texts, for the schemas.

    Decoding needs no limits: the domain checks them, and rejects `too_long` and empty texts [A4].
    """
    hints = get_type_hints(kind, include_extras=True)
    members = [_member(field, hints[field.name], measured=measured) for field in fields(kind)]
    return msgspec.defstruct(
        kind.__name__,
        members,
        kw_only=True,
        forbid_unknown_fields=True,
        rename={field.name: field.name.rstrip("_") for field in fields(kind)},
    )


def _member(field: Any, hint: Any, *, measured: bool) -> Any:
    json_type = _json_type(hint, measured=measured)
    if field.default is UNSET:
        return field.name, json_type | msgspec.UnsetType, msgspec.UNSET
    if field.default_factory is not MISSING:
        return field.name, json_type, msgspec.field(default_factory=field.default_factory)
    if field.default is not MISSING:
        return field.name, json_type, field.default
    return field.name, json_type


def _json_type(hint: Any, *, measured: bool) -> Any:
    """The type that msgspec decodes."""
    if get_origin(hint) is Annotated:
        return _annotated(hint, measured=measured)
    if get_origin(hint) in (Union, UnionType):
        members = [
            _json_type(one, measured=measured)
            for one in get_args(hint)
            if get_args(one) != (UNSET,)
        ]
        return Union[tuple(members)]  # noqa: UP007  (built at run time)
    if get_origin(hint) is tuple:
        return tuple[_json_type(get_args(hint)[0], measured=measured), ...]  # type: ignore[misc]
    return hint


def _annotated(hint: Any, *, measured: bool) -> Any:
    plain, rule = get_args(hint)[:2]
    if not measured:
        return plain
    if isinstance(rule, Length):
        return Annotated[plain, msgspec.Meta(min_length=rule.least, max_length=rule.most)]
    if isinstance(rule, Shape):
        return Annotated[plain, msgspec.Meta(pattern=f"^{rule.pattern}$")]
    return plain
