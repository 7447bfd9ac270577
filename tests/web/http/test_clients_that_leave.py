"""A client that leaves in the middle of its request."""

from starlette.requests import Request
from structlog.testing import capture_logs

from board.web.http.faults import Faults

POST = {"type": "http", "method": "POST", "path": "/", "headers": []}


async def test_a_client_that_leaves_before_its_body_is_read_is_no_fault():
    """[E28] It may wait for its turn meanwhile: nothing is answered, and nothing is logged."""
    sent = []

    async def reads(scope, receive, send):
        await Request(scope, receive, send).body()

    async def receive():
        return {"type": "http.disconnect"}

    async def send(message):
        sent.append(message)

    with capture_logs() as logged:
        await Faults(reads)(POST, receive, send)
    assert (sent, logged) == ([], [])
