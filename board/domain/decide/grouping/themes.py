"""Grouping cards into themes. Each grouping action can be undone [G1]."""

from dataclasses import dataclass

from board.domain.board import ref
from board.domain.change import Change, Rejected
from board.domain.command import Command
from board.domain.context import Context
from board.domain.decide.grouping import actions
from board.domain.decide.writing.ownership import check_unused
from board.domain.grouping.arrangement import Arrangement
from board.domain.records.contributions import Card, Note, Theme
from board.domain.vocabulary import GroupingCommand, Id, SmallId, Title

THEMES_A_BOARD = 300


@dataclass(frozen=True, slots=True)
class CreateTheme(Command):
    """In every grouping command `once` is the id of the action, by which it can be undone."""

    theme: Id
    title: Title
    cards: tuple[Id, ...] = ()
    once: Id | None = None


def create_theme(context: Context, command: CreateTheme) -> Change:
    """A theme with these cards; cards that were withdrawn meanwhile are left out."""
    arrangement = Arrangement(context.board)
    if arrangement.has_theme(command.theme):
        return Change()
    check_unused(context.board, command.theme, Card, Note)
    if len(context.board.of(Theme)) >= THEMES_A_BOARD:
        raise Rejected("too_many")
    arrangement.add(command.theme, command.title)
    arrangement.move(_present(arrangement, command.cards), command.theme)
    return actions.perform(context, arrangement, "create_theme", command.once)


@dataclass(frozen=True, slots=True)
class RenameTheme(Command):
    theme: Id
    title: Title
    once: Id | None = None


def rename_theme(context: Context, command: RenameTheme) -> Change:
    """Give a theme another name."""
    arrangement = _with_theme(context, command.theme)
    arrangement.rename(command.theme, command.title)
    return actions.perform(context, arrangement, "rename_theme", command.once)


@dataclass(frozen=True, slots=True)
class MoveTheme(Command):
    theme: Id
    before: Id | None = None
    once: Id | None = None


def move_theme(context: Context, command: MoveTheme) -> Change:
    """Put a theme before another, or at the end."""
    arrangement = _with_theme(context, command.theme)
    arrangement.reorder(command.theme, command.before)
    return actions.perform(context, arrangement, "move_theme", command.once)


@dataclass(frozen=True, slots=True)
class DissolveTheme(Command):
    theme: Id
    once: Id | None = None


def dissolve_theme(context: Context, command: DissolveTheme) -> Change:
    """Remove a theme; its cards stay, in no theme."""
    return _empty_into(context, command.theme, None, "dissolve_theme", command.once)


@dataclass(frozen=True, slots=True)
class MergeThemes(Command):
    from_: Id
    into: Id
    once: Id | None = None


def merge_themes(context: Context, command: MergeThemes) -> Change:
    """Put all cards of one theme into another, and remove the first."""
    if command.from_ == command.into:
        raise Rejected("bad_request")
    context.board.need(Theme, command.into)
    return _empty_into(context, command.from_, command.into, "merge_themes", command.once)


def _empty_into(
    context: Context, theme: str, into: str | None, what: GroupingCommand, once: str | None
) -> Change:
    arrangement = Arrangement(context.board)
    if not arrangement.has_theme(theme):
        return Change()
    if actions.in_play(context, ref(Theme, theme)):
        raise Rejected("closed")
    arrangement.remove(theme, into)
    return actions.perform(context, arrangement, what, once)


@dataclass(frozen=True, slots=True)
class MoveCards(Command):
    cards: tuple[Id, ...]
    theme: Id | None
    before: Id | None = None
    once: Id | None = None


def move_cards(context: Context, command: MoveCards) -> Change:
    """Put cards into a theme (None: into none), before another card or at the end, as one action.

    They stand side by side in the order given. Cards that were withdrawn meanwhile are left out;
    `not_found` when none is left. If the theme was removed meanwhile, they are in no theme.
    """
    arrangement = Arrangement(context.board)
    cards = _present(arrangement, command.cards)
    if not cards:
        raise Rejected("not_found")
    before = command.before
    while before in cards:
        before = next(iter(arrangement.spot(before).behind), None)
    arrangement.move(cards, command.theme, before)
    return actions.perform(context, arrangement, "move_cards", command.once)


@dataclass(frozen=True, slots=True)
class Undo(Command):
    """`step` is the id of one of the last actions; without it, the last one of the meeting."""

    once: Id | None = None
    step: SmallId | None = None


def undo(context: Context, command: Undo) -> Change:
    """Undo a grouping action, the one named or the last; any facilitator may."""
    return _once(context, command.once, actions.undo(context, command.step))


@dataclass(frozen=True, slots=True)
class Redo(Command):
    """`step` is the id of an action that was undone; without it, the last such one."""

    once: Id | None = None
    step: SmallId | None = None


def redo(context: Context, command: Redo) -> Change:
    """Redo a grouping action that was undone: the one named, or the last."""
    return _once(context, command.once, actions.redo(context, command.step))


def _once(context: Context, command_id: str | None, change: Change) -> Change:
    remembered = context.once(command_id)
    if remembered is None or not change:
        return Change()
    change.put |= remembered.put
    return change


def _present(arrangement: Arrangement, cards: tuple[str, ...]) -> list[str]:
    """The cards that are still on the board, each once."""
    return [card for card in dict.fromkeys(cards) if arrangement.has_card(card)]


def _with_theme(context: Context, theme: str) -> Arrangement:
    context.board.need(Theme, theme)
    return Arrangement(context.board)
