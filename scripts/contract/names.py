"""What the closed lists of the domain are called, and which of them a screen goes through."""

import re
from functools import cache
from importlib import import_module
from pkgutil import walk_packages
from types import ModuleType
from typing import Any, Literal, get_origin

from board import domain
from board.domain import vocabulary

RENAMED = {
    "Section": "ReportSection",
    "Group": "ReportGroup",
    "Item": "ReportItem",
    "Part": "ReportPart",
    "Code": "RejectionCode",
}
"""Names that mean something else in the browser, or that say too little outside a module."""

ARRAYS = {
    "Grade": "GRADES",
    "Consent": "CONSENTS",
    "Trade": "TRADES",
}
"""The lists that a screen goes through, with the name of the array."""


def browser_name(kind: type) -> str:
    """What a class of the server is called in the browser."""
    return RENAMED.get(kind.__name__, kind.__name__)


def closed_lists() -> dict[Any, str]:
    """Every closed list that has a name in the domain, whatever module it stands in."""
    found: dict[Any, str] = {}
    for module in [vocabulary, *domain_modules()]:
        for name, value in vars(module).items():
            if get_origin(value) is Literal:
                found.setdefault(value, RENAMED.get(name, name))
    return found


def constants(kind: type, names: re.Pattern[str]) -> dict[str, Any]:
    """The domain's constants of this type; raises `ValueError` where a name has two values."""
    found: dict[str, Any] = {}
    for module in domain_modules():
        for name, value in vars(module).items():
            if type(value) is not kind or not names.fullmatch(name):
                continue
            if found.setdefault(name, value) != value:
                raise ValueError(f"{name} is {found[name]} and {value}: give them two names")
    return found


@cache
def domain_modules() -> tuple[ModuleType, ...]:
    """Every module of the domain, by name."""
    found = walk_packages(domain.__path__, f"{domain.__name__}.")
    return tuple(import_module(name) for name in sorted(module.name for module in found))
