"""The server that `tests.load.flood` measures: one event to every socket, one of two ways.

Started with `stock` or `fanout`, it first prints its port. Then each line on standard input asks
for something and is answered by one line: `cpu`, the seconds of CPU used so far; `tell <rounds>
<pause>`, the number of frames handed over.
"""

import asyncio
import gc
import socket
import sys
import time
from collections.abc import Awaitable, Callable

import socketio
import uvicorn
import uvloop

from board.live.fanout import Fanout

CARD = {"since": 1, "version": 2, "records": {"card:one": {"type": "card", "text": "x" * 120}}}
Tell = Callable[[], Awaitable[int]]


def main() -> None:
    sockets = socketio.AsyncServer(async_mode="asgi", async_handlers=False, ping_interval=120)
    # Made here, for it must be there before the first socket is.
    tell = {"stock": stock, "fanout": fanout}[sys.argv[1]](sockets)
    gc.freeze()
    gc.set_threshold(50_000)
    uvloop.run(serve(sockets, tell))


def stock(sockets: socketio.AsyncServer) -> Tell:
    async def tell() -> int:
        await sockets.emit("delta", CARD)
        return sum(1 for _ in sockets.manager.get_participants("/", None))

    return tell


def fanout(sockets: socketio.AsyncServer) -> Tell:
    everyone = Fanout(sockets)

    async def tell() -> int:
        sids = [sid for sid, _ in sockets.manager.get_participants("/", None)]
        return len(sids) - len(await everyone.deliver(sids, "delta", CARD))

    return tell


async def serve(sockets: socketio.AsyncServer, tell: Tell) -> None:
    server = uvicorn.Server(
        uvicorn.Config(
            socketio.ASGIApp(sockets),
            ws="websockets-sansio",
            ws_per_message_deflate=False,
            ws_ping_interval=None,
            lifespan="off",
            log_level="error",
        )
    )
    listening = socket.create_server(("127.0.0.1", 0), backlog=2048)
    serving = asyncio.create_task(server.serve(sockets=[listening]))
    say(listening.getsockname()[1])
    await answer(tell)
    server.should_exit = True
    await serving


async def answer(tell: Tell) -> None:
    lines = asyncio.StreamReader()
    loop = asyncio.get_running_loop()
    await loop.connect_read_pipe(lambda: asyncio.StreamReaderProtocol(lines), sys.stdin)
    while words := (await lines.readline()).split():
        if words[0] == b"cpu":
            say(time.process_time())
        else:
            say(await repeat(tell, int(words[1]), float(words[2])))


async def repeat(tell: Tell, rounds: int, pause: float) -> int:
    handed = 0
    for _ in range(rounds):
        handed += await tell()
        await asyncio.sleep(pause)
    return handed


def say(answer: float) -> None:
    sys.stdout.write(f"{answer}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
