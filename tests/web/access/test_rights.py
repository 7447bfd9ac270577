"""Every command in every role: nobody does what is another's to do (ASVS 8.2.1)."""

import pytest

from board.demo.line import Refused
from board.domain.decide.table import BY_NAME, FACILITATOR, PARTICIPANT
from tests.web.meeting import card

ID = "abcdefgh"
CARD, THEME, TOPIC = f"card:{ID}", f"theme:{ID}", f"topic:{ID}"
ARGUMENTS = {
    "post_card": card(),
    "edit_card": {"card": ID, "title": "Autre"},
    "withdraw_card": {"card": ID},
    "resonate": {"items": []},
    "grade": {"item": THEME, "grade": 1},
    "volunteer": {},
    "withdraw_offer": {},
    "write_synthesis": {"field": "open", "text": "…"},
    "add_note": {"note": ID, "topic": TOPIC, "column": "insight", "text": "…"},
    "edit_note": {"note": ID, "text": "Autre"},
    "withdraw_note": {"note": ID},
    "post_word": {"entry": ID, "kind": "keyword", "text": "écoute"},
    "withdraw_word": {"entry": ID},
    "not_today": {"item": CARD},
    "wish_elsewhere": {"item": CARD},
    "withdraw_wish": {"item": CARD},
    "recall_frame": {},
    "remove_me": {},
    "go_to": {"step": "group"},
    "undo_step": {"step": "words"},
    "set_prompt": {"text": "…"},
    "set_clock": {"ends_at": None},
    "reveal": {"what": "cards", "shown": True},
    "project": {"item": None},
    "turn_page": {"of": "cards", "view": 0, "page": 1},
    "set_aside": {"card": ID},
    "bring_back": {"card": ID},
    "post_for": {"command": {"name": "post_card", "arguments": card()}},
    "seat_person": {"person": "paper"},
    "edit_step": {"step": "pause", "minutes": 5},
    "move_step": {"step": "pause"},
    "restore_plan": {},
    "accept_volunteer": {"offer": ID},
    "release_volunteer": {"offer": ID},
    "lock_entrance": {"locked": True},
    "change_code": {},
    "remove_seat": {"device": ID},
    "declare_trade": {"trade": "peer"},
    "withdraw_invitation": {"invitation": ID},
    "build_rules": {"building": False},
    "set_rules": {"rules": ["…"]},
    "end_meeting": {},
    "create_theme": {"theme": ID, "title": "…", "cards": []},
    "rename_theme": {"theme": ID, "title": "…"},
    "move_theme": {"theme": ID},
    "dissolve_theme": {"theme": ID},
    "merge_themes": {"from": ID, "into": "ijklmnop"},
    "move_cards": {"cards": [ID], "theme": None},
    "undo": {},
    "redo": {},
    "suggest_themes": {},
    "put_away_suggestion": {"suggestion": ID},
    "open_resonance": {"items": [THEME]},
    "close_resonance": {},
    "open_check": {"items": [THEME]},
    "close_check": {},
    "agree": {"items": [THEME]},
    "not_yet": {},
    "next_proposal": {"items": [THEME]},
    "reformulate": {"card": ID, "text": "…"},
    "link": {"link": ID, "from": CARD, "to": f"note:{ID}"},
    "unlink": {"link": ID},
    "take_elsewhere": {"item": CARD, "frame": "…"},
    "word_elsewhere": {"item": CARD, "wording": "…"},
    "leave_here": {"item": CARD},
    "record_agreement": {"item": CARD},
    "record_group_agreement": {"what": "cards", "agreed": True},
    "set_retention": {"hours": 48},
    "keep": {"item": THEME, "kept": True},
    "merge_words": {"from": "a", "into": "b"},
    "split_word": {"word": "a"},
    "freeze_words": {"frozen": True},
    "erase": {"code": "AAAAAA"},
}
SHARED = {
    *("post_card", "edit_card", "withdraw_card"),
    *("write_synthesis", "add_note", "edit_note", "withdraw_note"),
}


def test_every_command_has_its_row_here():
    assert set(BY_NAME) <= set(ARGUMENTS)


async def refused(screen, names):
    """The answer to each command, by its name."""
    return {name: (await screen.ask(name, **ARGUMENTS[name])).get("rejected") for name in names}


async def test_a_participant_does_nothing_of_the_facilitators(meeting, unhurried):
    phone = await meeting.phone()
    assert await refused(phone, FACILITATOR) == dict.fromkeys(FACILITATOR, "forbidden")


async def test_a_wall_does_nothing(meeting, unhurried):
    wall = await meeting.wall()
    assert await refused(wall, BY_NAME) == dict.fromkeys(BY_NAME, "forbidden")


async def test_a_facilitators_wall_does_nothing_as_a_wall(meeting, unhurried):
    console = await meeting.console()
    wall = await meeting.again(console, role="wall")
    assert await refused(wall, BY_NAME) == dict.fromkeys(BY_NAME, "forbidden")


async def test_a_facilitator_does_not_answer_as_a_participant(meeting, unhurried):
    console = await meeting.console()
    alone = [name for name in PARTICIPANT if name not in SHARED]
    assert await refused(console, alone) == dict.fromkeys(alone, "forbidden")


async def test_who_has_no_seat_here_is_not_let_in(base, opening, unhurried):
    """A cookie of one meeting opens nothing of another (ASVS 8.4.1)."""
    one, other = await opening(base), await opening(base)
    console = await one.console()
    console.code = other.code
    with pytest.raises(Refused, match="forbidden"):
        await console.connect()


async def test_a_board_is_as_it_was_after_everything_refused(meeting, unhurried):
    phone, console = await meeting.phone(), await meeting.console()
    for kind in ("device", "facilitator"):
        await console.until(lambda kind=kind: connected(console.of(kind)))
    before = await console.line.ask("resume", {"have": None})
    await refused(phone, FACILITATOR)
    after = await console.line.ask("resume", {"have": None})
    assert without_clock(after) == without_clock(before)


def connected(records):
    return records and all(record["connected"] for record in records.values())


def without_clock(answer):
    return {**answer["welcome"], "now": None}
