"""The parts of a method file, their texts in both languages, and both as plain data in one."""

from typing import Annotated, TypeAlias

import msgspec
from msgspec import Meta

from board.domain.texts import clean
from board.domain.vocabulary import Language

Sheet: TypeAlias = dict[str, "SheetValue"]
SheetValue: TypeAlias = str | int | list["SheetValue"] | Sheet | None

Words = Annotated[str, Meta(pattern=r"\S")]


class Part(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A table of the file. An unknown key in it is refused."""


class Text(Part, frozen=True):
    """The same text in each language."""

    fr: Words
    en: Words

    def of(self, language: Language) -> str:
        """The text as a command would store it, so that a screen finds it again [A4]."""
        return clean(self.fr if language == "fr" else self.en)


def sheet_of(part: msgspec.Struct, language: Language) -> Sheet:
    """The part in one language, under the names of its fields."""
    return {name: _plain(getattr(part, name), language) for name in part.__struct_fields__}


def _plain(value: object, language: Language) -> SheetValue:
    if isinstance(value, Text):
        return value.of(language)
    if isinstance(value, tuple):
        return [_plain(each, language) for each in value]
    if isinstance(value, msgspec.Struct):
        return sheet_of(value, language)
    if value is None or isinstance(value, str | int):
        return value
    raise TypeError(type(value))
