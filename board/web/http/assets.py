"""The built files: each under the name that changes with its content."""

import json
import os
import re
from pathlib import Path
from typing import Final

from starlette.datastructures import Headers
from starlette.responses import Response
from starlette.staticfiles import PathLike, StaticFiles
from starlette.types import Scope

FOR_EVER: Final = "public, max-age=31536000, immutable"
REFUSED: Final = re.compile(r"q=0(\.0*)?")
PACKINGS: Final = {"br": ".br", "gzip": ".gz"}
"""Content codings, the smaller first, and how a file packed by them ends (`static/pack.mjs`).

Browsers take Brotli only where the connection is secure.
"""


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

    def path(self, name: str) -> Path:
        """Where a built file is, by its name without the hash; raises `NotBuilt`."""
        return self.folder / self.address(name).removeprefix("/static/")

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
    """Files whose name is their content's: a browser asks for each once.

    What was packed when it was built goes out as it lies there: no phone costs a compression.
    """

    def file_response(
        self,
        full_path: PathLike,
        stat_result: os.stat_result,
        scope: Scope,
        status_code: int = 200,
    ) -> Response:
        packed = {coding: Path(f"{full_path}{ending}") for coding, ending in PACKINGS.items()}
        there = {coding: path for coding, path in packed.items() if path.exists()}
        accepted = _accepted(Headers(scope=scope).get("accept-encoding", ""))
        coding = next((coding for coding in there if coding in accepted), None)
        if coding is not None:
            full_path, stat_result = there[coding], there[coding].stat()
        response = super().file_response(full_path, stat_result, scope, status_code)
        response.headers["Cache-Control"] = FOR_EVER
        if there:
            response.headers["Vary"] = "Accept-Encoding"
        if coding is not None:
            response.headers["Content-Encoding"] = coding
        return response


def _accepted(header: str) -> set[str]:
    """The codings that an `Accept-Encoding` names and does not refuse (RFC 9110, 12.5.3)."""
    said = (part.partition(";") for part in header.lower().split(","))
    return {name.strip() for name, _, weight in said if not REFUSED.fullmatch(weight.strip())}
