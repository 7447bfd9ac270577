"""Ports for servers that tests start."""

import random
from socket import socket

# Below the ports that a system gives to outgoing connections (32,768 and up on Linux): none of
# those can take the port before the server binds it.
FIRST, LAST = 20_000, 32_000


def free_port() -> int:
    """A port of the loopback that nothing listens on."""
    while True:
        port = random.randint(FIRST, LAST)
        with socket() as found:
            if found.connect_ex(("127.0.0.1", port)) != 0:
                return port
