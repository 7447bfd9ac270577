"""The key of a French word: number and gender are folded, verbs stay as they are [X5]."""

import pytest

from board.domain.words.french import key


def same(*words: str) -> bool:
    return len({key(word) for word in words}) == 1


@pytest.mark.parametrize(
    ("plural", "singular"),
    [
        ("lettres", "lettre"),
        ("journaux", "journal"),
        ("boyaux", "boyau"),
        ("travaux", "travail"),
        ("cieux", "ciel"),
        ("genoux", "genou"),
        ("neveux", "neveu"),
        ("bateaux", "bateau"),
        ("zorgs", "zorg"),
        ("zorgaux", "zorgal"),
    ],
)
def test_a_plural_has_the_key_of_its_singular(plural, singular):
    """[X5]"""
    assert same(plural, singular)


@pytest.mark.parametrize(
    "word", ["vais", "surpris", "heureux", "zorgeux", "zorgss", "bus", "puis", "autoyeux"]
)
def test_a_last_letter_that_belongs_to_the_word_stays(word):
    """[X5]"""
    assert key(word) == word


def test_an_unknown_word_on_a_grave_accent_keeps_its_last_letter():
    """[X5]"""
    assert key("zorgès") == "zorges"


@pytest.mark.parametrize(
    ("feminine", "masculine"),
    [
        ("abdiquée", "abdiqué"),
        ("abandonnée", "abandonné"),
        ("accouchée", "accouché"),
        ("zorguée", "zorgué"),
        ("adoucie", "adouci"),
        ("poursuivie", "poursuivi"),
        ("abattue", "abattu"),
        ("devenue", "devenu"),
        ("commise", "commis"),
        ("sursise", "sursis"),
        ("offerte", "offert"),
        ("couverte", "couvert"),
        ("ambitieuse", "ambitieux"),
        ("affreuse", "affreux"),
        ("baigneuse", "baigneur"),
        ("acheteuse", "acheteur"),
        ("calculatrice", "calculateur"),
        ("actrice", "acteur"),
        ("archère", "archer"),
        ("amère", "amer"),
        ("affirmative", "affirmatif"),
        ("abusive", "abusif"),
        ("indienne", "indien"),
        ("lente", "lent"),
        ("absente", "absent"),
        ("innocente", "innocent"),
        ("complète", "complet"),
        ("franche", "franc"),
        ("publique", "public"),
        ("brève", "bref"),
        ("neuve", "neuf"),
        ("longue", "long"),
        ("aiguë", "aigu"),
        ("gentille", "gentil"),
        ("claire", "clair"),
        ("zorgeuse", "zorgeux"),
        ("zorgielle", "zorgiel"),
        ("zorgnelle", "zorgnel"),
    ],
)
def test_a_feminine_has_the_key_of_its_masculine(feminine, masculine):
    """[X5] Whether the dictionary says so, or only its ending."""
    assert same(feminine, masculine)


@pytest.mark.parametrize(
    ("one", "other"),
    [("ennuie", "ennui"), ("mise", "mis"), ("zorgue", "zorgu"), ("zorgelle", "zorgel")],
)
def test_what_only_looks_like_a_feminine_has_a_key_of_its_own(one, other):
    """[X5]"""
    assert not same(one, other)


@pytest.mark.parametrize("rest", ["belle", "évaluations", "évaluation"])
def test_a_prefix_before_a_known_word_leaves_its_key_as_it_is(rest):
    """[X5]"""
    assert key(f"auto{rest}") == f"auto{key(rest)}"
