"""Fuzz a board of its own on loopback: `python -m tests.fuzz --inputs 100000 --seed 1`."""

import argparse
import asyncio
import os
import sys
import time

from tests.fuzz.findings import Findings
from tests.fuzz.run import Memory, fuzz

FAULTS_SHOWN = 40


def main() -> None:
    asked = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    asked.add_argument("--inputs", type=int, default=100_000)
    asked.add_argument("--seed", type=int, default=1)
    options = asked.parse_args()
    began, load = time.monotonic(), os.getloadavg()[0]
    findings, memory = asyncio.run(fuzz(options.inputs, options.seed))
    seconds = time.monotonic() - began
    print(f"seed {options.seed}, {findings.inputs:,} inputs in {seconds:.0f} s, load {load:.1f}")  # noqa: T201
    report(findings, memory)
    sys.exit(bool(findings.faults) or memory.grows)


def report(findings: Findings, memory: Memory) -> None:
    sizes = f"{memory.early:.0f} MB after a tenth, {memory.late:.0f} at the end"
    lines = [
        findings.table(),
        f"memory of the server: {sizes}, {memory.most:.0f} at the most",
        f"set aside, since the store did not answer in time: {findings.outages}",
        f"faults: {len(findings.faults)}",
        *findings.faults[:FAULTS_SHOWN],
    ]
    print("\n".join(lines))  # noqa: T201


if __name__ == "__main__":
    main()
