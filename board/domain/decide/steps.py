"""One grouping step: carried out, remembered so that it can be undone, undone, done again."""

from dataclasses import dataclass, field, replace

from board.domain.board import Board, bare, ref
from board.domain.change import Change
from board.domain.private import Grouped, Grouping
from board.domain.records import Card, Theme

KEPT = 20

Places = dict[str, tuple[str | None, int]]
"""Where cards go: bare card id → (bare theme id or None, order)."""


@dataclass(slots=True)
class Step:
    """Themes to put (None: to take away) and cards to place, by bare ids."""

    themes: dict[str, Theme | None] = field(default_factory=dict)
    places: Places = field(default_factory=dict)


def take(board: Board, step: Step) -> Change:
    """Carry the step out and remember how to undo it."""
    history = board.find(Grouping) or Grouping()
    change = _carried(board, step)
    if change:
        undo = (*history.undo, _before(board, step))[-KEPT:]
        change.put[Grouping.name] = Grouping(undo=undo)
    return change


def undo(board: Board) -> Change:
    """Undo the last step; what was withdrawn since stays gone."""
    history = board.find(Grouping) or Grouping()
    if not history.undo:
        return Change()
    step = _back(board, history.undo[-1])
    change = _carried(board, step)
    redo = (*history.redo, _before(board, step))[-KEPT:]
    change.put[Grouping.name] = Grouping(undo=history.undo[:-1], redo=redo)
    return change


def redo(board: Board) -> Change:
    """Do again the last step that was undone."""
    history = board.find(Grouping) or Grouping()
    if not history.redo:
        return Change()
    step = _back(board, history.redo[-1])
    change = _carried(board, step)
    done = (*history.undo, _before(board, step))[-KEPT:]
    change.put[Grouping.name] = Grouping(undo=done, redo=history.redo[:-1])
    return change


def _carried(board: Board, step: Step) -> Change:
    change = Change()
    for theme_id, theme in step.themes.items():
        if theme is None:
            change.drop.add(ref(Theme, theme_id))
        else:
            change.put[ref(Theme, theme_id)] = theme
    for card_id, (into, order) in step.places.items():
        card = board.need(Card, card_id)
        moved = replace(card, theme=into, order=order)
        if moved != card:
            change.put[ref(Card, card_id)] = moved
    return change


def _before(board: Board, step: Step) -> Grouped:
    themes = {theme_id: board.find(Theme, theme_id) for theme_id in step.themes}
    cards = {card_id: board.need(Card, card_id) for card_id in step.places}
    return Grouped(
        themes={
            key: None if theme is None else (theme.title, theme.order)
            for key, theme in themes.items()
        },
        places={card_id: (card.theme, card.order) for card_id, card in cards.items()},
    )


def _back(board: Board, before: Grouped) -> Step:
    step = Step({key: was and Theme(*was) for key, was in before.themes.items()})
    for card_id, place in before.places.items():
        if board.find(Card, card_id):
            step.places[card_id] = place
    _nobody_left_behind(board, step)
    return step


def _nobody_left_behind(board: Board, step: Step) -> None:
    """A card whose theme is not, or will not be, there is ungrouped, never gone."""
    for card_id, card in board.of(Card).items():
        theme, order = step.places.get(bare(card_id), (card.theme, card.order))
        if theme is None:
            continue
        there = step.themes[theme] if theme in step.themes else board.find(Theme, theme)
        if there is None:
            step.places[bare(card_id)] = (None, order)
