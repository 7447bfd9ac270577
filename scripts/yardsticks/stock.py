"""A yardstick: python-socketio as it comes tells all of every event.

Prints its port; ends with its standard input.
"""

import asyncio
import socket
import sys

import socketio
import uvicorn
import uvloop


async def main() -> None:
    sockets = socketio.AsyncServer(async_mode="asgi")

    @sockets.on("card")
    async def _(_: str, card: object) -> None:
        await sockets.emit("card", card)

    application = socketio.ASGIApp(sockets)
    server = uvicorn.Server(uvicorn.Config(application, lifespan="off", log_level="error"))
    listening = socket.create_server(("127.0.0.1", 0), backlog=2048)
    serving = asyncio.create_task(server.serve(sockets=[listening]))
    sys.stdout.write(f"{listening.getsockname()[1]}\n")
    sys.stdout.flush()
    await asyncio.to_thread(sys.stdin.read)
    server.should_exit = True
    await serving


uvloop.run(main())
