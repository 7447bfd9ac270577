"""Explore the model: `python -m tests.model --processes 2 --phones 2 --commands 2`."""

import argparse
import sys
from time import monotonic

from tests.model.explore import explore
from tests.model.model import Model


def main() -> None:
    asked = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    for what in ("processes", "phones", "commands"):
        asked.add_argument(f"--{what}", type=int, default=2, choices=range(1, 5))
    asked.add_argument("--fault", default="")
    options = asked.parse_args()
    began = monotonic()
    found = explore(Model(options.processes, options.phones, options.commands, options.fault))
    words = f"{found.broken}: {', '.join(found.trace)}" if found.broken else "nothing is broken"
    sys.stdout.write(f"{found.states} states in {monotonic() - began:.0f} s, {words}\n")


if __name__ == "__main__":
    main()
