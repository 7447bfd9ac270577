"""A page carries every text that its script may show, or a key would stand on the screen."""

import pytest

from board.locale import SCREENS, catalogue
from board.paths import STATIC
from board.web.http.assets import Assets
from board.web.pages.screen_pages import TEXTS


@pytest.mark.parametrize("screen", TEXTS)
def test_a_page_carries_every_text_that_its_script_names(screen: str):
    """[H18] Of all catalogues."""
    assets = Assets(STATIC)
    carried = catalogue("fr", *TEXTS[screen])
    named = [key for key in catalogue("fr", *SCREENS) if assets.names(screen, key)]
    assert named
    assert [key for key in named if key not in carried] == []
