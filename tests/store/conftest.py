"""Stores of both kinds. Each store stands for one process of the board on one server."""

import time
from itertools import count

import pytest

from board.store.sqlite import Database, SqliteStore
from board.store.store import Commit
from board.store.valkey import ValkeyStore
from board.store.valkey.store import wall_clock
from tests.support.servers.memory_store import MemoryBus, MemoryStore
from tests.support.servers.valkey import Valkey
from tests.support.until import until

PATIENCE_SECONDS = 8.0  # of a store on a busy computer
FAR = 4_000_000_000_000  # ms since the epoch
codes = count(1)


class MemoryServer:
    """The bus of memory stores, with the methods of `ValkeyServer`."""

    def __init__(self):
        self.bus = MemoryBus()

    def store(self):
        return MemoryStore(self.bus)

    def fail(self):
        self.bus.fail()

    def recover(self):
        self.bus.recover()


class SqliteServer:
    """A SQLite file that a test may take away and put back."""

    def __init__(self, folder):
        self.folder = folder
        self.folder.mkdir()
        self.database = Database(folder / "boards.sqlite", wall_clock)
        self._away = folder.with_name(f"{folder.name}.away")

    def store(self):
        return SqliteStore(self.database, timeout_seconds=PATIENCE_SECONDS, owned=False)

    def fail(self):
        self.folder.rename(self._away)
        give_up = time.monotonic() + 10
        while not self.database.is_away() and time.monotonic() < give_up:
            time.sleep(0.01)

    def recover(self):
        self._away.rename(self.folder)


class ValkeyServer:
    """A Valkey that a test may kill and start again."""

    def __init__(self, valkey):
        self.valkey = valkey

    def store(self):
        return ValkeyStore(self.valkey.url, timeout_seconds=PATIENCE_SECONDS, heartbeat_seconds=0.2)

    def fail(self):
        self.valkey.kill()

    def recover(self):
        self.valkey.start()


@pytest.fixture(scope="session")
def valkey():
    with Valkey() as server:
        yield server


@pytest.fixture
async def closing():
    """Closes each store given to it when the test ends."""
    opened = []

    def close_after(store):
        opened.append(store)
        return store

    yield close_after
    for store in opened:
        await store.close()


KINDS = ["memory", "sqlite", pytest.param("valkey", marks=pytest.mark.valkey)]


@pytest.fixture
async def sqlite(tmp_path):
    server = SqliteServer(tmp_path / "store")
    yield server
    await server.database.close()


@pytest.fixture(params=KINDS)
def process(request, closing):
    """Opens one more store on the same server."""
    if request.param == "memory":
        server = MemoryServer()
    elif request.param == "sqlite":
        server = request.getfixturevalue("sqlite")
    else:
        server = ValkeyServer(request.getfixturevalue("valkey"))
    return lambda: closing(server.store())


@pytest.fixture(params=KINDS)
def fragile(request):
    """A server that a test may stop and bring back."""
    if request.param == "memory":
        yield MemoryServer()
    elif request.param == "sqlite":
        yield request.getfixturevalue("sqlite")
    else:
        with Valkey() as valkey:
            yield ValkeyServer(valkey)


@pytest.fixture
def code():
    return f"T{next(codes):05}"


class Received(list):
    """The messages that a listener received, in the order of arrival."""

    async def to_hold(self, number):
        await until(lambda: len(self) >= number)
        return self


@pytest.fixture
def received():
    return Received()


@pytest.fixture
def change():
    """Makes a commit from one version to the next."""

    def make(since, put=None, drop=(), version=None, expires_at=FAR, marks=("", "")):
        version = since + 1 if version is None else version
        return Commit(since, version, put or {}, frozenset(drop), expires_at, *marks)

    return make
