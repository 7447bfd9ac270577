"""The built files of the browser, each under a name with a hash of its content."""

import json
import os
import re
from collections.abc import Callable, Hashable
from pathlib import Path
from typing import Any, Final, TypeVar

from starlette.datastructures import Headers
from starlette.responses import Response
from starlette.staticfiles import PathLike, StaticFiles
from starlette.types import Scope

FOREVER: Final = "public, max-age=31536000, immutable"
REFUSED: Final = re.compile(r"q=0(\.0*)?")
CODINGS: Final = {"br": ".br", "gzip": ".gz"}
"""Content codings, the smaller first, and the endings of files that `static/pack.mjs` compressed.

Browsers accept Brotli on secure connections only.
"""

Made = TypeVar("Made")


class NotBuilt(Exception):
    """The browser's files are not built yet."""


class Assets:
    """The files that `static/build.mjs` made, as its `manifest.json` lists them.

    `root` is the path below which a proxy serves the board; empty at the root of its host.
    """

    def __init__(self, folder: Path, root: str = "") -> None:
        self.folder = folder
        self._root = root
        self._manifest = folder / "manifest.json"
        self._files: dict[str, str] = {}
        self._texts: dict[str, dict[str, list[str]]] = {}
        self._kept: dict[tuple[object, ...], Any] = {}
        self._read_at = 0

    def kept(self, make: Callable[..., Made], *arguments: Hashable) -> Made:
        """What `make(self, *arguments)` answers, made once for these built files."""
        self._renew()
        key = (make, *arguments)
        if key not in self._kept:
            self._kept[key] = make(self, *arguments)
        made: Made = self._kept[key]
        return made

    def address(self, name: str) -> str:
        """The address of a built file, by its name without the hash; raises `NotBuilt`."""
        return f"{self._root}/static/{self._file(name)}"

    def path(self, name: str) -> Path:
        """The place of a built file, by its name without the hash; raises `NotBuilt`."""
        return self.folder / self._file(name)

    def names(self, screen: str, key: str) -> bool:
        """Whether a screen's script names this text, in full or by its beginning."""
        self._renew()
        texts = self._texts[screen]
        return key in texts["keys"] or key.startswith(tuple(texts["beginnings"]))

    def _file(self, name: str) -> str:
        self._renew()
        try:
            return self._files[name]
        except KeyError as error:
            raise NotBuilt(f"{name} is not built: run “make build”") from error

    def _renew(self) -> None:
        """Read the manifest again if a new build has written it."""
        try:
            written_at = self._manifest.stat().st_mtime_ns
        except FileNotFoundError as error:
            raise NotBuilt("The screens are not built: run “make build”") from error
        if written_at != self._read_at:
            self._files = json.loads(self._manifest.read_text(encoding="utf-8"))
            texts = self.folder / "texts.json"
            self._texts = json.loads(texts.read_text(encoding="utf-8"))
            self._kept.clear()
            self._read_at = written_at


class BuiltFiles(StaticFiles):
    """Serves the built files. A browser requests each once: its name changes with its content.

    A file that was compressed by the build is sent as it is, so requests cost no compression.
    """

    def file_response(
        self,
        full_path: PathLike,
        stat_result: os.stat_result,
        scope: Scope,
        status_code: int = 200,
    ) -> Response:
        compressed = {coding: Path(f"{full_path}{ending}") for coding, ending in CODINGS.items()}
        existing = {coding: path for coding, path in compressed.items() if path.exists()}
        accepted = _accepted(Headers(scope=scope).get("accept-encoding", ""))
        coding = next((coding for coding in existing if coding in accepted), None)
        if coding is not None:
            full_path, stat_result = existing[coding], existing[coding].stat()
        response = super().file_response(full_path, stat_result, scope, status_code)
        response.headers["Cache-Control"] = FOREVER
        if existing:
            response.headers["Vary"] = "Accept-Encoding"
        if coding is not None:
            response.headers["Content-Encoding"] = coding
        return response


def _accepted(header: str) -> set[str]:
    """The codings that an `Accept-Encoding` header accepts (RFC 9110, 12.5.3)."""
    parts = (part.partition(";") for part in header.lower().split(","))
    return {name.strip() for name, _, weight in parts if not REFUSED.fullmatch(weight.strip())}
