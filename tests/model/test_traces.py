"""What the real live layer does is allowed by the model; what it must not do is not."""

import pytest

from tests.model.accepting import Follower, NotAccepted
from tests.model.model import Model
from tests.model.traces import trace

pytestmark = pytest.mark.long

TRACES, BATCH = 200, 50
"""`python -m tests.model.traces` follows 10,000."""


@pytest.mark.parametrize("first", range(0, TRACES, BATCH))
def test_the_model_allows_every_step_of_simulated_meetings(first):
    """[P1] [P2] [P4] [P5] [P10] [P11] [P17]"""
    steps = [step for seed in range(first, first + BATCH) for step in trace(seed)]
    for kind in ("hears", "tells", "stored, unavailable", "unavailable", "cut off"):
        assert any(step.endswith(kind) for step in steps), kind


STEPS = ("0 comes to 1", "0 asks", "0 stored", "0 hears", "1 tells", "0 is answered", "0 asks")


def follow(steps: tuple[str, ...]) -> Follower:
    follower = Follower(Model(2, 1, 2))
    for step in steps:
        follower.takes(step)
    return follower


@pytest.mark.parametrize(
    "otherwise",
    [
        STEPS[:2] + STEPS[5:],  # answered before it was stored
        STEPS[:5] + STEPS[6:],  # asked again without an answer
        (*STEPS[:2], "0 hears"),  # heard of what nobody stored
        (*STEPS, "0 stored", "0 hears", "0 hears"),
    ],
)
def test_the_model_refuses_what_must_not_be(otherwise):
    """[P1] [P4] [P11]"""
    follow(STEPS)
    with pytest.raises(NotAccepted):
        follow(otherwise)


def test_a_screen_that_shows_what_is_not_stored_and_a_store_that_lacks_something_are_refused():
    """[P1] [P17]"""
    follow(STEPS).agrees((1,), [1], [1])
    for store, shown in (((1,), 2), ((0,), 1)):
        with pytest.raises(NotAccepted):
            follow(STEPS).agrees(store, [1], [shown])


def test_a_process_that_forgets_what_it_knew_is_refused():
    """[P1]"""
    follower = follow(STEPS)
    follower.knows(1, (1,))
    with pytest.raises(NotAccepted):
        follower.knows(1, (0,))
