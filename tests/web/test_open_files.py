"""The limit of open files, also on a system that has none."""

import subprocess
import sys

WITHOUT = """
import sys
sys.modules["resource"] = None
from board import open_files
open_files.raise_limit()
print(open_files.most_connections())
"""


def test_a_system_without_resource_limits_runs_the_board():
    """[E15] Windows has no module `resource`."""
    found = subprocess.run([sys.executable, "-c", WITHOUT], capture_output=True, check=True)
    assert int(found.stdout) > 1_000
