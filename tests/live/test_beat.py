"""How long a board rests between two deltas."""

import pytest

from board.live.beat import rest_after


@pytest.mark.parametrize(
    ("took", "rest"), [(0.0002, 0.01), (0.001, 0.01), (0.003, 0.03), (0.01, 0.05), (0.1, 0.2)]
)
def test_a_board_rests_after_a_beat_as_long_as_its_meeting_is_large(took, rest):
    """A small meeting waits for 10 ms at most; beats never take more than a third of a core."""
    assert rest_after(took) == pytest.approx(rest)
