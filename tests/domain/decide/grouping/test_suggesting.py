"""Suggestions of themes: made only when a facilitator asks, and never applied by themselves."""

from collections.abc import Iterable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from board.domain.board import bare
from board.domain.grouping.likeness import MOST, likenesses
from board.domain.records.contributions import Suggestion, Theme
from board.domain.words import Terms
from tests.support.stories.cast import ANA, BEN, FAC, PAIR, Story
from tests.support.stories.grouping import arranged
from tests.support.stories.meeting import MEETING


def texts_of(*titles: str) -> dict[str, tuple[str, str]]:
    return {title: (title, "") for title in titles}


def together(cards: dict[str, tuple[str, str]], language: str = "fr") -> list[set[str]]:
    return [set(one.cards) for one in likenesses(cards, language)]


def asked(*titles: str) -> Story:
    story = Story(step="group")
    for number, title in enumerate(titles):
        card = f"card-{number:04}"
        story.says(ANA, "post_card", card=card, kind="situation", title=title)
    story.says(FAC, "suggest_themes")
    return story


def proposed(story: Story, audience: str = "console") -> list[Suggestion]:
    return [one for one in story.seen(audience).values() if isinstance(one, Suggestion)]


def test_cards_that_share_a_word_are_proposed_whatever_its_number_gender_or_tense():
    """[G10]"""
    plural = texts_of("Le refus de soins", "Un soin refusé", "La salle d’attente")
    assert together(plural) == [{"Le refus de soins", "Un soin refusé"}]
    verbs = texts_of("Accompagner jusqu’où ?", "J’accompagne seule", "Le couloir")
    assert together(verbs) == [{"Accompagner jusqu’où ?", "J’accompagne seule"}]
    english = texts_of("Asked to keep silent", "Families ask too much", "The corridor")
    assert together(english, "en") == [{"Asked to keep silent", "Families ask too much"}]


def test_a_missing_accent_an_elision_and_an_inclusive_ending_keep_nobody_apart():
    """[G10]"""
    cards = texts_of("L’équipe de nuit", "Notre equipe", "Être soutenu·e", "Se sentir soutenu")
    assert together(cards) == [
        {"L’équipe de nuit", "Notre equipe"},
        {"Être soutenu·e", "Se sentir soutenu"},
    ]


def test_small_words_bring_nothing_together():
    """[G10]"""
    assert together(texts_of("Ce qui nous fait tenir", "Ce qui ne va pas", "Nous avec tous")) == []
    assert together(texts_of("What is it that we do", "What we do not do"), "en") == []


def test_the_closest_come_first_and_no_card_twice():
    """[G10] A word in the titles weighs more than in the texts; more words in common, more."""
    cards = {
        "a": ("La demande d’une famille", ""),
        "b": ("Une famille en demande", ""),
        "c": ("Le silence", "devant la famille"),
        "d": ("Un entretien", "fait de silence"),
    }
    found = likenesses(cards, "fr")
    assert [set(one.cards) for one in found] == [{"a", "b"}, {"c", "d"}]
    assert found[0].words == ("demande", "famille")
    assert [one.title for one in found] == ["Demande", "Silence"]


def test_a_word_that_is_everywhere_or_in_no_title_proposes_nothing():
    """[G10]"""
    everywhere = texts_of(*(f"Un résident, {name}" for name in ("ici", "là", "hier", "demain")))
    assert together(everywhere) == []
    assert together({"a": ("Un", "la famille"), "b": ("Deux", "une famille")}) == []


@pytest.mark.parametrize(("holding", "others", "proposed"), [(4, 8, True), (5, 9, False)])
def test_a_word_of_a_third_of_all_cards_at_most_is_proposed(holding, others, proposed):
    """[G10]"""
    names = ("un", "deux", "trois", "quatre", "cinq")[:holding]
    cards = {name: (f"Famille {name}", "") for name in names}
    cards |= {f"autre-{number}": ("", "") for number in range(others)}
    assert together(cards) == ([set(names)] if proposed else [])


def test_six_proposals_at_most_are_made_at_a_time():
    """[G10]"""
    words = ("famille", "silence", "couloir", "refus", "nuit", "maison", "colère")
    cards = {f"{word}-{n}": (word, "") for word in words for n in (1, 2)}
    assert [one.title for one in likenesses(cards, "fr")] == [w.title() for w in words[:6]]


def test_a_proposal_is_worded_as_most_of_its_cards_are_and_shortest_between_equals():
    """[G10]"""
    most = texts_of("Les refus", "Des soins", "Leurs soins", "Un soin")
    assert [one.words for one in likenesses(most, "fr")] == [("soins",)]
    assert [one.words for one in likenesses(texts_of("Des soins", "Un soin"), "fr")] == [("soin",)]


