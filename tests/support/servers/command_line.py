"""`board …` as somebody types it."""

import subprocess
import sys

from tests.support.servers.environment import without_settings


def typed(*words, **variables):
    """What a command says, and its exit code."""
    run = subprocess.run(
        [sys.executable, "-m", "board", *words],
        env=without_settings(**{"LANG": "en_GB.UTF-8", **variables}),
        capture_output=True,
        text=True,
        check=False,
    )
    return run.stdout + run.stderr, run.returncode
