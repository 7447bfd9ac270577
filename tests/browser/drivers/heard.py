"""What a screen's sockets carried, without what chance and the clock put into it.

Two meetings in which the same is done then give the same bytes.
"""

import json
import re
from dataclasses import dataclass, field
from typing import Any

from playwright.async_api import WebSocket

from tests.browser.drivers.screen import Screen

EVENT = re.compile(r"4\d+(?=[\[{])")
EVENT_NAME = re.compile(r'\["(\w+)"')
DRAWN = re.compile(
    r'(?<="mark":")[^"]*|(?<="since_mark":")[^"]*|(?<="sid":")[^"]*'
    r'|(?<=[a-z]:)[\w-]{8,32}(?=")|(?<=")[\w-]{20,32}(?=")'
)
"""Marks of versions, names of sockets, and the ids of things and seats."""

TIME = re.compile(r"(?<!\d)1\d{12}(?!\d)")
"""Milliseconds since the epoch."""

TOLD = re.compile(r'(?<=^\[\{"ok":)\d+(?=\}\]$)')
"""What a wall knew when it said what it shows, which it says at a pace of its own."""


@dataclass
class _Socket:
    """Both directions, each in order."""

    sent: list[str] = field(default_factory=list)
    received: list[str] = field(default_factory=list)


class Heard:
    """What a screen's sockets carried. Make it before the page is opened.

    A console has two: its picture of the wall has one of its own.
    """

    def __init__(self, screen: Screen, code: str) -> None:
        self._code = code
        self._sockets: list[_Socket] = []
        screen.page.on("websocket", self._listen)

    @property
    def sent(self) -> list[str]:
        return [frame for socket in self._sockets for frame in socket.sent]

    def without_chance(self) -> dict[str, list[str]]:
        """Of each socket, the events of each kind in order, without the beats of the connection.

        Sockets and kinds run on their own: whether an answer or the delta of its command comes
        first is chance.
        """
        kinds: dict[str, list[str]] = {}
        for number, socket in enumerate(self._sockets):
            for direction, frames in vars(socket).items():
                for begin, words in self._events(frames):
                    kind = EVENT_NAME.match(words)
                    name = f"{number} {direction} {kind[1] if kind else begin}"
                    kinds.setdefault(name, []).append(words)
        # What the wall shows meanwhile is told at a pace of its own: only the last is no chance.
        return {kind: told[-1:] if "presence" in kind else told for kind, told in kinds.items()}

    def _listen(self, opened: WebSocket) -> None:
        self._sockets.append(socket := _Socket())
        opened.on("framereceived", lambda frame: socket.received.append(str(frame)))
        opened.on("framesent", lambda frame: socket.sent.append(str(frame)))

    def _events(self, frames: list[str]) -> list[tuple[str, str]]:
        found = [(begin[0], frame) for frame in frames if (begin := EVENT.match(frame))]
        return [(begin[:2], self._calm(frame.removeprefix(begin))) for begin, frame in found]

    def _calm(self, words: str) -> str:
        """Letters of chance are dots, and digits of the clock nines, as many as they were."""
        words = words.replace(self._code, "······")
        for chance, sign in ((DRAWN, "·"), (TIME, "9"), (TOLD, "9")):
            words = chance.sub(lambda found, sign=sign: sign * len(found[0]), words)
        return json.dumps(json.loads(words, object_pairs_hook=_in_order), ensure_ascii=False)


def _in_order(pairs: list[tuple[str, Any]]) -> list[Any]:
    """Where names are drawn, so is their order."""
    return sorted(([name, value] for name, value in pairs), key=repr)
