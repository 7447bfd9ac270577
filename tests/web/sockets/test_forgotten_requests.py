"""Of the request of a connection that is in a meeting, only what is still read is kept."""

from board.web.sockets.server import KEPT_OF_REQUEST, MeetingServer
from tests.live.phones import joined, listening, until


async def test_the_request_is_forgotten_and_the_connection_may_enter_again():
    server = MeetingServer(async_mode="asgi", async_handlers=False)
    async with listening(server, server.fanout) as served, joined(served) as (phone, sid):
        (environ,) = server.environ.values()
        await until(lambda: environ.keys() == set(KEPT_OF_REQUEST))
        (direct,) = server.fanout._direct_sockets.values()
        await phone.send("41")
        await phone.send("40")
        assert (await phone.packet()).startswith("40")
        assert sid not in served.sids
        assert direct.socket.sid in server.environ
    await until(lambda: not server.environ)
