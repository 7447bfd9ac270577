"""A board at the grouping step, and where its cards stand, in words that a test can read."""

from board.domain.records.contributions import Card, Theme
from tests.support.stories.cast import ANA, Story


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


def _in_order(story: Story, kind: type) -> list:
    return sorted(story.board.of(kind).items(), key=lambda pair: (pair[1].order, pair[0]))
