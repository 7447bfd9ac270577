"""Boards beside a provider of accounts, one for all tests of a file."""

import pytest
import pytest_asyncio

from tests.support.servers.oidc_provider import OidcProvider
from tests.support.servers.strange_provider import StrangeProvider
from tests.web.opening.house import house_beside


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def real(tmp_path_factory):
    """Only facilitators may open."""
    asked = {"BOARD_OIDC_CLAIM": "groups=facilitators", "BOARD_OIDC_SCOPE": "openid profile groups"}
    async with house_beside(OidcProvider, tmp_path_factory.mktemp("real"), **asked) as house:
        yield house


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def strange_house(tmp_path_factory):
    folder = tmp_path_factory.mktemp("strange")
    async with house_beside(StrangeProvider, folder, BOARD_OIDC_ACR="eidas1") as house:
        yield house


@pytest.fixture
def strange(strange_house):
    """Every account may open; the provider says what is right until a test changes that."""
    strange_house.provider.be_right()
    return strange_house
