"""A board below a path of its host, such as `https://example.org/board`.

Some proxies pass this path on, others leave it out.
"""

from starlette.responses import RedirectResponse
from starlette.types import ASGIApp, Receive, Scope, Send


class SubPath:
    """Says to the application which part of a request's path is the board's own (`root_path`).

    A request that comes without that part is taken as if it had it.
    """

    def __init__(self, app: ASGIApp, path: str) -> None:
        self.app = app
        self._path = path

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "lifespan" or not self._path:
            await self.app(scope, receive, send)
            return
        asked = scope["path"]
        if asked == self._path and scope.get("method") in ("GET", "HEAD"):
            # What a browser installs is inside a folder.
            await RedirectResponse(f"{self._path}/")(scope, receive, send)
            return
        inside = asked.startswith(f"{self._path}/")
        path = asked if inside else f"{self._path}{asked}"
        await self.app({**scope, "root_path": self._path, "path": path}, receive, send)
