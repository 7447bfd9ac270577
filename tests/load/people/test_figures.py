"""What a server costs, as the tools of load count it."""

from tests.load.people.figures import STORES, family, name_of
from tests.support.servers.board_process import Served


async def test_a_store_counts_with_its_server():
    """A thread beside the main one starts it."""
    served = Served(BOARD_STORE="")
    await served.start()
    try:
        assert [one for one in map(name_of, family(served.pid)) if one in STORES]
    finally:
        await served.close()
