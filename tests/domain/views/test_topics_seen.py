"""A topic is seen in the present words of its card or its theme, and goes with a card set aside."""

import pytest

from board.domain.views.audiences import AUDIENCES, reach_of, refresh
from board.domain.views.report import report
from board.wire.codec import encode
from tests.support.stories.cast import ANA, BEN, FAC, Story

TOPIC, CARD = "topic:card-hers", "card:card-hers"
ROOM = [audience for audience in AUDIENCES if audience != "console"]


@pytest.fixture
def story() -> Story:
    """Ana's card is a topic beside a theme of Ben's."""
    story = Story(step="express")
    card = story.card(ANA, "hers", title="Ses mots")
    other = story.card(BEN, "his")
    story.says(FAC, "reveal", what="cards", shown=True)
    theme = story.theme("leur", other)
    story.says(FAC, "go_to", step="choose")
    story.says(FAC, "agree", items=[card, theme])
    return story


def titles(story: Story, topic: str = TOPIC) -> set[str | None]:
    return {getattr(story.seen(one).get(topic), "title", None) for one in AUDIENCES}


def traces(story: Story) -> str:
    return encode(report(story.board, "traces")).decode()


def test_a_topic_whose_card_is_set_aside_leaves_the_room_and_the_traces(story):
    """[D1] [V2] Facilitators still see it, and bring it back with its card."""
    story.says(FAC, "set_aside", card="card-hers")
    assert [one for one in ROOM if TOPIC in story.seen(one)] == []
    assert "Ses mots" not in traces(story)
    assert story.seen("console")[TOPIC].title == "Ses mots"
    story.says(FAC, "bring_back", card="card-hers")
    assert titles(story) == {"Ses mots"}
    assert "Ses mots" in traces(story)


def test_a_topic_follows_the_words_of_its_card(story):
    """[V20] In the traces too."""
    story.says(ANA, "edit_card", card="card-hers", title="Autrement")
    assert titles(story) == {"Autrement"}
    assert "Autrement" in traces(story) and "Ses mots" not in traces(story)


def test_a_topic_follows_the_name_of_its_theme(story):
    """[V20]"""
    story.says(FAC, "rename_theme", theme="theme-leur", title="Un autre nom")
    assert titles(story, "topic:theme-leur") == {"Un autre nom"}


def test_new_words_of_a_hidden_card_wait_in_its_topic_too(story):
    """[V20] Nobody sees them before they are opened or shown."""
    story.says(FAC, "reveal", what="cards", shown=False)
    story.says(ANA, "edit_card", card="card-hers", title="Autrement")
    assert titles(story) == {"Ses mots"}
    story.says(FAC, "reveal", what="cards", shown=True)
    assert titles(story) == {"Autrement"}


def test_words_that_were_never_opened_are_those_of_the_agreement():
    """[V18] Rewording a card that facilitators do not know changes nothing of its topic."""
    story = Story(step="express")
    card = story.card(ANA, "hers", title="Ses mots")
    story.says(FAC, "agree", items=[card])
    story.says(ANA, "edit_card", card="card-hers", title="Autrement")
    assert titles(story) == {"Ses mots"}


@pytest.mark.parametrize("audience", AUDIENCES)
@pytest.mark.parametrize(
    ("who", "name", "arguments"),
    [
        (FAC, "set_aside", {"card": "card-hers"}),
        (ANA, "edit_card", {"card": "card-hers", "title": "Autrement"}),
        (FAC, "rename_theme", {"theme": "theme-leur", "title": "Un autre nom"}),
    ],
)
def test_a_delta_tells_the_topic_as_it_is_shown_now(story, audience, who, name, arguments):
    """[P7] [P8] The topic's own record has not changed, but what is shown of it has."""
    told = story.seen(audience)
    change = story.says(who, name, **arguments)
    delta = refresh(story.board, audience, told, reach_of([*change.put, *change.drop]))
    after = {key: record for key, record in {**told, **delta}.items() if record is not None}
    assert after == story.seen(audience)


@pytest.mark.parametrize(("who", "name"), [(ANA, "withdraw_card"), (FAC, "set_aside")])
def test_what_is_passed_on_holds_no_topic_whose_card_was_withdrawn_or_set_aside(story, who, name):
    """[R3] [S4] [D1] A mark on a topic is one on its card."""
    story.says(FAC, "take_elsewhere", item=TOPIC, frame="La direction")
    story.says(FAC, "record_agreement", item=TOPIC)
    assert report(story.board, "elsewhere").sections
    story.says(who, name, card="card-hers")
    assert not report(story.board, "elsewhere").sections
    assert [one for one in ROOM if "elsewhere:card-hers" in story.seen(one)] == []


def test_what_would_be_passed_on_of_a_topic_are_its_present_words(story):
    """[R4]"""
    story.says(FAC, "take_elsewhere", item=TOPIC, frame="La direction")
    story.says(ANA, "edit_card", card="card-hers", title="Autrement")
    story.says(FAC, "record_agreement", item=TOPIC)
    assert story.board.get("elsewhere:card-hers").wording == "Autrement"
