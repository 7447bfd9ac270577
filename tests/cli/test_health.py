"""`board health`: whether the board of this computer accepts commands, at once or within a time."""

import pytest

from tests.support.servers.board_process import Served
from tests.support.servers.command_line import typed
from tests.support.servers.ports import free_port

pytestmark = pytest.mark.long


def asked(port, *options):
    return typed("health", *options, BOARD_HOST="127.0.0.1", BOARD_PORT=str(port))


async def test_it_waits_for_a_board_that_is_starting():
    """[O7] As the page about upgrading asks, right after a restart."""
    board = Served()
    await board.launch()
    try:
        assert asked(board.port, "--wait", "30") == ("The board accepts commands.\n", 0)
        assert asked(board.port) == ("The board accepts commands.\n", 0)
    finally:
        await board.stop()
        board.data.cleanup()


@pytest.mark.parametrize("options", [(), ("--wait", "1")])
def test_without_a_board_it_says_so_in_the_end(options):
    port = free_port()
    assert asked(port, *options) == (f"✗ No board answers at http://127.0.0.1:{port}.\n", 2)
