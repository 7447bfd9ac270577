"""How long a board takes to be ready: `python -m tests.load.start --board /path/to/board`.

It starts the board with an empty folder again and again, and prints the seconds until `/healthz`
answers, and the seconds of processor time until then. Name a board that is installed without the
tools of development: some libraries load those if they are there.
"""

import argparse
import os
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from pathlib import Path

from tests.support.servers.environment import without_settings
from tests.support.servers.ports import free_port

TICKS = os.sysconf("SC_CLK_TCK")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--board", default=".venv/bin/board")
    parser.add_argument("--times", type=int, default=10)
    parser.add_argument("--store", default="", help="a store, as BOARD_STORE names it")
    asked = parser.parse_args()
    both = sorted(started(asked.board, asked.store) for _ in range(asked.times))
    for name, values in zip(("ready", "processor"), zip(*both, strict=True), strict=True):
        ordered = sorted(values)
        least, middle, most = ordered[0], ordered[len(ordered) // 2], ordered[-1]
        sys.stdout.write(f"{name:10} {least:.2f} {middle:.2f} {most:.2f} s\n")


def started(board: str, store: str) -> tuple[float, float]:
    """Seconds until it answers, and seconds of processor time of its first process until then."""
    with tempfile.TemporaryDirectory(prefix="board-") as folder:
        port = free_port()
        environment = without_settings(
            BOARD_HOST="127.0.0.1", BOARD_PORT=str(port), BOARD_DATA=folder, BOARD_STORE=store
        )
        began = time.monotonic()
        quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
        process = subprocess.Popen([board, "serve"], env=environment, **quiet)
        while not answers(port):
            time.sleep(0.005)
        ready = time.monotonic() - began
        used = processor_time(process.pid)
        process.terminate()
        process.wait()
    return ready, used


def answers(port: int) -> bool:
    try:
        with urllib.request.urlopen(f"http://127.0.0.1:{port}/healthz") as answer:
            return answer.status == 200
    except urllib.error.URLError:
        return False


def processor_time(pid: int) -> float:
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / TICKS


if __name__ == "__main__":
    main()
