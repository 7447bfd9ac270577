"""Opening hidden cards and closing words in lots, in meetings of four and of twelve."""

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from board.domain.context import Actor
from board.domain.records.contributions import Card
from board.domain.records.unopened import UnopenedCard, UnopenedCount
from tests.support.stories.cast import FAC, PAIR, Story


def people(number: int) -> list[Actor]:
    return [Actor("participant", f"person{one}") for one in range(number)]


def meeting(number: int, step: str = "express") -> tuple[Story, list[Actor]]:
    """A meeting of so many people who may write, and two who lead."""
    group = people(number)
    return Story(*group, FAC, PAIR, step=step), group


def write(story: Story, *writers: Actor) -> None:
    """One card from each."""
    for writer in writers:
        story.card(writer, f"{writer.seat}-{story.turn}")


def opened(story: Story) -> set[str]:
    return {key for key, record in story.seen("console").items() if isinstance(record, Card)}


def waiting(story: Story, what: str = "cards") -> UnopenedCount | None:
    return story.seen("console").get(f"unopened:{what}")


def test_a_console_is_told_how_many_cards_wait_and_nothing_of_them():
    """[V18]"""
    story, group = meeting(4)
    assert waiting(story) is None
    for number, writer in enumerate(group[:2], 1):
        before = story.seen("console")
        write(story, writer)
        after = story.seen("console")
        changed = {key for key in before.keys() | after.keys() if before.get(key) != after.get(key)}
        assert changed == {"unopened:cards"}
        assert waiting(story) == UnopenedCount(number, lot=False, rest=False)


def test_during_the_writing_a_lot_is_opened_from_five_people_on_and_two_stay_closed():
    """[V19] In a meeting of twelve; then three more people make the next lot."""
    story, group = meeting(12)
    write(story, *group[:4], *group[:4])
    assert waiting(story) == UnopenedCount(8, lot=False, rest=True)
    assert not story.says(FAC, "open_lot", what="cards")
    write(story, group[4])
    assert waiting(story).lot
    story.says(FAC, "open_lot", what="cards")
    assert (len(opened(story)), waiting(story).count) == (7, 2)
    assert not story.says(PAIR, "open_lot", what="cards")
    write(story, group[5], group[5], group[6])
    assert not waiting(story).lot
    write(story, group[7])
    story.says(PAIR, "open_lot", what="cards")
    assert (len(opened(story)), waiting(story).count) == (11, 2)


def test_the_two_that_stay_closed_are_of_two_people():
    """[V19] Were both of one person, what is left would tell whose they are."""
    for turn in range(20):
        story, group = meeting(5)
        story.turn = turn * 1000
        write(story, *group, *[group[0]] * 8)
        story.says(FAC, "open_lot", what="cards")
        kept = {key.partition(":")[2] for key in story.board.of(UnopenedCard)}
        holders = [
            one.seat for one in group if kept & set(story.board.get(f"seat:{one.seat}").cards)
        ]
        assert len(kept) == len(holders) == 2


@pytest.mark.parametrize(("writers", "opens"), [(1, False), (2, False), (3, True), (4, True)])
def test_at_the_end_of_the_writing_all_opens_if_three_people_wrote(writers, opens):
    """[V19] In a meeting of four in which some pass; what two wrote is shown to the room alone."""
    story, group = meeting(4)
    write(story, *group[:writers])
    assert waiting(story).rest is opens
    story.says(FAC, "open_lot", what="cards", rest=True)
    assert len(opened(story)) == (writers if opens else 0)
    story.says(FAC, "reveal", what="cards", shown=True)
    assert len(opened(story)) == writers


def test_whoever_says_too_early_that_the_writing_is_over_learns_nothing_of_who_comes_after():
    """[V19] Neither of one card that waits alone, nor of two cards of one person."""
    story, group = meeting(4)
    write(story, *group[:3])
    story.says(FAC, "open_lot", what="cards", rest=True)
    write(story, group[3], group[3])
    assert waiting(story) == UnopenedCount(2, lot=False, rest=False)
    assert not story.says(FAC, "open_lot", what="cards", rest=True)


def test_what_stayed_closed_opens_at_the_end_also_with_a_single_card_that_came_since():
    """[V19] Whose cards stayed closed changes nothing of it: that would tell whose they are."""
    for last in range(5):
        story, group = meeting(5)
        write(story, *group)
        story.says(FAC, "open_lot", what="cards")
        assert waiting(story).rest
        write(story, group[last])
        assert waiting(story) == UnopenedCount(3, lot=False, rest=True)
        story.says(FAC, "open_lot", what="cards", rest=True)
        assert (len(opened(story)), waiting(story)) == (6, None)


