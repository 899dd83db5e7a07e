"""What a run of check-ins measured."""

from dataclasses import dataclass, field


@dataclass
class LoadFigures:
    """Figures of one or several runs. Latencies in seconds, from a person's input to the changed screen."""

    answers: int = 0
    unserved: int = 0  # inputs that nothing followed within the patience
    latencies: list[float] = field(default_factory=list)
    seconds: float = 0.0
    cpu_seconds: float = 0.0

    @property
    def rate(self) -> float:
        """Return answers a second."""
        return self.answers / self.seconds

    @property
    def cpu_ms(self) -> float:
        """Return milliseconds of the bot's CPU for an answer; the command that begins is part of it."""
        return 1000 * self.cpu_seconds / self.answers if self.answers else 0.0

    def percentile_ms(self, share: float) -> float:
        """Return a latency in milliseconds that so large a share of replies does not exceed."""
        ordered = sorted(self.latencies)
        return 1000 * ordered[min(len(ordered) - 1, int(share * len(ordered)))] if ordered else 0.0

    def add(self, run: "LoadFigures") -> None:
        """Add the figures of another run."""
        self.answers += run.answers
        self.unserved += run.unserved
        self.latencies += run.latencies
        self.seconds += run.seconds
        self.cpu_seconds += run.cpu_seconds

    def line(self) -> str:
        """Return the figures in one line."""
        missed = f", {self.unserved} INPUTS NOT SERVED" if self.unserved else ""
        return (
            f"{self.answers:5} answers, {self.rate:5.1f}/s, CPU {self.cpu_ms:5.1f} ms an answer,"
            f" reply p50 {self.percentile_ms(0.5):5.0f} ms, p99 {self.percentile_ms(0.99):5.0f} ms{missed}"
        )

    def ratios(self, peer: "LoadFigures") -> str:
        """Return these figures divided by a peer's, in one line."""
        pairs = {
            "answers/s": (self.rate, peer.rate),
            "CPU": (self.cpu_ms, peer.cpu_ms),
            "p50": (self.percentile_ms(0.5), peer.percentile_ms(0.5)),
            "p99": (self.percentile_ms(0.99), peer.percentile_ms(0.99)),
        }
        return ", ".join(f"{name} {ratio(own, other)}" for name, (own, other) in pairs.items())


def ratio(own: float, other: float) -> str:
    """Return a quotient with two decimals, or a dash where there is nothing to divide by."""
    return f"{own / other:.2f}" if other else "-"
