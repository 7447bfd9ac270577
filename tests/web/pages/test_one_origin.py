"""Every page loads from this board, sends to it, and may use no camera or microphone."""

import re
from urllib.parse import urlsplit

import pytest

PAGES = ("/", "/222222", "/222222/wall", "/222222/console", "/cycle", "/confiance", "/notices")
OWN = re.compile(r"'(?:self|none)'")
DIRECTIVES = {"default-src", "script-src", "connect-src", "img-src", "font-src", "form-action"}
NOT_USED = ("camera", "microphone", "display-capture")


@pytest.mark.parametrize("path", PAGES)
async def test_a_page_reaches_its_own_board_alone(browser, base, path):
    """[H37] [H6]"""
    answer = await browser.get(path)
    assert answer.status_code == 200
    host = urlsplit(base).netloc
    allowed = {
        name: sources
        for name, *sources in (
            part.split() for part in answer.headers["content-security-policy"].split(";")
        )
    }
    assert allowed.keys() >= DIRECTIVES
    others = {source for sources in allowed.values() for source in sources if not OWN.match(source)}
    assert others <= {f"ws://{host}", f"wss://{host}"}


@pytest.mark.parametrize("path", PAGES)
async def test_a_page_may_use_no_camera_and_no_microphone(browser, path):
    """[H37]"""
    permissions = (await browser.get(path)).headers["permissions-policy"]
    for feature in NOT_USED:
        assert f"{feature}=()" in permissions.replace(" ", "")
