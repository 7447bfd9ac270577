"""Opening a meeting, coming in, and being there."""

from dataclasses import replace

from board.domain.board import ref
from board.domain.change import Change, Rejected
from board.domain.commands.entrance import Arrive, Enter, Leave, NobodyHere, OpenMeeting
from board.domain.context import Context
from board.domain.onward import Kept
from board.domain.plan import planned
from board.domain.private import Keys, Seat, Shipped
from board.domain.records import Choice, Device, Meeting, Synthesis
from board.domain.vocabulary import Role

HOUR = 3_600_000
SEATS_AT_MOST = 2_500
UNSTARTED_HOURS = 7 * 24
"""A meeting may be opened some days ahead; until it starts, it holds nothing of anyone."""


def open_meeting(context: Context, command: OpenMeeting) -> Change:
    """The first records of a board."""
    keys = Keys(
        code=command.code,
        join=command.join,
        wall=command.wall,
        facilitator=command.facilitator,
        keep_hours=command.keep_hours,
        home=command.code,
        cycle=command.cycle_id,
    )
    steps = planned(command.steps, command.plan)
    meeting = Meeting(
        title=command.title,
        method=command.method,
        language=command.language,
        step=steps[0].id,
        steps=steps,
        prompt=command.prompt,
        rules=command.rules,
        cycle=command.cycle,
        erase_at=context.moment.now + UNSTARTED_HOURS * HOUR,
    )
    shipped = Shipped({step.id: step.minutes for step in command.steps})
    change = Change({r.name: r for r in (keys, meeting, shipped, Choice(), Synthesis())})
    change.put |= {ref(Kept, theme.id): Kept(theme.title) for theme in command.kept}
    return change


def enter(context: Context, command: Enter) -> Change:
    """A seat for who holds a key or typed the code; `unknown` for anyone else, whatever the reason.

    Who has a seat already keeps it, and with it all that is theirs.
    """
    keys = context.board.find(Keys)
    if keys is None:
        raise Rejected("unknown")
    role = _role(keys, command)
    seat = context.board.find(Seat, command.seat)
    if role == "participant" and (keys.ended or (seat is None and context.board.meeting.locked)):
        raise Rejected("unknown")
    if seat is not None and seat.role == role:
        return _renew(command.seat, seat, keys)
    return _seat(context, command.seat, role, keys)


def _role(keys: Keys, command: Enter) -> Role:
    if command.key is None:
        if command.code == keys.code:
            return "participant"
        raise Rejected("unknown")
    held: dict[str, Role] = {
        keys.join: "participant",
        keys.wall: "wall",
        keys.facilitator: "facilitator",
    }
    if command.key not in held:
        raise Rejected("unknown")
    return held[command.key]


def _renew(seat_id: str, seat: Seat, keys: Keys) -> Change:
    if seat.epoch == keys.epoch:
        return Change()
    return Change({ref(Seat, seat_id): replace(seat, epoch=keys.epoch)})


def _seat(context: Context, seat_id: str, role: Role, keys: Keys) -> Change:
    if len(context.board.of(Seat)) >= SEATS_AT_MOST:
        raise Rejected("too_many")
    if role != "participant":
        return Change({ref(Seat, seat_id): Seat(role, device="", epoch=keys.epoch)})
    device = context.moment.id("device")
    return Change(
        {
            ref(Seat, seat_id): Seat(role, device=device, epoch=keys.epoch),
            ref(Device, device): Device(),
        }
    )


def arrive(context: Context, command: Arrive) -> Change:
    """The device of the actor's seat is connected."""
    return _connected(context, here=True)


def leave(context: Context, command: Leave) -> Change:
    """The device of the actor's seat is away."""
    return _connected(context, here=False)


def _connected(context: Context, *, here: bool) -> Change:
    device_id = ref(Device, context.seat.device)
    device = context.board.get(device_id)
    if not isinstance(device, Device) or device.connected == here:
        return Change()
    return Change({device_id: Device(connected=here)})


def nobody_here(context: Context, command: NobodyHere) -> Change:
    """Every device is away: said by the first process that opens a board."""
    here = {key: d for key, d in context.board.of(Device).items() if d.connected}
    return Change({key: Device(connected=False) for key in here})
