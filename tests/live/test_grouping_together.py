"""Two facilitators on two processes group at once: no card is lost, doubled or left nowhere."""

import asyncio

from hypothesis import given, settings
from hypothesis import strategies as st

from board.domain.change import Rejected
from board.domain.decide.people.entering import Enter
from board.domain.records.contributions import Card, Theme
from board.domain.records.grouping import GroupingHistory
from board.live.rooms import Rooms
from board.store.store import Store
from board.store.valkey import ValkeyStore
from board.wire.codec import command_from
from tests.support.nobody import Nobody, moment
from tests.support.servers.memory_store import MemoryBus, MemoryStore
from tests.support.servers.valkey import Valkey
from tests.support.simulation.virtual_loop import run
from tests.support.stories.cast import ANA, CODE, FAC, KEYS, PAIR, SERVER, opening
from tests.support.until import until

CARDS = [f"card-000{number}" for number in range(6)]
CARD = st.sampled_from(CARDS)
THEME = st.sampled_from(["theme-0001", "theme-0002", "theme-0003"])
SEVERAL = st.lists(CARD, min_size=1, max_size=4)
MOVES = {
    "create_theme": {"theme": THEME, "title": st.just("t"), "cards": SEVERAL},
    "move_cards": {"cards": SEVERAL, "theme": st.none() | THEME, "before": st.none() | CARD},
    "move_theme": {"theme": THEME, "before": st.none() | THEME},
    "dissolve_theme": {"theme": THEME},
    "merge_themes": {"from": THEME, "into": THEME},
    "undo": {},
    "redo": {},
}
MOVE = st.sampled_from(sorted(MOVES)).flatmap(
    lambda name: st.tuples(st.just(name), st.fixed_dictionaries(MOVES[name]))
)
WITHDRAWAL = st.builds(lambda card: ("withdraw_card", {"card": card}), CARD)
SAYING = st.tuples(st.sampled_from([FAC, PAIR]), MOVE) | st.tuples(st.just(ANA), WITHDRAWAL)
MOMENTS = st.lists(st.tuples(st.lists(SAYING, min_size=1, max_size=4), st.booleans()), max_size=12)
"""What is said at the same moment, and whether the processes hear of each other before the next."""


class Together:
    """Each person on a process of their own, on one store."""

    def __init__(self, stores: list[Store]) -> None:
        self.processes = [
            Rooms(store, Nobody(), moment, f"process{number}")
            for number, store in enumerate(stores)
        ]
        self.withdrawn: set[str] = set()
        self.refusals: set[str] = set()

    async def begin(self) -> None:
        await self.processes[0].create(opening())
        found = [await each.find(CODE) for each in self.processes]
        self.rooms = dict(zip((FAC, PAIR, ANA), found, strict=True))
        for who, room in self.rooms.items():
            await room.execute(Enter(who.seat, CODE, KEYS[who.role]), SERVER)
        await self.say(FAC, "go_to", {"step": "group"})
        for card in CARDS:
            await self.say(ANA, "post_card", {"card": card, "kind": "theme", "title": card})

    async def say(self, who, name: str, arguments: dict) -> None:
        try:
            await self.rooms[who].execute(command_from(name, arguments), who)
        except Rejected as rejected:
            self.refusals.add(rejected.code)
            return
        if name == "withdraw_card":
            self.withdrawn.add(arguments["card"])

    async def at_once(self, sayings) -> None:
        await asyncio.gather(*(self.say(who, *said) for who, said in sayings))

    def look(self) -> None:
        """Every process holds the same cards, each in a theme that is there, or in none."""
        one, *others = [room.replica.board for room in self.rooms.values()]
        for other in others:
            assert other.of(Card) == one.of(Card) and other.of(Theme) == one.of(Theme)
        assert set(one.of(Card)) == {f"card:{card}" for card in CARDS if card not in self.withdrawn}
        places = {card.theme for card in one.of(Card).values()} - {None}
        assert {f"theme:{place}" for place in places} <= set(one.of(Theme))
        for place in (*places, None):
            orders = [card.order for card in one.of(Card).values() if card.theme == place]
            assert len(orders) == len(set(orders))

    async def end(self) -> None:
        for each in self.processes:
            await each.close()


@settings(max_examples=120, deadline=None)
@given(MOMENTS)
def test_however_two_group_at_once_each_card_stays_once(moments):
    """[G2] [G3] [P1] [P5] With late messages, lost races and cards withdrawn in between."""

    async def meeting() -> None:
        bus = MemoryBus()
        together = Together([MemoryStore(bus) for _ in range(3)])
        await together.begin()
        for sayings, heard in moments:
            bus.holding = True
            await together.at_once(sayings)
            if heard:
                bus.release()
                await asyncio.sleep(0.1)
        bus.release()
        await asyncio.sleep(0.1)
        together.look()
        assert together.refusals <= {"not_found", "bad_request"}
        await together.end()

    run(meeting())


async def test_who_loses_the_race_for_a_card_moves_it_on_from_there():
    """[G2] [P5] Both steps are taken, one after the other, and both can be undone."""
    bus, races = MemoryBus(), []
    together = Together([MemoryStore(bus) for _ in range(3)])
    await together.begin()
    for who in (FAC, PAIR):
        await together.say(who, "create_theme", {"theme": f"theme-{who.seat}", "title": "t"})
    bus.holding = True
    bus.before_commit = lambda code, commit: races.append(commit.since != bus.board(code).version)
    await together.at_once(
        (who, ("move_cards", {"cards": [CARDS[0]], "theme": f"theme-{who.seat}"}))
        for who in (FAC, PAIR)
    )
    assert any(races), "nobody lost a race, so nothing was tested"
    bus.release()
    boards = [room.replica.board for room in together.rooms.values()]
    await until(lambda: len({board.version for board in boards}) == 1)
    together.look()
    first, second = boards[0].need(GroupingHistory).done[-2:]
    assert {first.seat, second.seat} == {FAC.seat, PAIR.seat}
    assert second.cards[CARDS[0]][0] == first.cards[CARDS[0]][1]
    await together.end()


async def test_two_group_at_once_on_a_real_store():
    """[G2] [P5] Each takes every card into a theme of their own at the same time, and undoes."""
    with Valkey() as valkey:
        stores = [ValkeyStore(valkey.url) for _ in range(3)]
        together = Together(stores)
        await together.begin()
        for card in CARDS:
            await together.at_once(
                (who, ("create_theme", {"theme": f"theme-{who.seat}", "title": "t"}))
                for who in (FAC, PAIR)
            )
            await together.at_once(
                (who, ("move_cards", {"cards": [card], "theme": f"theme-{who.seat}"}))
                for who in (FAC, PAIR)
            )
        await together.at_once((who, ("undo", {})) for who in (FAC, PAIR) for _ in range(3))
        boards = [room.replica.board for room in together.rooms.values()]
        newest = max(board.version for board in boards)
        await until(lambda: all(r.replica.board.version == newest for r in together.rooms.values()))
        together.look()
        assert together.refusals == set()
        await together.end()
        for store in stores:
            await store.close()
