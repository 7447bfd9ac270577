"""Figures, on an address of their own and only when asked for."""

import re
import socket
from dataclasses import replace

import httpx

from board.settings import Address


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
    direct = re.search(r"^board_frames_direct (\S+)$", said, re.MULTILINE)
    assert float(direct[1]) > 0
    assert "Une amorce" not in said
    assert meeting.code not in said
