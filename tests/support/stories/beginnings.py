"""Meetings that have already begun, from which random commands go on.

Random commands alone rarely open a round, and almost never get a closing word held.
"""

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from tests.support.stories.cast import ANA, BEN, FAC, PAIR, WALL, Story

ENTRIES = (
    (ANA, "keyword", "écoute"),
    (BEN, "keyword", "merde"),
    ("one", "keyword", "Écoutes"),
    ("two", "reflection", "Un long détour, et du temps pour y penser"),
)
"""Closing entries, each of a phone or of a person without one; the second is held."""


def stories() -> SearchStrategy[Story]:
    """A new story at one of these points of a meeting."""
    return st.sampled_from([opened, sorting, before_the_words, at_the_words]).map(
        lambda begin: begin()
    )


def opened() -> Story:
    """Everyone has entered, and nothing is written."""
    return Story(ANA, BEN, FAC, PAIR, WALL)


def sorting() -> Story:
    """Two cards, of which one is grouped, and a first round with one answer."""
    story = _with_cards()
    story.says(FAC, "create_theme", theme="theme-0000", title="Les lettres", cards=["card-0000"])
    story.says(FAC, "go_to", step="choose")
    story.says(FAC, "open_resonance", items=["theme:theme-0000", "card:card-0001"])
    story.says(ANA, "resonate", items=["card:card-0001"])
    return story


def before_the_words() -> Story:
    """Four closing entries that no screen of the room shows yet: two words, one held, one line."""
    story = _with_cards()
    story.says(FAC, "agree", items=["card:card-0000"])
    story.says(FAC, "go_to", step="explore")
    note = {"note": "note-0000", "topic": "topic:card-0000", "column": "insight"}
    story.says(ANA, "add_note", text="Une remarque", **note)
    story.says(FAC, "go_to", step="words")
    story.says(FAC, "reveal", what="words", shown=False)
    for number, (person, kind, text) in enumerate(ENTRIES):
        entry = {"entry": f"entry-000{number}", "kind": kind, "text": text}
        if isinstance(person, str):
            inner = {"name": "post_word", "arguments": entry}
            story.says(FAC, "post_for", person=person, command=inner)
        else:
            story.says(person, "post_word", **entry)
    return story


def at_the_words() -> Story:
    """The same entries, shown: one of the words is held, and the other is set aside."""
    story = before_the_words()
    story.says(FAC, "set_aside", entry="entry-0000")
    story.says(FAC, "reveal", what="words", shown=True)
    return story


def _with_cards() -> Story:
    story = opened()
    story.says(FAC, "go_to", step="express")
    for person, card in ((ANA, "card-0000"), (BEN, "card-0001")):
        story.says(person, "post_card", card=card, kind="situation", title=card)
    story.says(FAC, "go_to", step="group")
    return story
