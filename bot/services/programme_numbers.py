"""How a programme goes, in numbers, for whoever coordinates it: never a person, and no group of fewer than five."""

from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import timedelta

from bot.services import access
from bot.services.desk import Desk
from bot.services.who import Who
from flows.few import LEAST, share, shown
from flows.ids import ProgrammeId
from flows.words import Voice
from storage.repositories import aggregates
from storage.repositories.aggregates import Part

WEEKS = 12
STATES = ("invited", "started", "agreed", "active", "paused", "stopped", "ended", "unreachable")
COUNTED_AS = {"ending": "active", "asked-again": "ended"}
"""Who is on the way to an end takes part still, who is asked to begin again has ended; who goes on with somebody else
is counted there."""


def lines(desk: Desk, person: Who) -> Iterator[str]:
    """The programme of this coordinator, line by line."""
    programme, voice = access.programme(person), person.voice
    begun, waiting = aggregates.begun(desk.unit, programme)
    standing = _standing(desk, programme)
    since = desk.now - timedelta(weeks=WEEKS)
    yield voice.say("programme-title", name=person.programme.name)
    yield ""
    yield voice.say("programme-practitioners")
    yield from _counts(voice, {"begun": begun, "not-begun": waiting})
    yield voice.say("programme-clients")
    yield from _counts(voice, {state: standing[state] for state in STATES})
    yield voice.say("programme-lately", weeks=WEEKS)
    yield from _part(voice, "asked", "answered", aggregates.asked(desk.unit, programme, since))
    yield from _part(voice, "digests", "used", aggregates.sent(desk.unit, programme, since))
    yield from _part(voice, "flags", "discussed", aggregates.found(desk.unit, programme, since))
    yield ""
    yield voice.say("programme-note")


def _standing(desk: Desk, programme: ProgrammeId) -> Counter[str]:
    found = Counter[str]()
    for state, count in aggregates.standing(desk.unit, programme).items():
        found[COUNTED_AS.get(state, state)] += count
    return found


def _counts(voice: Voice, counts: Mapping[str, int]) -> Iterator[str]:
    """A line for each group there is."""
    for name, count in shown(counts).items():
        if count != 0:
            yield _line(voice, name, voice.plain("programme-few") if count is None else voice.number(count))
    if not any(counts.values()):
        yield f"• {voice.say('programme-none')}"


def _part(voice: Voice, whole: str, part: str, found: Part) -> Iterator[str]:
    """How many, and which part of them."""
    percent = share(found.of_these, found.count, found.people)
    if percent is not None:
        yield _line(voice, whole, voice.number(found.count))
        yield _line(voice, part, voice.plain("programme-percent", share=percent))
    else:
        few = "programme-few" if 0 < found.people < LEAST else "programme-none"
        yield _line(voice, whole, voice.plain(few))


def _line(voice: Voice, name: str, count: str) -> str:
    return f"• {voice.say(f'programme-{name}', count=count)}"
