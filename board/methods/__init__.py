"""The methods that a server offers: one TOML file each, shipped or in a folder of one's own."""

import tomllib
from collections.abc import Iterator, Sequence
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

from board.domain.vocabulary import Language
from board.methods.checks import faults
from board.methods.forms import form_faults
from board.methods.lines import line_of
from board.methods.method import Method
from board.methods.places import Fault, in_words
from board.methods.reading import MethodError, read_form
from board.methods.slips import slip_of
from board.methods.spaces import lines_with_ordinary_spaces
from board.methods.words import words_of
from board.text_files import UnknownEncoding, decoded

DEFAULT = "rpp"
_own: dict[str, Method] = {}
_offered: list[str] = []


class NotOffered(Exception):
    """A setting names a method that does not exist, or that is not offered; `name` is its name."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name = name


def use(folder: Path | None, offered: Sequence[str] = (), first: str | None = None) -> None:
    """Offer the methods of this folder too, from now on, in this process.

    With `offered` these alone are; `first` is chosen until somebody chooses another. Raises
    `MethodError` for a file that is not valid, or that has the name of a shipped method, and
    `NotOffered` for a method that does not exist or is not offered.
    """
    found = [_read_own(file) for file in sorted(folder.glob("*.toml"))] if folder else []
    _own.clear()
    _own.update({method.id: method for method in found})
    chosen = offered or names()
    for name in [*chosen, first or chosen[0]]:
        if name not in names() or (offered and name not in offered):
            raise NotOffered(name)
    _offered[:] = sorted(chosen, key=lambda name: name != (first or chosen[0]))


def _read_own(file: Path) -> Method:
    method = read(file)
    if method.id in _shipped():
        raise _at(file, _text(file), "id", f"“{method.id}” is shipped already")
    return method


def names() -> tuple[str, ...]:
    """The ids of the methods: the default, the other shipped ones, then those of the own folder."""
    return (DEFAULT, *sorted(_shipped() - {DEFAULT}), *_own)


def offered() -> tuple[str, ...]:
    """The ids of the methods that can be chosen, that which is chosen at first before the others.

    A meeting or a cycle of another one goes on.
    """
    return tuple(_offered) or names()


def load(name: str = DEFAULT) -> Method:
    """A method, read and checked.

    Raises `KeyError` when there is no such method, `MethodError` when its file is not valid.
    """
    return _own[name] if name in _own else _load(name)


def words(name: str, language: Language) -> dict[str, str]:
    """The method's own texts, by key of the catalogues; empty for a method that is gone."""
    return words_of(load(name), language) if name in names() else {}


def unchosen_kind(name: str) -> str | None:
    """The kind of a card whose author chose none, which is not named; see `Method`."""
    return load(name if name in names() else DEFAULT).unchosen_kind


@cache
def _load(name: str) -> Method:
    found = [file for file in _files() if file.name == f"{name}.toml"]
    if not found:
        raise KeyError(name)
    return read(found[0])


def read(file: Traversable) -> Method:
    """Read and check a method file; raises `MethodError` with the line and the reason."""
    content, method = _form_of(file)
    for place, reason in _faults_between(file, method):
        raise _at(file, content, place, reason)
    return method


def faults_of(file: Path) -> list[MethodError]:
    """All that is wrong with a file, each with its line.

    How its parts fit together is looked at once each of them can be read.
    """
    try:
        content = _text(file)
        data = _parsed(file, content)
    except MethodError as error:
        return [error]
    found = list(form_faults(data)) or list(_faults_between(file, read_form(file.name, data)))
    return [_at(file, content, place, reason) for place, reason in found]


def lines_to_look_at(file: Path) -> tuple[int, ...]:
    """The lines of a sound file that have ordinary spaces where French has narrow ones."""
    return lines_with_ordinary_spaces(_text(file))


def _form_of(file: Traversable) -> tuple[str, Method]:
    """The text of the file, and the method before its parts are checked against one another."""
    content = _text(file)
    data = _parsed(file, content)
    try:
        return content, read_form(file.name, data)
    except MethodError as error:
        raise _at(file, content, error.place, error.reason) from error


def _parsed(file: Traversable, content: str) -> dict[str, object]:
    try:
        return tomllib.loads(content)
    except tomllib.TOMLDecodeError as error:
        line, advice = slip_of(content, error)
        raise MethodError(f"{file.name}, line {line}", "", advice) from error


def _faults_between(file: Traversable, method: Method) -> Iterator[Fault]:
    yield from faults(method)
    if file.name != f"{method.id}.toml":
        yield "id", f"“{method.id}” must be the name of its file"


def _text(file: Traversable) -> str:
    try:
        return decoded(file.read_bytes())
    except UnknownEncoding as error:
        raise MethodError(file.name, "", str(error)) from error


def _at(file: Traversable, content: str, place: str, reason: str) -> MethodError:
    """The fault with its line; what is missing from the file as a whole has none."""
    if not place:
        return MethodError(file.name, place, reason)
    told = in_words(place, tomllib.loads(content))
    return MethodError(f"{file.name}, line {line_of(content, place)}", place, reason, told)


def _shipped() -> set[str]:
    return {file.name.removesuffix(".toml") for file in _files()}


def _files() -> list[Traversable]:
    return [file for file in files(__name__).iterdir() if file.name.endswith(".toml")]
