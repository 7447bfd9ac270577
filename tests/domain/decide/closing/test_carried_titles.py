"""The group keeps items for its next meeting one by one, and only their titles go on."""

from dataclasses import replace

import pytest

from board.domain.handover import handover, kept
from board.domain.records.carried import CarriedItems, CarriedTitle
from board.domain.records.cycle import KeptTheme
from board.domain.records.meeting import Place
from tests.support.stories.cast import ANA, FAC, Story, opening


@pytest.fixture
def story() -> Story:
    return Story(step="express")


def titles(story: Story) -> list[str]:
    return [theme.title for theme in kept(story.board)]


def test_a_theme_and_a_card_are_kept_by_their_titles(story: Story):
    """[K9] [V11]"""
    theme = story.theme("Le-silence", story.card(ANA, "Une-lettre"))
    card = story.card(ANA, "Un-seuil", text="Ce que personne d’autre ne doit lire")
    story.says(FAC, "keep", item=theme, kept=True)
    story.says(FAC, "keep", item=card, kept=True)
    assert titles(story) == ["Le-silence"], "cards are not shown to the room yet"
    story.says(FAC, "reveal", what="cards", shown=True)
    assert titles(story) == ["Le-silence", "Un-seuil"]
    assert all(card not in one.id and theme not in one.id for one in kept(story.board))
    assert "personne" not in repr(kept(story.board))


def test_keeping_is_taken_back_and_said_twice_is_said_once(story: Story):
    """[K9] [P2]"""
    card = story.card(ANA, "Un-seuil")
    assert not story.says(FAC, "keep", item=card, kept=False)
    assert story.says(FAC, "keep", item=card, kept=True)
    assert not story.says(FAC, "keep", item=card, kept=True)
    other = story.card(ANA, "Une-lettre")
    story.says(FAC, "keep", item=other, kept=True)
    story.says(FAC, "keep", item=card, kept=False)
    assert story.board.need(CarriedItems).items == (other,)


def test_what_is_withdrawn_is_not_kept(story: Story):
    """[K9] [S4]"""
    card = story.card(ANA, "Un-seuil")
    story.says(FAC, "keep", item=card, kept=True)
    bare = card.partition(":")[2]
    story.says(ANA, "withdraw_card", card=bare)
    assert titles(story) == []
    assert story.board.need(CarriedItems).items == ()


def test_what_is_set_aside_is_not_kept(story: Story):
    """[K9]"""
    card = story.card(ANA, "Un-seuil")
    story.says(FAC, "keep", item=card, kept=True)
    story.says(FAC, "set_aside", card=card.partition(":")[2])
    assert titles(story) == []
    other = story.card(ANA, "Un-autre")
    story.says(FAC, "set_aside", card=other.partition(":")[2])
    assert story.refused(FAC, "keep", item=other, kept=True) == "not_found"


def test_what_is_not_there_is_not_kept_and_twenty_are_enough(story: Story):
    """[K9] [P3]"""
    assert story.refused(FAC, "keep", item="theme:nowhere-1", kept=True) == "not_found"
    for number in range(20):
        card = story.card(ANA, f"carte-{number:02}")
        story.says(FAC, "keep", item=card, kept=True)
    more = story.theme("une-de-plus")
    assert story.refused(FAC, "keep", item=more, kept=True) == "too_many"


def test_a_theme_that_is_renamed_is_kept_under_its_new_name(story: Story):
    """[K9] [K3]"""
    theme = story.theme("Silence", story.card(ANA, "Une-lettre"))
    story.says(FAC, "keep", item=theme, kept=True)
    story.says(FAC, "rename_theme", theme=theme.partition(":")[2], title="La place du silence")
    assert titles(story) == ["La place du silence"]


def test_after_the_end_the_group_may_still_keep(story: Story):
    """[K9] [A5]"""
    card = story.card(ANA, "Un-seuil")
    story.says(FAC, "end_meeting")
    story.says(FAC, "keep", item=card, kept=True)
    assert titles(story) == ["Un-seuil"]


def next_meeting() -> Story:
    """A later meeting of a cycle, with a title from the last."""
    command = replace(
        opening(),
        cycle=Place(2, 10),
        cycle_id="cycle-of-a-group",
        kept=(KeptTheme("kept-0001", "La place du silence"),),
    )
    return Story(opened=command)


@pytest.mark.parametrize("audience", ["phone", "wall", "console"])
def test_what_was_kept_is_offered_to_everyone_by_its_title(audience):
    """[K10]"""
    assert next_meeting().seen(audience)["kept:kept-0001"] == CarriedTitle("La place du silence")


def test_what_was_kept_is_in_no_ballot_by_itself():
    """[K10] [C1] Only once somebody proposes it again, as a card like any other."""
    story = next_meeting()
    story.says(FAC, "go_to", step="choose")
    refused = story.refused(FAC, "open_resonance", items=["kept:kept-0001"])
    assert refused == "not_found"
    card = story.card(ANA, "La-place-du-silence", kind="theme")
    story.says(FAC, "open_resonance", items=[card])
    assert story.board.choice.items == (card,)


def test_an_earlier_title_is_kept_once_more_for_the_next_meeting():
    """[K9] [K10]"""
    story = next_meeting()
    story.says(FAC, "keep", item="kept:kept-0001", kept=True)
    handed = handover(story.board)
    assert handed is not None
    assert [theme.title for theme in handed.kept] == ["La place du silence"]
    assert handed.number == 2
