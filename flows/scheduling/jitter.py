"""Chance without chance: a share of a window for whoever is named, the same whenever it is asked for."""

from datetime import datetime, timedelta
from hashlib import sha256

from flows.scheduling.quiet import Quiet, is_quiet, open_time_within

_BITS = 53  # what a float holds exactly


def share(*names: str) -> float:
    """A number in [0, 1) drawn from the names, evenly over many (the first 53 bits of their SHA-256).

    ``share(dyad, "2026-10-01")`` is that dyad's place in that day's window.
    """
    digest: bytes = sha256("".join(f"{len(name)}:{name}" for name in names).encode()).digest()
    return float(int.from_bytes(digest[:8], "big") >> (64 - _BITS)) / float(2**_BITS)


def spread_over(moment: datetime, by: timedelta, part: float, zone: str, *quiets: Quiet) -> datetime:
    """``moment``, outside quiet hours, later by ``part`` (in [0, 1)) of ``by``: not all are asked at once.

    In whole seconds. The window is cut short where quiet hours begin: who was in time stays in time.
    """
    window = open_time_within(moment, by, zone, *quiets)
    later = moment + timedelta(seconds=int(part * window.total_seconds()))
    return moment if is_quiet(later, zone, *quiets) else later  # a clock set back can come upon them again
