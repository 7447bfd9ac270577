"""The example of the protocol takes part in a meeting of this server."""

import runpy
from pathlib import Path

EXAMPLE = Path(__file__).parents[2] / "examples/take_part.py"


async def test_the_example_deposits_a_card(meeting):
    """[P4]"""
    console = await meeting.console()
    await console.say("go_to", step="express")
    take_part = runpy.run_path(str(EXAMPLE))["take_part"]
    board, answer = await take_part(meeting.base, meeting.code, "Une demande seule")
    assert board.records["meeting"]["step"] == "express"
    assert answer["ok"]
    await console.reach(await console.say("reveal", what="cards", shown=True))
    assert [card["title"] for card in console.of("card").values()] == ["Une demande seule"]
