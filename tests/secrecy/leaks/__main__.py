"""Plant each leak in a copy of the program and have it found: `python -m tests.secrecy.leaks`.

It fails if one is not found. `--only NAME` plants one of them.
"""

import argparse
import sys
import tempfile
from pathlib import Path
from time import monotonic

from tests.secrecy.leaks.planted import Copy, leaks

WIDTH = 110


def main() -> None:
    planted = {leak.name: leak for leak in leaks()}
    asked = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    asked.add_argument("--only", nargs="*", choices=[*planted], default=[*planted], metavar="NAME")
    chosen = [planted[name] for name in asked.parse_args().only]
    began, missed = monotonic(), []
    with tempfile.TemporaryDirectory() as folder:
        copy = Copy(Path(folder))
        for leak in chosen:
            found = copy.found(leak)
            say(f"{'found ' if found else 'MISSED'} {leak.name}: {found[:WIDTH]}")
            missed += [] if found else [leak.name]
    minutes = (monotonic() - began) / 60
    say(f"{len(chosen) - len(missed)} of {len(chosen)} found in {minutes:.0f} minutes")
    sys.exit(1 if missed else 0)


def say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
