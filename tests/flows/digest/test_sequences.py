"""What a digest says of histories that are easily misread, with the real detectors, compared with sequences.txt.

After a change of texts run ``python -m tests.flows.digest.test_sequences > tests/flows/digest/sequences.txt`` and
review the difference.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import timedelta
from functools import partial
from pathlib import Path

import pytest

from bot.rehearsal.botapi.html import parse
from flows.detection import detect
from flows.digest.compose import compose
from flows.digest.text import render, render_rest
from flows.digest.value import ClientList
from flows.digest.week import ClientWeek
from flows.instruments.model import Instrument
from flows.scoring import rating_items
from tests.flows.digest import practice as made
from tests.flows.digest.practice import LAST, instrument, voice, week

WEEK, DAY = timedelta(weeks=1), timedelta(days=1)
FILE = Path(__file__).with_name("sequences.txt")
CALM = ("5445541", "4545441", "5454551", "4544541", "5445451", "5545441", "4454541", "5445541")
client = partial(made.client, "J.", detect=detect)


DECLINE = (
    *(
        "5555551",
        "5555551",
        "5555451",
        "5555551",
        "5554551",
        "5545551",
        "5455451",
        "5545541",
        "5454541",
        "4545541",
    ),
    *("4545441", "4544541", "4454441", "4544441", "4444441", "4443441", "4444341", "4344431", "3444341"),
)
GAIN = (
    *("3343341", "3344341", "3344441", "3343431", "3444341", "4344431", "3444441", "4444341"),
    *("4344441", "4444441", "4544441", "4445441", "4545441", "4544551", "5545451", "5545551"),
)


def reversed_bond() -> Instrument:
    """Return an instrument whose item b2 is reversed."""
    items = (replace(each, reverse=each.id == "b2") for each in instrument().items)
    return replace(instrument(), id="reversed", items=tuple(items))


def longer_scale() -> Instrument:
    """Return a new version with one rating item less."""
    return replace(
        instrument(), version=2, items=tuple(each for each in instrument().items if each.id != "b2")
    )


def constant_gap(weeks: int) -> ClientWeek:
    return client(*CALM[:4], *CALM[:weeks], own=["1441"] * weeks)


SEQUENCES: dict[str, Callable[[], Sequence[ClientWeek]]] = {
    "551155 five times": lambda: [client(*["5511551"] * 5)],
    "551155 for the first time": lambda: [client("5511551")],
    "332233 five times": lambda: [client(*["3322331"] * 5)],
    "332233 for the first time": lambda: [client("3322331")],
    "all threes, the third time": lambda: [client(*["3333331"] * 3)],
    "all threes for months": lambda: [client(*["3333331"] * 14)],
    "never good: 3.3 on average, first": lambda: [client("3334331")],
    "never good: 3.3 on average, fourth": lambda: [client("3334331", "3343341", "4333341", "3343431")],
    "nearer somewhat than mostly, but as many others": lambda: [client(*["4433441", "4343341"] * 3)],
    "steady and high": lambda: [client(*CALM)],
    "always the highest": lambda: [client(*["5555551"] * 6)],
    "first after 70 days, from 4.5 to 3": lambda: [
        client(*CALM[:6], "3333331", days=[105, 98, 91, 84, 77, 70, 0])
    ],
    "first after 70 days, as before": lambda: [
        client(*CALM[:6], "4545541", days=[105, 98, 91, 84, 77, 70, 0])
    ],
    "first check-in under a new version": lambda: [
        client(*CALM[:6], "3333331", asked=[*[instrument()] * 6, longer_scale()])
    ],
    "everything skipped": lambda: [client(*CALM[:5], "-------")],
    "only in part": lambda: [client(*CALM[:5], "4-3-3-1")],
    "a low start, then silence": lambda: [client("3322331", last=LAST - WEEK, expired=[LAST])],
    "a low start, then three unanswered": lambda: [
        client("3322331", last=LAST - 3 * WEEK, expired=[LAST - 2 * WEEK, LAST - WEEK, LAST])
    ],
    "a fall, then silence": lambda: [client(*CALM, "3222221", last=LAST - WEEK, expired=[LAST])],
    "a low answer about the way of working": lambda: [client(*CALM, "5424541")],
    "lower month by month": lambda: [client(*DECLINE)],
    "lower month by month, a week later": lambda: [client(*DECLINE, "3443331")],
    "clearly better than at the start": lambda: [client(*GAIN)],
    "a dip, back at what is shown as usual": lambda: [client(*CALM, "5445221", "5445541")],
    "a dip, better but not back": lambda: [client(*CALM, "5445221", "5445431")],
    "a dip, back on the same day": lambda: [
        client(*CALM, "5445221", "5445541", days=[*range(56, 0, -7), 0, 0])
    ],
    "a dip, then higher than ever": lambda: [client(*CALM, "5445221", "5555551")],
    "a dip that may be chance, last week": lambda: [client(*CALM, "4444331", last=LAST - WEEK)],
    "a bond rupture with tension, two missed, tomorrow; goals fit less": lambda: [
        replace(made.client("Goals", *CALM, "2345541", detect=detect), next_session=LAST + 5 * DAY),
        made.client(
            *("Bond", *CALM, "54442231"),
            last=LAST - 2 * WEEK,
            expired=[LAST - WEEK, LAST],
            next_session=LAST + 3 * DAY,
            detect=detect,
        ),
    ],
    "a wide gap, the first time": lambda: [constant_gap(1)],
    "the same gap, the fifth time": lambda: [constant_gap(5)],
    "a reversed item answered as if it were positive": lambda: [
        client(*["5445511"] * 4, "5445551", asked=[reversed_bond()] * 5)
    ],
    "a form that disagrees with itself": lambda: [client(*CALM, "5115541", "5151551")],
    "the same tap everywhere, one item reversed": lambda: [
        client(*["4444441"] * 5, asked=[reversed_bond()] * 5)
    ],
}


def read(name: str) -> str:
    """Return all that the digest says: first screen, entries without openings, and everyone else."""
    digest = compose(week(*SEQUENCES[name]()))
    messages = [*render(digest, voice(), instrument()), *render_rest(digest, voice(), instrument())]
    text = "\n".join(parse(each.html).text for each in messages)
    kept = [line for line in text.splitlines() if not line.startswith(("💡", "Your week", "Everyone"))]
    return "\n".join(kept)


def transcript() -> str:
    return "\n".join(f"## {name}\n{read(name)}\n" for name in SEQUENCES)


@pytest.mark.parametrize("name", SEQUENCES)
def test_each_sequence_of_answers_has_its_digest_text(name: str) -> None:
    kept = dict(re.findall(r"## (.+)\n((?:(?!## ).*\n)*?)(?=\n## |\Z)", FILE.read_text(encoding="utf-8")))
    assert read(name) == kept[name].strip()


def test_nobody_in_an_open_episode_is_called_steady() -> None:
    quiet = {ClientList.STEADY, ClientList.STEADY_LOW, ClientList.RESTING, ClientList.FLAT, ClientList.EARLY}
    for rows in (("5445221",), ("4444331",), ("5445221", "5445431")):
        for ago in range(4):
            digest = compose(week(client(*CALM, *rows, last=LAST - ago * WEEK)))
            assert not quiet & set(digest.others), (rows, ago)


def test_a_gap_is_told_once() -> None:
    assert [bool(compose(week(constant_gap(weeks))).attention) for weeks in (1, 2, 3, 4, 5)] == [
        *(True, False, False, False, False)
    ]


def test_every_dimension_of_the_instrument_is_asked() -> None:
    assert {len(items) for items in rating_items(reversed_bond()).values()} == {2}


if __name__ == "__main__":
    print(transcript(), end="")  # noqa: T201
