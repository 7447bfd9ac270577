"""A method's own texts for what every method has: kinds of card, columns, questions.

The catalogues have a text for each of these; a method replaces it under the same key.
"""

from collections.abc import Iterable

from board.domain.vocabulary import Language
from board.methods.method import Method, Option
from board.methods.sheet import Text

Named = dict[str, Text]


def words_of(method: Method, language: Language) -> dict[str, str]:
    """Key of the catalogues → the method's own words, in this language."""
    columns = {f"common.column_helper.{one.id}": one.helper for one in method.columns}
    named: Named = {
        **_titles("common.kind.", method.cards),
        **_titles("common.nature.", (nature for card in method.cards for nature in card.natures)),
        **_titles("common.column.", method.columns),
        **_titles("common.label.", method.links),
        **_titles("common.synthesis_field.", method.synthesis),
        **_titles("common.closing.", method.closing.kinds),
        **{key: helper for key, helper in columns.items() if helper is not None},
        **_of_its_only_card(method),
        "common.words.question": method.closing.question,
    }
    silent = {key: "" for key, helper in columns.items() if helper is None}
    return silent | {key: words.of(language) for key, words in named.items()}


def _titles(prefix: str, things: Iterable[Option]) -> Named:
    return {f"{prefix}{one.id}": one.title for one in things}


def _of_its_only_card(method: Method) -> Named:
    """With one kind of card, a participant reads its title and need not choose."""
    if len(method.cards) != 1:
        return {}
    card = method.cards[0]
    return {"phone.deposit.title": card.title, "phone.deposit.helper": card.helper}
