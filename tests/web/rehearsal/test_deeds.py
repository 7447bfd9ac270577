"""What a simulated person would do next."""

import pytest

from board import methods
from board.rehearsal.company import company
from board.rehearsal.deeds import next_deed

STEP = {"id": "explore", "kind": "notes"}
CHOICE = {"stage": "agreed", "items": [], "round": 1}


def exploring(topic):
    meeting = {"steps": [STEP], "step": "explore", "topic": topic, "vocabulary": {"columns": ["a"]}}
    topics = {"topic:one": {"order": 1}, "topic:two": {"order": 2}}
    return {"meeting": meeting, "choice": CHOICE, **topics}


@pytest.mark.parametrize("topic", [None, "topic:one", "topic:gone"])
def test_notes_are_on_a_topic_that_is_there(topic):
    """[Z1] Another agreement may have taken away the topic that the group had turned to."""
    people = company(methods.load(), "fr")
    deeds = [next_deed(lines, exploring(topic), {}, ()) for lines in people if lines.note]
    assert {deed.arguments["topic"] for deed in deeds if deed} == {"topic:one"}
