"""systemd's protocol, to a real socket."""

import socket
from pathlib import Path

import pytest

from bot.app.systemd import notify


@pytest.mark.parametrize("abstract", [False, True])
def test_the_state_arrives_as_one_datagram(tmp_path: Path, abstract: bool) -> None:
    name = f"alliance-test-{tmp_path.name}-{tmp_path.parent.name}"
    address, environment = (
        (f"\0{name}", f"@{name}") if abstract else (str(tmp_path / "n"), str(tmp_path / "n"))
    )
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as receiver:
        receiver.bind(address)
        assert notify("WATCHDOG=1", {"NOTIFY_SOCKET": environment})
        assert receiver.recv(100) == b"WATCHDOG=1"


def test_without_systemd_nothing_happens(tmp_path: Path) -> None:
    assert not notify("READY=1", {})
    assert not notify("READY=1", {"NOTIFY_SOCKET": str(tmp_path / "gone")})
