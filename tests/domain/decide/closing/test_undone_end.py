"""An end that is undone: what the room is shown, what is counted, and how the choice goes on."""

import pytest

from board.domain.context import Actor
from board.domain.records.choosing import Reservation
from board.domain.records.closing import Word
from board.domain.records.private import Ranking
from board.domain.vocabulary import COUNTS_FROM
from tests.support.stories.cast import ANA, BEN, CLEO, FAC, WALL, Story
from tests.support.stories.consent import WORDS, answers, consenting


def undone(story: Story) -> Story:
    story.says(FAC, "end_meeting")
    story.says(FAC, "undo_end")
    return story


@pytest.mark.parametrize("audience", ["phone", "wall"])
def test_cards_that_the_end_opened_on_consoles_are_shown_to_the_room_too(audience):
    """[V19] [E21] What fewer than three wrote no console may read before the room."""
    story = Story(step="express")
    card = story.card(ANA, "relais-nuit")
    assert card not in story.seen("console")
    undone(story)
    assert card in story.seen("console") and card in story.seen(audience)


def test_new_words_of_an_opened_card_are_shown_to_the_room_too():
    """[V20] [E21]"""
    story = Story(step="express")
    for who in (ANA, BEN, CLEO):
        story.card(who, who.seat)
    story.says(FAC, "open_lot", what="cards", rest=True)
    story.says(ANA, "edit_card", card="card-ana", title="Reworded")
    undone(story)
    assert story.seen("wall")["card:card-ana"].title == "Reworded"


def test_closing_words_that_the_end_opened_are_shown_to_the_room_too():
    """[V19] [E21]"""
    story = Story(step="words")
    story.says(ANA, "post_word", entry="entry-ana", kind="keyword", text="calme")
    undone(story)
    assert words(story, "console") == words(story, "wall") == {"calme": (1, False)}


def test_what_facilitators_had_opened_before_the_end_stays_hidden_from_the_room():
    """[V19] [E21] The end opened nothing more."""
    story = Story(step="express")
    for who in (ANA, BEN, CLEO):
        story.card(who, who.seat)
    story.says(FAC, "open_lot", what="cards", rest=True)
    undone(story)
    assert not story.board.meeting.cards_shown and not story.board.meeting.words_shown


def words(story: Story, audience: str = "wall") -> dict[str, tuple[int, bool]]:
    seen = story.seen(audience).values()
    return {one.text: (one.count, one.counted) for one in seen if isinstance(one, Word)}


def closing(people: int) -> Story:
    story = Story(*group(people), FAC, WALL, step="words")
    say(story, people, "first")
    story.says(FAC, "reveal", what="words", shown=True)
    return story


def group(people: int) -> list[Actor]:
    return [Actor("participant", f"phone-{number}") for number in range(people)]


def say(story: Story, people: int, entry: str) -> None:
    for number, person in enumerate(group(people)):
        said = {"entry": f"{entry}-{number:03}", "kind": "keyword", "text": "calme"}
        story.says(person, "post_word", **said)


def test_people_who_give_a_word_again_after_the_end_was_undone_are_not_counted_twice():
    """[V14] [E21] Six people and twelve entries, however often it ends."""
    story = closing(6)
    for time in range(2):
        undone(story)
        for person in group(6):
            story.enters(person)
        say(story, 6, f"again-{time}")
        for audience in ("wall", "console"):
            assert words(story, audience) == {"calme": (2, False)}


def test_words_that_were_counted_before_the_end_are_counted_once_it_is_undone():
    """[V14] [E21] They were told so."""
    story = undone(closing(COUNTS_FROM))
    assert words(story) == {"calme": (COUNTS_FROM, True)}


def test_the_next_proposal_follows_after_the_end_was_undone():
    """[C7] [E21] In the order that the result shows: no other is kept past the end."""
    story, items = consenting(cards=3)
    for item in items:
        answers(story, item, *((who, "no_objection", None) for who in (ANA, BEN)))
    answers(story, items[2], (CLEO, "concern", WORDS))
    answers(story, items[0], (CLEO, "no_objection", None))
    answers(story, items[1], (CLEO, "no_objection", None))
    story.says(FAC, "close_check")
    before = story.board.need(Ranking)
    assert story.board.choice.proposed == tuple(items[:2])
    story.says(FAC, "end_meeting")
    assert not story.board.of(Ranking) and not story.board.of(Reservation)
    story.says(FAC, "undo_end")
    assert story.board.need(Ranking) == before
    story.says(FAC, "next_proposal", items=items[:2])
    assert story.board.choice.proposed == (items[2],)


def test_words_of_concerns_stay_deleted_once_the_end_is_undone():
    """[C10] [E6] [E21] The result stands without them."""
    story, (item,) = consenting()
    answers(story, item, (ANA, "concern", WORDS))
    story.says(FAC, "close_check")
    undone(story)
    assert story.board.choice.stage == "result" and not story.board.of(Reservation)


def test_an_end_that_is_undone_before_any_check_leaves_no_order_of_proposals():
    """[E21]"""
    assert not undone(Story(step="choose")).board.of(Ranking)
