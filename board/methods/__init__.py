"""The methods a board can serve: one TOML file each."""

import tomllib
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable

from board.domain.method import Method
from board.domain.method_reading import read_method
from board.domain.method_table import MethodError

DEFAULT = "rpp"


def names() -> tuple[str, ...]:
    """The ids of the methods, the default one first."""
    stems = {file.name.removesuffix(".toml") for file in _files()}
    return (DEFAULT, *sorted(stems - {DEFAULT}))


@cache
def load(name: str = DEFAULT) -> Method:
    """Read and check a method.

    Raises `KeyError` when there is no such method, `MethodError` when its file is not sound.
    """
    found = [file for file in _files() if file.name == f"{name}.toml"]
    if not found:
        raise KeyError(name)
    return read(found[0])


def read(file: Traversable) -> Method:
    """Read and check a method file, here or elsewhere; `MethodError` says what is wrong."""
    try:
        data = tomllib.loads(file.read_text(encoding="utf-8"))
    except tomllib.TOMLDecodeError as error:
        raise MethodError(file.name, "", str(error)) from error
    method = read_method(file.name, data)
    if file.name != f"{method.id}.toml":
        raise MethodError(file.name, "id", f"“{method.id}” must be the name of its file")
    return method


def _files() -> list[Traversable]:
    return [file for file in files(__name__).iterdir() if file.name.endswith(".toml")]