WORDS = ("famille", "silence", "soins", "équipe", "refus", "nuit", "de", "la", "qui", "seule")
TEXT = st.lists(st.sampled_from(WORDS), max_size=6).map(" ".join)
CARDS = st.dictionaries(
    st.integers(0, 40).map(lambda number: f"card-{number:04}"), st.tuples(TEXT, TEXT), max_size=15
)


@settings(max_examples=200, deadline=None)
@given(CARDS)
def test_a_proposal_says_what_all_its_cards_share(cards):
    """[G10] The same question gets the same answer."""
    found = likenesses(cards, "fr")
    assert found == likenesses(dict(cards), "fr")
    assert len(found) <= MOST
    grouped = [card for one in found for card in one.cards]
    assert len(grouped) == len(set(grouped))
    for one in found:
        assert len(one.cards) >= 2 and one.title
        for word in one.words:
            assert all(spoken(word) & spoken(" ".join(cards[card])) for card in one.cards)


def spoken(text: str) -> Iterable[str]:
    return Terms("fr").of(text).keys()


def test_proposals_are_told_to_facilitators_alone_and_change_nothing():
    """[G10] [V4]"""
    story = asked("Le refus de soins", "Un soin refusé", "La salle d’attente")
    ((key, one),) = story.board.of(Suggestion).items()
    assert one == Suggestion("Soin", ("soin",), ("card-0000", "card-0001"), order=1)
    assert len(bare(key)) == 22
    assert proposed(story) == [one]
    assert proposed(story, "phone") == proposed(story, "wall") == []
    assert not story.board.of(Theme)
    assert not story.says(PAIR, "suggest_themes")


def test_a_proposal_is_accepted_as_any_theme_is_made_and_then_gone():
    """[G10] [G1]"""
    story = asked("Le refus de soins", "Un soin refusé", "Le silence", "Leur silence")
    first, second = proposed(story)
    story.says(FAC, "create_theme", theme="theme-soin", title=first.title, cards=list(first.cards))
    assert proposed(story) == [second]
    story.says(FAC, "undo")
    assert arranged(story)[None][:2] == ["Le refus de soins", "Un soin refusé"]
    assert proposed(story) == [second]


def test_what_is_proposed_takes_the_place_of_all_that_was_proposed_before():
    """[G10] A third card has the word too."""
    story = asked("Le refus de soins", "Un soin refusé", "Le silence", "Leur silence")
    story.says(BEN, "post_card", card="card-0009", kind="theme", title="Un silence")
    story.says(FAC, "suggest_themes")
    cards = {one.order: one.cards for one in story.board.of(Suggestion).values()}
    assert cards == {1: ("card-0002", "card-0003", "card-0009"), 2: ("card-0000", "card-0001")}


def test_a_proposal_is_put_away_one_by_one():
    """[G10] It may come again when it is asked for again."""
    story = asked("Le refus de soins", "Un soin refusé", "Le silence", "Leur silence")
    away, kept = story.board.of(Suggestion)
    story.says(FAC, "put_away_suggestion", suggestion=away.partition(":")[2])
    assert list(story.board.of(Suggestion)) == [kept]
    assert not story.says(FAC, "put_away_suggestion", suggestion=away.partition(":")[2])
    story.says(FAC, "suggest_themes")
    assert len(story.board.of(Suggestion)) == 2


def test_a_proposal_is_gone_as_soon_as_one_of_its_cards_is_otherwise():
    """[G10] Moved, reworded, set aside or withdrawn; a neighbour or a mark changes nothing."""
    happenings = (
        (FAC, "create_theme", {"theme": "theme-autre", "title": "t", "cards": ["card-0000"]}),
        (ANA, "edit_card", {"card": "card-0000", "title": "Le refus"}),
        (FAC, "set_aside", {"card": "card-0001"}),
        (ANA, "withdraw_card", {"card": "card-0001"}),
        (ANA, "remove_me", {}),
        (FAC, "end_meeting", {}),
    )
    for who, name, arguments in happenings:
        story = asked("Le refus de soins", "Un soin refusé")
        story.says(BEN, "post_card", card="card-0009", kind="theme", title="Le couloir")
        story.says(FAC, "move_cards", cards=["card-0009"], theme=None, before="card-0000")
        story.says(FAC, "take_elsewhere", item="card:card-0000", frame="La direction")
        assert len(proposed(story)) == 1
        story.says(who, name, **arguments)
        assert not story.board.of(Suggestion), name


def test_the_meeting_of_the_demonstration_gets_the_proposals_that_a_reader_would_find():
    """[G10] The closest of its 24 cards, by the words of their titles."""
    cards = {card["card"]: (card["title"], card["text"]) for card in MEETING["cards"]}
    found = [one.title for one in likenesses(cards, "fr")]
    assert found[:2] == ["Silence", "Soin"]
    assert "Rétablissement" in found
