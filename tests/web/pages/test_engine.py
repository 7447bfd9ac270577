"""The engine that draws the cloud lets its process end."""

import asyncio
import sys
from asyncio.subprocess import create_subprocess_exec

import pytest

from board import paths
from board.web.http.assets import Assets

DRAW = """
import sys
from pathlib import Path
from board.web.pages.engine import drawn
drawn(Path(sys.argv[1]), {"records": {}, "title": "", "more": []}, "fr")
"""


@pytest.mark.parametrize("time", range(3))
async def test_a_process_that_has_drawn_a_picture_ends(time):
    assets = Assets(paths.STATIC)
    script = assets.folder / assets.address("cloud.js").removeprefix("/static/")
    drawing = await create_subprocess_exec(sys.executable, "-c", DRAW, str(script))
    async with asyncio.timeout(60):
        assert await drawing.wait() == 0
