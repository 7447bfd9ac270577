"""The pen of the synthesis and closing words, one by one."""

import pytest

from board.domain.board import bare
from board.domain.records.closing import Offer, Synthesis
from board.domain.records.private import ClosingEntry, Merge, Seat
from tests.support.stories.cast import ANA, BEN, CLEO, FAC, Story


@pytest.fixture
def story() -> Story:
    return Story(step="words")


def offers(story: Story, *people) -> list[str]:
    """An offer of each, in this order; answers their bare ids."""
    found = []
    for person in people:
        before = set(story.board.of(Offer))
        story.says(person, "volunteer")
        found += [bare(key) for key in set(story.board.of(Offer)) - before]
    return found


def pen(story: Story) -> tuple[str, int]:
    return story.board.synthesis.pen, story.board.synthesis.volunteers


def test_the_pen_is_a_volunteers_while_one_of_them_is_accepted(story):
    """[X3] Everyone sees how many offered, and who of the two roles holds the pen."""
    one, other = offers(story, ANA, BEN)
    assert pen(story) == ("facilitator", 2)
    story.says(FAC, "accept_volunteer", offer=one)
    story.says(FAC, "accept_volunteer", offer=other)
    assert pen(story) == ("volunteer", 2)
    story.says(FAC, "release_volunteer", offer=one)
    assert pen(story) == ("volunteer", 1)
    assert story.own(BEN)["seat"].pen and not story.own(ANA)["seat"].pen
    story.says(BEN, "withdraw_offer")
    assert pen(story) == ("facilitator", 0)


def test_offering_accepting_and_releasing_twice_is_once(story):
    """[P2] [X3]"""
    (one,) = offers(story, ANA)
    assert not story.says(ANA, "volunteer")
    story.says(FAC, "accept_volunteer", offer=one)
    assert not story.says(FAC, "accept_volunteer", offer=one)
    story.says(FAC, "release_volunteer", offer=one)
    assert not story.says(FAC, "release_volunteer", offer=one)
    assert story.refused(FAC, "accept_volunteer", offer=one) == "not_found"
    assert story.own(ANA)["seat"].offer == "none"


def test_each_field_of_the_synthesis_is_written_by_itself(story):
    """[X8] [P2]"""
    story.says(FAC, "write_synthesis", field="key_points", text="Tenir")
    story.says(FAC, "write_synthesis", field="open", text="Et la suite ?")
    assert not story.says(FAC, "write_synthesis", field="open", text="Et la suite ?")
    assert story.board.synthesis == Synthesis(key_points="Tenir", open="Et la suite ?")


def says(story: Story, who, text: str, entry: str = "", kind: str = "keyword"):
    return story.says(who, "post_word", entry=entry or f"entry-{who.seat}", kind=kind, text=text)


def entry(story: Story, of: str) -> ClosingEntry:
    return story.board.need(ClosingEntry, f"entry-{of}")


def test_an_entry_says_its_kind_its_key_and_its_place(story):
    """[X5] [X6] A word has the key of its spelling; a reflection has none."""
    says(story, ANA, "Écoutes")
    says(story, BEN, "On peut ne pas savoir.", kind="reflection")
    assert entry(story, "ana") == ClosingEntry("keyword", "Écoutes", entry(story, "ana").key, 1)
    assert entry(story, "ben") == ClosingEntry("reflection", "On peut ne pas savoir.", None, 2)
    assert entry(story, "ana").key is not None
    says(story, CLEO, "écoute")
    assert entry(story, "cleo").key == entry(story, "ana").key


def test_an_entry_that_is_changed_keeps_its_place_and_a_new_one_is_the_last(story):
    """[X4] [P2] The same words again change nothing; another kind does."""
    says(story, ANA, "écoute")
    says(story, BEN, "calme")
    says(story, ANA, "attention")
    assert (entry(story, "ana").text, entry(story, "ana").order) == ("attention", 1)
    assert not says(story, ANA, "attention")
    says(story, ANA, "attention", kind="feeling")
    assert entry(story, "ana").kind == "feeling"
    says(story, ANA, "accueil", entry="entry-other")
    assert (entry(story, "other").text, entry(story, "other").order) == ("accueil", 3)
    assert story.board.find(ClosingEntry, "entry-ana") is None
    assert story.own(ANA)["entry"].text == "accueil"


def test_an_entry_that_is_withdrawn_is_gone_and_said_again_is_still_gone(story):
    """[A3] [X4]"""
    says(story, ANA, "écoute")
    assert story.refused(BEN, "withdraw_word", entry="entry-ana") == "not_yours"
    story.says(ANA, "withdraw_word", entry="entry-ana")
    assert not story.board.of(ClosingEntry)
    assert not story.says(ANA, "withdraw_word", entry="entry-ana")
    assert story.board.need(Seat, ANA.seat).entry is None
    says(story, ANA, "calme", entry="entry-other")
    assert story.own(ANA)["entry"].text == "calme"


def test_an_insult_is_held_in_the_language_of_the_meeting(story):
    """[V3]"""
    says(story, ANA, "merde")
    says(story, BEN, "calme")
    assert (entry(story, "ana").held, entry(story, "ben").held) == (True, False)


def test_words_are_merged_by_their_keys_and_only_words_that_are_there(story):
    """[X5] [P2]"""
    story.says(FAC, "reveal", what="words", shown=True)
    says(story, ANA, "écoute")
    says(story, BEN, "attention")
    one, other = entry(story, "ana").key, entry(story, "ben").key
    story.says(FAC, "merge_words", from_=one, into=other)
    assert dict(story.board.of(Merge)) == {f"merge:{one}": Merge(key=one, into=other)}
    assert not story.says(FAC, "merge_words", from_=one, into=other)
    assert not story.says(FAC, "merge_words", from_=other, into=one)
    assert not story.says(FAC, "merge_words", from_=one, into=one)
    assert story.refused(FAC, "merge_words", from_="jamais", into=one) == "not_found"
    assert story.refused(FAC, "merge_words", from_=one, into="jamais") == "not_found"


@pytest.mark.parametrize("word", ["from", "into"])
def test_a_merge_is_undone_by_either_of_its_words(story, word):
    """[X5] Another merge stays."""
    story.says(FAC, "reveal", what="words", shown=True)
    for who, text in ((ANA, "écoute"), (BEN, "attention"), (CLEO, "calme")):
        says(story, who, text)
    one, other, third = (entry(story, who.seat).key for who in (ANA, BEN, CLEO))
    story.says(FAC, "merge_words", from_=one, into=other)
    story.says(FAC, "split_word", word=third)
    assert len(story.board.of(Merge)) == 1
    story.says(FAC, "split_word", word=one if word == "from" else other)
    assert not story.board.of(Merge)
