"""The terms of a text: the lemmas of its words, without function words."""

from board.domain.words import english, french
from board.domain.words.accents import folded
from board.domain.words.dictionary import Language, lemma
from board.domain.words.function_words import FUNCTION_WORDS
from board.domain.words.normalise import tokens_of

SHORTEST = 3


class Terms:
    """Finds terms in texts of one language. Use one object for one command; it caches words."""

    def __init__(self, language: Language) -> None:
        self._language = language
        self._known: dict[str, str | None] = {}

    def of(self, text: str) -> dict[str, str]:
        """Each term of the text, in its order, with the first way it is written there.

        Unlike in the cloud a verb is reduced to its infinitive, so « tient » and « tenir » are one
        term. Names and unknown words count as they are written.
        """
        found: dict[str, str] = {}
        for token in tokens_of(text, self._language):
            if token not in self._known:
                self._known[token] = _term(token, self._language)
            term = self._known[token]
            if term is not None:
                found.setdefault(term, token)
        return found


def _term(token: str, language: Language) -> str | None:
    if len(token) < SHORTEST or token.isdigit():
        return None
    one = french.one_of_several(token) if language == "fr" else token
    known = lemma(one, language) or one
    if {folded(token), folded(known)} & FUNCTION_WORDS[language]:
        return None
    return french.key(known) if language == "fr" else english.key(known)
