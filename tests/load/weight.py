"""What a phone is sent, in bytes on the line: `python -m tests.load.weight`.

The first load is the page and what it names of styles and scripts; the rest comes while it is
read. By gzip, as without a certificate, and by Brotli where it is taken.
"""

import asyncio
import re

import httpx

from tests.support.servers.board_process import Served

FIRST = re.compile(r'(?:src|rel="stylesheet" href)="(/static/[^"]+)"')
REST = re.compile(r'"(/static/[^"]+(?:later-\w+\.js|\.woff2))"')


async def main() -> None:
    served = Served()
    await served.start()
    async with httpx.AsyncClient(base_url=served.url) as client:
        for language in ("fr", "en"):
            for coding in ("gzip", "br, gzip"):
                headers = {"Accept-Language": language, "Accept-Encoding": coding}
                await report(client, headers)
    await served.close()


async def report(client: httpx.AsyncClient, headers: dict[str, str]) -> None:
    page = (await client.get("/K7M2QX", headers=headers)).text
    first = ["/K7M2QX", *FIRST.findall(page)]
    weights = {path: await sent(client, path, headers) for path in [*first, *REST.findall(page)]}
    print(*headers.values())  # noqa: T201
    for path, weight in weights.items():
        print(f"  {weight:7,}  {path}")  # noqa: T201
    print(f"  {sum(weights[path] for path in first):7,}  the first load")  # noqa: T201


async def sent(client: httpx.AsyncClient, path: str, headers: dict[str, str]) -> int:
    async with client.stream("GET", path, headers=headers) as answer:
        return sum([len(part) async for part in answer.aiter_raw()])


if __name__ == "__main__":
    asyncio.run(main())
