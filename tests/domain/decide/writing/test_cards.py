"""Cards: posting, editing and withdrawing them, and when each audience sees them."""

import pytest

from board.domain.records.contributions import Card
from board.domain.records.own import OwnCard
from tests.support.stories.cast import ANA, BEN, FAC, WALL, Story


@pytest.fixture
def story() -> Story:
    return Story(step="express")


def test_a_card_is_seen_by_others_only_once_cards_are_shown(story):
    """[V2] [S3] [V18] Its author sees it before, and the facilitator that one waits."""
    card = story.card(ANA, "a-demand")
    assert card not in story.seen("phone") and card not in story.seen("wall")
    assert card not in story.seen("console")
    assert story.seen("console")["unopened:cards"].count == 1
    assert isinstance(story.own(ANA)["mine:card-a-demand"], OwnCard)

    story.says(FAC, "reveal", what="cards", shown=True)
    assert card in story.seen("phone") and card in story.seen("wall")


def test_going_on_to_group_shows_the_cards(story):
    """[S3]"""
    card = story.card(ANA, "a-demand")
    story.says(FAC, "go_to", step="group")
    assert card in story.seen("wall")


def test_showing_cards_puts_them_in_an_order_of_chance(story):
    """[S3] Orders that follow arrival every time would tell who wrote when."""
    orders = set()
    for chance in range(8):
        story.turn = 1000 * chance
        for name in ("first-one", "second-one", "third-one"):
            story.card(ANA, name)
        story.says(FAC, "reveal", what="cards", shown=True)
        shown = sorted(story.board.of(Card).items(), key=lambda pair: pair[1].order)
        orders.add(tuple(key for key, _ in shown))
        story.says(FAC, "reveal", what="cards", shown=False)
    assert len(orders) > 1


def test_a_card_said_twice_is_one_card(story):
    """[P2]"""
    story.card(ANA, "a-demand")
    version = story.board.version
    story.card(ANA, "a-demand")
    assert story.board.version == version
    assert len(story.board.of(Card)) == 1


def test_only_its_author_changes_or_takes_back_a_card(story):
    """[A3] [V7]"""
    story.card(ANA, "a-demand")
    assert story.refused(BEN, "edit_card", card="card-a-demand", title="mine") == "not_yours"
    assert story.refused(BEN, "withdraw_card", card="card-a-demand") == "not_yours"
    assert story.refused(BEN, "post_card", card="card-a-demand", kind="theme", title="x") == (
        "not_yours"
    )
    assert "mine:card-a-demand" not in story.own(BEN)
    story.says(ANA, "edit_card", card="card-a-demand", title="Une autre demande", nature="tension")
    own = story.own(ANA)["mine:card-a-demand"]
    assert (own.title, own.nature) == ("Une autre demande", "tension")


def test_a_field_that_is_left_out_stays_and_null_takes_the_nature_away(story):
    """[A3]"""
    story.card(ANA, "a-demand", nature="tension", text="Elle insiste.")
    story.says(ANA, "edit_card", card="card-a-demand", nature=None)
    own = story.own(ANA)["mine:card-a-demand"]
    assert (own.nature, own.text) == (None, "Elle insiste.")


def test_changing_the_kind_lets_go_of_a_nature_of_the_other_kind(story):
    """[A3]"""
    story.card(ANA, "a-demand", nature="tension")
    story.says(ANA, "edit_card", card="card-a-demand", kind="theme")
    own = story.own(ANA)["mine:card-a-demand"]
    assert (own.kind, own.nature) == ("theme", None)
    assert story.refused(ANA, "edit_card", card="card-a-demand", nature="success") == "bad_request"


def test_a_kind_and_a_nature_that_are_named_together_both_hold(story):
    """[A3]"""
    story.card(ANA, "a-demand", nature="tension")
    arguments = {"card": "card-a-demand", "kind": "theme"}
    assert story.refused(ANA, "edit_card", nature="success", **arguments) == "bad_request"
    story.says(ANA, "edit_card", nature="team_issue", **arguments)
    own = story.own(ANA)["mine:card-a-demand"]
    assert (own.kind, own.nature) == ("theme", "team_issue")


