"""The addresses of a store that BOARD_STORE may hold."""

import pytest

from board.store.store import Stored, Unavailable
from board.store.valkey import ValkeyStore
from tests.support.servers.ports import free_port
from tests.support.servers.valkey import Valkey

CODE = "K7M2QX"


@pytest.fixture(scope="module")
def port():
    port = str(free_port())
    account = ["--user", "board", "on", ">p@ss", "~*", "&*", "+@all"]
    with Valkey("--port", port, "--bind", "127.0.0.1", *account):
        yield port


@pytest.mark.valkey
async def test_a_store_is_found_by_host_port_number_user_and_password(port, closing, change):
    url = f"redis://board:p%40ss@127.0.0.1:{port}/3"
    await closing(ValkeyStore(url)).commit(CODE, change(0, {"a": b"1"}))

    assert await closing(ValkeyStore(url)).read(CODE) == Stored(1, {"a": b"1"})
    assert await closing(ValkeyStore(f"{url[:-1]}4")).read(CODE) is None


@pytest.mark.valkey
async def test_with_a_wrong_password_the_store_is_unavailable(port, closing):
    store = closing(ValkeyStore(f"redis://board:wrong@127.0.0.1:{port}"))

    with pytest.raises(Unavailable):
        await store.probe()


async def test_a_port_that_refuses_connections_is_unavailable(closing):
    store = closing(ValkeyStore(f"redis://127.0.0.1:{free_port()}"))

    with pytest.raises(Unavailable):
        await store.probe()


@pytest.mark.parametrize("url", ["127.0.0.1:6379", "postgres://host/db", ""])
def test_an_address_of_no_store_raises_at_once(url):
    with pytest.raises(ValueError, match="URL"):
        ValkeyStore(url)
