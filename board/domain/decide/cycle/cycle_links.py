"""The links to a cycle: giving one, renewing one's own, and taking one back."""

from dataclasses import dataclass

from board.domain.board import ref
from board.domain.change import Change, Rejected
from board.domain.command import Command
from board.domain.context import Context
from board.domain.decide.lookup import next_order
from board.domain.records.cycle import CycleKey

LINKS_AT_MOST = 5


@dataclass(frozen=True, slots=True)
class GiveLink(Command):
    """Another link. With `renews` it replaces the actor's own."""

    key: str
    renews: bool


def give_link(context: Context, command: GiveLink) -> Change:
    """A link for another facilitator, or a new one in place of the actor's."""
    links = context.board.of(CycleKey)
    own = {key for key, link in links.items() if link.digest == context.actor.seat}
    if len(links) >= LINKS_AT_MOST and not command.renews:
        raise Rejected("too_many")
    given = CycleKey(command.key, next_order(links))
    put = {ref(CycleKey, context.moment.id("keeper")): given}
    return Change({**put}, own if command.renews else set())


@dataclass(frozen=True, slots=True)
class TakeLink(Command):
    """Take a link back. The last link can only be renewed."""

    keeper: str


def take_link(context: Context, command: TakeLink) -> Change:
    """The link opens nothing any more; `forbidden` for the last one."""
    links = context.board.of(CycleKey)
    taken = ref(CycleKey, command.keeper)
    if taken not in links:
        return Change()
    if len(links) == 1:
        raise Rejected("forbidden")
    return Change(drop={taken})
