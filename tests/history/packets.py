"""Reads a history off a page's websockets: Socket.IO packets of both directions, as text."""

import json
import re
from typing import Any

from playwright.async_api import Page, WebSocket

from tests.history.history import History, Tab

EVENT = re.compile(r"42(\d*)(\[.*)", re.DOTALL)
ACKNOWLEDGEMENT = re.compile(r"43(\d+)(\[.*)", re.DOTALL)
ACCEPTED = "40"


POLLING = re.compile(r"/socket\.io/.*transport=polling")


async def follow(page: Page, history: History, tab: Tab) -> None:
    """Note what this page sends and receives from now on.

    It cannot poll: nothing tells in which order polls and frames came.
    """
    await page.route(POLLING, lambda route: route.abort())
    page.on("websocket", lambda socket: _listen(socket, history, tab))


def _listen(socket: WebSocket, history: History, tab: Tab) -> None:
    packets = SocketPackets(history, tab)
    socket.on("framesent", lambda frame: packets.sent(str(frame)))
    socket.on("framereceived", lambda frame: packets.received(str(frame)))


class SocketPackets:
    """One connection of a tab."""

    def __init__(self, history: History, tab: Tab) -> None:
        self._history, self._tab = history, tab
        self._commands: dict[str, int] = {}
        self._resumes: set[str] = set()

    def sent(self, packet: str) -> None:
        if packet.startswith(ACCEPTED):
            self._history.opens(self._tab)
        event = EVENT.fullmatch(packet)
        if event is not None:
            asked, (name, *arguments) = event[1], json.loads(event[2])
            if name == "command":
                self._commands[asked] = self._history.calls(self._tab.name, *arguments)
            elif name == "resume":
                self._resumes.add(asked)

    def received(self, packet: str) -> None:
        if event := EVENT.fullmatch(packet):
            self._tells(*json.loads(event[2]))
        elif answered := ACKNOWLEDGEMENT.fullmatch(packet):
            self._answers(answered[1], json.loads(answered[2])[0])

    def _answers(self, asked: str, answer: dict[str, Any]) -> None:
        if asked in self._commands:
            self._history.answers(self._tab.name, self._commands.pop(asked), answer)
        elif asked in self._resumes:
            for event, payload in answer.items():
                self._tells(event, payload, resumed=True)

    def _tells(self, event: str, payload: Any, *, resumed: bool = False) -> None:
        if event in ("welcome", "delta", "you"):
            self._history.tells(self._tab.name, event, payload, resumed=resumed)
