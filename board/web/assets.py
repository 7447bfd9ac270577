"""The built files: each under the name that changes with its content."""

import json
from pathlib import Path

from starlette.responses import Response
from starlette.staticfiles import StaticFiles
from starlette.types import Scope

FOR_EVER = "public, max-age=31536000, immutable"


class NotBuilt(Exception):
    """The browser's files are not there."""


class Assets:
    """Where `static/build.mjs` has left what, by `manifest.json`."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._manifest = folder / "manifest.json"
        self._files: dict[str, str] = {}
        self._texts: dict[str, dict[str, list[str]]] = {}
        self._read_at = 0

    def address(self, name: str) -> str:
        """The path of a built file, by its name without the hash; raises `NotBuilt`."""
        self._renew()
        try:
            return f"/static/{self._files[name]}"
        except KeyError as error:
            raise NotBuilt(f"{name} is not built: run “make build”") from error

    def names(self, screen: str, key: str) -> bool:
        """Whether a screen's script names this text, whole or as the beginning of one."""
        self._renew()
        texts = self._texts[screen]
        return key in texts["keys"] or key.startswith(tuple(texts["beginnings"]))

    def _renew(self) -> None:
        """Read the manifest again once a new build has written it."""
        try:
            written_at = self._manifest.stat().st_mtime_ns
        except FileNotFoundError as error:
            raise NotBuilt("The screens are not built: run “make build”") from error
        if written_at != self._read_at:
            self._files = json.loads(self._manifest.read_text(encoding="utf-8"))
            texts = self.folder / "texts.json"
            self._texts = json.loads(texts.read_text(encoding="utf-8"))
            self._read_at = written_at


class BuiltFiles(StaticFiles):
    """Files whose name is their content's: a browser asks for each once."""

    async def get_response(self, path: str, scope: Scope) -> Response:
        response = await super().get_response(path, scope)
        if response.status_code in (200, 304):
            response.headers["Cache-Control"] = FOR_EVER
        return response
