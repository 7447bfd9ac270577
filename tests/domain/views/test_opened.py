"""What facilitators know of hidden cards and closing words: a number, and what they opened."""

from hypothesis import given, settings
from hypothesis import strategies as st

from board.domain.board import Board
from board.domain.records.contributions import Card
from board.domain.records.unopened import UnopenedCard, UnopenedCount
from board.domain.views.audiences import view
from tests.support.stories.cast import FAC, PAIR, Story
from tests.support.stories.opened import CARD, GROUP, say_word, told, with_cards, with_words

WORDS = st.text(st.characters(categories=("L",)), max_size=50).map("mot {}".format)


Thumb = tuple[int, str, str, str]
SAID = st.lists(
    st.tuples(st.integers(0, 4), st.sampled_from(("post", "edit", "withdraw")), WORDS, WORDS),
    max_size=20,
)


@settings(deadline=None)
@given(SAID, st.sampled_from(("cards", "words")))
def test_before_it_opens_anything_a_console_is_sent_the_same_whatever_people_write(said, what):
    """[V18] [V17] The number alone: two meetings in which other words are written are equal."""
    step = "express" if what == "cards" else "words"
    one, other = (Story(*GROUP, FAC, PAIR, step=step) for _ in range(2))
    for thumb in said:
        before = one.board, other.board
        act(one, what, thumb[:3])
        act(other, what, (*thumb[:2], thumb[3]))
        assert told(one, before[0]) == told(other, before[1])
        assert one.seen("console") == other.seen("console")


def act(story: Story, what: str, thumb: tuple[int, str, str]) -> None:
    """The person posts, rewords or withdraws; nothing if they have not written, or have already."""
    number, doing, text = thumb
    person, seat = GROUP[number], story.board.get(f"seat:{GROUP[number].seat}")
    if what == "words":
        if doing == "withdraw":
            story.says(person, "withdraw_word", entry=f"entry-000{number}")
        else:
            say_word(story, number, text)
    elif doing == "post" and not seat.cards:
        story.card(person, person.seat, title=text)
    elif doing == "edit" and seat.cards:
        story.says(person, "edit_card", card=f"card-{person.seat}", title=text)
    elif doing == "withdraw":
        story.says(person, "withdraw_card", card=f"card-{person.seat}")


def test_what_facilitators_write_and_what_they_write_for_others_is_there_at_once():
    """[V18] It is no secret to them, and never one of those that wait."""
    story = with_cards()
    inner = {"card": "card-paper", "kind": "situation", "title": "Sur papier"}
    story.says(FAC, "post_for", person="one", command={"name": "post_card", "arguments": inner})
    story.card(PAIR, "own")
    seen = story.seen("console")
    assert {"card:card-paper", "card:card-own"} <= seen.keys()
    assert "unopened:cards" not in seen
    edit = {"card": "card-paper", "title": "Mieux"}
    story.says(FAC, "post_for", person="one", command={"name": "edit_card", "arguments": edit})
    assert story.seen("console")["card:card-paper"].title == "Mieux"


def test_what_is_written_while_all_is_shown_waits_for_nobody():
    """[V18] Nor does it once it is hidden again."""
    story = with_cards()
    story.says(FAC, "reveal", what="cards", shown=True)
    card = story.card(GROUP[0], "late")
    story.says(FAC, "reveal", what="cards", shown=False)
    assert card in story.seen("console")
    later = story.card(GROUP[0], "later")
    assert later not in story.seen("console")


def test_proposed_rules_are_gathered_aloud_and_not_kept_closed():
    """[V18] [B1]"""
    story = Story(*GROUP, FAC, step="rules")
    story.says(FAC, "build_rules", building=True)
    rule = story.card(GROUP[0], "rule", kind="rule", title="Chacun son tour")
    assert rule in story.seen("console")


def test_hidden_cards_of_an_earlier_release_are_open():
    """[V18] They have no record that says that they wait."""
    story = with_cards(rest=False)
    stored = {k: story.board.get(k) for k in story.board.ids() if not k.startswith("unopened")}
    seen = view(Board(1, stored), "console")
    assert sum(isinstance(record, Card) for record in seen.values()) == len(GROUP)


def test_a_wish_on_a_hidden_card_is_told_once_cards_are_shown():
    """[V18] [D3] It would tell which card the person who taps has written."""
    story = with_cards()
    before = story.board
    story.says(GROUP[0], "wish_elsewhere", item=CARD, frame="Direction")
    assert told(story, before) == {}
    story.says(FAC, "reveal", what="cards", shown=True)
    assert "wish:card-person0" in story.seen("console")


def test_nothing_that_facilitators_do_tells_of_a_wish_on_a_hidden_card():
    """[V18] [D3] It stays, whatever they do, and they are told of it once cards are shown."""
    asking = [
        ("leave_here", {"item": CARD}),
        ("take_elsewhere", {"item": CARD, "frame": "Direction"}),
        ("take_elsewhere", {"item": CARD, "frame": "Direction"}),
        ("leave_here", {"item": CARD}),
        ("leave_here", {"item": CARD}),
    ]
    answers = []
    for wished in (True, False):
        story = with_cards()
        if wished:
            story.says(GROUP[0], "wish_elsewhere", item=CARD, frame="Direction")
        answers.append([bool(story.says(FAC, name, **given)) for name, given in asking])
        story.says(FAC, "reveal", what="cards", shown=True)
        assert ("wish:card-person0" in story.seen("console")) is wished
    assert answers[0] == answers[1]


def test_suggestions_are_made_of_opened_cards():
    """[V18] Asking again and again would tell what the last card says."""
    story = Story(*GROUP, FAC, step="express")
    for person in GROUP[:2]:
        story.card(person, person.seat, title="La nuit")
    assert not story.says(FAC, "suggest_themes")


def test_merging_does_not_tell_whether_somebody_wrote_a_word():
    """[V18] A word that was not opened is as unknown as one that nobody wrote."""
    story = with_words()
    say_word(story, 1, "colere")
    for word in ("colere", "joie"):
        assert story.refused(FAC, "merge_words", from_=word, into="mot2") == "not_found"
    assert story.says(FAC, "merge_words", from_="mot1", into="mot2")


def test_the_end_opens_everything_in_an_order_of_chance():
    """[V18] [S3] Also where the cards were never shown before, and though the end is undone."""
    orders = set()
    for turn in range(6):
        story = Story(*GROUP, FAC, step="express")
        story.turn = turn * 1000
        cards = [story.card(person, person.seat) for person in GROUP]
        story.says(FAC, "end_meeting")
        seen = story.seen("console")
        orders.add(tuple(sorted(cards, key=lambda card: seen[card].order)))
        story.says(FAC, "undo_end")
        assert set(cards) <= story.seen("console").keys()
        assert not story.board.of(UnopenedCard)
    assert len(orders) > 1


def test_only_consoles_are_told_how_much_waits():
    """[V18] [V4]"""
    story = with_cards(rest=False)
    assert story.seen("console")["unopened:cards"] == UnopenedCount(2, lot=False, rest=True)
    for audience in ("phone", "wall", "wall_with_controls"):
        assert not any(key.startswith("unopened") for key in story.seen(audience))
