"""The parts that need the extra `documents`: V8 and typst weigh more than all the rest.

They are loaded when they are first needed. Without the extra, a page says how to install it.
"""

from importlib import import_module
from typing import Any

from starlette.exceptions import HTTPException

PACKAGES = ("typst", "py_mini_racer")


def paper() -> Any:
    """`board.report.paper`, which makes PDF and PNG; raises `HTTPException`."""
    return _loaded("board.report.paper")


def engine() -> Any:
    """`board.web.pages.engine`, which draws the cloud of words; raises `HTTPException`."""
    return _loaded("board.web.pages.engine")


def _loaded(name: str) -> Any:
    try:
        return import_module(name)
    except ModuleNotFoundError as fault:
        if fault.name not in PACKAGES:
            raise
        raise HTTPException(501) from fault
