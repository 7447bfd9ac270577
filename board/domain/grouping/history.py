"""What taking a grouping step back, or doing it again, would do now.

What a later step has changed stays as that step left it (docs/decisions.md, "Grouping").
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from board.domain.board import Board, ref
from board.domain.change import Change
from board.domain.grouping.arrangement import Arrangement
from board.domain.records.contributions import Card
from board.domain.records.private import GroupingAction, GroupingHistory, Spot

Aspect = tuple[str, str]
"""What a step may change, of which card or theme (bare id): ("place", card)."""

Places = dict[str, tuple[Spot, Spot]]
"""Where cards (bare ids) stood, and where they are to stand."""

GONE = ""
"""In place of a neighbour who stands elsewhere now; the id of no card."""

OF_A_THEME = ("theme", "title", "order", "into")


@dataclass(frozen=True, slots=True)
class Effect:
    """The change that carrying a step out makes now, and the part of the step that it carries."""

    change: Change
    step: GroupingAction


def taken_back(board: Board, history: GroupingHistory, step: GroupingAction) -> Effect:
    """A step of `history.done`, undone."""
    later = (other for other in history.done if other.taken > step.taken)
    effect = _carried(board, later, _turned(step))
    return Effect(effect.change, _turned(effect.step))


def done_again(board: Board, history: GroupingHistory, step: GroupingAction) -> Effect:
    """A step of `history.undone`, done once more."""
    # What came before it and was itself done again since is what it was taken on.
    since = (other for other in history.done if other.at > step.at and other.taken > step.taken)
    return _carried(board, since, step)


def next_to_undo(board: Board, history: GroupingHistory, seat: str) -> GroupingAction | None:
    """The last step of this seat that has something left to take back; if none, of anyone."""
    steps = _own_first(history.done, seat)
    return next((step for step in steps if taken_back(board, history, step).change), None)


def next_to_redo(board: Board, history: GroupingHistory, seat: str) -> GroupingAction | None:
    """The last step that this seat took back and that would change something; if none, anyone."""
    steps = _own_first(history.undone, seat)
    return next((step for step in steps if done_again(board, history, step).change), None)


def forgotten(history: GroupingHistory, cards: set[str]) -> GroupingHistory:
    """The history without these cards (record ids), nor steps that were about them alone."""
    return GroupingHistory(_without(history.done, cards), _without(history.undone, cards))


def _without(steps: Iterable[GroupingAction], cards: set[str]) -> tuple[GroupingAction, ...]:
    left = (
        replace(
            step, cards={c: pair for c, pair in step.cards.items() if ref(Card, c) not in cards}
        )
        for step in steps
    )
    return tuple(step for step in left if step.cards or step.themes)


def _own_first(steps: tuple[GroupingAction, ...], seat: str) -> list[GroupingAction]:
    """The newest first, those of the seat before the others'."""
    own = [step for step in reversed(steps) if step.seat == seat]
    return own + [step for step in reversed(steps) if step.seat != seat]


def _turned(step: GroupingAction) -> GroupingAction:
    """The step that leads back from what this one left to what it found."""
    return replace(
        step,
        cards={card: (left, found) for card, (found, left) in step.cards.items()},
        themes={theme: (left, found) for theme, (found, left) in step.themes.items()},
    )


def _carried(board: Board, since: Iterable[GroupingAction], step: GroupingAction) -> Effect:
    carrying = _Carrying(Arrangement(board), {a for other in since for a in _aspects(other)})
    carried = carrying.carry(step)
    return Effect(carrying.table.change(), carried)


def _aspects(step: GroupingAction) -> Iterator[Aspect]:
    for card, (_, left) in step.cards.items():
        yield "place", card
        if left.theme is not None:
            yield "into", left.theme
    for theme, (found, left_so) in step.themes.items():
        if found is None or left_so is None:
            yield "theme", theme
        else:
            yield ("title" if found.title != left_so.title else "order"), theme


@dataclass(frozen=True, slots=True)
class _Carrying:
    """Carries a step out on a table, leaving alone what was changed since."""

    table: Arrangement
    since: set[Aspect]

    def carry(self, step: GroupingAction) -> GroupingAction:
        """What of the step was carried: first what cards need, then they, then what they leave."""
        free = {card: pair for card, pair in step.cards.items() if self._is_free(card)}
        themes = [theme for theme in step.themes if self._comes(step, theme, free)]
        # Behind the card that follows it, each finds its neighbour already back.
        for card, (_, left) in sorted(free.items(), key=lambda pair: -pair[1][1].order):
            self.table.move_back(card, self._spot(left))
        themes += [theme for theme in step.themes if self._goes(step, theme)]
        themes += [theme for theme in step.themes if self._changes(step, theme)]
        return replace(step, cards=free, themes={theme: step.themes[theme] for theme in themes})

    def _is_free(self, card: str) -> bool:
        return self.table.has_card(card) and ("place", card) not in self.since

    def _spot(self, left: Spot) -> Spot:
        """A neighbour that was moved since leads nowhere."""
        behind = (GONE if ("place", card) in self.since else card for card in left.behind)
        return replace(left, behind=tuple(behind))

    def _comes(self, step: GroupingAction, theme: str, free: Places) -> bool:
        """A theme comes back empty only if it was."""
        found, left = step.themes[theme]
        if found is not None or left is None or self.table.has_theme(theme):
            return False
        if any(to.theme == theme for _, to in step.cards.values()) and not any(
            to.theme == theme for _, to in free.values()
        ):
            return False
        self.table.add_back(theme, left)
        return True

    def _goes(self, step: GroupingAction, theme: str) -> bool:
        """A theme that someone has used since stays."""
        _, left = step.themes[theme]
        if left is not None or not self.table.has_theme(theme) or self.table.cards(theme):
            return False
        if any((aspect, theme) in self.since for aspect in OF_A_THEME):
            return False
        self.table.remove(theme)
        return True

    def _changes(self, step: GroupingAction, theme: str) -> bool:
        found, left = step.themes[theme]
        if found is None or left is None or not self.table.has_theme(theme):
            return False
        if found.title != left.title:
            return self._renames(theme, left.title)
        if ("order", theme) in self.since:
            return False
        self.table.reorder_back(theme, left)
        return True

    def _renames(self, theme: str, title: str) -> bool:
        if ("title", theme) in self.since:
            return False
        self.table.rename(theme, title)
        return True
