"""The settings for opening meetings with an account of the house."""

import pytest

from board.settings import SettingsError, read


@pytest.mark.parametrize(
    "missing",
    ["BOARD_OIDC_ISSUER", "BOARD_OIDC_CLIENT_ID", "BOARD_OIDC_CLIENT_SECRET", "BOARD_PUBLIC_URL"],
)
def test_opening_with_accounts_of_a_house_needs_its_provider(missing):
    """[E26] Each setting that is missing is named."""
    given = {
        "BOARD_OPEN": "oidc",
        "BOARD_OIDC_ISSUER": "https://sso.example.org/realms/house/",
        "BOARD_OIDC_CLIENT_ID": "board",
        "BOARD_OIDC_CLIENT_SECRET": "sixteen-or-more-of-them",
        "BOARD_OIDC_CLAIM": "realm_access.roles = animation",
        "BOARD_PUBLIC_URL": "https://board.example.org",
    }
    settings = read(given)
    assert settings.oidc_issuer == "https://sso.example.org/realms/house"
    assert settings.oidc_claim == ("realm_access.roles", "animation")
    del given[missing]
    with pytest.raises(SettingsError) as refused:
        read(given)
    assert refused.value.places == {"setting": "BOARD_OPEN=oidc", "other": missing}


def test_a_password_in_the_address_of_a_provider_is_refused_and_not_repeated():
    """[E26]"""
    given = {"BOARD_OIDC_ISSUER": "https://me:word@sso.example.org"}
    with pytest.raises(SettingsError) as refused:
        read(given)
    assert refused.value.key == "setting.issuer"
    assert refused.value.places["setting"] == "BOARD_OIDC_ISSUER=…"
