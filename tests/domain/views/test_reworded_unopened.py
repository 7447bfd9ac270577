"""What is reworded after facilitators opened it, while the room does not see it yet."""

from board.domain.records.contributions import Suggestion
from board.domain.records.own import OwnSteps
from board.domain.records.unopened import UnopenedCard, UnopenedEntry
from tests.support.stories.cast import FAC, Story
from tests.support.stories.opened import CARD, GROUP, say_word, told, with_cards, with_words


def test_new_words_of_an_opened_card_wait_for_the_next_opening_and_are_not_counted():
    """[V20] Nothing tells facilitators that somebody reworded a card."""
    story = with_cards()
    before = story.board
    story.says(GROUP[0], "edit_card", card="card-person0", title="Autrement", nature="tension")
    assert told(story, before) == {}
    assert story.own(GROUP[0])["mine:card-person0"].title == "Autrement"
    for person in GROUP[:3]:
        story.card(person, f"{person.seat}-again")
    assert story.seen("console")["unopened:cards"].count == 3
    assert story.seen("console")[CARD].title == "person0"
    story.says(FAC, "open_lot", what="cards", rest=True)
    assert story.seen("console")[CARD].title == "Autrement"


def test_new_words_of_an_opened_card_are_shown_with_the_cards():
    """[V20] [S3]"""
    story = with_cards()
    story.says(GROUP[0], "edit_card", card="card-person0", title="Autrement")
    story.says(FAC, "reveal", what="cards", shown=True)
    assert {story.seen(one)[CARD].title for one in ("wall", "phone", "console")} == {"Autrement"}
    story.says(FAC, "reveal", what="cards", shown=False)
    assert story.seen("console")[CARD].title == "Autrement"


def test_earlier_words_are_kept_no_longer_than_until_the_next_opening():
    """[V20] Nor once the card is withdrawn, and they are replaced by no later ones."""
    story = with_cards()
    for title in ("Autrement", "Encore"):
        story.says(GROUP[0], "edit_card", card="card-person0", title=title)
    (waiting,) = story.board.of(UnopenedCard).values()
    assert waiting.as_opened.title == "person0"
    story.says(GROUP[0], "withdraw_card", card="card-person0")
    assert not story.board.of(UnopenedCard)
    assert CARD not in story.seen("console")
    story = with_words()
    say_word(story, 1, "autre")
    story.says(GROUP[1], "withdraw_word", entry="entry-0001")
    assert not story.board.of(UnopenedEntry)


def test_where_an_opened_card_stands_is_seen_though_its_new_words_wait():
    """[V20] What facilitators do with a card shows at once."""
    story = with_cards()
    story.says(GROUP[0], "edit_card", card="card-person0", title="Autrement")
    theme = story.theme("soir", CARD)
    story.says(FAC, "reformulate", card="card-person0", text="En somme")
    card = story.seen("console")[CARD]
    assert (card.title, f"theme:{card.theme}", card.reformulation) == ("person0", theme, "En somme")


def test_what_an_author_rewords_after_it_was_set_aside_comes_later_and_stays_aside():
    """[V20] [D2] Bringing it back before means the words that facilitators know."""
    story = with_cards()
    story.says(FAC, "set_aside", card="card-person0")
    story.says(GROUP[0], "edit_card", card="card-person0", title="Autrement")
    card = story.seen("console")[CARD]
    assert (card.title, card.set_aside, card.rephrased) == ("person0", True, False)
    story.says(FAC, "bring_back", card="card-person0")
    assert not story.says(FAC, "bring_back", card="card-person0")
    assert not story.seen("console")[CARD].set_aside
    story.says(FAC, "reveal", what="cards", shown=True)
    card = story.seen("console")[CARD]
    assert (card.title, card.set_aside, card.rephrased) == ("Autrement", True, True)
    assert CARD not in story.seen("wall")


def test_a_card_that_was_reworded_before_it_is_set_aside_is_set_aside_in_all_its_words():
    """[V20] [D1]"""
    story = with_cards()
    story.says(GROUP[0], "edit_card", card="card-person0", title="Autrement")
    story.says(FAC, "set_aside", card="card-person0")
    assert story.seen("console")[CARD].set_aside
    assert story.own(GROUP[0])["mine:card-person0"].set_aside
    story.says(FAC, "bring_back", card="card-person0")
    assert not story.own(GROUP[0])["mine:card-person0"].set_aside


def test_a_held_word_that_is_let_through_lets_no_later_word_through():
    """[V20] [V3]"""
    story = with_words()
    say_word(story, 0, "salaud")
    story.says(FAC, "bring_back", entry="entry-0000")
    assert not story.seen("console")["word:merde"].held
    story.says(FAC, "reveal", what="words", shown=True)
    assert "word:merde" not in story.seen("console")
    assert [key for key in story.seen("wall") if key.startswith("word:")].count("word:salaud") == 0
    assert story.seen("console")["word:salaud"].held


def test_a_word_that_replaces_an_opened_one_waits_for_the_next_opening():
    """[V20]"""
    story = with_words()
    before = story.board
    say_word(story, 1, "autre")
    assert told(story, before) == {}
    story.says(FAC, "reveal", what="words", shown=True)
    assert "word:autre" in story.seen("console") and "word:mot1" not in story.seen("console")


def test_what_facilitators_do_does_not_tell_whether_an_opened_card_was_reworded():
    """[V20] Neither suggestions, nor what is passed on, nor topics are made of the later words."""
    stories = [with_cards() for _ in range(2)]
    for story in stories:
        story.says(GROUP[1], "edit_card", card="card-person1", title="La nuit seule")
        story.says(GROUP[2], "edit_card", card="card-person2", title="Une nuit dehors")
        story.says(FAC, "suggest_themes")
    stories[0].says(GROUP[0], "edit_card", card="card-person0", title="Autrement")
    answers = [[bool(ask(story)) for ask in ASKING] for story in stories]
    assert answers[0] == answers[1] == [False, True, False, True, True]
    assert stories[0].seen("console") == stories[1].seen("console")


ASKING = [
    lambda story: story.says(FAC, "suggest_themes"),
    lambda story: story.says(FAC, "take_elsewhere", item=CARD, frame="Direction"),
    lambda story: story.says(FAC, "word_elsewhere", item=CARD, wording="person0"),
    lambda story: story.says(FAC, "record_agreement", item=CARD),
    lambda story: story.says(FAC, "agree", items=[CARD]),
]


def test_suggestions_stand_until_the_new_words_of_their_cards_are_open():
    """[V20] [G10]"""
    story = Story(*GROUP, FAC, step="express")
    for person in GROUP:
        story.card(person, person.seat, title="La nuit" if person in GROUP[:2] else person.seat)
    story.says(FAC, "open_lot", what="cards", rest=True)
    story.says(FAC, "suggest_themes")
    story.says(GROUP[0], "edit_card", card="card-person0", title="Autrement")
    assert not story.says(FAC, "suggest_themes")
    story.says(FAC, "reveal", what="cards", shown=True)
    assert not story.board.of(Suggestion)


def test_what_undo_offers_names_a_card_as_facilitators_know_it():
    """[V20] [G6]"""
    story = with_cards()
    story.theme("soir", CARD)
    story.says(FAC, "move_cards", cards=["card-person0"], theme=None)
    story.says(GROUP[0], "edit_card", card="card-person0", title="Autrement")
    steps = story.own(FAC)["steps"]
    assert isinstance(steps, OwnSteps) and steps.undo.title == "person0"
