"""Keys follow from one another downwards alone; credits come back with time; addresses."""

from board.web.access import keys
from board.web.access.credits import ROOM, SEATS, Credits
from board.web.http import lan_address
from tests.support.until import until


def test_all_keys_follow_from_the_facilitators_and_none_from_another():
    """[L5]"""
    drawn = keys.draw()
    secret = keys.entrance_secret(drawn.facilitator)
    walls = [keys.wall_key(secret, epoch) for epoch in range(10)]
    joins = [keys.join_key(secret, epoch) for epoch in range(10)]
    assert (drawn.wall, drawn.join) == (walls[0], joins[0])
    assert len({secret, *walls, *joins}) == 21
    assert keys.join_key(drawn.wall, epoch=1) not in joins
    assert {len(key) for key in (drawn.facilitator, drawn.wall, drawn.join)} == {43}
    assert keys.unseal(drawn.sealed, drawn.wall) == secret


def test_two_meetings_have_nothing_in_common():
    one, other = keys.draw(), keys.draw()
    assert not {one.facilitator, one.wall, one.join} & {other.facilitator, other.wall, other.join}


class Clock:
    """A clock that a test sets."""

    now = 0.0

    def __call__(self):
        return self.now


async def test_a_seat_has_its_credits_and_they_come_back():
    clock = Clock()
    purse = Credits(clock)
    spent = [purse.spend("K7M2QX", "ana", "participant") for _ in range(21)]
    assert spent == [True] * 20 + [False]
    assert purse.spend("K7M2QX", "ben", "participant")
    clock.now = 0.5
    assert purse.spend("K7M2QX", "ana", "participant")
    assert not purse.spend("K7M2QX", "ana", "participant")
    clock.now = 100
    assert sum(purse.spend("K7M2QX", "ana", "participant") for _ in range(30)) == 20


async def test_a_facilitator_has_more_of_them():
    """[A6] Enough for a pile of two hundred paper cards."""
    assert SEATS["facilitator"].events > 200
    purse = Credits(Clock())
    spent = [
        purse.spend("K7M2QX", "lou", "facilitator") for _ in range(SEATS["facilitator"].events)
    ]
    assert all(spent)
    assert not purse.spend("K7M2QX", "lou", "facilitator")


async def test_a_room_of_machines_is_slowed_down_and_no_other():
    purse = Credits(Clock())
    spent = [purse.spend("K7M2QX", f"seat{n}", "participant") for n in range(ROOM.events + 1)]
    assert spent == [True] * ROOM.events + [False]
    assert purse.spend("222222", "ana", "participant")


async def test_nothing_stays_of_the_credits_of_seats_that_have_gone(monkeypatch):
    """Nobody has to say that they went: a bucket that is full again is forgotten."""
    monkeypatch.setattr("board.web.access.credits.LONGEST_SECONDS", 0.1)
    purse = Credits()
    for number in range(200):
        assert purse.spend("K7M2QX", f"seat{number}", "participant")
    assert len(purse) == 201
    await until(lambda: len(purse) == 0)


async def test_a_bucket_that_is_not_full_again_is_kept(monkeypatch):
    """Coming back at once gives no new credits."""
    monkeypatch.setattr("board.web.access.credits.LONGEST_SECONDS", 0.05)
    clock = Clock()
    purse = Credits(clock)
    assert purse.spend("222222", "ben", "participant")
    clock.now = 1
    while purse.spend("K7M2QX", "ana", "participant"):
        pass
    await until(lambda: len(purse) == 2)  # hers, and her room's
    assert not purse.spend("K7M2QX", "ana", "participant")


def test_phones_are_told_an_address_that_is_not_this_computers_own():
    assert lan_address.for_phones("127.0.0.1", 8000, None) is None
    assert lan_address.for_phones("localhost", 8000, None) is None
    assert lan_address.for_phones("192.0.2.7", 8000, None) == "http://192.0.2.7:8000"
    assert lan_address.for_phones("::1", 8000, "https://b.example") == "https://b.example"
    assert lan_address.for_this_computer("0.0.0.0", 8000) == "http://127.0.0.1:8000"  # noqa: S104
    assert lan_address.for_this_computer("2001:db8::1", 80) == "http://[2001:db8::1]:80"
