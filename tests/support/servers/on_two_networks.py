"""`board serve` on a computer that shares its connection, and is on a Wi-Fi too.

`python -m tests.support.servers.on_two_networks`, with the board's own settings.
"""

import ifaddr

from board.cli import main

HOTSPOT, WIFI = "10.42.0.1", "192.168.1.20"


def adapters() -> list[ifaddr.Adapter]:
    """What the system would name."""
    found = (("ap0", HOTSPOT), ("wlan0", WIFI))
    return [ifaddr.Adapter(name, name, [ifaddr.IP(host, 24, name)]) for name, host in found]


if __name__ == "__main__":
    ifaddr.get_adapters = adapters
    main(["serve"])
