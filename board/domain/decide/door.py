"""Opening a meeting, coming in, and being there."""

from dataclasses import dataclass, replace

from board.domain.board import ref
from board.domain.change import Change, Rejected
from board.domain.command import Command
from board.domain.context import Context
from board.domain.key_roles import role_of_key
from board.domain.plan import Plan, opens_at, planned
from board.domain.records.carried import CarriedTitle
from board.domain.records.choosing import Choice
from board.domain.records.closing import Synthesis
from board.domain.records.cycle import KeptTheme
from board.domain.records.facilitators import Facilitator, Invitation
from board.domain.records.meeting import Device, Meeting, Place, Step
from board.domain.records.private import Keys, Seat, Shipped
from board.domain.records.record import Record
from board.domain.vocabulary import Language

HOUR = 3_600_000
SEATS_AT_MOST = 2_500
UNSTARTED_HOURS = 7 * 24
"""A meeting may be opened some days ahead; until it starts, it holds nothing of anyone."""


@dataclass(frozen=True, slots=True)
class OpenMeeting(Command):
    """Keys are SHA-256, in hex; `steps` come from the method, `keep_hours` from the settings.

    `cycle`, its id and what follows it are for a meeting of a cycle, as the earlier ones left it.
    """

    code: str
    join: str
    wall: str
    facilitator: str
    title: str
    method: str
    language: Language
    steps: tuple[Step, ...]
    prompt: str
    keep_hours: int
    cycle: Place | None = None
    cycle_ends_at: int | None = None
    cycle_id: str | None = None
    rules: tuple[str, ...] = ()
    plan: Plan = ()
    kept: tuple[KeptTheme, ...] = ()


def open_meeting(context: Context, command: OpenMeeting) -> Change:
    """The first records of a board; `closed` where there is one already."""
    if context.board.ids():
        raise Rejected("closed")
    keys = Keys(
        code=command.code,
        join=command.join,
        wall=command.wall,
        facilitator=command.facilitator,
        keep_hours=command.keep_hours,
        home=command.code,
        cycle=command.cycle_id,
    )
    shipped = Shipped({step.id: step.minutes for step in command.steps})
    first = (keys, _meeting(context, command), shipped, Choice(), Synthesis())
    change = Change({record.name: record for record in first})
    change.put |= {ref(CarriedTitle, theme.id): CarriedTitle(theme.title) for theme in command.kept}
    return change


def _meeting(context: Context, command: OpenMeeting) -> Meeting:
    """As its method and its cycle have it; a first one, or one alone, builds its rules."""
    steps = planned(command.steps, command.plan)
    return Meeting(
        title=command.title,
        method=command.method,
        language=command.language,
        step=opens_at(steps).id,
        steps=steps,
        prompt=command.prompt,
        rules=command.rules,
        rules_open=command.cycle is None or command.cycle.number == 1,
        rules_agreed=bool(command.rules),
        cycle=command.cycle,
        cycle_ends_at=command.cycle_ends_at,
        erase_at=context.moment.now + UNSTARTED_HOURS * HOUR,
    )


@dataclass(frozen=True, slots=True)
class Enter(Command):
    """Ask for a seat with a key (its SHA-256), or, without one, with the code that was typed."""

    seat: str
    code: str
    key: str | None = None


def enter(context: Context, command: Enter) -> Change:
    """A seat for who holds a key or typed the code; `unknown` for anyone else, whatever the reason.

    Who has a seat already keeps it, and with it all that is theirs.
    """
    given = role_of_key(context.board, command.key, command.code)
    keys, role, invitation = context.board.need(Keys), given.role, given.invitation
    seat = context.board.find(Seat, command.seat)
    if role == "participant" and (keys.ended or (seat is None and context.board.meeting.locked)):
        raise Rejected("unknown")
    if seat is not None and seat.role == role:
        return _renew(command.seat, seat, keys)
    change = _seat(context, Seat(role, device="", invitation=invitation), command.seat, keys)
    if invitation:
        change.put[ref(Invitation, invitation)] = Invitation(used=True)
    return change


def _renew(seat_id: str, seat: Seat, keys: Keys) -> Change:
    if seat.epoch == keys.epoch:
        return Change()
    return Change({ref(Seat, seat_id): replace(seat, epoch=keys.epoch)})


def _seat(context: Context, seat: Seat, seat_id: str, keys: Keys) -> Change:
    if len(context.board.of(Seat)) >= SEATS_AT_MOST:
        raise Rejected("too_many")
    seat = replace(seat, epoch=keys.epoch)
    if seat.role != "participant":
        return Change({ref(Seat, seat_id): seat})
    device = context.moment.id("device")
    seated = replace(seat, device=device)
    return Change({ref(Seat, seat_id): seated, ref(Device, device): Device()})


@dataclass(frozen=True, slots=True)
class Arrive(Command):
    """The first screen of a seat connected."""


def arrive(context: Context, command: Arrive) -> Change:
    """The device of the actor's seat is connected; who leads gets a line among those who do."""
    seat = context.seat
    if not context.leads or seat.device:
        return _connected(context, here=True)
    line = context.moment.id("facilitator")
    here = Facilitator(connected=True, invitation=seat.invitation)
    return Change({context.seat_id: replace(seat, device=line), ref(Facilitator, line): here})


@dataclass(frozen=True, slots=True)
class Leave(Command):
    """The last screen of a seat disconnected."""


def leave(context: Context, command: Leave) -> Change:
    """The device of the actor's seat is away."""
    return _connected(context, here=False)


def _connected(context: Context, *, here: bool) -> Change:
    line_id = ref(Facilitator if context.leads else Device, context.seat.device)
    line = context.board.get(line_id)
    if not isinstance(line, Device | Facilitator) or line.connected == here:
        return Change()
    return Change({line_id: replace(line, connected=here)})


@dataclass(frozen=True, slots=True)
class NobodyHere(Command):
    """No process holds a screen of this board: every device is away."""


def nobody_here(context: Context, command: NobodyHere) -> Change:
    """Everyone is away: said by the first process that opens a board."""
    board = context.board
    phones = {key: device for key, device in board.of(Device).items() if device.connected}
    leads = {key: line for key, line in board.of(Facilitator).items() if line.connected}
    away: dict[str, Record] = {key: replace(d, connected=False) for key, d in phones.items()}
    return Change(away | {key: replace(line, connected=False) for key, line in leads.items()})
