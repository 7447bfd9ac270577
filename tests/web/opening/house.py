"""A board that asks for an account of a house, beside the provider of these accounts."""

from contextlib import asynccontextmanager

import httpx

from tests.support.servers.board_process import Served
from tests.support.servers.oidc_provider import OidcProvider, settings_for

ENGLISH = {"Accept-Language": "en"}


class House:
    """A board and its provider, and browsers that come to the board."""

    def __init__(self, board, provider, log):
        self.board, self.provider, self.log = board, provider, log
        self._browsers = []

    def browser(self):
        """A new one, at an address of its own."""
        address = f"192.0.2.{len(self._browsers) + 1}"
        headers = {**ENGLISH, "X-Forwarded-For": address}
        self._browsers.append(
            httpx.AsyncClient(base_url=self.board.url, headers=headers, follow_redirects=True)
        )
        return self._browsers[-1]

    async def open(self, browser, path="/meetings"):
        return await browser.post(path, json={}, headers={"Origin": self.board.url})

    async def close(self):
        for browser in self._browsers:
            await browser.aclose()
        await self.board.close()


@asynccontextmanager
async def house_beside(kind, folder, path="", **settings):
    """A board beside a provider of this kind; `path` is that of its public address."""
    log = folder / "log"
    board = Served(log, public=True, BOARD_LOG="info")
    with kind(board.url) if kind is OidcProvider else kind() as provider:
        public = {"BOARD_PUBLIC_URL": board.url + path}
        board.settings |= {**settings_for(provider.url), **public, **settings}
        await board.start()
        house = House(board, provider, log)
        yield house
        await house.close()
