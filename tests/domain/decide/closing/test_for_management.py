"""The words for management: proposed, read on the wall, then agreed on or not."""

from dataclasses import replace

import pytest

from board import methods
from board.domain.views.report import report
from tests.support.stories.cast import ANA, FAC, Story, opening

WORDS = "Le temps d’échange aide l’équipe à tenir."
PROJECTED = {"item": "report:management"}


@pytest.fixture
def story() -> Story:
    return Story(opened=replace(opening(), for_management=True))


def texts(story: Story) -> list[str]:
    made = report(story.board, "management")
    return [item.text for section in made.sections for g in section.groups for item in g.items]


def test_the_group_reads_the_words_before_it_agrees(story):
    """[R10] The wall shows what would be given; nothing is given until the group agrees."""
    story.says(FAC, "write_for_management", text=WORDS)
    assert story.refused(FAC, "agree_for_management", agreed=True, text=WORDS) == "changed"
    story.says(FAC, "project", **PROJECTED)
    shown = story.seen("wall")["report:management"]
    assert [item.text for item in shown.sections[0].groups[0].items] == [WORDS]
    assert texts(story) == []
    story.says(FAC, "agree_for_management", agreed=True, text=WORDS)
    assert texts(story) == [WORDS]


def test_an_agreement_holds_for_these_words_alone(story):
    """[R10] [R4]"""
    story.says(FAC, "write_for_management", text=WORDS)
    story.says(FAC, "project", **PROJECTED)
    story.says(FAC, "agree_for_management", agreed=True, text=WORDS)
    story.says(FAC, "write_for_management", text=f"{WORDS} Toujours.", replaces=[WORDS])
    assert texts(story) == []
    new = {"agreed": True, "text": f"{WORDS} Toujours."}
    assert story.refused(FAC, "agree_for_management", **new) == "changed"
    story.says(FAC, "project", **PROJECTED)
    story.says(FAC, "agree_for_management", **new)
    assert texts(story) == [f"{WORDS} Toujours."]


@pytest.mark.parametrize("named", [{"text": WORDS}, {}], ids=["the earlier words", "none"])
def test_an_agreement_names_its_words(story, named):
    """[R10] [N20] Another facilitator wrote and showed other words meanwhile."""
    story.says(FAC, "write_for_management", text=WORDS)
    story.says(FAC, "project", **PROJECTED)
    story.says(FAC, "write_for_management", text="Autre chose.", replaces=[WORDS])
    story.says(FAC, "project", **PROJECTED)
    assert story.refused(FAC, "agree_for_management", agreed=True, **named) == "changed"
    assert texts(story) == []


def test_it_may_be_taken_back_also_after_the_end_and_not_given_then(story):
    """[R10] [T3]"""
    story.says(FAC, "write_for_management", text=WORDS)
    story.says(FAC, "project", **PROJECTED)
    story.says(FAC, "agree_for_management", agreed=True, text=WORDS)
    story.says(FAC, "end_meeting")
    story.says(FAC, "agree_for_management", agreed=False)
    assert texts(story) == []
    assert story.refused(FAC, "agree_for_management", agreed=True, text=WORDS) == "closed"


def test_nobody_but_facilitators_holds_the_words_unless_they_are_shown_or_agreed(story):
    """[R10] [V11]"""
    story.says(FAC, "write_for_management", text=WORDS)
    audiences = ("phone", "phone_without_wall", "wall", "wall_with_controls")
    assert not any("management" in story.seen(audience) for audience in audiences)
    assert story.seen("console")["management"].text == WORDS
    story.says(FAC, "project", **PROJECTED)
    assert "management" in story.seen("wall")
    story.says(FAC, "project", item=None)
    assert not any("management" in story.seen(audience) for audience in audiences)


def test_what_another_facilitator_stored_is_not_replaced_unseen(story):
    """[N20]"""
    story.says(FAC, "write_for_management", text=WORDS)
    late = {"text": "Autre chose.", "replaces": [""]}
    assert story.refused(FAC, "write_for_management", **late) == "changed"


def test_only_facilitators_of_a_method_that_has_it_write_them(story):
    """[R10] [A1]"""
    assert story.refused(ANA, "write_for_management", text=WORDS) == "forbidden"
    assert Story().refused(FAC, "write_for_management", text=WORDS) == "bad_request"
    assert [n for n in methods.names() if methods.load(n).management] == ["bilan"]


def test_there_is_no_agreement_without_words(story):
    """[R10]"""
    assert story.refused(FAC, "agree_for_management", agreed=True, text=WORDS) == "not_found"
