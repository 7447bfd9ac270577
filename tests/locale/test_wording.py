"""Texts follow French typography, keep a calm tone, and avoid certain words."""

import re
from collections.abc import Iterator

import pytest

from board import methods
from board.locale import LANGUAGES, SCREENS, catalogue

NARROW, HARD = "\u202f", "\u00a0"

FORBIDDEN = {
    "fr": (
        r"apprenant|stagiaire|quiz|note[srz]?|scores?|bonnes? réponses?"
        r"|gagn\w*|perdants?|rejet\w*|éliminée?s?|vetos?|bloquée?s?"
        r"|anonym\w*|patiente?s?|patientez|patienter|usagers?|usagères?|bénéficiaires?"
        r"|problèmes?|conflits?|émotions?|sujets?|signaler|remonter|escalader"
        r"|supprim\w*|publier|j’aime|like"
    ),
    "en": (
        r"learners?|trainees?|quiz|scores?|right answers?|winn\w*|losers?|reject\w*|eliminat\w*"
        r"|vetos?|vetoes|blocked|anonym\w*|patients?|users?|beneficiar\w*|problems?|conflicts?"
        r"|emotions?|warm-up|ice-?breaker|delete\w*|publish\w*|escalate\w*"
    ),
}

# The reminder about names has its exact wording [N13].
EXACT = {"phone.names.send_anyway": "publier"}


def written(language: str) -> Iterator[tuple[str, str]]:
    """Every text that a screen may show, with the place it comes from."""
    for key, entry in catalogue(language, *SCREENS).items():
        for form in [entry] if isinstance(entry, str) else entry:
            yield key, form
    for name in methods.names():
        yield from leaves(name, methods.load(name).sheet(language))


def leaves(place: str, value: object) -> Iterator[tuple[str, str]]:
    if isinstance(value, str):
        yield place, value
    elif isinstance(value, dict):
        for key, part in value.items():
            if key not in {"id", "kind", "phase"}:
                yield from leaves(f"{place}.{key}", part)
    elif isinstance(value, list):
        for number, part in enumerate(value):
            yield from leaves(f"{place}[{number}]", part)


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_screen_says_a_forbidden_word(language: str) -> None:
    word = re.compile(rf"(?<!\w)(?:{FORBIDDEN[language]})(?!\w)", re.IGNORECASE)
    said = [
        (place, found[0])
        for place, words in written(language)
        for found in word.finditer(words)
        if EXACT.get(place) != found[0].lower()
    ]
    assert said == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_screen_exclaims(language: str) -> None:
    assert [place for place, words in written(language) if "!" in words] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_apostrophes_and_ellipses_are_typographic(language: str) -> None:
    assert [place for place, words in written(language) if "'" in words or "..." in words] == []


def test_french_high_punctuation_keeps_its_space() -> None:
    wrong = re.compile(rf"[^{NARROW}][?;!]|[^{HARD}]:(?!//)|«[^{NARROW}]|[^{NARROW}]»")
    assert [(place, words) for place, words in written("fr") if wrong.search(words)] == []


def test_french_has_no_english_quotes() -> None:
    assert [place for place, words in written("fr") if re.search('[“”"]', words)] == []


def test_english_has_no_french_typography() -> None:
    wrong = re.compile(rf"[{NARROW}{HARD}«»]| [:;?]|\"")
    assert [(place, words) for place, words in written("en") if wrong.search(words)] == []


def test_the_person_is_addressed_as_vous() -> None:
    familiar = re.compile(r"(?<!\w)(tu|toi|tes|ton|ta|t’)(?!\w)", re.IGNORECASE)
    assert [place for place, words in written("fr") if familiar.search(words)] == []
