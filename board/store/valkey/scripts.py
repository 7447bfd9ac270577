"""Scripts that run inside the server, so that what they do happens at once or not at all."""

from hashlib import sha1
from importlib.resources import files
from typing import Any

from redis.exceptions import NoScriptError

from board.store.valkey.servers import Servers


class Script:
    """A script that the server keeps by its digest, and is sent again when it has forgotten it."""

    def __init__(self, name: str) -> None:
        self._source = files(__package__).joinpath(name).read_bytes()
        self._digest = sha1(self._source, usedforsecurity=False).hexdigest()

    async def run(self, servers: Servers, key: str, *arguments: Any) -> Any:
        try:
            return await servers.ask(key, "EVALSHA", self._digest, 1, key, *arguments)
        except NoScriptError:
            return await servers.ask(key, "EVAL", self._source, 1, key, *arguments)
