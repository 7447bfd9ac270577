"""Builds the application: settings, store, rooms, sockets and pages."""

import asyncio
import logging
import secrets
import time
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from functools import partial

import socketio
from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.routing import Mount, Route

from board import methods, open_files, paths
from board.domain.context import Moment
from board.live.fanout import Fanout
from board.live.rooms import Rooms
from board.rehearsal import Rehearsals
from board.settings import Settings, shares_figures, sub_path
from board.store.measured import MeasuredStore
from board.store.store import Store
from board.store.store_files import store_folder
from board.web.http.answers import RequestRefused, problem, refusal
from board.web.http.assets import Assets
from board.web.http.attempts import Attempts
from board.web.http.client_address import ClientAddress
from board.web.http.connections import Connections, Proxies
from board.web.http.faults import Faults
from board.web.http.headers import SecurityHeaders
from board.web.http.http_connection import HeaderCount
from board.web.http.metrics import Metrics
from board.web.http.own_host import OwnHost
from board.web.http.request_pace import RequestPace
from board.web.http.shared_windows import SharedWindows
from board.web.http.shells import Shells
from board.web.http.site import Site
from board.web.http.store_health import StoreHealth
from board.web.http.sub_path import SubPath
from board.web.http.turns import Turns
from board.web.routes import ROUTES, files, pages
from board.web.sockets.handlers import Sockets
from board.web.sockets.own_pages import OwnPages
from board.web.sockets.own_sessions import OwnSessions
from board.web.sockets.packets import Packet
from board.web.sockets.polling import Polling
from board.web.sockets.server import MeetingServer

LARGEST_EVENT = 16_384
"""Bytes."""

DOCUMENTS_OF_ONE = 8
"""Reports and pictures of one address that may wait; a meeting has a handful."""

PING_SECONDS = 25
PONG_TIMEOUT_SECONDS = 20
"""Longer than usual, because a phone whose screen is off answers late."""


def create(settings: Settings, store: Store) -> Starlette:
    """The application. It closes the store when it stops."""
    methods.use(settings.methods, settings.methods_offered, settings.method)
    server = _server(settings)
    fanout = server.fanout
    site = _site(settings, store, fanout)
    sockets = Sockets(server, site)
    polling = Polling(socketio.ASGIApp(server, socketio_path=None), server, LARGEST_EVENT)
    own = OwnPages(OwnSessions(polling, sockets.holds))
    app = Starlette(
        routes=[
            Mount("/socket.io", own),
            files(site.assets),
            *_sign_in_routes(settings),
            *ROUTES,
            pages(),
        ],
        middleware=_middleware(settings, site),
        exception_handlers={RequestRefused: refusal, HTTPException: problem},
        lifespan=partial(_lifespan, site),
    )
    app.state.site = site
    site.rehearsals.reach(app)
    app.state.sockets = sockets
    return app


def _sign_in_routes(settings: Settings) -> list[Route]:
    if settings.open != "oidc":
        return []
    from board.web.opening import sign_in  # noqa: PLC0415 - needs the extra `oidc`

    return sign_in.routes(settings)


def _middleware(settings: Settings, site: Site) -> list[Middleware]:
    https = (settings.public_url or "").startswith("https:")
    return [
        Middleware(SecurityHeaders, https=https),
        Middleware(HeaderCount),
        Middleware(ClientAddress, settings.proxies, settings.proxy_hops, site.connections),
        Middleware(Faults),
        Middleware(RequestPace, settings.limits.requests),
        Middleware(OwnHost, settings.public_url),
        Middleware(SubPath, sub_path(settings)),
    ]


def _site(settings: Settings, store: Store, fanout: Fanout) -> Site:
    metrics = Metrics(shared=shares_figures(settings))
    store = MeasuredStore(store, metrics)
    rooms = Rooms(store, fanout, moment, secrets.token_hex(8), metrics.told)
    _watch(metrics, rooms, fanout)
    assets = Assets(paths.STATIC, sub_path(settings))
    shells = Shells(paths.TEMPLATES, assets.address, sub_path(settings))
    connections, windows = _connections(settings), SharedWindows(store)
    return Site(
        settings=settings,
        store=store,
        rooms=rooms,
        connections=connections,
        windows=windows,
        attempts=Attempts(windows),
        key_attempts=Attempts(windows.of("opening")),
        assets=assets,
        shells=shells,
        metrics=metrics,
        health=StoreHealth(store, store_folder(settings.data) if settings.store is None else None),
        document_turns=Turns(DOCUMENTS_OF_ONE),
        rehearsals=Rehearsals(),
        now=now,
    )


def _connections(settings: Settings) -> Connections:
    in_all = open_files.most_connections()
    of_one = min(settings.limits.connections, in_all // 2)
    return Connections(of_one, in_all, Proxies(settings.proxies))


@asynccontextmanager
async def _lifespan(site: Site, _: Starlette) -> AsyncIterator[None]:
    """Close the rooms before the store that they use. The sockets are already closed by then."""
    async with AsyncExitStack() as closing:
        closing.push_async_callback(site.store.close)
        closing.push_async_callback(site.rooms.close)
        closing.push_async_callback(site.rehearsals.close)
        site.rooms.clocks.start()
        site.windows.start()
        closing.push_async_callback(site.windows.stop)
        if shares_figures(site.settings):
            closing.callback(asyncio.create_task(site.metrics.keep_sampling()).cancel)
        yield


def _watch(metrics: Metrics, rooms: Rooms, fanout: Fanout) -> None:
    metrics.watch("rooms", "Boards open in this process", lambda: len(rooms))
    metrics.watch("frames_direct", "Frames written directly to a socket", lambda: fanout.direct)
    metrics.watch("frames_queued", "Frames sent through the queue", lambda: fanout.queued)


def now() -> int:
    """Milliseconds since the epoch."""
    return time.time_ns() // 1_000_000


def moment() -> Moment:
    """The present time, with new random digits for the ids that a change makes."""
    return Moment(now=now(), fresh=secrets.token_hex(16))


def _server(settings: Settings) -> MeetingServer:
    """The Socket.IO server. Several workers share one port, so they take no long polling.

    The requests of one polling client would reach different processes.
    """
    transports = ["websocket", "polling"] if settings.workers == 1 else ["websocket"]
    return MeetingServer(
        async_mode="asgi",
        async_handlers=False,
        transports=transports,
        cors_allowed_origins=[],
        max_http_buffer_size=LARGEST_EVENT,
        ping_interval=PING_SECONDS,
        ping_timeout=PONG_TIMEOUT_SECONDS,
        serializer=Packet,
        logger=logging.getLogger("socketio.server"),
        engineio_logger=logging.getLogger("engineio.server"),
    )
