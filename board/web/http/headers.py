"""The security headers of every answer (ASVS 3.4)."""

import re
from typing import Final

from secure import (
    ContentSecurityPolicy,
    CrossOriginOpenerPolicy,
    PermissionsPolicy,
    ReferrerPolicy,
    Secure,
    StrictTransportSecurity,
    XContentTypeOptions,
)
from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

A_YEAR = 31_536_000
HOST: Final = re.compile(r"[A-Za-z0-9.-]+(:\d+)?|\[[0-9A-Fa-f:.]+\](:\d+)?")
UNUSED = ("camera", "microphone", "geolocation", "payment", "usb", "midi", "serial")


class SecurityHeaders:
    """Adds the headers to each HTTP answer."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return

        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                _add(MutableHeaders(scope=message), scope)
            await send(message)

        await self.app(scope, receive, send_with_headers)


def _add(headers: MutableHeaders, scope: Scope) -> None:
    for name, value in _constant.headers.items():
        headers[name] = value
    headers.setdefault("Content-Security-Policy", _policy(Headers(scope=scope).get("host", "")))
    headers.setdefault("Cache-Control", "no-store")
    if scope["scheme"] in ("https", "wss"):
        headers["Strict-Transport-Security"] = _strict.header_value


def _policy(host: str) -> str:
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
        .frame_ancestors("'none'")
        .object_src("'none'")
    )
    return policy.header_value


def _nothing_used() -> PermissionsPolicy:
    policy = PermissionsPolicy()
    for feature in UNUSED:
        policy.add_directive(feature)
    return policy


_strict = StrictTransportSecurity().max_age(A_YEAR)
_constant = Secure(
    coop=CrossOriginOpenerPolicy().same_origin(),
    permissions=_nothing_used(),
    referrer=ReferrerPolicy().no_referrer(),
    xcto=XContentTypeOptions().nosniff(),
)
