"""A store that no longer has what it acknowledged."""

from tests.faults.fault import LOST_CHANGES, LOST_MEETING, fault
from tests.faults.ground import Ground, own_store
from tests.support.until import until

SENT_MEANWHILE = 4


@fault(own_store(), told=LOST_CHANGES)
async def older_copy(ground: Ground) -> None:
    """Every screen shows the older board within a beat, and says how many changes were lost."""
    await put_an_older_copy_back(ground)


@fault(own_store(boards=2), told=LOST_CHANGES)
async def older_copy_with_two_boards(ground: Ground) -> None:
    """The same for the screens of both boards."""
    await put_an_older_copy_back(ground)


@fault(own_store(), told=LOST_CHANGES)
async def older_copy_and_restart(ground: Ground) -> None:
    """The same when the store itself was away meanwhile, as after a failover."""
    await put_an_older_copy_back_and_restart(ground)


@fault(own_store(hidden=True), told=LOST_CHANGES)
async def older_copy_of_hidden_cards(ground: Ground) -> None:
    """The same while cards are hidden, of which no screen but the console and their own is told."""
    await put_an_older_copy_back(ground)


@fault(own_store(hidden=True), told=LOST_CHANGES)
async def older_copy_of_hidden_cards_and_restart(ground: Ground) -> None:
    """The same when the board was away meanwhile: it learns what was lost from those who come."""
    await put_an_older_copy_back_and_restart(ground)


@fault(own_store(), told=LOST_MEETING)
async def everything_deleted(ground: Ground) -> None:
    """Phones are told that the meeting is lost, not erased, and keep what they have."""
    ground.store.ask("FLUSHALL")
    await until(lambda: all(phone.gone for phone in ground.meeting.phones), within=15)


@fault(own_store(), told=LOST_MEETING)
async def store_back_empty(ground: Ground) -> None:
    """The same for a store that starts again without its files."""
    ground.store.kill()
    for file in ground.store.folder.rglob("*.aof"):
        file.unlink()
    for file in ground.store.folder.rglob("*.manifest"):
        file.unlink()
    ground.store.start()
    await until(lambda: all(phone.gone for phone in ground.meeting.phones), within=15)


async def put_an_older_copy_back_and_restart(ground: Ground) -> None:
    ground.store.ask(f"COPY {ground.key} older{ground.key}")
    await ground.meeting.everyone_sent(SENT_MEANWHILE)
    await ground.board.kill()
    ground.store.ask(f"COPY older{ground.key} {ground.key} REPLACE")
    await ground.board.start()


async def put_an_older_copy_back(ground: Ground) -> None:
    """As a restored file or a failover to a replica that lagged behind would."""
    ground.store.ask(f"COPY {ground.key} older{ground.key}")
    await ground.meeting.everyone_sent(SENT_MEANWHILE)
    ground.store.ask(f"COPY older{ground.key} {ground.key} REPLACE")
    await until(lambda: ground.said("store.went_back"), within=20)
