"""The address that a limit counts: what a proxy says is believed, what a visitor says is not."""

from dataclasses import replace

import httpx
import pytest

from board.web.http.networks import neighbourhood, network


@pytest.fixture
def asking(serving, settings):
    """Guesses a code forty times, each under the forwarded addresses that `said` gives."""

    async def guess(said, **changed):
        base = await serving(replace(settings, **changed))
        async with httpx.AsyncClient(base_url=base, headers={"Origin": base}) as browser:
            return [
                (await browser.post("/222222/enter", json={}, headers=[*said(number)])).status_code
                for number in range(40)
            ]

    return guess


def invented(number):
    """What a visitor sends, and the address that the proxy of the platform adds."""
    return [("X-Forwarded-For", f"192.0.2.{number}, 198.51.100.7")]


def in_two_fields(number):
    return [("X-Forwarded-For", f"192.0.2.{number}"), ("X-Forwarded-For", "198.51.100.7")]


@pytest.mark.parametrize("said", [invented, in_two_fields])
async def test_invented_addresses_before_that_of_the_proxy_are_one_address(hurried, asking, said):
    """[E14] Any address may be a proxy, as on a platform that runs a Procfile."""
    statuses = await asking(said, proxies="*")
    assert (statuses.count(404), statuses.count(429)) == (30, 10)


async def test_behind_two_proxies_the_last_but_one_address_counts(hurried, asking):
    """[E14]"""

    def said(number):
        return [("X-Forwarded-For", f"192.0.2.{number}, 198.51.100.7, 203.0.113.9")]

    statuses = await asking(said, proxies="*", proxy_hops=2)
    assert (statuses.count(404), statuses.count(429)) == (30, 10)


async def test_people_behind_one_proxy_are_counted_apart(hurried, asking):
    """[E14] Forty people mistype a code once, through a proxy that says who they are."""
    statuses = await asking(lambda number: [("X-Forwarded-For", f"192.0.2.{number}")])
    assert set(statuses) == {404}


async def test_nobody_but_a_proxy_is_believed(hurried, asking):
    """[E14]"""
    statuses = await asking(invented, proxies="203.0.113.1")
    assert (statuses.count(404), statuses.count(429)) == (30, 10)


def test_an_address_of_ipv6_is_its_network():
    """[E14]"""
    assert network("2001:db8::1") == network("2001:db8::ffff")
    assert network("2001:db8:0:1::1") != network("2001:db8::1")
    assert neighbourhood("2001:db8:0:1::1") == neighbourhood("2001:db8::1")
    assert network("192.0.2.1") != network("192.0.2.2")
    assert network("") == ""


def test_an_ipv4_address_on_a_dual_stack_socket_is_itself():
    """[E14]"""
    assert network("::ffff:192.0.2.1") == network("192.0.2.1")
    assert network("::ffff:192.0.2.1") != network("::ffff:192.0.2.2")
