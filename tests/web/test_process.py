"""The command itself: it starts, it is killed, it stops; what was acknowledged is there."""

import asyncio
import json
import os
import shutil
import signal
import socket
import subprocess
import sys
from pathlib import Path

import httpx
import pytest

from board.store.embedded import is_ready, socket_path
from tests.support.servers.environment import without_settings
from tests.support.servers.ports import free_port
from tests.support.until import until
from tests.web.meeting import card, open_meeting

pytestmark = pytest.mark.long


class Process:
    """`board serve` in a process of its own, with an embedded store."""

    def __init__(self, data, **variables):
        self.port = free_port()
        self.base = f"http://127.0.0.1:{self.port}"
        said = {"BOARD_HOST": "127.0.0.1", "BOARD_PORT": str(self.port), "BOARD_DATA": str(data)}
        self._environment = without_settings(**{"LANG": "en", **said, **variables})
        self._log = Path(data, "log")
        self.process = None

    async def start(self):
        self._launch()
        async with asyncio.timeout(30), httpx.AsyncClient(base_url=self.base) as browser:
            while not await self._serves(browser):
                assert self.process.poll() is None, self.said()
                await asyncio.sleep(0.02)

    def _launch(self):
        with self._log.open("ab") as log:
            self.process = subprocess.Popen(
                [sys.executable, "-m", "board", "serve"],
                env=self._environment,
                stdout=log,
                stderr=log,
            )

    def workers(self):
        """The process ids of its workers."""
        children = Path(f"/proc/{self.process.pid}/task/{self.process.pid}/children").read_text()
        return [
            int(child)
            for child in children.split()
            if b"spawn_main" in Path(f"/proc/{child}/cmdline").read_bytes()
        ]

    async def refused(self):
        """Start a board that ends by itself; its exit code."""
        self._launch()
        return await asyncio.to_thread(self.process.wait, 20)

    async def port_is_free(self):
        """Return once nothing listens on the port any more."""
        async with asyncio.timeout(20):
            while True:
                try:
                    _, writer = await asyncio.open_connection("127.0.0.1", self.port)
                except ConnectionRefusedError:
                    return
                writer.close()
                await asyncio.sleep(0.02)

    def said(self):
        return self._log.read_text()

    async def _serves(self, browser):
        try:
            return (await browser.get("/healthz")).status_code == 200
        except httpx.TransportError:
            return False

    async def end(self, name):
        self.process.send_signal(name)
        return await asyncio.to_thread(self.process.wait, 20)


@pytest.fixture
async def process(tmp_path):
    started = []

    def make(**variables):
        started.append(Process(tmp_path, **variables))
        return started[-1]

    yield make
    for each in started:
        if each.process.poll() is None:
            await each.end(signal.SIGTERM)


async def test_after_a_crash_everything_acknowledged_is_there(process):
    board = process()
    await board.start()
    meeting = await open_meeting(board.base)
    console, phone = await meeting.console(), await meeting.phone()
    await console.say("go_to", step="express")
    cards = [card() for _ in range(10)]
    for each in cards:
        await phone.say("post_card", **each)
    await board.end(signal.SIGKILL)
    await board.start()
    console, phone = await meeting.again(console), await meeting.again(phone)
    ids = {each["card"] for each in cards}
    await console.reach(await console.say("reveal", what="cards", shown=True))
    assert {key.partition(":")[2] for key in console.of("card")} == ids
    assert {f"mine:{each}" for each in ids} <= set(phone.you)
    assert console.records["meeting"]["step"] == "express"
    await meeting.close()


@pytest.mark.parametrize("workers", ["1", "2"])
@pytest.mark.parametrize("name", [signal.SIGTERM, signal.SIGINT, signal.SIGHUP])
async def test_a_signal_stops_the_board_and_its_store_last(process, tmp_path, name, workers):
    board = process(BOARD_WORKERS=workers)
    await board.start()
    store = socket_path(tmp_path / "store")
    assert await is_ready(store)
    meeting = await open_meeting(board.base)
    phone = await meeting.phone()
    assert await board.end(name) == 0
    assert not await is_ready(store)
    await phone.line.closed.wait()


async def test_two_workers_serve_one_meeting(process):
    board = process(BOARD_WORKERS="2")
    await board.start()
    meeting = await open_meeting(board.base)
    console = await meeting.console()
    phones = await asyncio.gather(*(meeting.phone() for _ in range(8)))
    told = await console.say("set_prompt", text="Autre chose")
    for phone in phones:
        await phone.reach(told)
    assert {phone.records["meeting"]["prompt"] for phone in phones} == {"Autre chose"}
    await meeting.close()
    assert await board.end(signal.SIGTERM) == 0


@pytest.mark.parametrize("workers", ["1", "2"])
async def test_a_board_whose_port_is_taken_leaves_the_store_as_it_is(process, tmp_path, workers):
    """[P11]"""
    board = process(BOARD_WORKERS=workers)
    await board.start()
    await board.end(signal.SIGKILL)
    await board.port_is_free()
    with socket.create_server(("127.0.0.1", board.port)):
        status = await board.refused()
        running = await is_ready(socket_path(tmp_path / "store"))
    last = board.said().splitlines()[-1]
    assert status == 3
    assert last.startswith(f"✗ Port {board.port} is already taken on 127.0.0.1.")
    assert running
    await board.start()
    assert await board.end(signal.SIGTERM) == 0
    assert not await is_ready(socket_path(tmp_path / "store"))


async def test_a_worker_that_ended_is_replaced_and_the_log_says_so(process):
    """[P11]"""
    board = process(BOARD_WORKERS="2")
    await board.start()
    (worker, *_) = board.workers()
    os.kill(worker, signal.SIGKILL)
    await until(lambda: "worker.ended" in board.said(), within=20)
    line = next(line for line in board.said().splitlines() if "worker.ended" in line)
    assert json.loads(line) | {"timestamp": ""} == {
        "event": "worker.ended",
        "level": "error",
        "pid": worker,
        "status": -signal.SIGKILL,
        "timestamp": "",
    }
    assert await board.end(signal.SIGTERM) == 0


async def test_workers_end_with_their_supervisor_and_the_board_can_be_started_again(process):
    """[P11]"""
    board = process(BOARD_WORKERS="2")
    await board.start()
    meeting = await open_meeting(board.base)
    phone = await meeting.phone()
    await board.end(signal.SIGKILL)
    await phone.line.closed.wait()
    await board.port_is_free()
    await board.start()
    await meeting.again(phone)
    await meeting.close()
    assert await board.end(signal.SIGTERM) == 0


async def test_a_board_whose_files_were_deleted_says_so_and_stops(process, tmp_path):
    """[P10] Its health tells within a second that nothing is saved any more; it ends as ever."""
    board = process()
    await board.start()
    shutil.rmtree(tmp_path / "store")
    async with httpx.AsyncClient(base_url=board.base) as browser, asyncio.timeout(10):
        answer = await browser.get("/healthz")
        while answer.status_code == 200:
            await asyncio.sleep(0.05)
            answer = await browser.get("/healthz")
    assert (answer.status_code, answer.json()["store"]) == (503, "files_gone")
    assert await board.end(signal.SIGTERM) == 0
