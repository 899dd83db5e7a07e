"""systemd's notification protocol (sd_notify(3)): READY, WATCHDOG and STOPPING as datagrams to ``NOTIFY_SOCKET``."""

import os
import socket
from collections.abc import Mapping


def notify(state: str, environment: Mapping[str, str] = os.environ) -> bool:
    """Send ``state`` ("READY=1", "WATCHDOG=1" …) to systemd; return whether a socket was there to take it.

    An unreachable socket is ignored, as sd_notify(3) advises: the service must not fail for its supervisor.
    """
    address = environment.get("NOTIFY_SOCKET", "")
    if not address:
        return False
    if address.startswith("@"):  # Linux's abstract namespace
        address = "\0" + address[1:]
    try:
        with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM | socket.SOCK_CLOEXEC) as channel:
            channel.sendto(state.encode(), address)
    except OSError:
        return False
    return True
