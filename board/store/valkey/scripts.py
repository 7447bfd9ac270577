"""Lua scripts, which the server runs atomically."""

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

    async def run(self, servers: Servers, key: str, *arguments: Any) -> Any:
        try:
            return await servers.execute(key, "EVALSHA", self._digest, 1, key, *arguments)
        except NoScriptError:
            return await servers.execute(key, "EVAL", self._source, 1, key, *arguments)
