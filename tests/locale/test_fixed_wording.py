"""Texts with prescribed words: grades, statuses, the reminder about names, the notice."""

from typing import get_args

import pytest

from board import methods
from board.domain.change import Code
from board.locale import catalogue, text


def plain(words: str) -> str:
    """The text with ordinary spaces, so that the table below can be read."""
    return " ".join(words.split())


@pytest.mark.parametrize(
    ("key", "french", "english"),
    [
        ("common.grade.2", "J’y vais volontiers", "I’m keen"),
        ("common.grade.1", "D’accord", "Fine with me"),
        ("common.grade.0", "Je m’en remets au groupe", "I go with the group"),
        ("common.grade.-1", "J’ai une réserve", "I have a reservation"),
        ("common.grade.-2", "Pas aujourd’hui pour moi", "Not today for me"),
        ("common.grade.none", "Je ne me prononce pas", "No opinion"),
        ("common.status.consensus", "Le groupe peut y aller", "The group can go"),
        (
            "common.status.reservations",
            "Possible, une ou plusieurs réserves à entendre si vous le souhaitez",
            "Possible, one or more reservations to hear if you wish",
        ),
        ("common.status.little_pull", "Acceptable, peu d’élan", "Acceptable, little pull"),
        (
            "common.status.not_yet",
            "Pas encore d’accord : parlons-en",
            "Not agreed yet: let’s talk",
        ),
        ("common.status.too_few", "Peu d’avis pour l’instant", "Few answers so far"),
        ("wall.shortlist.kept", "Gardées", "Kept"),
        (
            "home.join.unknown",
            "Ce code n’est pas reconnu, ou l’entrée est fermée : demandez à la personne qui anime.",
            "This code is not recognised, or the entrance is closed: ask the facilitator.",
        ),
        (
            "phone.rest.put_down",
            "Posez le téléphone, la suite est dans la salle.",
            "Put the phone down, it goes on in the room.",
        ),
        (
            "common.connection.lost",
            "Connexion perdue, votre texte est gardé",
            "Connection lost, your text is kept",
        ),
        ("phone.listen", "Je préfère écouter", "I’d rather listen"),
        (
            "phone.volunteer.offer",
            "Je me propose pour la synthèse",
            "I volunteer for the synthesis",
        ),
        (
            "wall.express.silence",
            "On peut écrire, on peut écouter.",
            "You can write, you can listen.",
        ),
    ],
)
def test_text_is_as_settled(key: str, french: str, english: str) -> None:
    assert plain(text("fr", key)) == french
    assert text("en", key) == english


def test_received_answers_have_no_denominator() -> None:
    assert plain(text("fr", "wall.choose.answers", count=7)) == "Réponses reçues : 7"


def test_reminder_about_names_quotes_what_it_found_and_suggests_a_role() -> None:
    assert plain(text("fr", "phone.names.text", found="Mme Durand")) == (
        "Ce texte semble contenir un nom ou un détail qui identifie (« Mme Durand »). "
        "Remplacez-le, par exemple par « une personne accompagnée » ou « une collègue »."
    )


def test_notice_says_what_is_kept_and_for_how_long() -> None:
    notice = text("fr", "common.notice.short", count=24)
    assert notice.startswith("Vos contributions sont affichées sans nom.")
    assert "effacées 24 heures après la séance, les réponses dès la clôture du tour" in notice
    assert "Rien n’est transmis à votre employeur sans l’accord du groupe." in notice
    assert notice.endswith("l’exploitant du serveur peut tout lire jusqu’à l’effacement.")


def test_every_reason_for_refusing_has_its_sentence() -> None:
    told = {key.rpartition(".")[2] for key in catalogue("fr", "common") if ".error." in key}
    assert told == set(get_args(Code))


@pytest.mark.parametrize("language", ["fr", "en"])
def test_method_and_catalogue_call_things_by_the_same_names(language: str) -> None:
    method = methods.load()
    choices = {
        "kind": method.cards,
        "nature": [nature for card in method.cards for nature in card.natures],
        "column": method.columns,
        "label": method.links,
        "closing": method.closing.kinds,
        "synthesis_field": method.synthesis,
    }
    for group, things in choices.items():
        for thing in things:
            assert text(language, f"common.{group}.{thing.id}") == thing.title.of(language)
