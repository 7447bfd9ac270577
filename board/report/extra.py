"""The parts that need the extra `documents`: V8 and typst weigh more than all the rest.

They are loaded when they are first needed. Without the extra, a page says how to install it.
"""

from importlib import import_module
from typing import Any

PACKAGES = ("typst", "py_mini_racer")


class NoExtra(Exception):
    """The extra `documents` is not installed."""


def loaded(name: str) -> Any:
    """The module of this name, which needs the extra; raises `NoExtra`."""
    try:
        return import_module(name)
    except ModuleNotFoundError as fault:
        if fault.name not in PACKAGES:
            raise
        raise NoExtra from fault
