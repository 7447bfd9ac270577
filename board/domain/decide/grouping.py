"""The facilitator groups, the group watching; each step can be undone."""

from dataclasses import replace

from board.domain.board import bare, ref
from board.domain.change import Change, Rejected
from board.domain.commands.working import (
    CreateTheme,
    DissolveTheme,
    MergeThemes,
    MoveCard,
    Redo,
    RenameTheme,
    Undo,
)
from board.domain.context import Context
from board.domain.decide import steps
from board.domain.decide.holdings import cards_of, next_order
from board.domain.records import Card, Theme

THEMES_A_BOARD = 300


def create_theme(context: Context, command: CreateTheme) -> Change:
    """A theme with these cards, those withdrawn meanwhile left out."""
    board = context.board
    if board.find(Theme, command.theme):
        return Change()
    if len(board.of(Theme)) >= THEMES_A_BOARD:
        raise Rejected("too_many")
    theme = Theme(command.title, next_order(board.of(Theme)))
    cards = [card for card in dict.fromkeys(command.cards) if board.find(Card, card)]
    places: steps.Places = {card: (command.theme, i) for i, card in enumerate(cards, 1)}
    return steps.take(board, steps.Step({command.theme: theme}, places))


def rename_theme(context: Context, command: RenameTheme) -> Change:
    """The same theme under another name."""
    theme = context.board.need(Theme, command.theme)
    if theme.title == command.title:
        return Change()
    renamed = replace(theme, title=command.title)
    return steps.take(context.board, steps.Step({command.theme: renamed}))


def dissolve_theme(context: Context, command: DissolveTheme) -> Change:
    """The theme goes, its cards stay."""
    return _empty_into(context, command.theme, None)


def merge_themes(context: Context, command: MergeThemes) -> Change:
    """All the cards of one theme go into another, and the first goes."""
    if command.from_ == command.into:
        raise Rejected("bad_request")
    context.board.need(Theme, command.into)
    return _empty_into(context, command.from_, command.into)


def _empty_into(context: Context, theme: str, into: str | None) -> Change:
    if context.board.find(Theme, theme) is None:
        return Change()
    _not_in_play(context, ref(Theme, theme))
    first = next_order(cards_of(context.board, into))
    moved = enumerate(cards_of(context.board, theme), first)
    places: steps.Places = {bare(card): (into, order) for order, card in moved}
    return steps.take(context.board, steps.Step({theme: None}, places))


def _not_in_play(context: Context, theme: str) -> None:
    """A ballot is frozen from its opening on, and an agreed theme is being explored."""
    choice = context.board.choice
    in_play = choice.agreed if choice.stage == "agreed" else choice.items
    if choice.stage != "idle" and theme in in_play:
        raise Rejected("closed")


def move_card(context: Context, command: MoveCard) -> Change:
    """The card goes into a theme (None: out of any), before another card or at the end.

    A theme that vanished meanwhile leaves the card ungrouped.
    """
    board = context.board
    card = board.need(Card, command.card)
    theme = command.theme if command.theme and board.find(Theme, command.theme) else None
    others = cards_of(board, theme)
    others.pop(ref(Card, command.card), None)
    before = others.get(ref(Card, command.before)) if command.before else None
    if before is None:
        if card.theme == theme and all(card.order > other.order for other in others.values()):
            return Change()
        return _place(context, {command.card: (theme, next_order(others))})
    after = {
        bare(key): (theme, o.order + 1) for key, o in others.items() if o.order >= before.order
    }
    return _place(context, {command.card: (theme, before.order), **after})


def _place(context: Context, places: steps.Places) -> Change:
    return steps.take(context.board, steps.Step(places=places))


def undo(context: Context, command: Undo) -> Change:
    """The last grouping step is undone, by whichever facilitator asks."""
    return _once(context, command.once, steps.undo(context.board))


def redo(context: Context, command: Redo) -> Change:
    """The last undone step is done again."""
    return _once(context, command.once, steps.redo(context.board))


def _once(context: Context, command_id: str | None, change: Change) -> Change:
    remembered = context.once(command_id)
    if remembered is None or not change:
        return Change()
    change.put |= remembered.put
    return change
