"""One connection without a seat cannot fill the server, nor hold a place in it."""

import asyncio
import json
from urllib.parse import urlsplit

import pytest

HEAD = b"Host: h\r\n"


@pytest.fixture
async def connect(base):
    """Opens connections that say what a browser would not."""
    opened = []

    async def start():
        reader, writer = await asyncio.open_connection("127.0.0.1", urlsplit(base).port)
        opened.append(writer)
        return reader, writer

    yield start
    for writer in opened:
        writer.close()


async def heard(reader):
    """What the server says before it ends the connection."""
    async with asyncio.timeout(10):
        try:
            return await reader.read()
        except ConnectionResetError:
            return b""


async def pour(writer, beginning, piece):
    """Send a beginning, then sixteen megabytes of something that does not end."""
    writer.write(beginning)
    try:
        for _ in range(16_000_000 // len(piece)):
            writer.write(piece)
            await writer.drain()
    except ConnectionError:
        return
    pytest.fail("all of it was taken")


@pytest.mark.parametrize(
    ("beginning", "piece"),
    [
        (b"GET / HTTP/1.1\r\n" + HEAD + b"X: ", b"a" * 10_000),
        (b"GET /" + b"a" * 1000, b"a" * 10_000),
        (b"GET / HTTP/1.1\r\n" + HEAD, b"X: a\r\n" * 1000),
        (b"\r\n", b"\r\n" * 1000),
        (
            b"POST /meetings HTTP/1.1\r\n" + HEAD + b"Transfer-Encoding: chunked\r\n\r\n0\r\nX: ",
            b"a" * 10_000,
        ),
    ],
    ids=["a header", "an address", "headers", "empty lines", "a trailer"],
)
async def test_a_request_without_an_end_is_cut(connect, beginning, piece):
    _, writer = await connect()
    await pour(writer, beginning, piece)


async def test_a_hundred_header_fields_are_enough(connect):
    reader, writer = await connect()
    writer.write(b"GET /healthz HTTP/1.1\r\n" + HEAD + b"X: a\r\n" * 100)
    writer.write(b"Connection: close\r\n\r\n")
    assert (await heard(reader)).startswith(b"HTTP/1.1 431")


@pytest.mark.parametrize(
    "unfinished",
    [
        b"",
        b"\r\n",
        b"GET / HTTP/1.1\r\nHo",
        b"POST /meetings HTTP/1.1\r\n" + HEAD + b"Content-Length: 9\r\n\r\n{",
    ],
    ids=["nothing", "an empty line", "a header", "a body"],
)
async def test_what_does_not_arrive_in_time_is_cut(connect, monkeypatch, unfinished):
    monkeypatch.setattr("board.web.http.http_connection.REQUEST_SECONDS", 0.2)
    reader, writer = await connect()
    writer.write(unfinished)
    await heard(reader)


async def test_a_second_request_has_its_own_time(connect, monkeypatch):
    reader, writer = await connect()
    request = b"GET /healthz HTTP/1.1\r\n" + HEAD + b"\r\n"
    writer.write(request)
    assert (await reader.readuntil(b"\r\n\r\n")).startswith(b"HTTP/1.1 200")
    monkeypatch.setattr("board.web.http.http_connection.REQUEST_SECONDS", 0.2)
    writer.write(request[:10])
    await heard(reader)


async def test_an_answer_may_take_longer_than_a_request(connect, base, monkeypatch):
    """A refusal waits before it is sent [E8]."""
    monkeypatch.setattr("board.web.http.http_connection.REQUEST_SECONDS", 0.05)
    reader, writer = await connect()
    body = json.dumps({}).encode()
    head = f"Origin: {base}\r\nContent-Type: application/json\r\nContent-Length: {len(body)}\r\n"
    writer.write(b"POST /222222/enter HTTP/1.1\r\nHost: " + urlsplit(base).netloc.encode())
    writer.write(b"\r\nConnection: close\r\n" + head.encode() + b"\r\n" + body)
    assert (await heard(reader)).startswith(b"HTTP/1.1 404")
