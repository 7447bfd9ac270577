"""Events over websockets that ask for an answer: commands, well made or not, and broken JSON."""

import asyncio
import time
from random import Random
from typing import Any, get_args

import msgspec

from board.demo.screen import ProtocolScreen
from board.domain.change import Code
from tests.fuzz import chance as drawn
from tests.fuzz.arguments import Commands
from tests.fuzz.findings import TOLD, Findings
from tests.fuzz.fuzzed_meeting import PATIENCE_SECONDS, FuzzedMeeting, contents, seats, version
from tests.fuzz.known_ids import KnownIds

NAME = "websocket, events"
CODES = frozenset(get_args(Code)) - {"unavailable", "unreadable", "unknown"}
"""Those with which a command may be refused here. A fault would be answered with `unavailable`."""
EVENTS = ("resume", "ping_me", "showing", "connect", "disconnect", "message", "nonsense")
LONGEST_FRAME = 16_000
LEAVING = "remove_me"
"""It takes back what the person wrote, one change after the other, and is answered once."""

AT_ONCE = 40
"""Fewer than the answers that may wait for a socket."""


class SocketEvents:
    """Sends events from all screens of a meeting, some at once, and looks at the answers."""

    def __init__(self, meeting: FuzzedMeeting, schemas: dict, findings: Findings) -> None:
        self._meeting = meeting
        self._findings = findings
        self._known = KnownIds()
        self._commands = Commands(schemas, self._known)
        self._asked = 1_000_000

    async def send(self, chance: Random, count: int) -> None:
        """Send `count` events, and compare the board after some of them."""
        for start in range(0, count, AT_ONCE):
            if not self._meeting.is_whole:
                return
            self._learn()
            await self._send_some(chance, min(AT_ONCE, count - start))

    def _learn(self) -> None:
        console = self._meeting.console
        steps = [step["id"] for step in console.records["meeting"]["steps"]]
        self._known.learn(console.records, steps)

    async def _send_some(self, chance: Random, count: int) -> None:
        before = self._meeting.board()
        sent: dict[int, tuple[ProtocolScreen, str]] = {}
        for _ in range(count):
            self._asked += 1
            screen = chance.choice(self._meeting.screens)
            sent[self._asked] = screen, self._event(chance, screen.role, self._asked)
        for screen, frame in sent.values():
            await _try_to_send(screen, frame)
        answers = await self._answers(sent)
        self._findings.of(NAME).inputs += len(sent)
        changed = [one for one in sent if self._look_at(answers.get(one), *sent[one])]
        changes, left = len(changed), any(LEAVING in sent[one][1] for one in changed)
        if self._meeting.is_whole and not left and not self._meeting.is_being_left:
            await self._compare(before, changes, [frame for _, frame in sent.values()])

    def _event(self, chance: Random, role: str, number: int) -> str:
        kind = chance.random()
        if kind < 0.7:
            event: list[Any] = ["command", *self._commands.any(chance, role)]
        elif kind < 0.8:
            event = [
                chance.choice(EVENTS),
                *(drawn.value(chance) for _ in range(chance.randrange(3))),
            ]
        elif kind < 0.85:
            event = [drawn.value(chance), drawn.value(chance)]
        else:
            return f"42{number}" + self._broken(chance, role)
        frame = f"42{number}" + drawn.as_json(event)
        return frame if len(frame) < LONGEST_FRAME else f"42{number}[]"

    def _broken(self, chance: Random, role: str) -> str:
        """What begins like a list and may go on in any way."""
        if chance.random() < 0.1:
            return drawn.nested(chance)[:LONGEST_FRAME]
        whole = drawn.as_json(["command", *self._commands.valid(chance, _with_commands(role))])
        rest = (
            drawn.mangled(chance, whole[1:].encode())
            if chance.random() < 0.7
            else drawn.tokens(chance)
        )
        return "[" + rest.decode(errors="replace")[:LONGEST_FRAME]

    async def _answers(self, sent: dict[int, tuple[ProtocolScreen, str]]) -> dict[int, list[Any]]:
        """By the number of the event; waits until each has one, or its socket is closed."""
        found: dict[int, list[Any]] = {}
        give_up = time.monotonic() + PATIENCE_SECONDS
        while time.monotonic() < give_up:
            for screen in self._meeting.screens:
                _collect(screen, found)
            if all(one in found or sent[one][0].line.closed.is_set() for one in sent):
                break
            await asyncio.sleep(0.001)
        return found

    def _look_at(self, answers: list[Any] | None, screen: ProtocolScreen, frame: str) -> bool:
        """Whether the board changed, as the answer says."""
        surface = self._findings.of(NAME)
        if not answers:
            surface.answers["closed"] += 1
            if screen.ending is None:
                closed = screen.line.closed.is_set()
                self._findings.fault(NAME, "closed" if closed else "no answer", frame)
            return False
        answer = answers[0]
        if len(answers) > 1 or not _is_sound(answer):
            self._findings.fault(NAME, f"answered {answers}", frame)
            return False
        surface.answers[answer.get("rejected", "ok")] += 1
        return answer.get("changed", False)

    async def _compare(self, before: dict, changes: int, frames: list[str]) -> None:
        after = self._meeting.board()
        if seats(before) - seats(after):
            return  # a seat that a request took, and nobody used, was given up meanwhile
        notes = await self._meeting.notes_between(before, after)
        if notes is None:
            return
        self._findings.of(NAME).compared += 1
        moved = version(after) - version(before)
        silent = not changes and contents(after) != contents(before)
        if silent or not changes <= moved <= changes + notes:
            what = f"{changes} {TOLD}, and the version moved by {moved}, {notes} of presence"
            self._findings.fault(NAME, what, frames)


def _with_commands(role: str) -> str:
    return "participant" if role == "wall" else role


async def _try_to_send(screen: ProtocolScreen, frame: str) -> None:
    try:
        await screen.line.send(frame)
    except Exception:  # noqa: BLE001 - closed meanwhile, which `_look_at` sees
        return


def _collect(screen: ProtocolScreen, found: dict[int, list[Any]]) -> None:
    """Take what the screen was sent; frames are not kept."""
    for frame in screen.frames:
        if frame.startswith("43"):
            number, bracket, rest = frame[2:].partition("[")
            found.setdefault(int(number), []).append(msgspec.json.decode(bracket + rest)[0])
    screen.frames.clear()


def _is_sound(answer: Any) -> bool:
    """Whether this is an answer of the protocol to some event."""
    if not isinstance(answer, dict):
        return False
    if "rejected" in answer:
        return answer["rejected"] in CODES and bool(answer["message"])
    return bool(answer.keys() & {"ok", "delta", "welcome", "now"})
