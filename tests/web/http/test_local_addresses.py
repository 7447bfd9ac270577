"""The addresses of a computer for phones, in networks as facilitators have them."""

import json

import pytest

from tests.support.servers.own_networks import run_with

pytestmark = pytest.mark.long

FIND = """
import json
from board.web.http.lan_address import addresses_for_phones, for_phones
found = [(each.host, each.kind) for each in addresses_for_phones("")]
print(json.dumps([found, for_phones("", 8000, None)]))
"""


@pytest.mark.parametrize(
    ("networks", "gateway", "expected"),
    [
        ([], "", []),
        (["wlp2s0 10.42.0.1/24"], "", [("10.42.0.1", "hotspot")]),
        (["eno1 169.254.7.1/16"], "", [("169.254.7.1", "self_assigned")]),
        (["wlp2s0 192.168.43.17/24"], "192.168.43.1", [("192.168.43.17", "wifi")]),
        (
            ["eno1 10.1.2.3/16", "wlp2s0 10.42.0.1/24"],
            "10.1.0.1",
            [("10.42.0.1", "hotspot"), ("10.1.2.3", "cable")],
        ),
        (
            ["tun0 10.8.0.6/24", "docker0 172.17.0.1/16", "wlp2s0 192.168.43.17/24"],
            "10.8.0.1",
            [("192.168.43.17", "wifi"), ("10.8.0.6", "vpn"), ("172.17.0.1", "virtual")],
        ),
        (
            ["eno1 1.2.3.7/24", "eno2 192.168.1.7/24"],
            "1.2.3.1",
            [("192.168.1.7", "cable"), ("1.2.3.7", "cable")],
        ),
        (["eno1 2001:db8::7/64"], "", [("2001:db8::7", "cable")]),
    ],
    ids=[
        "no network",
        "hotspot of this computer without uplink",
        "switch without a router",
        "hotspot of a phone",
        "cable beside a hotspot",
        "hotspot of a phone, VPN and containers",
        "public and private cable",
        "IPv6 only",
    ],
)
def test_the_address_that_phones_can_reach_comes_first(networks, gateway, expected):
    found, first = json.loads(run_with(networks, FIND, gateway=gateway))
    assert [tuple(each) for each in found] == expected
    host = f"[{expected[0][0]}]" if expected and ":" in expected[0][0] else None
    assert first == (f"http://{host or expected[0][0]}:8000" if expected else None)
