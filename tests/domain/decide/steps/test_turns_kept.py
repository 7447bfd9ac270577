"""From the first turn on a topic keeps its turn, whatever becomes of the others."""

from hypothesis import given, settings
from hypothesis import strategies as st

from board.domain.change import Rejected
from board.domain.records.contributions import Topic
from tests.support.stories.cast import ANA, BEN, FAC, Story
from tests.support.stories.turns import left_out, story_of_turns

RELAY, NIGHT, LETTERS = (f"card:card-{name}" for name in ("relay", "night", "letters"))
ITEMS = st.sampled_from([[RELAY], [NIGHT], [RELAY, NIGHT], [NIGHT, RELAY], [LETTERS, NIGHT]])
SAID = st.one_of(
    ITEMS.map(lambda items: ("agree", {"items": items})),
    st.sampled_from(["choose", "explore", "explore_2", "synthesis"]).map(
        lambda step: ("go_to", {"step": step})
    ),
    st.sampled_from([RELAY, NIGHT]).map(lambda item: ("withdraw_card", {"card": item[5:]})),
    st.just(("not_yet", {})),
)


def in_turn(number: int) -> Story:
    """Two topics and a third card, at this turn."""
    story, _ = story_of_turns(2, cards=("letters",))
    story.says(FAC, "go_to", step="explore" if number == 1 else f"explore_{number}")
    return story


def turns(story: Story) -> dict[int, str]:
    return {topic.order: f"card:{key[6:]}" for key, topic in story.board.of(Topic).items()}


def test_a_turn_stays_its_topics_own_when_the_topic_before_it_goes():
    """[Y10] [S4] Going back passes over the turn of the one that went."""
    story = in_turn(2)
    story.says(ANA, "withdraw_card", card="card-relay")
    assert turns(story) == {2: NIGHT}
    assert left_out(story) == ["explore"]
    story.says(FAC, "go_to", step="synthesis")
    story.says(FAC, "undo_step", step="synthesis")
    assert story.board.meeting.topic == "topic:card-night"


def test_a_topic_agreed_on_later_has_the_free_turn():
    """[Y10] [C5] Also if it is named first, and the turn that goes on stays as it is."""
    story = in_turn(2)
    story.says(ANA, "withdraw_card", card="card-relay")
    story.says(FAC, "agree", items=[LETTERS, NIGHT])
    assert turns(story) == {1: LETTERS, 2: NIGHT}
    assert left_out(story) == []
    assert story.board.meeting.topic == "topic:card-night"


def test_a_topic_in_place_of_that_of_the_turn_is_the_one_the_turn_is_about():
    """[Y10]"""
    story = in_turn(2)
    story.says(FAC, "agree", items=[LETTERS, RELAY])
    assert turns(story) == {1: RELAY, 2: LETTERS}
    assert story.board.meeting.topic == "topic:card-letters"


def test_naming_topics_in_another_order_swaps_their_turns_before_the_first_alone():
    """[Y10] [C5]"""
    story, _ = story_of_turns(2)
    story.says(FAC, "agree", items=[NIGHT, RELAY])
    assert turns(story) == {1: NIGHT, 2: RELAY}
    story.says(FAC, "go_to", step="explore")
    story.says(FAC, "agree", items=[RELAY, NIGHT])
    assert turns(story) == {1: NIGHT, 2: RELAY}
    assert story.board.meeting.topic == "topic:card-night"


def test_before_the_first_turn_what_is_left_has_the_first():
    """[Y10] [S4]"""
    story, _ = story_of_turns(2)
    story.says(ANA, "withdraw_card", card="card-relay")
    assert turns(story) == {1: NIGHT}
    assert left_out(story) == ["explore_2"]


@settings(max_examples=200, deadline=None)
@given(st.lists(SAID, max_size=12))
def test_each_topic_has_a_turn_of_its_own_and_keeps_it_from_the_first_turn_on(said):
    """[Y10] A turn is left out exactly if the group has topics and none of them has it."""
    story, _ = story_of_turns(2, cards=("letters",))
    for name, arguments in said:
        before, begun = turns(story), story.board.meeting.step != "choose"
        author = BEN if arguments.get("card") == NIGHT[5:] else ANA
        try:
            story.says(author if name == "withdraw_card" else FAC, name, **arguments)
        except Rejected:
            continue
        after = turns(story)
        assert len(after) == len(story.board.of(Topic)) and after.keys() <= {1, 2}
        steps = {1: "explore", 2: "explore_2"}
        assert left_out(story) == [steps[n] for n in (1, 2) if after and n not in after]
        stays = set(before.values()) & set(after.values())
        if begun and name in ("withdraw_card", "agree"):
            assert {n: i for n, i in after.items() if i in stays} == {
                n: i for n, i in before.items() if i in stays
            }
