"""The texts of every screen: one PO file per language and screen.

A text is a string with `{name}` places to fill. A text that changes with a number is the list
of its forms, one for each plural category of the language (Unicode CLDR: `one`, then `other`
for French and for English), chosen by the parameter `count`.

`fr_plain` is French that is easy to read, for phones: only the texts that differ from `fr` [H30].
"""

from decimal import Decimal
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import TypeAlias

from babel import Locale
from babel.messages.catalog import Message
from babel.messages.pofile import read_po

Entry: TypeAlias = str | list[str]

LANGUAGES = ("fr", "en")
SCREENS = ("common", "home", "phone", "wall", "console", "server")
PLAIN = "fr_plain"
PLAIN_SCREENS = ("common", "home", "phone")


def text(language: str, key: str, **params: str | float) -> str:
    """Give one text, its places filled in.

    Raises `KeyError` for an unknown language or key, and for a place that `params` leaves empty.
    """
    entry = _screen(language, key.partition(".")[0])[key]
    chosen = entry if isinstance(entry, str) else _plural(language, entry, params["count"])
    return chosen.format_map(params)


def catalogue(language: str, *screens: str) -> dict[str, Entry]:
    """Give the texts of these screens by key, as a browser carries them.

    Raises `KeyError` for an unknown language or screen.
    """
    return {key: entry for screen in screens for key, entry in _screen(language, screen).items()}


def plain_french() -> dict[str, Entry]:
    """Give the texts by key that replace the French ones for a person who reads with effort."""
    return {key: entry for screen in PLAIN_SCREENS for key, entry in _read(PLAIN, screen).items()}


def _plural(language: str, forms: list[str], count: str | float) -> str:
    category = Locale.parse(language).plural_form(Decimal(count))
    return forms[0] if category == "one" else forms[-1]


def _screen(language: str, screen: str) -> MappingProxyType[str, Entry]:
    if language not in LANGUAGES or screen not in SCREENS:
        raise KeyError(f"{language}/{screen}")
    return _read(language, screen)


@cache
def _read(folder: str, screen: str) -> MappingProxyType[str, Entry]:
    with files(__name__).joinpath(folder, f"{screen}.po").open("rb") as file:
        messages = read_po(file, locale=folder.partition("_")[0], abort_invalid=True)
    return MappingProxyType({_key(message): _entry(message) for message in messages if message.id})


def _key(message: Message) -> str:
    return message.id if isinstance(message.id, str) else str(message.id[0])


def _entry(message: Message) -> Entry:
    return message.string if isinstance(message.string, str) else list(message.string or ())
