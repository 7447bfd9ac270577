"""What is told of a setting that is not allowed."""

import pytest

from board.settings import SettingsError, read


def told(*sources):
    """The key of what a bad value is told, and the setting as it is named."""
    with pytest.raises(SettingsError) as refusal:
        read(*sources)
    return refusal.value.key, refusal.value.places["setting"]
