"""`board serve` on a system that gives each process 1,024 open files at first, as most do.

`python -m tests.support.servers.few_files`, with the board's own settings.
"""

import resource

from board.cli import main

USUAL = 1_024

if __name__ == "__main__":
    _, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (USUAL, most))
    main(["serve"])
