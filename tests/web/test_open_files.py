"""The limit of open files: the usual one is too low, and some systems have none."""

import asyncio
import subprocess
import sys

import httpx

from board.open_files import raise_limit
from tests.support.servers.few_files import USUAL
from tests.support.servers.measured_board import MeasuredBoard

WITHOUT = """
import sys
sys.modules["resource"] = None
from board import open_files
open_files.raise_limit()
print(open_files.most_connections())
"""
MORE = 100


def test_a_system_without_resource_limits_runs_the_board():
    """[E15] Windows has no module `resource`."""
    found = subprocess.run([sys.executable, "-c", WITHOUT], capture_output=True, check=True)
    assert int(found.stdout) > 1_000


async def test_more_connections_than_the_usual_limit_of_files_keep_nobody_out():
    """[E15] Each is open and silent; a visitor is answered all the same."""
    raise_limit()
    settings = {"BOARD_ADDRESS_CONNECTIONS": "60000"}
    async with MeasuredBoard("tests.support.servers.few_files", **settings) as board:
        idle = [await asyncio.open_connection("127.0.0.1", board.port) for _ in range(USUAL + MORE)]
        async with httpx.AsyncClient(base_url=board.url) as visitor:
            assert (await visitor.get("/healthz")).status_code == 200
        assert board.faults() == []
        for _, writer in idle:
            writer.close()
