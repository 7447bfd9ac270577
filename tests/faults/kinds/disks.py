"""A data folder that is full, read-only or gone."""

import asyncio
import os
import shutil
import signal
import subprocess
import tempfile
from contextlib import AsyncExitStack
from pathlib import Path

import httpx

from tests.faults.fault import LOST_CHANGES, fault
from tests.faults.ground import Ground, answers, embedded
from tests.faults.not_possible import NotPossible
from tests.support.servers.embedded import next_server_pid, server_pid
from tests.support.until import until

SECONDS = 5
CUT_BYTES = 9_999
"""The last commits; each takes some hundred bytes."""


def mount(folder: Path, options: str) -> None:
    """Mount an empty file system in memory on the folder; raises `NotPossible`."""
    command = ["mount", "-t", "tmpfs", "-o", options, "tmpfs", str(folder)]
    try:
        subprocess.run(command, check=True, capture_output=True)
    except (OSError, subprocess.CalledProcessError):
        raise NotPossible("mounting a file system needs root, on Linux") from None


def unmount(folder: Path) -> None:
    subprocess.run(["umount", "--lazy", str(folder)], check=True)


def small_disk(stack: AsyncExitStack) -> Path:
    """A folder of 16 MB."""
    folder = Path(tempfile.mkdtemp(prefix="board-"))
    stack.callback(folder.rmdir)
    mount(folder, "size=16m,mode=700")
    stack.callback(unmount, folder)
    return folder


@fault(embedded(folder=small_disk))
async def disk_full(ground: Ground) -> None:
    """The log says it, commands are answered `unavailable`, and all goes on once there is room."""
    big = ground.data / "big"
    for _ in range(SECONDS * 10):
        fill(big)
        await asyncio.sleep(0.1)
    big.unlink()
    await ground.healthy(ground.board)
    ground.promise(ground.said("store.disk_full"), "the log does not say that the disk is full")


def fill(file: Path) -> None:
    with file.open("ab", buffering=0) as full:
        try:
            while True:
                full.write(bytes(4096))
        except OSError:
            return


@fault(embedded())
async def folder_read_only(ground: Ground) -> None:
    """The log names the error of the system, and the store is started again once it can be."""
    store, ended = ground.data / "store", server_pid(ground.data)
    mount(store, "ro")
    try:
        os.kill(ended, signal.SIGKILL)
        await ground.meeting.everyone_saw("unavailable")
        await until(lambda: ground.said("store.embedded_not_started"), within=15)
    finally:
        unmount(store)
    await next_server_pid(ground.data, ended)
    ground.promise(ground.said("EROFS"), "the log does not name the error")


@fault(embedded())
async def folder_deleted(ground: Ground) -> None:
    """The log and `/healthz` say that nothing is saved, and the meeting goes on in memory."""
    shutil.rmtree(ground.data / "store")
    await until(lambda: ground.said("store.files_gone"), within=20)
    async with httpx.AsyncClient() as client:
        healthy = await answers(client, f"{ground.board.url}/healthz")
    ground.promise(not healthy, "/healthz is 200 while nothing is saved")


@fault(embedded(), told=LOST_CHANGES)
async def file_cut_off(ground: Ground) -> None:
    """The log says it, and every screen is told how many changes were lost with the file's end."""
    await ground.meeting.everyone_sent(2)
    await ground.board.kill()
    os.kill(server_pid(ground.data), signal.SIGKILL)
    (file,) = (ground.data / "store" / "appendonlydir").glob("*.incr.aof")
    os.truncate(file, file.stat().st_size - CUT_BYTES)
    await ground.board.start()
    ground.promise(ground.said("store.file_cut_off"), "the log does not say it")
