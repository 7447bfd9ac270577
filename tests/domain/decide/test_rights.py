"""Who may ask for what, at which step; and steps that close nothing."""

import pytest

from board.domain.decide.table import FACILITATOR, PARTICIPANT
from board.domain.records.contributions import Card
from board.methods import load
from tests.support.cast import ANA, CODE, FAC, WALL, Story


@pytest.fixture
def story() -> Story:
    return Story(step="express")


SAID = {
    "post_card": {"card": "card-0001", "kind": "theme", "title": "t"},
    "edit_card": {"card": "card-0001"},
    "withdraw_card": {"card": "card-0001"},
    "resonate": {"items": []},
    "grade": {"item": "card:card-0001", "grade": 1},
    "write_synthesis": {"field": "open", "text": ""},
    "add_note": {"note": "note-0001", "topic": "topic:none", "column": "insight", "text": "t"},
    "edit_note": {"note": "note-0001"},
    "withdraw_note": {"note": "note-0001"},
    "post_word": {"entry": "entry-01", "kind": "keyword", "text": "écoute"},
    "withdraw_word": {"entry": "entry-01"},
    "not_today": {"item": "card:card-0001"},
    "wish_elsewhere": {"item": "card:card-0001"},
    "withdraw_wish": {"item": "card:card-0001"},
    "go_to": {"step": "words"},
    "undo_step": {"step": "words"},
    "edit_step": {"step": "pause", "minutes": 5},
    "move_step": {"step": "pause"},
    "set_prompt": {"text": "?"},
    "set_clock": {"ends_at": None},
    "reveal": {"what": "cards", "shown": True},
    "project": {"item": None},
    "turn_page": {"of": "cards", "view": 0, "page": 1},
    "set_aside": {"card": "card-0001"},
    "bring_back": {"card": "card-0001"},
    "post_for": {"command": {"name": "volunteer", "arguments": {}}},
    "seat_person": {"person": "one"},
    "accept_volunteer": {"offer": "offer-0001"},
    "release_volunteer": {"offer": "offer-0001"},
    "lock_entrance": {"locked": True},
    "remove_seat": {"device": "device-0001"},
    "declare_trade": {"trade": "peer"},
    "withdraw_invitation": {"invitation": "invitation-01"},
    "build_rules": {"building": False},
    "set_rules": {"rules": ["Ce qui se dit ici reste ici."]},
    "erase": {"code": CODE},
    "create_theme": {"theme": "theme-0001", "title": "t"},
    "rename_theme": {"theme": "theme-0001", "title": "t"},
    "move_theme": {"theme": "theme-0001"},
    "dissolve_theme": {"theme": "theme-0001"},
    "merge_themes": {"from": "theme-0001", "into": "theme-0002"},
    "move_cards": {"cards": ["card-0001"], "theme": None},
    "put_away_suggestion": {"suggestion": "suggestion-0001"},
    "open_resonance": {"items": ["card:card-0001"]},
    "open_check": {"items": ["card:card-0001"]},
    "agree": {"items": ["card:card-0001"]},
    "next_proposal": {"items": ["card:card-0001"]},
    "reformulate": {"card": "card-0001", "text": "t"},
    "link": {"link": "link-0001", "from": "card:card-0001", "to": "card:card-0002"},
    "unlink": {"link": "link-0001"},
    "take_elsewhere": {"item": "card:card-0001", "frame": "f"},
    "word_elsewhere": {"item": "card:card-0001", "wording": "w"},
    "leave_here": {"item": "card:card-0001"},
    "record_agreement": {"item": "card:card-0001"},
    "record_group_agreement": {"what": "cards", "agreed": True},
    "set_retention": {"hours": 48},
    "keep": {"item": "card:card-0001", "kept": True},
    "merge_words": {"from": "a", "into": "b"},
    "split_word": {"word": "a"},
    "freeze_words": {"frozen": True},
}
BOTH = {
    *("post_card", "edit_card", "withdraw_card", "write_synthesis"),
    *("add_note", "edit_note", "withdraw_note"),
}


@pytest.mark.parametrize("name", sorted(PARTICIPANT | FACILITATOR))
def test_each_command_belongs_to_its_roles(story, name):
    """[A1] [P3] A wall commands nothing."""
    said = SAID.get(name, {})
    assert story.refused(WALL, name, **said) == "forbidden"
    if name in FACILITATOR:
        assert story.refused(ANA, name, **said) == "forbidden"
    elif name not in BOTH:
        assert story.refused(FAC, name, **said) == "forbidden"
    assert (
        story.refused(FAC if name in FACILITATOR else ANA, name, unheard_of=1, **said)
        == "bad_request"
    )


WINDOWS = {
    "post_card": {"express", "group", "choose"},
    "resonate": {"group", "choose"},
    "grade": {"group", "choose", "rules"},
    "volunteer": {"explore", "synthesis", "words"},
    "write_synthesis": {"explore", "synthesis", "words"},
    "add_note": {"explore"},
    "post_word": {"words"},
}


@pytest.mark.parametrize("name", sorted(WINDOWS))
def test_participants_act_in_the_windows_made_for_it(story, name):
    """[A2] [S1]"""
    for step in [step.id for step in story.board.meeting.steps]:
        story.says(FAC, "go_to", step=step)
        refused = story.refused(ANA, name, **SAID.get(name, {})) == "wrong_step"
        assert refused == (step not in WINDOWS[name]), step


def test_a_facilitator_is_held_to_no_step(story):
    """[A2]"""
    story.says(FAC, "go_to", step="words")
    story.says(FAC, "post_card", card="card-0001", kind="theme", title="Une parole tardive")
    story.says(FAC, "go_to", step="aims")
    story.says(FAC, "write_synthesis", field="open", text="Et la suite ?")


def test_any_step_is_gone_to_and_nothing_is_lost_or_closed(story):
    """[S1] [S5]"""
    story.card(ANA, "a-demand")
    story.says(FAC, "go_to", step="choose")
    story.says(FAC, "open_resonance", items=["card:card-a-demand"])
    assert story.refused(FAC, "go_to", step="nowhere") == "not_found"
    for step in ("ended", "express", "words", "aims", "choose"):
        story.says(FAC, "go_to", step=step)
    story.minutes = 600
    story.says(ANA, "resonate", items=["card:card-a-demand"])
    assert story.board.choice.stage == "resonance" and story.board.of(Card)


@pytest.mark.parametrize("session", ["first", "later"])
@pytest.mark.parametrize("language", ["fr", "en"])
def test_the_steps_of_a_meeting_make_three_hours(session, language):
    """[S2]"""
    assert sum(step.minutes for step in load("rpp").plan(session, language)) == 180
