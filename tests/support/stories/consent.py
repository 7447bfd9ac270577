"""A group that decides by consent."""

from dataclasses import replace

from board.domain.context import Actor
from tests.support.stories.cast import ANA, BEN, CLEO, FAC, Story, opening

WORDS = "La relève dure déjà trop longtemps."


def consenting(*people: Actor, cards: int = 1) -> tuple[Story, list[str]]:
    """An open round of consent on so many cards."""
    steps = tuple(
        replace(step, choosing="consent") if step.kind == "choose" else step
        for step in opening().steps
    )
    story = Story(*people, step="express", opened=replace(opening(), steps=steps))
    # A seat holds thirty cards.
    authors = [(ANA, BEN, CLEO)[number // 30] for number in range(cards)]
    items = [story.card(who, f"proposal-{number}") for number, who in enumerate(authors)]
    story.says(FAC, "go_to", step="choose")
    story.says(FAC, "open_check", items=items)
    return story, items


def answers(story: Story, item: str, *given: tuple[Actor, str | None, str | None]) -> None:
    for who, grade, words in given:
        said = {} if words is None else {"words": words}
        story.says(who, "grade", item=item, grade=grade, **said)


def closed(*given: tuple[Actor, str | None, str | None]) -> tuple[Story, str]:
    story, (item,) = consenting()
    answers(story, item, *given)
    story.says(FAC, "close_check")
    return story, item
