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
    asked.add_argument("--most", type=int, default=10_000_000, metavar="STATES")
    options = asked.parse_args()
    began = monotonic()
    model = Model(options.processes, options.phones, options.commands, options.fault)
    found = explore(model, options.most)
    reach = "all of them" if found.whole else f"all that {found.steps} steps reach"
    words = f"{found.broken}: {', '.join(found.trace)}" if found.broken else "nothing is broken"
    words = f"{reach}, {words}"
    sys.stdout.write(f"{found.states} states in {monotonic() - began:.0f} s, {words}\n")


if __name__ == "__main__":
    main()
