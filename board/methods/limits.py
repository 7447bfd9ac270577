"""Texts of a method that a meeting could not store, or in which there is nothing to see [Y1].

The lengths are those of the commands that store these texts.
"""

from collections.abc import Iterator
from typing import Any, get_args

import msgspec

from board.domain.texts import clean, length_of
from board.domain.vocabulary import Language, MeetingTitle, Prompt, Rule, longest
from board.methods.method import Method
from board.methods.places import Fault
from board.methods.sheet import Text

LANGUAGES: tuple[Language, ...] = get_args(Language)


def limit_faults(method: Method) -> Iterator[Fault]:
    """Each text that is empty to who reads, or longer than what stores it takes."""
    for place, text in _texts(method, ""):
        for language in LANGUAGES:
            if not clean(getattr(text, language)):
                yield f"{place}.{language}", "must be a text that is not empty"
    for place, text, kind in _stored(method):
        for language in LANGUAGES:
            yield from _too_long(f"{place}.{language}", text.of(language), kind)


def _texts(part: object, place: str) -> Iterator[tuple[str, Text]]:
    """Every text of a method, with its place."""
    if isinstance(part, Text):
        yield place, part
    elif isinstance(part, tuple):
        for number, one in enumerate(part):
            yield from _texts(one, f"{place}[{number}]")
    elif isinstance(part, msgspec.Struct):
        for name in part.__struct_fields__:
            yield from _texts(getattr(part, name), f"{place}.{name}" if place else name)


def _stored(method: Method) -> Iterator[tuple[str, Text, Any]]:
    """The texts that commands store, each with what it is to them."""
    yield "title", method.title, MeetingTitle
    for number, rule in enumerate(method.rules):
        yield f"rules[{number}]", rule, Rule
    for number, prompt in enumerate(method.prompts):
        yield f"prompts[{number}].text", prompt.text, Prompt
    for at, role in enumerate(method.posture):
        for number, text in enumerate(role.prompts):
            yield f"posture[{at}].prompts[{number}]", text, Prompt


def _too_long(place: str, text: str, kind: Any) -> Iterator[Fault]:
    count, most = length_of(text, kind), longest(kind)
    if count > most:
        yield place, f"has {count} characters, and may have {most}"
