"""What everyone is shown: the prompt, the cards, the words, and one item large on the wall."""

import pytest

from board.domain.records.closing import Word
from board.domain.records.meeting import Meeting
from tests.support.stories.cast import ANA, BEN, FAC, Story


@pytest.fixture
def story() -> Story:
    return Story(step="express")


def meeting(story: Story) -> Meeting:
    return story.board.meeting


def test_another_prompt_takes_the_place_of_the_first(story):
    """[S8] [P2]"""
    story.says(FAC, "set_prompt", text="Et vous, cette semaine ?")
    assert meeting(story).prompt == "Et vous, cette semaine ?"
    assert not story.says(FAC, "set_prompt", text="Et vous, cette semaine ?")


def test_cards_that_are_shown_keep_their_order_when_they_are_shown_again(story):
    """[S3] [P2]"""
    for number in range(9):
        story.card(ANA, f"card-{number}")
    story.says(FAC, "reveal", what="cards", shown=True)
    assert meeting(story).cards_shown is True
    assert not story.says(FAC, "reveal", what="cards", shown=True)
    story.says(FAC, "reveal", what="cards", shown=False)
    assert meeting(story).cards_shown is False
    assert not story.says(FAC, "reveal", what="cards", shown=False)


def test_the_cloud_is_held_as_it_is_and_let_go_again(story):
    """[X7] [P2] What arrives meanwhile is stored, and told to the wall."""
    story.says(FAC, "go_to", step="words")
    story.says(FAC, "reveal", what="words", shown=True)
    story.says(FAC, "freeze_words", frozen=True)
    assert meeting(story).words_frozen is True
    assert not story.says(FAC, "freeze_words", frozen=True)
    story.says(ANA, "post_word", entry="entry-01", kind="keyword", text="écoute")
    words = [one.text for one in story.seen("wall").values() if isinstance(one, Word)]
    assert words == ["écoute"]
    story.says(FAC, "freeze_words", frozen=False)
    assert meeting(story).words_frozen is False


def test_a_topic_that_is_shown_large_is_the_topic_that_the_room_is_with(story):
    """[S7] And stays so once it is no longer large."""
    items = [story.card(who, f"of-{who.seat}") for who in (ANA, BEN)]
    story.says(FAC, "agree", items=items)
    story.says(FAC, "go_to", step="explore")
    topic = "topic:card-of-ben"
    story.says(FAC, "project", item=topic)
    assert (meeting(story).projected, meeting(story).topic) == (topic, topic)
    story.says(FAC, "project")
    assert (meeting(story).projected, meeting(story).topic) == (None, topic)


def test_a_card_that_is_withdrawn_is_large_no_more_once_the_step_is_undone(story):
    """[S4] [S6]"""
    card = story.card(ANA, "seule")
    story.says(FAC, "reveal", what="cards", shown=True)
    story.says(FAC, "project", item=card)
    story.says(FAC, "go_to", step="group")
    story.says(ANA, "withdraw_card", card="card-seule")
    story.says(FAC, "undo_step", step="group")
    assert (meeting(story).step, meeting(story).projected) == ("express", None)


WITHDRAWN = ("withdraw_word", {"entry": "entry-01"})
REPLACED = ("post_word", {"entry": "entry-02", "kind": "keyword", "text": "écoute"})
LEFT = ("remove_me", {})


@pytest.mark.parametrize(
    ("said", "undone"),
    [(WITHDRAWN, False), (WITHDRAWN, True), (REPLACED, False), (LEFT, False), (LEFT, True)],
)
def test_a_closing_line_that_is_taken_back_is_large_no_more(story, said, undone):
    """[S4] [S6] Neither now nor once the step is undone."""
    name, arguments = said
    story.says(FAC, "go_to", step="words")
    line = "Je repars avec une question que je n’avais pas posée."
    story.says(ANA, "post_word", entry="entry-01", kind="reflection", text=line)
    story.says(FAC, "reveal", what="words", shown=True)
    story.says(FAC, "project", item="line:entry-01")
    if undone:
        story.says(FAC, "go_to", step="express")
    story.says(ANA, name, **arguments)
    if undone:
        story.says(FAC, "undo_step", step="express")
    assert (meeting(story).step, meeting(story).projected) == ("words", None)
