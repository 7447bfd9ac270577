"""The same by long polling: several packets in a request, and broken ones among them."""

import asyncio
import json
from random import Random

import aiohttp

from tests.fuzz import chance as drawn
from tests.fuzz.arguments import Commands
from tests.fuzz.findings import Findings
from tests.fuzz.fuzzed_meeting import PATIENCE_SECONDS, FuzzedMeeting
from tests.fuzz.known_ids import KnownIds
from tests.fuzz.socket_events import LEAVING

NAME = "polling"
SEPARATOR = "\x1e"
AT_ONCE = 14
"""python-engineio takes 16 packets in a request."""
LARGEST = 15_000


class Polling:
    """A phone of the meeting that polls."""

    def __init__(self, meeting: FuzzedMeeting, schemas: dict, findings: Findings) -> None:
        self._meeting = meeting
        self._findings = findings
        self._commands = Commands(schemas, KnownIds())
        self._http: aiohttp.ClientSession
        self._address = ""

    async def send(self, chance: Random, count: int) -> None:
        visitor = self._meeting.screens[0].visitor
        headers = {"Cookie": visitor.cookie, "Origin": self._meeting.base}
        async with aiohttp.ClientSession(self._meeting.base, headers=headers) as self._http:
            goes_on = await self._open()
            for start in range(0, count, AT_ONCE):
                if not goes_on and not await self._open():
                    return  # its seat is gone
                goes_on = await self._send_some(chance, min(AT_ONCE, count - start))

    async def _open(self) -> bool:
        """Whether the phone is in the meeting."""
        self._address = "/socket.io/?EIO=4&transport=polling"
        packets = await self._poll()
        self._address += f"&sid={json.loads(packets[0][1:])['sid']}"
        greeting = json.dumps({"code": self._meeting.code, "role": "participant"})
        await self._post(f"40{greeting}")
        while not any(packet.startswith(("40", "44")) for packet in packets):
            packets = await self._poll()
        return any(packet.startswith("40") for packet in packets)

    async def _send_some(self, chance: Random, count: int) -> bool:
        """Whether the session goes on; each event is answered, unless the session ended."""
        packets = {number: self._event(chance, number) for number in range(1, count + 1)}
        body = SEPARATOR.join(packets.values())
        broken = chance.random() < 0.3
        if broken:
            body = drawn.mangled(chance, body.encode()).decode(errors="replace")
        surface = self._findings.of(NAME)
        surface.inputs += count
        status = await self._post(body)
        surface.answers[str(status)] += 1
        if status >= 500:
            self._findings.fault(NAME, f"answered {status}", body)
        if LEAVING in body:
            self._meeting.may_be_left()
        if broken or status != 200:
            return False
        return await self._all_answered(set(packets), body)

    def _event(self, chance: Random, number: int) -> str:
        command = drawn.as_json(["command", *self._commands.any(chance, "participant")])
        # A request has at most 16 KB; whether one is larger belongs to `http`.
        return f"42{number}" + (command if len(command) < LARGEST // AT_ONCE else "[]")

    async def _all_answered(self, waiting: set[int], body: str) -> bool:
        async with asyncio.timeout(PATIENCE_SECONDS):
            while waiting:
                packets = await self._poll()
                waiting -= {int(p[2:].partition("[")[0]) for p in packets if p.startswith("43")}
                if any(packet in ("1", "41") for packet in packets):
                    return False
        return True

    async def _poll(self) -> list[str]:
        async with self._http.get(self._address) as answer:
            text = await answer.text()
        return text.split(SEPARATOR) if answer.status == 200 else ["1"]

    async def _post(self, body: str) -> int:
        async with self._http.post(self._address, data=body.encode(errors="replace")) as answer:
            await answer.read()
            return answer.status
