"""A limit on requests: so many in any period, for each key."""

from collections import defaultdict, deque
from collections.abc import Callable


class RequestLimit:
    """Allows ``most`` requests of one key within ``seconds``; ``monotonic`` gives the time."""

    def __init__(self, most: int, seconds: float, monotonic: Callable[[], float]) -> None:
        self._most, self._seconds, self._monotonic = most, seconds, monotonic
        self._moments: defaultdict[str, deque[float]] = defaultdict(deque)

    def take(self, key: str) -> float:
        """Count a request and return 0; or return, without counting it, for how many seconds to wait."""
        now, moments = self._monotonic(), self._moments[key]
        while moments and now - moments[0] >= self._seconds:
            moments.popleft()
        if len(moments) >= self._most:
            return self._seconds - (now - moments[0])
        moments.append(now)
        return 0.0
