"""A board at the grouping step, and where its cards stand, in words that a test can read."""

from board.domain.context import Actor
from board.domain.records.contributions import Card, Theme
from board.domain.records.own import OwnSteps
from tests.support.stories.cast import ANA, FAC, Story


def grouped(*names: str) -> Story:
    """Ana's cards of these names (ids `card-no-<name>`), shown, and none of them grouped."""
    story = Story(step="group")
    for name in names:
        story.says(ANA, "post_card", card=f"card-no-{name}", kind="situation", title=name)
    return story


def arranged(story: Story) -> dict[str | None, list[str]]:
    """The titles of each theme's cards in their order, by the last part of its id; None: loose."""
    found: dict[str | None, list[str]] = {None: []}
    found |= {key.rpartition("-")[2]: [] for key, _ in _in_order(story, Theme)}
    for _, card in _in_order(story, Card):
        found[card.theme and card.theme.rpartition("-")[2]].append(card.title)
    return found


def titles(story: Story) -> list[str]:
    """The titles of the themes, in their order."""
    return [theme.title for _, theme in _in_order(story, Theme)]


def steps(story: Story, who: Actor = FAC) -> OwnSteps:
    """What a facilitator would undo and redo next."""
    return story.own(who)["steps"]


def undo(story: Story, who: Actor = FAC) -> None:
    """As the screens do: the step that they show as the next."""
    story.says(who, "undo", step=steps(story, who).undo.step)


def redo(story: Story, who: Actor = FAC) -> None:
    story.says(who, "redo", step=steps(story, who).redo.step)


def _in_order(story: Story, kind: type) -> list:
    return sorted(story.board.of(kind).items(), key=lambda pair: (pair[1].order, pair[0]))
