"""The forms and lemmas of simplemma's dictionaries, each language loaded once.

They are read directly and not through simplemma's lemmatizer, which would keep every word that was
ever typed in memory.
"""

from collections.abc import Mapping
from functools import cache
from typing import Literal

Language = Literal["fr", "en"]


@cache
def forms(language: Language) -> Mapping[str, str]:
    """Every known form and its lemma; the first call takes about 0.2 s a language."""
    from simplemma.strategies import DefaultDictionaryFactory  # noqa: PLC0415 - not needed to start

    return DefaultDictionaryFactory(cache_max_size=1).get_dictionary(language)


def lemma(token: str, language: Language) -> str | None:
    """The lemma of a known form, its ligature written apart; None for an unknown one."""
    found = forms(language).get(token)
    return None if found is None else found.replace("œ", "oe")


def is_known(token: str, language: Language) -> bool:
    """Whether the dictionary holds this form, accents as given."""
    return lemma(token, language) is not None


def warm(language: Language) -> None:
    """Load a language in advance, so that nobody waits for it."""
    forms(language)