def test_a_lot_stands_behind_the_one_before():
    """[V19] Cards that somebody is reading stay in their place."""
    story, group = meeting(8)
    write(story, *group[:5])
    story.says(FAC, "open_lot", what="cards")
    first = opened(story)
    write(story, *group[5:])
    story.says(FAC, "open_lot", what="cards", rest=True)
    seen = story.seen("console")
    later = opened(story) - first
    assert max(seen[card].order for card in first) < min(seen[card].order for card in later)


def test_a_lot_is_opened_in_an_order_of_chance():
    """[V19] [S3] The order of what is opened does not tell when each came."""
    orders = set()
    for turn in range(8):
        story, group = meeting(5)
        story.turn = turn * 1000
        cards = [story.card(writer, writer.seat) for writer in group]
        story.says(FAC, "open_lot", what="cards", rest=True)
        seen = story.seen("console")
        orders.add(tuple(sorted(cards, key=lambda card: seen[card].order)))
    assert len(orders) > 1


@settings(deadline=None)
@given(st.lists(st.integers(0, 7), max_size=25), st.sets(st.integers(0, 25)), st.booleans())
def test_whoever_sees_every_thumb_has_three_people_for_each_card(thumbs, openings, ends):
    """[V19] Whenever lots are opened, and also once the writing is over or the cards are shown.

    A card may be of all who wrote while it waited, or of whoever those that stayed closed may be.
    """
    assume(len(set(thumbs)) >= 3)
    story, group = meeting(8)
    candidates: dict[str, set[str]] = {}
    pool: set[str] = set()
    for turn, thumb in enumerate(thumbs):
        write(story, group[thumb])
        pool = pool | {group[thumb].seat}
        if turn in openings:
            note_opened(story, candidates, pool, "open_lot", what="cards")
            pool = pool if waiting(story) else set()
    if ends:
        note_opened(story, candidates, pool, "open_lot", what="cards", rest=True)
    else:
        note_opened(story, candidates, pool, "reveal", what="cards", shown=True)
    assert len(candidates) == len(thumbs)
    assert all(len(seats) >= 3 for seats in candidates.values())


def note_opened(story: Story, candidates: dict, pool: set[str], name: str, **given: object) -> None:
    """Says it, and notes of whom each card may be that it opens."""
    before = opened(story)
    story.says(FAC, name, **given)
    candidates |= dict.fromkeys(opened(story) - before, pool)


def test_closing_words_open_in_the_same_way_until_they_are_shown():
    """[V18] [V19]"""
    story, group = meeting(4, step="words")
    for number, writer in enumerate(group, 1):
        story.says(
            writer, "post_word", entry=f"entry-{writer.seat}", kind=None, text=f"mot {number}"
        )
        assert waiting(story, "words") == UnopenedCount(number, lot=False, rest=number > 2)
        assert not any(key.startswith("word:") for key in story.seen("console"))
    assert not story.says(FAC, "open_lot", what="words")
    assert not story.says(FAC, "open_lot", what="cards", rest=True)
    story.says(FAC, "open_lot", what="words", rest=True)
    assert sum(key.startswith("word:") for key in story.seen("console")) == 4
    assert not any(key.startswith("word:") for key in story.seen("wall"))


def test_a_removed_phone_leaves_its_cards_among_those_that_wait():
    """[V19] [E4] They count as one person's, so that nothing tells whose they were."""
    story, group = meeting(4)
    write(story, *group[:3], group[2])
    device = story.board.get(f"seat:{group[2].seat}").device
    story.says(FAC, "remove_seat", device=device)
    assert waiting(story) == UnopenedCount(4, lot=False, rest=True)
    story.says(FAC, "open_lot", what="cards", rest=True)
    assert len(opened(story)) == 4


def test_two_cards_of_a_removed_phone_do_not_count_as_those_of_two_people():
    """[V19] [E4]"""
    story, group = meeting(4)
    write(story, group[0], group[1], group[1])
    story.says(FAC, "remove_seat", device=story.board.get(f"seat:{group[1].seat}").device)
    assert waiting(story) == UnopenedCount(3, lot=False, rest=False)
