"""What a screen that comes back must be told: it may hold what the store has lost [P14]."""

from board.domain.vocabulary import Role
from board.live.room import Room
from board.store.lineage import Revision
from board.store.store import Unavailable


async def lost_after(room: Room, revision: Revision, role: Role) -> int:
    """How many changes, at least, were lost that a screen of this revision has.

    If it seems so the board is read again first: another process may have told the screen what this
    one has not heard yet. Raises `Unavailable` if nobody can know: a screen that is not told
    forgets what it held. A facilitator is believed for all.

    A phone that names a version and no mark, though the board has marks, is told of no loss: by
    such versions it could find out at which one the board is, and so when others act [V13].
    """
    if role == "participant" and not revision.mark and room.replica.revision.mark:
        return 0
    if not room.replica.lost_after(revision):
        return 0
    if not await room.refresh():
        raise Unavailable
    lost = room.replica.lost_after(revision)
    if lost and role == "facilitator":
        room.losses.learn(lost, room.replica.first_lost(revision))
    return lost
