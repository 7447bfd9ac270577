"""A provider of OpenID Connect that a test makes say anything, in the place of what is right."""

import json
import threading
import time
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, Self
from urllib.parse import parse_qs, urlencode, urlsplit

from joserfc import jwt
from joserfc.jwk import RSAKey

from tests.support.servers.oidc_provider import CLIENT

KEY, OTHER_KEY = (RSAKey.generate_key(2048, {"kid": "one", "use": "sig"}) for _ in range(2))
Change = Callable[[Any], Any]


class StrangeProvider:
    """Signs everybody in at once. `changes` has what becomes of an answer, by its path.

    The answer to `/token` is made by `id_token`; of its claims, `claims` makes others.
    """

    def __init__(self) -> None:
        self.be_right()
        self.asked: dict[str, str] = {}
        provider = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                provider._answer(self)

            do_POST = do_GET  # noqa: N815 - the name that the library calls

            def log_message(self, *_: object) -> None:
                """Say nothing."""

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self._server.server_port}"

    def be_right(self) -> None:
        """Say again what is right."""
        self.changes: dict[str, Change] = {}
        self.status: dict[str, int] = {}
        self.claims: Change = lambda claims: claims
        self.key = KEY

    def __enter__(self) -> Self:
        threading.Thread(target=self._server.serve_forever, daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        self._server.shutdown()
        self._server.server_close()

    def _answer(self, handler: BaseHTTPRequestHandler) -> None:
        handler.rfile.read(int(handler.headers.get("content-length", 0)))
        path, query = urlsplit(handler.path).path, urlsplit(handler.path).query
        if path == "/auth":
            self.asked = {name: values[0] for name, values in parse_qs(query).items()}
            back = self.changes.get(path, lambda answer: answer)(
                {"code": "a code", "state": self.asked["state"]}
            )
            handler.send_response(302)
            handler.send_header("location", f"{self.asked['redirect_uri']}?{urlencode(back)}")
            handler.end_headers()
            return
        answer = self.changes.get(path, lambda answer: answer)(self._right(path))
        body = answer if isinstance(answer, bytes) else json.dumps(answer).encode()
        handler.send_response(self.status.get(path, 200))
        handler.send_header("content-type", "application/json")
        handler.send_header("content-length", str(len(body)))
        handler.end_headers()
        handler.wfile.write(body)

    def _right(self, path: str) -> Any:
        if path == "/.well-known/openid-configuration":
            return {
                "issuer": self.url,
                "authorization_endpoint": f"{self.url}/auth",
                "token_endpoint": f"{self.url}/token",
                "jwks_uri": f"{self.url}/jwks",
                "id_token_signing_alg_values_supported": ["none", "RS256"],
                "token_endpoint_auth_methods_supported": ["client_secret_post"],
            }
        if path == "/jwks":
            return {"keys": [KEY.as_dict(private=False)]}
        return {"access_token": "a token", "token_type": "Bearer", "id_token": self._id_token()}

    def _id_token(self) -> str:
        now = int(time.time())
        claims = {
            "iss": self.url,
            "sub": "Anne Quiouvre",
            "aud": CLIENT,
            "iat": now,
            "exp": now + 300,
            "nonce": self.asked["nonce"],
            "groups": ["facilitators"],
        }
        return jwt.encode({"alg": "RS256", "kid": "one"}, self.claims(claims), self.key)
