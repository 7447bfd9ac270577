"""Loads the module of a command, and of the libraries no more than a server needs."""

import gc
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from types import ModuleType
from typing import Any

CLIENTS = ("aiohttp", "requests", "valkey")
"""Python-socketio loads its clients and managers too, each with the library it finds installed.

They are a third of what a start loads in a checkout. Without a library it goes without that part.
"""


def load(module: str) -> ModuleType:
    with _without(CLIENTS), _without_collecting():
        return import_module(module)


@contextmanager
def _without(names: tuple[str, ...]) -> Iterator[None]:
    """Let no library find these modules for as long as this lasts."""
    modules: dict[str, Any] = sys.modules
    hidden = [name for name in names if name not in modules]
    modules.update(dict.fromkeys(hidden))
    try:
        yield
    finally:
        for name in hidden:
            del modules[name]


@contextmanager
def _without_collecting() -> Iterator[None]:
    """Modules stay: to look for garbage among them again and again is in vain."""
    gc.disable()
    try:
        yield
    finally:
        gc.enable()
