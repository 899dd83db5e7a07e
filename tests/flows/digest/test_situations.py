"""What a reader who has never seen a digest concludes of each client of six practices, beside what is true of them.

The stories came first, and their answers were drawn from them: fine, low all along, worse lately, or nothing that
anybody could say. Then the digests were read without the stories.
"""

from collections.abc import Sequence

import pytest

from bot.rehearsal.botapi.html import parse
from flows.digest.compose import compose
from flows.digest.entry import render_entry
from flows.digest.first_screen import render_first_screen
from flows.digest.value import ClientList, Digest
from tests.flows.digest.practice import instrument, voice, week
from tests.flows.digest.stories import PRACTICES, Situation, Story

READ_AS = {
    ClientList.STEADY: Situation.FINE,
    ClientList.MENDED: Situation.FINE,
    ClientList.GAINED: Situation.FINE,
    ClientList.STEADY_LOW: Situation.LOW,
    ClientList.OPEN_LOW: Situation.LOW,
    ClientList.GAINED_LOW: Situation.LOW,
    ClientList.LOWER: Situation.WORSE,
    ClientList.RETURNED_LOWER: Situation.WORSE,
    ClientList.OPEN: Situation.WORSE,
    **dict.fromkeys(
        (
            *(ClientList.EARLY, ClientList.RETURNED, ClientList.CHANGED, ClientList.PARTIAL),
            *(ClientList.SKIPPED, ClientList.SILENT, ClientList.RESTING, ClientList.STOPPED),
            *(ClientList.INVITED, ClientList.FLAT),
        ),
        Situation.UNKNOWN,
    ),
}
# Sentences of an entry by which it is read as low all along.
LOW_SENTENCES = (
    "below “mostly” earlier, too",
    "It was their first check-in, so nothing to compare",
    ", as before",
)


STORIES = [each for practice in PRACTICES for each in practice]


def composed(practice: Sequence[Story]) -> Digest:
    return compose(week(*(each.client() for each in practice)))


def read_from_entry(digest: Digest, label: str) -> tuple[str, Situation]:
    """Return the line of the first screen, without number and label, and what the whole entry says."""
    entry = next(each for each in digest.attention if each.label == label)
    screen = parse(render_first_screen(digest, voice())).text
    line = next(line for line in screen.splitlines() if f". {label}: " in line)
    text = parse(render_entry(digest, entry, voice(), instrument()).html).text
    is_low = any(sentence in text for sentence in LOW_SENTENCES)
    return line.split(": ", 1)[1], Situation.LOW if is_low else Situation.WORSE


def concluded(digest: Digest, label: str) -> tuple[ClientList | str, Situation]:
    """Return where a client is told of, and what a reader concludes from it."""
    for place, clients in digest.others.items():
        if label in [each.label for each in clients]:
            return place, READ_AS[place]
    return read_from_entry(digest, label)


@pytest.mark.parametrize("practice", PRACTICES, ids=lambda practice: practice[0].name)
def test_each_client_is_read_as_what_their_answers_show(practice: Sequence[Story]) -> None:
    digest = composed(practice)
    read = {each.name: concluded(digest, each.name) for each in practice}
    assert read == {each.name: (each.said, each.read) for each in practice}


def test_chance_hides_the_truth_of_few() -> None:
    assert [each.name for each in STORIES if each.read is not each.truth] == ["Gil", "Kai", "Quin"]


def test_nothing_is_called_new_or_calm_beside_a_client_who_is_lower_than_before() -> None:
    lower = [each for each in STORIES if each.said in (ClientList.LOWER, ClientList.RETURNED_LOWER)]
    steady = next(each for each in STORIES if each.said is ClientList.STEADY)
    assert lower
    for each in lower:
        screen = parse(render_first_screen(composed([each, steady]), voice())).text
        assert not any(words in screen for words in ("Nothing stands out", "Nothing new")), each.name
