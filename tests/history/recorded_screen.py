"""A screen without a browser that notes in a history what it says and what it is told."""

from itertools import count
from typing import Any

from board.demo.screen import ProtocolScreen
from board.demo.visitor import Visitor
from tests.history.history import History, Kind, Tab

KINDS: dict[str, Kind] = {"participant": "phone", "wall": "wall", "facilitator": "console"}
NUMBERS = count()


class RecordedScreen(ProtocolScreen):
    def __init__(self, visitor: Visitor, code: str, role: str) -> None:
        super().__init__(visitor, code, role)
        self._resumes = False

    def records_in(self, history: History, *, final: bool = False) -> None:
        """Call this before `connect`; each screen of a participant has a seat of its own."""
        self._history = history
        name = f"{KINDS[self.role]} {next(NUMBERS)}"
        self._tab = Tab(name, name, KINDS[self.role], final=final)

    async def connect(self, **auth: Any) -> None:
        self._history.opens(self._tab)
        await super().connect(**auth)

    async def ask(self, name: str, **arguments: Any) -> dict[str, Any]:
        number = self._history.calls(self._tab.name, name, arguments)
        answer = await super().ask(name, **arguments)
        self._history.answers(self._tab.name, number, answer)
        return answer

    def _on_event(self, event: str, payload: dict[str, Any]) -> None:
        if event in ("welcome", "delta", "you"):
            self._history.tells(self._tab.name, event, payload, resumed=self._resumes)
        super()._on_event(event, payload)

    async def _resume(self) -> None:
        answer = await self.line.ask("resume", {"have": self.version})
        self._resuming = None
        self._takes_resumed(answer)

    def _takes_resumed(self, answer: dict[str, Any]) -> None:
        self._resumes = True
        for event, payload in answer.items():
            self._on_event(event, payload)
        self._resumes = False
