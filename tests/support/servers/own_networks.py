"""A computer that has no other networks than those a test gives it: a network namespace."""

import subprocess
import sys
from collections.abc import Sequence


def run_with(networks: Sequence[str], code: str, *, gateway: str = "", language: str = "en") -> str:
    """What Python code prints on such a computer.

    Each network is `name address/bits`; its other end is up too. `gateway` is the way out of one.
    """
    lines = ["set -e", "ip link set lo up"]
    for number, network in enumerate(networks):
        name, address = network.split()
        lines += [f"ip link add {name} type veth peer name peer{number}", f"ip link set {name} up"]
        lines += [f"ip link set peer{number} up"]
        lines += [f"ip address add {address} dev {name} {'nodad' if ':' in address else ''}"]
    if gateway:
        lines.append(f"ip route add default via {gateway}")
    lines.append(f'exec {sys.executable} -c "$CODE"')
    path = "/usr/sbin:/usr/bin:/sbin:/bin"
    run = subprocess.run(
        ["unshare", "--net", "--map-root-user", "sh", "-c", "\n".join(lines)],
        env={"CODE": code, "PATH": path, "LC_ALL": language, "PYTHONUTF8": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 0, run.stderr
    return run.stdout + run.stderr
