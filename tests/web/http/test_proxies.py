"""The blocks of docs/deploy for nginx and Caddy, each before a board with a meeting."""

import subprocess

import httpx
import pytest

from board.cli.demonstration import Demonstration, demonstrate
from tests.support.servers import nginx
from tests.support.servers.boards_at import boards, holds_a_meeting
from tests.support.servers.caddy import Caddy
from tests.support.servers.pages import PAGES, block
from tests.support.servers.ports import free_port


@pytest.fixture
def certificate(tmp_path, monkeypatch):
    """The files of a certificate for `localhost` and of its key; this process trusts it."""
    files = (tmp_path / "fullchain.pem", tmp_path / "privkey.pem")
    command = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2"]
    names = ["-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost"]
    out = ["-out", str(files[0]), "-keyout", str(files[1])]
    subprocess.run([*command, *names, *out], check=True, capture_output=True)
    monkeypatch.setenv("SSL_CERT_FILE", str(files[0]))
    return files


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


async def test_caddy_with_a_certificate_of_ones_own_serves_a_board(certificate):
    """[O7] The programs here trust it by `SSL_CERT_FILE`, as the page says."""
    port = free_port()
    address = f"https://localhost:{port}"
    async with boards(address) as (board,):
        text = block("caddy", "# a certificate of one's own")
        text = text.replace("board.example.org", address).replace(":8000", f":{board.port}")
        for name, file in zip(("fullchain", "privkey"), certificate, strict=True):
            text = text.replace(f"/etc/ssl/board/{name}.pem", str(file))
        quiet = "auto_https disable_redirects"
        with Caddy(port, text, options=quiet) as caddy:
            assert await holds_a_meeting(address) not in caddy.logged()


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


async def test_nginx_with_a_certificate_of_ones_own_serves_a_host_and_writes_nothing_down(
    certificate,
):
    """[O7] [E12] A whole meeting of twelve, over TLS, with the log that nginx keeps by default."""
    ports = (free_port(), free_port())
    address = f"https://localhost:{ports[1]}"
    async with boards(address) as (board,):
        with nginx.of_its_own_host(ports, board.port, certificate) as proxy:
            await is_led_to_tls(ports)
            await is_refused_by_nginx_itself(address)
            meeting = Demonstration(address, "ended", "fr", open_key=None, keep=False)
            assert await demonstrate(meeting, say=lambda _: None) == []
            assert proxy.logged() == ""


async def is_refused_by_nginx_itself(address):
    """Before it looks for a location, so that what a location says of logs does not hold."""
    async with httpx.AsyncClient() as browser:
        refused = await browser.get(f"{address}/{'K7M2QX' * 2_000}")
        assert refused.status_code == 414


async def is_led_to_tls(ports):
    """From http; a page over TLS then names its own sockets, and keeps the browser there."""
    async with httpx.AsyncClient() as browser:
        led = await browser.get(f"http://localhost:{ports[0]}/K7M2QX")
        assert (led.status_code, led.headers["location"]) == (301, "https://localhost/K7M2QX")
        page = await browser.get(f"https://localhost:{ports[1]}/K7M2QX")
        assert "strict-transport-security" in page.headers
        assert f"wss://localhost:{ports[1]}" in page.headers["content-security-policy"]


async def test_a_meeting_of_twelve_is_played_below_a_path():
    """[E24] `board demo --url`, through nginx, which leaves the path out."""
    port = free_port()
    address = f"http://127.0.0.1:{port}/board"
    async with boards(address) as (board,):
        with nginx.below_a_path(port, board.port, "left out"):
            meeting = Demonstration(address, "ended", "fr", open_key=None, keep=False)
            assert await demonstrate(meeting, say=lambda _: None) == []
