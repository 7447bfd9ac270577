"""What undoing or redoing a grouping action would change now.

What a later action has changed stays as that action left it [G7].
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from board.domain.board import Board, ref
from board.domain.change import Change
from board.domain.grouping.arrangement import Arrangement
from board.domain.records.contributions import Card
from board.domain.records.grouping import GroupingAction, GroupingHistory, Spot

Aspect = tuple[str, str]
"""What an action may change, and of which card or theme (bare id): ("place", card)."""

Places = dict[str, tuple[Spot, Spot]]
"""The places of cards (bare ids): the present one, and the one they are to have."""

GONE = ""
"""In place of a next card that has been moved since; the id of no card."""

OF_A_THEME = ("theme", "title", "order", "into")


@dataclass(frozen=True, slots=True)
class Effect:
    """The change that an action makes now, and the part of the action that it carries out."""

    change: Change
    action: GroupingAction


def undo_effect(board: Board, history: GroupingHistory, action: GroupingAction) -> Effect:
    """Undo an action of `history.done`."""
    later = (other for other in history.done if other.taken > action.taken)
    effect = _carried(board, later, _reversed(action))
    return Effect(effect.change, _reversed(effect.action))


def redo_effect(board: Board, history: GroupingHistory, action: GroupingAction) -> Effect:
    """Redo an action of `history.undone`."""
    # Earlier actions are part of what this action was done on, also one that was redone since.
    later = (other for other in history.done if other.taken > action.taken)
    return _carried(board, later, action)


def next_to_undo(board: Board, history: GroupingHistory, seat: str) -> GroupingAction | None:
    """The last action of this seat that undoing would change; if none, of any seat [G6]."""
    actions = _own_first(history.done, seat)
    return next((action for action in actions if undo_effect(board, history, action).change), None)


def next_to_redo(board: Board, history: GroupingHistory, seat: str) -> GroupingAction | None:
    """The last action that this seat undid and that redoing would change; if none, of any seat."""
    actions = _own_first(history.undone, seat)
    return next((action for action in actions if redo_effect(board, history, action).change), None)


def forgotten(history: GroupingHistory, cards: set[str]) -> GroupingHistory:
    """The history without these cards (record ids), and without actions on them alone."""
    return GroupingHistory(_without(history.done, cards), _without(history.undone, cards))


def _without(actions: Iterable[GroupingAction], cards: set[str]) -> tuple[GroupingAction, ...]:
    left = (
        replace(
            action, cards={c: pair for c, pair in action.cards.items() if ref(Card, c) not in cards}
        )
        for action in actions
    )
    return tuple(action for action in left if action.cards or action.themes)


def _own_first(actions: tuple[GroupingAction, ...], seat: str) -> list[GroupingAction]:
    """Newest first; the actions of the seat before those of others."""
    own = [action for action in reversed(actions) if action.seat == seat]
    return own + [action for action in reversed(actions) if action.seat != seat]


def _reversed(action: GroupingAction) -> GroupingAction:
    """The action from the state after this one to the state before it."""
    return replace(
        action,
        cards={card: (left, found) for card, (found, left) in action.cards.items()},
        themes={theme: (left, found) for theme, (found, left) in action.themes.items()},
    )


def _carried(board: Board, since: Iterable[GroupingAction], action: GroupingAction) -> Effect:
    carrying = _Carrying(Arrangement(board), {a for other in since for a in _aspects(other)})
    carried = carrying.carry(action)
    return Effect(carrying.arrangement.change(), carried)


def _aspects(action: GroupingAction) -> Iterator[Aspect]:
    for card, (_, left) in action.cards.items():
        yield "place", card
        if left.theme is not None:
            yield "into", left.theme
    for theme, (found, left_so) in action.themes.items():
        if found is None or left_so is None:
            yield "theme", theme
        else:
            yield ("title" if found.title != left_so.title else "order"), theme


@dataclass(frozen=True, slots=True)
class _Carrying:
    """Carries an action out on an arrangement, but for what was changed since."""

    arrangement: Arrangement
    since: set[Aspect]

    def carry(self, action: GroupingAction) -> GroupingAction:
        """The part that was carried out: themes that come back, then cards, then themes that go."""
        free = {card: pair for card, pair in action.cards.items() if self._is_free(card)}
        themes = [theme for theme in action.themes if self._comes(action, theme, free)]
        # From the last card on, so that each card finds the next one back in its place.
        for card, (_, left) in sorted(free.items(), key=lambda pair: -pair[1][1].order):
            self.arrangement.move_back(card, self._spot(left))
        themes += [theme for theme in action.themes if self._goes(action, theme)]
        themes += [theme for theme in action.themes if self._changes(action, theme)]
        return replace(action, cards=free, themes={theme: action.themes[theme] for theme in themes})

    def _is_free(self, card: str) -> bool:
        return self.arrangement.has_card(card) and ("place", card) not in self.since

    def _spot(self, left: Spot) -> Spot:
        """The place, with `GONE` for each next card that was moved since."""
        behind = (GONE if ("place", card) in self.since else card for card in left.behind)
        return replace(left, behind=tuple(behind))

    def _comes(self, action: GroupingAction, theme: str, free: Places) -> bool:
        """Bring the theme back; a theme that had cards only if one of them comes back too."""
        found, left = action.themes[theme]
        if found is not None or left is None or self.arrangement.has_theme(theme):
            return False
        if any(to.theme == theme for _, to in action.cards.values()) and not any(
            to.theme == theme for _, to in free.values()
        ):
            return False
        self.arrangement.add_back(theme, left)
        return True

    def _goes(self, action: GroupingAction, theme: str) -> bool:
        """Remove the theme, unless somebody has used it since."""
        _, left = action.themes[theme]
        if (
            left is not None
            or not self.arrangement.has_theme(theme)
            or self.arrangement.cards(theme)
        ):
            return False
        if any((aspect, theme) in self.since for aspect in OF_A_THEME):
            return False
        self.arrangement.remove(theme)
        return True

    def _changes(self, action: GroupingAction, theme: str) -> bool:
        found, left = action.themes[theme]
        if found is None or left is None or not self.arrangement.has_theme(theme):
            return False
        if found.title != left.title:
            return self._renames(theme, left.title)
        if ("order", theme) in self.since:
            return False
        self.arrangement.reorder_back(theme, left)
        return True

    def _renames(self, theme: str, title: str) -> bool:
        if ("title", theme) in self.since:
            return False
        self.arrangement.rename(theme, title)
        return True
