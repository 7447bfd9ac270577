"""A board on which facilitators have opened what five people wrote, and nobody else sees it yet."""

from board.domain.board import Board
from board.domain.context import Actor
from board.domain.views.audiences import reach_of, refresh, view
from tests.support.stories.cast import FAC, PAIR, Story

GROUP = [Actor("participant", f"person{one}") for one in range(5)]
CARD = "card:card-person0"


def with_cards(*, rest: bool = True) -> Story:
    """A card of each of five people, opened if it is the rest that is opened."""
    story = Story(*GROUP, FAC, PAIR, step="express")
    for person in GROUP:
        story.card(person, person.seat)
    story.says(FAC, "open_lot", what="cards", rest=rest)
    return story


def with_words() -> Story:
    """A closing word of each, opened; the first is one that is held for review."""
    story = Story(*GROUP, FAC, PAIR, step="words")
    for number in range(len(GROUP)):
        say_word(story, number, f"mot{number}" if number else "merde")
    story.says(FAC, "open_lot", what="words", rest=True)
    return story


def say_word(story: Story, number: int, text: str) -> None:
    entry = {"entry": f"entry-000{number}", "kind": "keyword", "text": text}
    story.says(GROUP[number], "post_word", **entry)


def told(story: Story, board: Board) -> dict:
    """What the console is told of the story since it was this board."""
    touched = {k for k in board.ids() | story.board.ids() if board.get(k) != story.board.get(k)}
    return refresh(story.board, "console", view(board, "console"), reach_of(touched))
