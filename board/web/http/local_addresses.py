"""This computer's addresses, each with what it is, as far as its network's name tells."""

import ipaddress
import re
import socket
import sys
from contextlib import suppress
from dataclasses import dataclass
from typing import Literal, get_args

import ifaddr

Kind = Literal["hotspot", "wifi", "cable", "other", "self_assigned", "vpn", "virtual"]
"""In the order in which phones are likely to be there."""

EXAMPLE = ("192.0.2.1", 9)
"""An address reserved for examples (RFC 5737). Connecting a UDP socket to it sends nothing."""

VIRTUAL = re.compile(
    r"docker|podman|veth|virbr|br-[0-9a-f]|lxc|lxd|cni|flannel|cali|vmnet|vboxnet|awdl|llw"
    r"|hyper-v|virtualbox|vmware|wsl",
    re.IGNORECASE,
)
VPN = re.compile(
    r"\bu?tun|\btap|\bwg\d|wireguard|\bppp|tailscale|zerotier|\bzt\w{8}|ipsec|vpn|nordlynx",
    re.IGNORECASE,
)
HOTSPOT = re.compile(r"bridge\d|ap\d|wi-fi direct", re.IGNORECASE)
WIFI = re.compile(r"wl|wi-?fi|wireless|802\.11", re.IGNORECASE)
CABLE = re.compile(r"en[opsx]|eth", re.IGNORECASE)
SHARED = re.compile(r"10\.42\.\d+\.1|192\.168\.137\.1")
"""What NetworkManager and Windows give a computer that shares its connection."""


@dataclass(frozen=True, slots=True)
class LocalAddress:
    """An address of this computer; `interface` is the system's name of its network."""

    host: str
    kind: Kind
    interface: str


def local_addresses(*, ipv6: bool) -> list[LocalAddress]:
    """All that another device could reach: private ones first, tunnels and containers last."""
    found = [
        LocalAddress(host, _kind(host, f"{adapter.name} {adapter.nice_name}"), adapter.nice_name)
        for adapter in ifaddr.get_adapters()
        for host in _hosts(adapter, ipv6=ipv6)
    ]
    usual = _of_the_default_route()
    return sorted(found, key=lambda each: _rank(each, usual))


def _hosts(adapter: ifaddr.Adapter, *, ipv6: bool) -> list[str]:
    """Its addresses of IPv4; one of IPv6 if it has none of these."""
    short = [str(ip.ip) for ip in adapter.ips if ip.is_IPv4 and _is_reachable(str(ip.ip))]
    long = [ip.ip[0] for ip in adapter.ips if ip.is_IPv6 and _is_reachable(ip.ip[0])]
    return short or long[:ipv6]


def _is_reachable(host: str) -> bool:
    """A phone cannot type the scope that a link-local address of IPv6 needs."""
    address = ipaddress.ip_address(host)
    local = address.is_link_local and address.version == 6
    return not (address.is_loopback or address.is_unspecified or local)


def _kind(host: str, name: str) -> Kind:
    if VIRTUAL.search(name):
        return "virtual"
    if VPN.search(name):
        return "vpn"
    if SHARED.fullmatch(host) or HOTSPOT.match(name):
        return "hotspot"
    if ipaddress.ip_address(host).is_link_local:
        return "self_assigned"
    if WIFI.search(name):
        return "wifi"
    # On a Mac the name `en0` says nothing: it may be Wi-Fi or a cable.
    return "cable" if CABLE.match(name) and sys.platform != "darwin" else "other"


def _rank(one: LocalAddress, usual: str | None) -> tuple[int, bool, bool, bool]:
    address = ipaddress.ip_address(one.host)
    kind = get_args(Kind).index(one.kind)
    return kind, address.version == 6, not address.is_private, one.host != usual


def _of_the_default_route() -> str | None:
    """The address from which this computer goes out; None if it has no such way."""
    with suppress(OSError), socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        probe.connect(EXAMPLE)
        found: str = probe.getsockname()[0]
        return found
    return None
