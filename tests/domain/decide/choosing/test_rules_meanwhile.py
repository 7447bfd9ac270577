"""What the group chose stays as it was while it is asked about its rules [B2]."""

import pytest

from board.domain.records.contributions import Topic
from board.domain.records.private import InterruptedChoice, Ranking
from tests.support.stories.cast import ANA, BEN, CLEO, FAC, Story

RULES = ["Ce qui se dit ici reste ici."]
HERS, HIS, THIRD = "card:card-hers", "card:card-his", "card:card-third"


@pytest.fixture
def story() -> Story:
    """Three cards, rules, and the step of choosing."""
    story = Story(step="express")
    for who, name in ((ANA, "hers"), (BEN, "his"), (CLEO, "third")):
        story.card(who, name)
    story.says(FAC, "set_rules", rules=RULES)
    story.says(FAC, "go_to", step="choose")
    return story


def checked(story: Story, best: str = HERS) -> None:
    """A check of all three, after which `best` is proposed first."""
    story.says(FAC, "open_check", items=[HERS, HIS, THIRD])
    for who in (ANA, BEN, CLEO):
        for item in (HERS, HIS, THIRD):
            story.says(who, "grade", item=item, grade=2 if item == best else 0)
    story.says(FAC, "close_check")


def asks_about_rules(story: Story) -> None:
    story.says(FAC, "open_check", items=["rules:list"])
    for who in (ANA, BEN, CLEO):
        story.says(who, "grade", item="rules:list", grade=1)
    story.says(FAC, "close_check")


ANSWERS = [("agree", {"items": ["rules:list"]}), ("not_yet", {})]


@pytest.mark.parametrize(("answer", "given"), ANSWERS)
@pytest.mark.parametrize("agreed", [[], [HERS]])
def test_what_was_chosen_holds_again_whatever_the_group_says_of_its_rules(
    story, answer, given, agreed
):
    """[B2] [C5] The result, the next proposals and the topics, told as before."""
    checked(story)
    if agreed:
        story.says(FAC, "agree", items=agreed)
    before, ranking, topics = story.board.choice, story.board.find(Ranking), story.board.of(Topic)
    asks_about_rules(story)
    story.says(FAC, answer, **given)
    after = story.board.choice
    assert (after.stage, after.agreed, after.statuses) == (
        *(before.stage, before.agreed, before.statuses),
    )
    assert (story.board.find(Ranking), story.board.of(Topic)) == (ranking, topics)
    assert not story.board.of(InterruptedChoice)


def test_while_rules_are_asked_about_screens_are_told_of_the_rules_alone(story):
    """[B2] [V8]"""
    checked(story)
    story.says(FAC, "open_check", items=["rules:list"])
    for audience in ("phone", "wall", "console"):
        told = story.seen(audience)
        assert (told["choice"].items, told["choice"].statuses) == (("rules:list",), {})
        assert InterruptedChoice.name not in told


def test_who_said_not_today_is_heard_after_a_check_of_the_rules(story):
    """[C7] Also while its result stands."""
    story.says(FAC, "agree", items=[HERS])
    story.says(ANA, "not_today", item=HERS)
    asks_about_rules(story)
    story.says(FAC, "go_to", step="explore")
    assert story.board.meeting.step == "choose"
    assert (story.board.choice.later, dict(story.board.of(Topic))) == ((HERS,), {})


def test_not_today_may_be_said_while_the_group_is_asked_about_its_rules(story):
    """[C7] It counts on the way to exploring; the group goes on answering about its rules."""
    story.says(FAC, "agree", items=[HERS])
    story.says(FAC, "open_check", items=["rules:list"])
    story.says(ANA, "not_today", item=HERS)
    story.says(FAC, "go_to", step="explore")
    assert story.board.meeting.step == "choose"
    assert story.board.choice.items == ("rules:list",) and story.board.choice.is_open
    assert not story.board.of(Topic)
    story.says(FAC, "close_check")
    story.says(FAC, "agree", items=["rules:list"])
    assert (story.board.choice.later, story.board.choice.agreed) == ((HERS,), ())


