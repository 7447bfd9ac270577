"""The QR codes of a wall: how large they are, and when they are there."""

from playwright.async_api import Browser, expect

from tests.browser.drivers.leading_screens import Wall
from tests.browser.drivers.room import PROJECTOR, Room
from tests.support.servers.board_process import Served


async def test_the_qr_code_is_large_then_small_then_gone(room: Room):
    """[M9] The address and the code stand beside it; its modules take a third of the image.

    It is small beside the rules and the calm page.
    """
    wall = await room.wall()
    lead = await room.lead()
    panel = wall.page.get_by_role("complementary", name=wall.say("wall.join.title"))
    for size in ({"width": 1024, "height": 768}, {"width": 3840, "height": 2160}):
        await wall.page.set_viewport_size(size)
        assert await qr_share(wall, size["height"]) >= 0.3
        await expect(panel).to_contain_text(f"{room.links['code'][:3]}-{room.links['code'][3:]}")
        await expect(panel).to_contain_text(room.served.url.removeprefix("http://"))
    for step in ("rules", "welcome", "prompt", "express"):
        await lead.say("go_to", step=step)
        await wall.is_at(step)
        await expect(panel).to_have_attribute("data-size", "small")
    assert await qr_share(wall, 2160) < 0.2
    await lead.say("lock_entrance", locked=True)
    await expect(panel).to_have_count(0)


async def test_the_qr_code_of_the_wifi_is_whole_and_beside_the_other(chromium: Browser):
    """[M9] Its QR code stands beside the other one, or below it on a narrow wall, and is whole."""
    served = Served(BOARD_WIFI_SSID="Salle des Tilleuls", BOARD_WIFI_PASSWORD="hortensia-26")
    await served.start()
    try:
        async with Room(served, chromium, await served.open_meeting()) as room:
            await both_are_large(await room.wall())
    finally:
        await served.close()


async def both_are_large(wall: Wall) -> None:
    for size, share in ((PROJECTOR, 0.2), ({"width": 1024, "height": 768}, 0.1)):
        await wall.page.set_viewport_size(size)
        assert await qr_share(wall, size["height"]) >= 0.3
        assert await qr_share(wall, size["height"], "wall.join.wifi_qr") >= share
        await expect(wall.page.locator(".join")).to_be_in_viewport(ratio=0.99)


async def qr_share(wall: Wall, height: int, name: str = "wall.join.qr") -> float:
    """The height of the QR code without its margins of four modules, as a share of the image."""
    qr = wall.page.get_by_role("img", name=wall.say(name), exact=True)
    await expect(qr).to_be_visible()
    box = await qr.bounding_box()
    assert box
    modules = await qr.evaluate(
        """async (image) => {
          const svg = new DOMParser().parseFromString(
            await (await fetch(image.src)).text(), "image/svg+xml").documentElement;
          return Number(svg.getAttribute("viewBox").split(" ")[2]) / 8;
        }"""
    )
    return float(box["height"] / height * (modules - 8) / modules)
