"""How a programme goes, in numbers, for whoever coordinates it: never a person, and no group of fewer than five.

Two looks, one before and one after somebody came, left or was erased, must not differ by that person. So where people
stand is counted once a week, and what was done once for each period of four whole weeks, which has no day in common
with the next; both are rounded, and kept as they were shown first.
"""

from collections import Counter
from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta

from bot.services.context.contact import CoordinatorContact
from bot.services.context.context import Context
from flows.i18n import Voice
from flows.ids import ProgrammeId
from flows.privacy.disclosure_control import about, period_before, share, week_of
from storage.repositories import aggregates, published_statistics
from storage.repositories.aggregates import CountedGroup
from storage.repositories.published_statistics import Figures

BEGUN = ("begun", "not-begun")
STATES = ("invited", "started", "agreed", "active", "paused", "stopped", "ended", "unreachable")
COUNTED_AS = {"ending": "active", "asked-again": "ended", "left-alone": "ended"}
"""Who is on the way to an end takes part still, who is asked to begin again has ended; who goes on with somebody else
is counted there."""
PARTS = (("asked", "answered"), ("digests", "used"), ("flags", "discussed"))


def lines(ctx: Context, person: CoordinatorContact) -> Iterator[str]:
    """The programme of this coordinator, line by line."""
    programme, voice, today = person.coordinator.programme, person.voice, ctx.now.date()
    standing = published_statistics.kept(
        ctx, programme, "standing", week_of(today), lambda: _standing(ctx, programme)
    )
    since, until = period_before(today)
    lately = published_statistics.kept(
        ctx, programme, "lately", since, lambda: _lately(ctx, programme, since, until)
    )
    yield voice.say("programme-title", name=person.programme.name)
    yield ""
    yield voice.say("programme-standing", day=voice.day(date.fromisoformat(str(standing["day"]))))
    yield voice.say("programme-practitioners")
    yield from _counts(voice, standing, BEGUN)
    yield voice.say("programme-clients")
    yield from _counts(voice, standing, STATES)
    yield ""
    yield voice.say("programme-lately", since=voice.day(since), until=voice.day(until - timedelta(days=1)))
    for whole, part in PARTS:
        yield from _part(voice, lately, whole, part)
    yield ""
    yield voice.say("programme-note")


def _standing(ctx: Context, programme: ProgrammeId) -> Figures:
    begun, waiting = aggregates.begun(ctx, programme)
    found = Counter({"begun": begun, "not-begun": waiting})
    for state, count in aggregates.standing(ctx, programme).items():
        found[COUNTED_AS.get(state, state)] += count
    return {"day": ctx.now.date().isoformat(), **{name: about(found[name]) for name in BEGUN + STATES}}


def _lately(ctx: Context, programme: ProgrammeId, since: date, until: date) -> Figures:
    times = _midnight(since), _midnight(until)
    counted = (
        aggregates.asked(ctx, programme, *times),
        aggregates.sent(ctx, programme, *times),
        aggregates.found(ctx, programme, *times),
    )
    shown: dict[str, int | str | None] = {}
    for (whole, part), found in zip(PARTS, counted, strict=True):
        shown[whole], shown[part] = _rounded(found)
    return shown


def _rounded(found: CountedGroup) -> tuple[int | None, int | None]:
    count = about(found.count, found.people)
    return count, None if count is None else share(found.of_these, found.count)


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time(), UTC)


def _counts(voice: Voice, found: Figures, names: tuple[str, ...]) -> Iterator[str]:
    """A line for each group that may be shown."""
    shown = [name for name in names if found[name] is not None]
    for name in shown:
        yield _line(voice, name, _about(voice, found[name]))
    if not shown:
        yield f"• {voice.say('programme-few')}"


def _part(voice: Voice, found: Figures, whole: str, part: str) -> Iterator[str]:
    """How many, and which part of them."""
    if found[whole] is None:
        yield _line(voice, whole, voice.plain("programme-few"))
    else:
        yield _line(voice, whole, _about(voice, found[whole]))
        yield _line(voice, part, _share(voice, found[part]))


def _about(voice: Voice, count: int | str | None) -> str:
    return voice.plain("programme-about", count=voice.number(float(count or 0)))


def _share(voice: Voice, percent: int | str | None) -> str:
    which = {10: "programme-percent-under", 90: "programme-percent-over"}.get(
        int(percent or 0), "programme-percent"
    )
    return voice.plain(which, share=int(percent or 0))


def _line(voice: Voice, name: str, count: str) -> str:
    return f"• {voice.say(f'programme-{name}', count=count)}"
