"""Passing items on, the agreements of the group, and showing a report before it is handed over."""

from dataclasses import replace

import pytest

from board.domain.records.agreements import Agreements, Elsewhere
from board.domain.records.private import Keys
from board.domain.views.report import Report, report
from tests.support.stories.cast import ANA, FAC, NOON, Story, opening

HOUR = 3_600_000
GOVERNANCE = "avec les membres de la gouvernance"


@pytest.fixture
def story() -> Story:
    story = Story(step="express")
    story.card(ANA, "a-demand", text="Le mot du dimanche")
    story.says(FAC, "reveal", what="cards", shown=True)
    return story


def passed_on(story: Story) -> dict[str, list[str]]:
    """The wordings that are passed on, by setting."""
    sections = report(story.board, "elsewhere").sections
    groups = [group for section in sections for group in section.groups]
    return {group.title: [item.text for item in group.items] for group in groups}


def marked(story: Story) -> Elsewhere:
    found = story.board.find(Elsewhere, "card-a-demand")
    assert found is not None
    return found


def test_only_what_the_group_agreed_to_is_passed_on_by_setting(story):
    """[R3]"""
    other = story.card(ANA, "another")
    story.says(FAC, "take_elsewhere", item="card:card-a-demand", frame=GOVERNANCE)
    story.says(FAC, "take_elsewhere", item=other, frame="en réunion d’équipe")
    assert passed_on(story) == {}
    story.says(FAC, "record_agreement", item="card:card-a-demand")
    assert passed_on(story) == {GOVERNANCE: ["a-demand\nLe mot du dimanche"]}
    story.says(FAC, "leave_here", item="card:card-a-demand")
    assert passed_on(story) == {}


def test_a_theme_and_a_topic_are_passed_on_by_their_titles(story):
    """[R3]"""
    theme = story.theme("Seul", "card:card-a-demand")
    story.says(FAC, "agree", items=["card:card-a-demand"])
    for item, setting in ((theme, "La direction"), ("topic:card-a-demand", GOVERNANCE)):
        story.says(FAC, "take_elsewhere", item=item, frame=setting)
        story.says(FAC, "record_agreement", item=item)
    assert passed_on(story) == {"La direction": ["Seul"], GOVERNANCE: ["a-demand"]}


def test_a_theme_that_was_dissolved_is_passed_on_once_the_group_words_it(story):
    """[R4] Without its title there are no words to agree to."""
    theme = story.theme("Seul", "card:card-a-demand")
    story.says(FAC, "take_elsewhere", item=theme, frame=GOVERNANCE)
    story.says(FAC, "dissolve_theme", theme="theme-Seul")
    assert story.refused(FAC, "record_agreement", item=theme) == "not_found"
    story.says(FAC, "word_elsewhere", item=theme, wording="Nous manquons de relais.")
    story.says(FAC, "record_agreement", item=theme)
    assert passed_on(story) == {GOVERNANCE: ["Nous manquons de relais."]}


def test_the_group_words_it_and_agrees_to_those_words_alone(story):
    """[R4] Another wording, by the group or of the card, is not what was agreed to."""
    item = "card:card-a-demand"
    story.says(FAC, "take_elsewhere", item=item, frame=GOVERNANCE)
    story.says(FAC, "word_elsewhere", item=item, wording="Nous manquons de relais le dimanche.")
    assert not marked(story).agreed
    story.says(FAC, "record_agreement", item=item)
    assert passed_on(story) == {GOVERNANCE: ["Nous manquons de relais le dimanche."]}
    assert not story.says(
        FAC, "word_elsewhere", item=item, wording="Nous manquons de relais le dimanche."
    )
    story.says(FAC, "word_elsewhere", item=item, wording="Nous manquons de tout.")
    assert passed_on(story) == {}


def test_a_card_that_is_edited_after_the_agreement_leaves_as_it_was_agreed_to(story):
    """[R4]"""
    item = "card:card-a-demand"
    story.says(FAC, "take_elsewhere", item=item, frame=GOVERNANCE)
    story.says(FAC, "record_agreement", item=item)
    story.says(ANA, "edit_card", card="card-a-demand", text="Une phrase de plus")
    assert passed_on(story) == {GOVERNANCE: ["a-demand\nLe mot du dimanche"]}


def test_a_card_that_is_withdrawn_or_set_aside_is_passed_on_to_nobody(story):
    """[R3] [S4]"""
    item = "card:card-a-demand"
    story.says(FAC, "take_elsewhere", item=item, frame=GOVERNANCE)
    story.says(FAC, "record_agreement", item=item)
    story.says(FAC, "set_aside", card="card-a-demand")
    assert passed_on(story) == {}
    story.says(FAC, "bring_back", card="card-a-demand")
    assert passed_on(story) != {}
    story.says(ANA, "withdraw_card", card="card-a-demand")
    assert passed_on(story) == {}


