"""A platform whose disk is emptied is known by what it sets."""

from pathlib import Path

import pytest

from board.settings.platforms import MARKERS, throw_away_disk

ON_THE_ROOT_DISK = Path("/no-such-folder/board")


@pytest.mark.parametrize("marker", MARKERS)
def test_each_platform_is_named_by_its_variable(marker):
    assert throw_away_disk({marker: "x"}, ON_THE_ROOT_DISK) == MARKERS[marker]


def test_a_computer_of_ones_own_keeps_its_disk():
    assert throw_away_disk({"HOME": "/home/somebody"}, ON_THE_ROOT_DISK) is None


def test_a_folder_on_a_volume_of_its_own_is_kept():
    assert throw_away_disk({"DYNO": "web.1"}, Path("/proc/board")) is None
