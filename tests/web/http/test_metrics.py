"""Figures, on an address of their own and only when asked for."""

import asyncio
import os
import re
import signal
import socket
from dataclasses import replace

import httpx

from board import __version__
from board.settings import Address
from board.web.http.metrics import Metrics
from tests.support.servers.board_process import Served
from tests.support.servers.ports import free_port
from tests.support.until import until
from tests.web.meeting import Meeting


async def test_figures_count_and_never_quote(serving, settings, opening):
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        address = Address(*listening.getsockname())
    base = await serving(replace(settings, metrics=address))
    meeting = await opening(base)
    console, phone = await meeting.console(), await meeting.phone()
    await console.reach(await console.say("set_prompt", text="Une amorce"))
    await phone.ask("go_to", step="group")
    async with httpx.AsyncClient() as browser:
        said = (await browser.get(f"http://{address.host}:{address.port}/metrics")).text
        assert (await browser.get(f"{base}/metrics")).status_code == 404
    assert 'board_commands_total{answer="ok"} 1.0' in said
    assert 'board_commands_total{answer="forbidden"} 1.0' in said
    assert "board_rooms 1.0" in said
    assert f'board_build_info{{version="{__version__}"}} 1.0' in said
    assert 'board_screens{kind="console"} 1.0' in said
    assert 'board_screens{kind="phone"} 1.0' in said
    assert "board_commit_seconds_count" in said
    assert "board_beat_seconds_count" in said
    direct = re.search(r"^board_frames_direct (\S+)$", said, re.MULTILINE)
    assert float(direct[1]) > 0
    assert "Une amorce" not in said
    assert meeting.code not in said


async def test_a_store_that_fails_is_counted_with_its_reason(settings, opening, serving):
    """[O6]"""
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        address = Address(*listening.getsockname())
    nobody = "redis://127.0.0.1:1"
    base = await serving(replace(settings, metrics=address, store=nobody))
    async with httpx.AsyncClient() as browser:
        assert (await browser.get(f"{base}/healthz")).status_code == 503
    failed = await figures(address.port, "board_store_failures_total")
    assert failed['{reason="nobody_there"}'] >= 1


async def test_the_figures_of_several_workers_are_added_up_and_those_of_a_dead_one_leave():
    """[O6]"""
    port = free_port()
    served = Served(BOARD_METRICS=f"127.0.0.1:{port}", BOARD_WORKERS="2")
    await served.start()
    opened = await served.open_meeting()
    links = {name: opened[name] for name in ("join", "wall", "console")}
    meeting = Meeting(served.url, opened["code"], links)
    console = await meeting.console()
    phones = [await meeting.phone() for _ in range(6)]
    for number in range(20):
        await console.say("set_prompt", text=f"Amorce {number}")
    for phone in phones:
        await phone.until(lambda phone=phone: phone.version >= console.version)

    async def shown(kind):
        return (await figures(port, "board_screens")).get(f'{{kind="{kind}"}}', 0)

    assert (await shown("console"), await shown("phone")) == (1, 6)
    assert (await figures(port, "board_commands_total"))['{answer="ok"}'] == 20
    assert (await figures(port, "board_commit_seconds_count"))[""] >= 20
    worker = served.workers()[0]
    os.kill(worker, signal.SIGKILL)
    await until(lambda: worker not in served.workers(), within=30)

    async def only_those_who_are_left():
        left = sum(not phone.line.closed.is_set() for phone in phones)
        return await shown("phone") == left

    async with asyncio.timeout(30):
        await tried_until(only_those_who_are_left)
    assert (await figures(port, "board_commands_total"))['{answer="ok"}'] == 20
    await meeting.close()
    await served.close()


async def test_watched_figures_of_a_worker_are_written_without_being_asked_for():
    """[O6]"""
    metrics = Metrics(shared=True)
    counted = asyncio.Event()

    def count():
        counted.set()
        return 7

    metrics.watch("rooms", "Boards", count)
    sampling = asyncio.create_task(metrics.keep_sampling())
    async with asyncio.timeout(10):
        await counted.wait()
    sampling.cancel()
    assert metrics.registry.get_sample_value("board_rooms") == 7


async def tried_until(so):
    while True:
        if await so():
            return
        await asyncio.sleep(0.05)


async def figures(port, name):
    """The values of one figure, by its labels."""
    async with httpx.AsyncClient() as browser:
        said = (await browser.get(f"http://127.0.0.1:{port}/metrics")).text
    found = re.findall(rf"^{name}(\{{.*\}})? (\S+)$", said, re.MULTILINE)
    return {labels: float(value) for labels, value in found}