def test_the_wall_sees_a_wording_while_it_is_talked_over(story):
    """[V6] Before the agreement it is there only for as long as it is shown large."""
    item, key = "card:card-a-demand", "elsewhere:card-a-demand"
    story.says(FAC, "take_elsewhere", item=item, frame=GOVERNANCE)
    assert key not in story.seen("wall")
    story.says(FAC, "project", item=key)
    assert key in story.seen("wall")
    story.says(FAC, "project", item=None)
    assert key not in story.seen("wall")


def test_the_wall_shows_a_report_as_it_would_leave_and_as_it_changes(story):
    """[R5] Phones may read it too; nobody has it once it is taken off the wall."""
    assert "report:traces" not in story.seen("wall")
    story.says(FAC, "project", item="report:traces")
    story.says(FAC, "write_synthesis", field="open", text="Et la suite ?")
    for audience in ("wall", "phone", "console"):
        report = story.seen(audience)["report:traces"]
        assert [section.part for section in report.sections] == ["prompt", "synthesis"]
    story.says(FAC, "project", item=None)
    assert "report:traces" not in {**story.seen("wall"), **story.seen("phone")}


def test_the_room_has_seen_a_report_until_something_in_it_changes(story):
    """[R5] What is changed afterwards has not been seen, until it is shown again."""

    def seen() -> bool:
        report = story.seen("console")["report:traces"]
        assert isinstance(report, Report)
        return report.shown

    assert "report:traces" not in story.seen("console")
    story.says(FAC, "project", item="report:traces")
    assert seen()
    story.says(FAC, "go_to", step="synthesis")
    assert seen()
    story.says(FAC, "write_synthesis", field="open", text="Et la suite ?")
    assert not seen()
    story.says(FAC, "project", item="report:traces")
    assert seen()
    assert not story.says(FAC, "project", item="report:traces")


def test_after_the_end_a_report_can_be_shown_and_nothing_else(story):
    """[A5] [R5]"""
    story.says(FAC, "project", item="card:card-a-demand")
    story.says(FAC, "end_meeting")
    assert story.board.meeting.projected is None
    assert story.refused(FAC, "project", item="card:card-a-demand") == "closed"
    assert story.refused(FAC, "project", text="Et vous ?") == "closed"
    story.says(FAC, "project", item="report:elsewhere")
    story.says(FAC, "project", item=None)


def test_more_is_agreed_to_in_the_meeting_and_less_at_any_time(story):
    """[R2] [T3]"""
    story.says(FAC, "record_group_agreement", what="cards", agreed=True)
    assert story.seen("wall")["agreements"] == Agreements(cards=True)
    story.says(FAC, "end_meeting")
    assert story.refused(FAC, "record_group_agreement", what="notes", agreed=True) == "closed"
    story.says(FAC, "record_group_agreement", what="cards", agreed=False)
    assert story.board.find(Agreements) == Agreements()


def test_the_group_keeps_its_meeting_longer_and_everyone_sees_until_when(story):
    """[T3]"""
    before = story.board.meeting.erase_at
    story.says(FAC, "set_retention", hours=72)
    assert story.seen("phone")["meeting"].erase_at == before + 48 * HOUR
    assert story.seen("wall")["agreements"].keep_hours == 72
    story.says(FAC, "end_meeting")
    assert story.board.meeting.erase_at == NOON + 72 * HOUR
    assert story.refused(FAC, "set_retention", hours=73) == "closed"
    story.minutes = 600
    story.says(FAC, "set_retention", hours=24)
    assert story.board.meeting.erase_at == NOON + 24 * HOUR
    story.says(FAC, "set_retention", hours=1)
    assert story.board.meeting.erase_at == NOON + 601 * 60_000
    assert story.board.need(Keys).keep_hours == 1


@pytest.mark.parametrize("hours", [0, -1, 721])
def test_a_meeting_is_kept_an_hour_at_least_and_thirty_days_at_most(story, hours):
    """[T3]"""
    assert story.refused(FAC, "set_retention", hours=hours) == "bad_request"


def test_a_group_keeps_its_meeting_no_longer_than_its_host_allows():
    """[T3] [T8]"""
    story = Story(opened=replace(opening(), keep_hours_at_most=48))
    assert story.refused(FAC, "set_retention", hours=49) == "bad_request"
    story.says(FAC, "set_retention", hours=48)
    assert story.board.need(Keys).keep_hours == 48


def test_the_longest_and_the_shortest_keeping_can_be_agreed_to(story):
    """[T3] [P2] The same length once more changes nothing, also after the end."""
    for hours in (720, 1):
        story.says(FAC, "set_retention", hours=hours)
        assert story.board.need(Keys).keep_hours == hours
    story.says(FAC, "end_meeting")
    assert not story.says(FAC, "set_retention", hours=1)
