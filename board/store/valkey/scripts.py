"""Lua scripts, which the server runs atomically."""

from collections.abc import Sequence
from hashlib import sha1
from importlib.resources import files
from typing import Any

from redis.exceptions import NoScriptError

from board.store.valkey.servers import Servers


class Script:
    """A script called by its digest, and sent in full if the server no longer has it."""

    def __init__(self, name: str) -> None:
        self._source = files(__package__).joinpath(name).read_bytes()
        self._digest = sha1(self._source, usedforsecurity=False).hexdigest()

    async def run(self, servers: Servers, keys: Sequence[str], *arguments: Any) -> Any:
        """The answer of the server that holds the keys, which are in one slot of a cluster."""
        rest = (len(keys), *keys, *arguments)
        try:
            return await servers.execute(keys[0], "EVALSHA", self._digest, *rest)
        except NoScriptError:
            return await servers.execute(keys[0], "EVAL", self._source, *rest)
