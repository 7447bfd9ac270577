"""When records change, a phone redraws only what it shows of them."""

from tests.browser.drivers.room import Room
from tests.browser.drivers.screen import Phone

# Counts the drawings of a component from now on; what earlier changes asked for is drawn before.
COUNT = """async (name) => {
  await new Promise((done) => setTimeout(done, 0));
  const kind = customElements.get(name).prototype;
  const { template } = kind;
  globalThis.drawings = 0;
  kind.template = function (...how) {
    globalThis.drawings++;
    return template.apply(this, how);
  };
}"""
# Whatever a change asked for is drawn by the next task.
DRAWN = "() => new Promise((done) => setTimeout(() => done(globalThis.drawings), 0))"
WATCHED = """() => {
  globalThis.touched = [];
  new MutationObserver((changes) => touched.push(...changes.map(({ target }) =>
    target.parentElement.closest("li").textContent.trim())))
    .observe(document.querySelector(".taps"),
      { subtree: true, childList: true, characterData: true, attributes: true });
}"""


async def drawings(phone: Phone, version: int) -> int:
    await phone.holds(f"version >= {version}")
    drawn: int = await phone.page.evaluate(DRAWN)
    return drawn


async def test_a_phone_at_rest_draws_nothing_of_what_it_does_not_show(room: Room):
    """[W4]"""
    lead = await room.lead()
    await lead.say("go_to", step="express")
    await lead.say("post_card", card="card-0001", kind="situation", title="Un seuil")
    await lead.say("reveal", what="cards", shown=True)
    await lead.say("go_to", step="pause")
    phone = await room.phone()
    await phone.is_at("pause")
    await phone.page.evaluate(COUNT, "phone-meeting")
    edited = await lead.say("edit_card", card="card-0001", title="Un autre seuil")
    assert await drawings(phone, edited) == 0
    assert await drawings(phone, await lead.say("go_to", step="aims")) == 1
    await phone.sees("Introduction")


async def test_a_list_draws_the_one_item_that_changed(room: Room):
    """[W4]"""
    lead = await room.lead()
    await lead.say("go_to", step="express")
    other = await room.spoken()
    cards = [f"card-{number:04}" for number in range(5)]
    for card in cards:
        await other.say("post_card", card=card, kind="situation", title=f"La {card}")
    await lead.say("go_to", step="choose")
    await lead.say("open_resonance", items=[f"card:{card}" for card in cards])
    phone = await room.phone()
    await phone.is_choosing("resonance")
    await phone.sees("La card-0003")
    await phone.page.evaluate(COUNT, "phone-resonance")
    await phone.page.evaluate(WATCHED)
    edited = await other.say("edit_card", card="card-0003", title="La lettre")
    assert await drawings(phone, edited) == 1
    await phone.sees("La lettre")
    assert set(await phone.page.evaluate("() => globalThis.touched")) == {"La lettre"}