def test_a_withdrawn_card_is_gone_with_all_that_pointed_at_it(story):
    """[S4]"""
    one, two = story.card(ANA, "the-first"), story.card(BEN, "the-other")
    story.says(FAC, "go_to", step="choose")
    story.says(FAC, "link", link="link-0001", from_=one, to=two, label="value")
    story.says(FAC, "take_elsewhere", item=one, frame="Réunion de direction")
    story.says(FAC, "project", item=one)
    story.says(FAC, "open_resonance", items=[one, two])
    story.says(ANA, "withdraw_card", card="card-the-first")

    everything = story.board.ids()
    assert one not in everything and "mine:card-the-first" not in story.own(ANA)
    assert not any(key.startswith(("link:", "elsewhere:")) for key in everything)
    assert story.board.choice.items == (two,)
    assert story.board.meeting.projected is None
    assert story.says(ANA, "withdraw_card", card="card-the-first") is not None


def test_a_withdrawn_topic_is_no_longer_explored(story):
    """[S4]"""
    one, two = story.card(ANA, "the-first"), story.card(BEN, "the-other")
    story.says(FAC, "agree", items=[one, two])
    story.says(ANA, "withdraw_card", card="card-the-first")
    assert story.board.choice.agreed == (two,)
    assert "topic:card-the-first" not in story.board.ids()
    assert "topic:card-the-other" in story.board.ids()


def test_a_card_set_aside_leaves_the_wall_and_its_author_is_told(story):
    """[V2] It can be brought back where it was."""
    card = story.card(ANA, "a-demand")
    story.says(FAC, "reveal", what="cards", shown=True)
    story.says(FAC, "set_aside", card="card-a-demand")
    assert card not in story.seen("wall") and card not in story.seen("phone")
    assert story.seen("console")[card].set_aside
    assert story.own(ANA)["mine:card-a-demand"].set_aside

    story.says(FAC, "bring_back", card="card-a-demand")
    assert card in story.seen("wall")
    assert story.refused(FAC, "set_aside") == "bad_request"
    assert story.refused(FAC, "set_aside", card="card-of-none") == "not_found"


def test_texts_have_their_lengths_and_lose_what_cannot_be_seen(story):
    """[A4] [P3]"""
    assert story.refused(ANA, "post_card", card="card-0001", kind="theme", title="t" * 61) == (
        "too_long"
    )
    assert story.refused(ANA, "post_card", card="card-0001", kind="theme", title=" \u200b ") == (
        "bad_request"
    )
    assert story.refused(ANA, "post_card", card="no", kind="theme", title="t") == "bad_request"
    story.card(ANA, "a-demand", title="\u202e Une\u200b demande\x00 ")
    assert story.own(ANA)["mine:card-a-demand"].title == "Une demande"


def test_a_seat_holds_thirty_cards_and_paper_any_number(story):
    """[A6]"""
    for number in range(30):
        story.card(ANA, f"number-{number}")
    assert story.refused(ANA, "post_card", card="card-0031", kind="theme", title="t") == "too_many"
    for number in range(31):
        arguments = {"card": f"paper-card-{number}", "kind": "theme", "title": "t"}
        story.says(FAC, "post_for", command={"name": "post_card", "arguments": arguments})


def test_a_card_of_the_facilitator_is_marked(story):
    """[C1] And it is never on a ballot."""
    mine = story.card(FAC, "from-the-lead")
    assert story.seen("console")[mine].facilitator
    assert story.refused(FAC, "open_resonance", items=[mine]) == "bad_request"


def test_a_wall_deposits_nothing(story):
    """[A1]"""
    assert story.refused(WALL, "post_card", card="card-0001", kind="theme", title="t") == (
        "forbidden"
    )


def test_a_proposed_rule_may_be_as_long_as_a_rule_of_the_list(story):
    """[S12] [A4] A card's title is shorter, also once it is edited."""
    assert story.refused(ANA, "post_card", **titled("card-0001", "x" * 61)) == "too_long"
    card = story.card(ANA, "a-demand").partition(":")[2]
    assert story.refused(ANA, "edit_card", card=card, title="x" * 61) == "too_long"
    story.says(FAC, "go_to", step="rules")
    story.says(ANA, "post_card", **titled("rule-0001", "x" * 140) | {"kind": "rule"})
    too_long = titled("rule-0002", "x" * 141) | {"kind": "rule"}
    assert story.refused(ANA, "post_card", **too_long) == "too_long"


def titled(card: str, title: str) -> dict[str, str]:
    return {"card": card, "kind": "situation", "title": title}
