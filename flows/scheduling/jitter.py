"""Deterministic jitter from a hash of the names."""

from datetime import datetime, timedelta
from hashlib import sha256

from flows.scheduling.quiet import QuietHours, is_quiet, open_time_within

_BITS = 53  # precision of a float


def stable_share(*names: str) -> float:
    """Return a number in [0, 1) drawn from the names, uniform over many (the first 53 bits of their SHA-256).

    ``share(dyad, "2026-10-01")`` is that dyad's place in that day's window.
    """
    digest: bytes = sha256("".join(f"{len(name)}:{name}" for name in names).encode()).digest()
    return float(int.from_bytes(digest[:8], "big") >> (64 - _BITS)) / float(2**_BITS)


def spread_over(moment: datetime, by: timedelta, part: float, zone: str, *quiets: QuietHours) -> datetime:
    """Return ``moment``, outside quiet hours, delayed by the share ``part`` in [0, 1) of ``by``, in whole seconds.

    The window ends where quiet hours begin, so that the delay never pushes a moment into them.
    """
    window = open_time_within(moment, by, zone, *quiets)
    later = moment + timedelta(seconds=int(part * window.total_seconds()))
    return moment if is_quiet(later, zone, *quiets) else later  # clocks set back can repeat quiet hours
