"""`make wall-pictures`, for one picture."""

import asyncio
import os
import sys
from pathlib import Path

from tests.browser.conftest import program

ROOT = Path(__file__).parents[3]


async def test_a_picture_of_the_wall_is_taken(tmp_path: Path):
    """[M1] The first page of a meeting without cards."""
    script, pattern = "scripts/wall-pictures", "aims-0-fr-light-1024x768-1"
    environment = os.environ | {"CHROMIUM": program(), "PYTHONPATH": str(ROOT)}
    process = await asyncio.create_subprocess_exec(
        sys.executable, script, str(tmp_path), pattern, cwd=ROOT, env=environment
    )
    assert await process.wait() == 0
    assert (tmp_path / f"{pattern}.png").stat().st_size > 10_000
