"""What Lighthouse says of the home page and of a phone in a live meeting: `make lighthouse`.

On a server of its own, as people start it, with twelve people who have deposited two cards each.
"""

import argparse
import asyncio
import subprocess
from pathlib import Path

from board.demo import play
from board.locale import text
from tests.support.servers.board_process import Served

MEASURE = Path(__file__).parents[2] / "scripts/lighthouse/measure.mjs"


async def main() -> None:
    asked = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    asked.add_argument("--runs", type=int, default=5, choices=range(1, 20), metavar="N")
    runs = asked.parse_args().runs
    served = Served()
    await served.start()
    cast = await play.gather(served.url)
    await play.express(cast)
    enter = text("fr", "common.notice.enter")
    said = ["node", MEASURE, served.url, cast.links["join"], enter, str(runs)]
    await asyncio.to_thread(subprocess.run, said, check=True)
    await cast.close()
    await served.close()


if __name__ == "__main__":
    asyncio.run(main())
