"""Records that this release cannot read, as another release may have written them."""

from tests.faults.fault import fault
from tests.faults.ground import Ground, own_store

KIND, VALUE = "novelty:abcdefgh", "card:novelty1"


@fault(own_store())
async def unreadable_record(ground: Ground) -> None:
    """It is set aside and kept; the rest of the meeting goes on, and the log names its kind."""
    fields = f"""{KIND} '{{"text":"kept"}}' {VALUE} '{{"kind":"novelty","title":"kept"}}'"""
    ground.store.ask(f"HSET {ground.key} {fields}")
    await ground.board.kill()
    await ground.board.start()
    await ground.meeting.everyone_sent()
    kept = ground.store.ask(f"HMGET {ground.key} {KIND} {VALUE}")
    ground.promise(ground.said("record.unreadable"), "the log does not name their kinds")
    ground.promise(kept.count("kept") == 2, "the unreadable records are not kept")
