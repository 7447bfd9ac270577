"""The security headers of every answer (ASVS 3.4)."""

from functools import lru_cache

from secure import (
    ContentSecurityPolicy,
    CrossOriginOpenerPolicy,
    CrossOriginResourcePolicy,
    PermissionsPolicy,
    ReferrerPolicy,
    Secure,
    StrictTransportSecurity,
    XContentTypeOptions,
)
from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from board.web.http.origins import HOST

A_YEAR = 31_536_000
UNUSED = (
    "camera",
    "microphone",
    "display-capture",
    "geolocation",
    "payment",
    "usb",
    "midi",
    "serial",
)


class SecurityHeaders:
    """Adds the headers to each HTTP answer; with `https`, those of TLS to every one."""

    def __init__(self, app: ASGIApp, *, https: bool) -> None:
        self.app = app
        self._https = https

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return

        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                _add(headers, scope)
                if self._https or scope["scheme"] == "https":
                    headers["Strict-Transport-Security"] = _strict.header_value
            await send(message)

        await self.app(scope, receive, send_with_headers)


def _add(headers: MutableHeaders, scope: Scope) -> None:
    for name, value in CONSTANT.items():
        headers[name] = value
    headers.setdefault("Content-Security-Policy", policy(Headers(scope=scope).get("host", "")))
    headers.setdefault("Cache-Control", "no-store")


@lru_cache(maxsize=16)
def policy(host: str, *, holds_frames: bool = False, framed_by: tuple[str, ...] = ()) -> str:
    """What a page may load, and which sites may show it. The frames of a page are of this board."""
    # For Safari before 16, 'self' does not include websockets to the same host.
    sockets = (f"ws://{host}", f"wss://{host}") if HOST.fullmatch(host) else ()
    policy = (
        ContentSecurityPolicy()
        .default_src("'none'")
        .script_src("'self'")
        .style_src("'self'")
        .img_src("'self'")
        .font_src("'self'")
        .connect_src("'self'", *sockets)
        .manifest_src("'self'")
        .base_uri("'none'")
        .form_action("'self'")
        .frame_src("'self'" if holds_frames else "'none'")
        .frame_ancestors(*(framed_by or ("'none'",)))
        .object_src("'none'")
    )
    return policy.header_value


def _nothing_used() -> PermissionsPolicy:
    policy = PermissionsPolicy()
    for feature in UNUSED:
        policy.add_directive(feature)
    return policy


_strict = StrictTransportSecurity().max_age(A_YEAR)
CONSTANT = Secure(
    coop=CrossOriginOpenerPolicy().same_origin(),
    corp=CrossOriginResourcePolicy().same_origin(),
    permissions=_nothing_used(),
    referrer=ReferrerPolicy().no_referrer(),
    xcto=XContentTypeOptions().nosniff(),
).headers
