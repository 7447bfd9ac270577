"""Texts that several people may write: none replaces what another person stored meanwhile."""

from typing import Any, NamedTuple

import pytest

from tests.support.stories.cast import ANA, FAC, Story


class Written(NamedTuple):
    """A command that writes a text that several people may write."""

    step: str
    command: str
    name: str
    others: tuple[tuple[str, str], ...] = ()
    lines: bool = False

    def says(self, text: str, *known: str) -> dict[str, Any]:
        replaces = [self._put(one) for one in known]
        return {**dict(self.others), self.name: self._put(text), "replaces": replaces}

    def _put(self, text: str) -> Any:
        if not self.lines:
            return text
        return [text] if text else []


WRITTEN = [
    Written("rules", "set_rules", "rules", lines=True),
    Written("prompt", "set_prompt", "text"),
    Written("express", "reformulate", "text", (("card", "card-Un-seuil"),)),
    Written("synthesis", "write_synthesis", "text", (("field", "key_points"),)),
]


@pytest.fixture(params=WRITTEN, ids=lambda one: one.command)
def written(request: pytest.FixtureRequest) -> Written:
    return request.param


@pytest.fixture
def story(written: Written) -> Story:
    """A meeting with a card, at the step where the text is written."""
    story = Story(step="express")
    story.card(ANA, "Un-seuil")
    story.says(FAC, "set_prompt", text="")
    story.says(FAC, "go_to", step=written.step)
    return story


def test_a_text_that_somebody_else_stored_is_not_replaced_unseen(story: Story, written: Written):
    """[N20] It is replaced by whoever knows of it."""
    story.says(FAC, written.command, **written.says("Une porte", ""))
    other = written.says("Un mur", "")
    assert story.refused(FAC, written.command, **other) == "changed"
    story.says(FAC, written.command, **written.says("Un mur", "Une porte"))


def test_what_was_stored_already_and_what_was_sent_before_are_no_other_text(
    story: Story, written: Written
):
    """[N20] A command that arrives twice, and more that was typed while the first was saved."""
    story.says(FAC, written.command, **written.says("Une porte", ""))
    story.says(FAC, written.command, **written.says("Une porte", ""))
    story.says(FAC, written.command, **written.says("Une porte ouverte", "", "Une porte"))


def test_a_screen_that_does_not_say_what_it_replaces_is_not_refused(story: Story, written: Written):
    """[N20] As one from before the rule."""
    story.says(FAC, written.command, **written.says("Une porte", ""))
    story.says(FAC, written.command, **written.says("Un mur"))


def test_a_wording_to_pass_on_replaces_the_card_or_what_was_worded_since():
    """[N20] [R3] Until the group words it, the card's own text is what is replaced."""
    story = Story(step="express")
    card = story.card(ANA, "Un-seuil")
    story.says(FAC, "reveal", what="cards", shown=True)
    story.says(FAC, "take_elsewhere", item=card, frame="La direction")
    said = {"item": card, "wording": "Une porte"}
    assert story.refused(FAC, "word_elsewhere", **said, replaces=["Un mur"]) == "changed"
    title = story.board.get(card).title
    story.says(FAC, "word_elsewhere", **said, replaces=[title])
    other = {"item": card, "wording": "Un mur", "replaces": [title]}
    assert story.refused(FAC, "word_elsewhere", **other) == "changed"
