"""What tests of sockets share."""

import pytest

from tests.web.sockets.strangers import opened


@pytest.fixture
async def stranger(base):
    """A websocket without a seat."""
    async with opened(base) as socket:
        yield socket
