"""The blocks of docs/deploy for nginx and Caddy, each before a board with a meeting."""

import ssl
import subprocess
from contextlib import asynccontextmanager

import httpx
import pytest

from board.demo.run import Demonstration, demonstrate
from tests.support.servers import nginx
from tests.support.servers.board_process import Served
from tests.support.servers.caddy import Caddy
from tests.support.servers.pages import PAGES, block
from tests.support.servers.ports import free_port
from tests.web.meeting import Meeting


@asynccontextmanager
async def boards(address, *, number=1, **settings):
    """Boards that are served at this address."""
    served = [Served(BOARD_PUBLIC_URL=address, **settings) for _ in range(number)]
    for each in served:
        await each.start()
    try:
        yield served
    finally:
        for each in served:
            await each.close()


async def holds_a_meeting(address):
    """A wall, a console and a phone follow one another through the proxy; its code."""
    async with httpx.AsyncClient(base_url=address, headers={"Origin": address}) as browser:
        opened = (await browser.post("/meetings", json={})).json()
        assert set(opened["links"]) == {"join", "wall", "console"}
        assert (await browser.get("/")).status_code == 200
        assert (await browser.get("/no/such/page")).status_code == 404
    meeting = Meeting(address, opened["code"], opened["links"])
    console, wall, phone = await meeting.console(), await meeting.wall(), await meeting.phone()
    version = await console.say("set_prompt", text="Une amorce")
    for screen in (wall, phone):
        await screen.reach(version)
    await meeting.close()
    return opened["code"]


async def test_caddy_of_compose_passes_everything_on_and_writes_nothing_down():
    """[O7] docs/deploy/Caddyfile, with an address of this computer."""
    port = free_port()
    address = f"http://127.0.0.1:{port}"
    caddyfile = (PAGES / "Caddyfile").read_text(encoding="utf-8")
    async with boards(address) as (board,):
        upstream = f"127.0.0.1:{board.port}"
        given = {"BOARD_DOMAIN": address, "BOARD_UPSTREAM": upstream}
        with Caddy(port, caddyfile, **given) as caddy:
            code = await holds_a_meeting(address)
            assert code not in caddy.logged()


@pytest.mark.parametrize(
    ("first_line", "host", "path"),
    [
        ("# /etc/caddy/Caddyfile", "board.example.org", ""),
        ("# below a path", "www.example.org", "/board"),
    ],
)
async def test_a_block_for_caddy_serves_a_board(first_line, host, path):
    """[O7] [E24]"""
    port = free_port()
    address = f"http://127.0.0.1:{port}{path}"
    async with boards(address) as (board,):
        text = block("caddy", first_line).replace(host, f"http://127.0.0.1:{port}")
        with Caddy(port, text.replace(":8000", f":{board.port}")) as caddy:
            assert await holds_a_meeting(address) not in caddy.logged()


async def test_caddy_with_a_certificate_of_ones_own_serves_a_board(tmp_path):
    """[O7]"""
    files = (tmp_path / "fullchain.pem", tmp_path / "privkey.pem")
    certified(*files)
    port = free_port()
    address = f"https://localhost:{port}"
    trusted = ssl.create_default_context(cafile=str(files[0]))
    async with boards(address) as (board,):
        text = block("caddy", "# a certificate of one's own")
        text = text.replace("board.example.org", address).replace(":8000", f":{board.port}")
        for name, file in zip(("fullchain", "privkey"), files, strict=True):
            text = text.replace(f"/etc/ssl/board/{name}.pem", str(file))
        quiet = "auto_https disable_redirects"
        with Caddy(port, text, options=quiet) as caddy:
            async with httpx.AsyncClient(verify=trusted, headers={"Origin": address}) as browser:
                opened = await browser.post(f"{address}/meetings", json={})
            assert opened.status_code == 201
            assert opened.json()["code"] not in caddy.logged()


async def test_caddy_keeps_a_phone_with_its_board(valkey):
    """[O7] Long polling of one phone reaches one board."""
    port = free_port()
    address = f"http://127.0.0.1:{port}"
    async with boards(address, number=2, BOARD_STORE=valkey.url) as served:
        text = block("caddy", "# several boards")
        text = text.replace("board.example.org", f"http://127.0.0.1:{port}")
        for board, given in zip(served, ("8001", "8002"), strict=True):
            text = text.replace(given, str(board.port))
        with Caddy(port, text):
            await holds_a_meeting(address)
            await polls(address)


async def test_nginx_keeps_a_phone_with_its_board(valkey):
    """[O7] Long polling of one phone reaches one board."""
    port = free_port()
    address = f"http://127.0.0.1:{port}"
    async with boards(address, number=2, BOARD_STORE=valkey.url) as served:
        with nginx.several(port, [board.port for board in served]):
            await holds_a_meeting(address)
            await polls(address)


async def polls(address):
    """Ten requests of one long-polling session are all answered by the process that began it."""
    async with httpx.AsyncClient(base_url=address, headers={"Origin": address}) as phone:
        path = "/socket.io/?EIO=4&transport=polling"
        sid = (await phone.get(path)).text.partition('"sid":"')[2].partition('"')[0]
        for _ in range(10):
            # Of another process's session a board says 400.
            assert (await phone.post(f"{path}&sid={sid}", content="3")).status_code == 200


async def test_nginx_with_a_certificate_of_ones_own_serves_a_host_and_writes_nothing_down(tmp_path):
    """[O7] [E12] A whole meeting of twelve, over TLS, with the log that nginx keeps by default."""
    files = (tmp_path / "fullchain.pem", tmp_path / "privkey.pem")
    certified(*files)
    ports = (free_port(), free_port())
    address = f"https://localhost:{ports[1]}"
    trusted = ssl.create_default_context(cafile=str(files[0]))
    async with boards(address) as (board,):
        with nginx.of_its_own_host(ports, board.port, files) as proxy:
            async with httpx.AsyncClient(verify=trusted, headers={"Origin": address}) as browser:
                opened = await browser.post(f"{address}/meetings", json={})
                assert opened.status_code == 201
                answer = await browser.get(f"{address}/{opened.json()['code']}")
                assert "strict-transport-security" in answer.headers
                assert f"wss://localhost:{ports[1]}" in answer.headers["content-security-policy"]
                led = await browser.get(f"http://localhost:{ports[0]}/K7M2QX")
                assert (led.status_code, led.headers["location"]) == (
                    301,
                    "https://localhost/K7M2QX",
                )
            assert proxy.logged() == ""


async def test_a_meeting_of_twelve_is_played_below_a_path():
    """[E24] `board demo --url`, through nginx, which leaves the path out."""
    port = free_port()
    address = f"http://127.0.0.1:{port}/board"
    async with boards(address) as (board,):
        with nginx.below_a_path(port, board.port, "left out"):
            meeting = Demonstration(address, "ended", "fr", open_key=None, keep=False)
            assert await demonstrate(meeting, say=lambda _: None) == []


def certified(certificate, key):
    command = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2"]
    names = ["-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost"]
    out = ["-keyout", str(key), "-out", str(certificate)]
    subprocess.run([*command, *names, *out], check=True, capture_output=True)
