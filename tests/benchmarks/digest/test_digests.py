"""What digests cost: 1,000 practitioners with 30 clients of 52 check-ins each; memory; pictures; growth with clients.

The clients are sixty stories dealt anew to every practitioner, flagged by the tests' plain detector: composing reads
what detection has stored, whatever detector that was.
"""

import resource
import time
import tracemalloc
from dataclasses import replace
from datetime import timedelta
from functools import cache
from random import Random
from statistics import median, quantiles

from bot.telegram.pictures import draw
from flows.digest.chart import build_chart, clients_to_chart, reported_flags
from flows.digest.compose import compose
from flows.digest.serialization import to_json
from flows.digest.text import render
from flows.digest.week import ClientWeek, Week
from flows.ids import DyadId
from tests.flows.digest.practice import LAST, client, instrument, voice, week
from tests.flows.digest.seeded import rows

PRACTITIONERS, CLIENTS, CHECK_INS = 1_000, 30, 52
ENDINGS = ("4444221", "2244441", "44444431", "4444441", "4455441", "5445541", "5554541", "4445541")


@cache
def stories() -> tuple[ClientWeek, ...]:
    """Sixty clients; about a third of them end in something to tell."""
    random = Random(6)  # noqa: S311 -- to be had again
    return tuple(
        client(
            f"{number}.",
            *rows(random, CHECK_INS - 1),
            ENDINGS[number % len(ENDINGS)],
            note="Thank you." if number % 9 == 0 else None,
            next_session=LAST + timedelta(days=3 + number % 6),
        )
        for number in range(60)
    )


def dealt(seed: int, clients: int = CLIENTS) -> Week:
    """One practitioner's week."""
    random = Random(seed)  # noqa: S311 -- to be had again
    hand = random.choices(stories(), k=clients)
    return week(*(replace(each, dyad=DyadId(f"{seed}.{turn}")) for turn, each in enumerate(hand)))


def timed(seeds: range, clients: int = CLIENTS) -> tuple[list[float], list[float], list[float]]:
    """Seconds each of composing, rendering and writing out."""
    composing, rendering, writing = [], [], []
    speaker = voice()
    for seed in seeds:
        practice = dealt(seed, clients)
        start = time.perf_counter()
        digest = compose(practice)
        composed = time.perf_counter()
        render(digest, speaker, instrument())
        rendered = time.perf_counter()
        to_json(digest)
        composing.append(composed - start)
        rendering.append(rendered - composed)
        writing.append(time.perf_counter() - rendered)
    return composing, rendering, writing


def test_a_thousand_practitioners() -> None:
    names = ("compose", "render", "write out")
    found = dict(zip(names, timed(range(PRACTITIONERS)), strict=True))
    whole = [sum(parts) for parts in zip(*found.values(), strict=True)]
    print(f"\n{PRACTITIONERS} practitioners x {CLIENTS} clients x {CHECK_INS} check-ins: {sum(whole):.1f} s")  # noqa: T201
    for name, seconds in [*found.items(), ("together", whole)]:
        _say(name, seconds)
    assert _late(whole) < 0.25


def test_memory_does_not_grow_with_the_digests_made() -> None:
    stories()
    timed(range(5))
    tracemalloc.start()
    timed(range(20))
    first = tracemalloc.get_traced_memory()[0]
    timed(range(20, 120))
    after, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(  # noqa: T201
        f"\nkept after 20 digests {first / 1e6:.2f} MB, after 120 {after / 1e6:.2f} MB; "
        f"peak of one {peak / 1e6:.2f} MB; the process at most {most:.0f} MB"
    )
    assert after - first < 1e6


def test_cost_is_linear_in_clients() -> None:
    timed(range(5))
    sizes = (10, 30, 90, 270)
    each = {size: median(map(sum, zip(*timed(range(15), size), strict=True))) / size for size in sizes}
    for size, seconds in each.items():
        print(f"\n{size:>4} clients: {seconds * 1e6:.0f} µs a client", end="")  # noqa: T201
    assert each[270] < 2 * each[30]


def test_pictures_of_digests_take_little_time_and_space() -> None:
    seconds, sizes = [], []
    for seed in range(30):
        practice = dealt(seed)
        start = time.perf_counter()
        digest = compose(practice)
        drawn = build_chart(clients_to_chart(practice, digest), instrument(), reported_flags(digest))
        picture = draw(drawn, voice(), instrument())
        seconds.append(time.perf_counter() - start)
        sizes.append(len(picture))
    print(f"\nfive rows, {median(sizes) / 1000:.0f} kB")  # noqa: T201
    _say("compose and draw", seconds)
    assert median(seconds) < 3


def _say(what: str, seconds: list[float]) -> None:
    print(f"  {what:<18} p50 {median(seconds) * 1e3:7.2f} ms   p99 {_late(seconds) * 1e3:7.2f} ms")  # noqa: T201


def _late(seconds: list[float]) -> float:
    return quantiles(seconds, n=100)[98]
