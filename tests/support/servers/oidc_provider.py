"""A real provider of OpenID Connect: node's `oidc-provider`, which is certified."""

import re
import subprocess
from typing import Self

import httpx

from tests.support.servers.ports import free_port

PROGRAM = "tests/support/servers/oidc_provider.mjs"
CLIENT, SECRET = "board", "the secret of a board"
FORM = re.compile(r'<form[^>]*action="([^"]+)"')
FIELD = re.compile(r'name="prompt" value="(\w+)"')


class OidcProvider:
    """Serves until it is left; whoever signs in as `anne` is among the `facilitators`."""

    def __init__(self, board: str) -> None:
        """`board` is the address of the board that it knows."""
        self.port = free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        self._board = board

    def __enter__(self) -> Self:
        self._process = subprocess.Popen(
            [
                ".venv/node/node",
                PROGRAM,
                str(self.port),
                CLIENT,
                SECRET,
                f"{self._board}/sign-in/back",
            ],
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )
        assert self._process.stdout.readline() == "ready\n"
        return self

    def __exit__(self, *_: object) -> None:
        self._process.kill()
        self._process.wait()
        self._process.stdout.close()


def settings_for(provider: str) -> dict[str, str]:
    """The settings of a board that knows this provider."""
    return {
        "BOARD_OPEN": "oidc",
        "BOARD_OIDC_ISSUER": provider,
        "BOARD_OIDC_CLIENT_ID": CLIENT,
        "BOARD_OIDC_CLIENT_SECRET": SECRET,
    }


async def signed_in_as(browser: httpx.AsyncClient, name: str, start: str) -> httpx.Response:
    """The last answer after signing in from the address `start`."""
    answer = await browser.get(start)
    while form := FORM.search(answer.text):
        prompt = FIELD.search(answer.text)[1]
        typed = {"prompt": prompt, "login": name, "password": "any"}
        answer = await browser.post(str(answer.url.join(form[1])), data=typed)
    return answer
