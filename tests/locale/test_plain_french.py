"""[H30] French that is easy to read says all that a phone says in French, in short sentences."""

import re
from collections.abc import Iterator

import pytest

from board import methods
from board.locale import PLAIN_SCREENS, Entry, catalogue, plain_french
from board.paths import STATIC
from board.web.http.assets import Assets

LONGEST = 12
"""Words in a sentence."""

HARD = re.compile(
    r"(?<!\w)(?:amorce|animation|approfondi\w*|ci-dessus|clôture|connexions?|contributions?|courriel"
    r"|destinataires?|durées?|expérientiel\w*|facultatif|finalité|hébergement|identifie"
    r"|journaux|limitation|modifi\w*|navigateur|opposition|problématiques?|prononce"
    r"|questionnements?|rectification|reformul\w*|ressentis?|réclamation|réflexions?|réserves?"
    r"|solliciter\w*|synthèse|thématiques?|traitement|transferts?|transmi\w*|volontiers|évoque"
    r"|émergé)(?!\w)",
    re.IGNORECASE,
)
"""Words for which there is an everyday one. “Connexion en cours” is what phones say everywhere."""

USUAL = "Connexion en cours"
SENTENCES = re.compile(r"(?<=[.?…:])\s+")
WORD = re.compile(r"[\w’'-]*\w[\w’'-]*")
PLACE = re.compile(r"\{([^{}]*)\}")
TYPED = re.compile(r"['\"]|\.\.\.|!|[^\u202f][?;]|[^\u00a0]:(?!//)|«[^\u202f]|[^\u202f]»")


def forms(entry: Entry) -> list[str]:
    return [entry] if isinstance(entry, str) else entry


def usual() -> dict[str, Entry]:
    return catalogue("fr", *PLAIN_SCREENS)


def on_phones() -> Iterator[tuple[str, str]]:
    """Every text of a phone in plain French, and every text for typing a code."""
    assets = Assets(STATIC)
    for key, entry in {**usual(), **plain_french()}.items():
        if assets.names("phone", key) or key.startswith(("home.join.", "home.return.")):
            yield from ((key, form) for form in forms(entry))


def at_rest() -> Iterator[tuple[str, str]]:
    """What methods say on phones: their words are those that are spoken in the room."""
    for name in methods.names():
        yield from (
            (f"{name}.{step.id}", step.rest_text("fr")) for step in methods.load(name).steps
        )


def longest(words: str) -> int:
    return max(len(WORD.findall(sentence)) for sentence in SENTENCES.split(words))


def test_no_sentence_is_long() -> None:
    """A text named here needs one in `board/locale/fr_plain`, or a shorter one."""
    said = [*on_phones(), *at_rest()]
    assert len(said) > 250
    assert [(place, words) for place, words in said if longest(words) > LONGEST] == []


def test_no_word_is_hard() -> None:
    """A text named here needs one in `board/locale/fr_plain`, or an everyday word."""
    assert [
        (key, found[0])
        for key, words in on_phones()
        for found in HARD.finditer(words.replace(USUAL, ""))
    ] == []


def test_each_text_replaces_a_french_one_with_the_same_places_and_forms() -> None:
    for key, entry in plain_french().items():
        other = usual()[key]
        assert entry != other, key
        assert [set(PLACE.findall(form)) for form in forms(entry)] == [
            set(PLACE.findall(form)) for form in forms(other)
        ], key


def test_typography_is_that_of_the_other_french() -> None:
    said = [(key, form) for key, entry in plain_french().items() for form in forms(entry)]
    assert [(key, form) for key, form in said if TYPED.search(form)] == []


@pytest.mark.parametrize("promise", ["{count} heures", "employeur", "sans nom", "tour est fini"])
def test_the_short_notice_leaves_out_nothing(promise: str) -> None:
    """[T2]"""
    assert promise in plain_french()["common.notice.short"][1]