def test_a_topic_of_an_earlier_agreement_is_put_off_and_the_new_round_goes_on(story):
    """[C7] Topics stay until the group agrees on others, and so does what people say of them."""
    story.says(FAC, "agree", items=[HERS])
    story.says(ANA, "not_today", item=HERS)
    story.says(FAC, "open_check", items=[HIS, THIRD])
    story.says(BEN, "grade", item=HIS, grade=1)
    story.says(FAC, "go_to", step="explore")
    choice = story.board.choice
    assert (story.board.meeting.step, choice.stage, choice.answers) == ("choose", "check", 1)
    assert (choice.later, dict(story.board.of(Topic))) == ((HERS,), {})


def test_a_topic_that_is_put_off_leaves_no_room_in_a_later_proposal(story):
    """[C7] [C4] One was proposed, and one still is."""
    story.says(FAC, "agree", items=[HERS])
    story.says(ANA, "not_today", item=HERS)
    story.says(FAC, "open_check", items=[HIS, THIRD])
    for item, grade in ((HIS, 2), (THIRD, 0)):
        for who in (BEN, CLEO):
            story.says(who, "grade", item=item, grade=grade)
    story.says(FAC, "close_check")
    proposed = story.board.choice.proposed
    story.says(FAC, "go_to", step="explore")
    assert (proposed, story.board.choice.proposed) == ((HIS,), (HIS,))


@pytest.mark.parametrize("asked", [["rules:list"], [HIS, THIRD]])
def test_a_theme_that_is_a_topic_is_not_dissolved_whatever_is_asked_since(story, asked):
    """[G4]"""
    theme = story.theme("leur", HERS)
    story.says(FAC, "agree", items=[theme])
    story.says(FAC, "open_check", items=asked)
    assert story.refused(FAC, "dissolve_theme", theme="theme-leur") == "closed"
    story.says(FAC, "close_check")
    story.says(FAC, "agree", items=asked[:1])
    after = "closed" if asked == ["rules:list"] else "accepted"
    assert story.refused(FAC, "dissolve_theme", theme="theme-leur") == after


def test_a_theme_of_the_result_that_waits_is_not_dissolved(story):
    """[G4]"""
    theme = story.theme("leur", HERS)
    story.says(FAC, "open_check", items=[theme, HIS])
    story.says(FAC, "close_check")
    story.says(FAC, "open_check", items=["rules:list"])
    assert story.refused(FAC, "dissolve_theme", theme="theme-leur") == "closed"


def test_a_card_withdrawn_meanwhile_is_in_nothing_that_holds_again(story):
    """[S4]"""
    checked(story)
    story.says(FAC, "open_check", items=["rules:list"])
    story.says(ANA, "withdraw_card", card="card-hers")
    story.says(FAC, "close_check")
    story.says(FAC, "agree", items=["rules:list"])
    choice = story.board.choice
    assert (choice.items, choice.proposed, set(choice.statuses)) == (
        *((HIS, THIRD), (), {HIS, THIRD}),
    )


def test_an_agreement_on_topics_ends_the_question_about_the_rules(story):
    """[C5] It is recorded beside the result that was there before, and the rules stay open."""
    checked(story)
    asks_about_rules(story)
    story.says(FAC, "agree", items=[HIS])
    choice = story.board.choice
    assert (choice.agreed, choice.items, choice.own_choice) == ((HIS,), (HERS, HIS, THIRD), True)
    assert not story.board.of(InterruptedChoice) and not story.board.meeting.rules_agreed


def test_a_second_question_about_the_rules_loses_nothing_either(story):
    """[B2]"""
    story.says(FAC, "agree", items=[HERS])
    asks_about_rules(story)
    asks_about_rules(story)
    story.says(FAC, "agree", items=["rules:list"])
    assert (story.board.choice.stage, story.board.choice.agreed) == ("agreed", (HERS,))


def test_a_question_about_the_rules_that_the_end_cuts_short_leaves_the_agreement(story):
    """[E21]"""
    story.says(FAC, "agree", items=[HERS])
    story.says(FAC, "open_check", items=["rules:list"])
    story.says(FAC, "end_meeting")
    story.says(FAC, "undo_end")
    assert (story.board.choice.stage, story.board.choice.agreed) == ("agreed", (HERS,))
    assert not story.board.of(InterruptedChoice)
