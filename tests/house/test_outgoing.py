"""The board connects to its store, and to the provider of a house’s accounts; to nothing else."""

import re

from tests.house.source import name_of, tracked

CLIENT = re.compile(
    r"^\s*(?:from|import) (?:httpx2?|requests|aiohttp|urllib\.request|urllib3|http\.client"
    r"|smtplib|ftplib|authlib|redis\.asyncio|websockets\.(?:asyncio\.|sync\.)?client|socketio\.(?:async_)?client)\b"
    r"|\b(?:create_connection|open_connection|open_unix_connection|sock_connect|getaddrinfo)\("
    r"|(?<!sqlite3)(?<!screen)\.connect(?:_ex)?\(",
    re.MULTILINE,
)


def test_the_modules_that_open_connections_are_these():
    """[H36] No figure, no report of a fault and no question about updates goes out."""
    found = {name_of(path) for path in tracked("board/*.py") if CLIENT.search(text_of(path))}
    provider = "board/web/opening/provider.py"  # only with BOARD_OPEN=oidc
    assert found == {*STORE, *OWN_NETWORK, *PROGRAMS, provider}


STORE = (
    "board/store/process.py",
    "board/store/valkey/cluster.py",
    "board/store/valkey/command_connection.py",
    "board/store/valkey/servers.py",
    "board/store/valkey/subscriber.py",
)
OWN_NETWORK = (
    "board/web/http/listening.py",  # the address of its own host
    "board/web/http/local_addresses.py",  # which address it would use; sends nothing
)
PROGRAMS = (
    "board/cli/health.py",  # asks this board
    "board/demo/protocol_client.py",  # plays a meeting on the board that it is given
    "board/demo/visitor.py",
)


def text_of(path):
    return path.read_text(encoding="utf-8")
