"""Statistics of a programme for its coordinators: no person, and no group of fewer than five.

Two queries, before and after one person joined, left or was erased, must not differ by that person. So states are
counted once a week, and activity once per period of four whole weeks, without overlap; both are rounded, and stored as
first shown.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, time, timedelta

from bot.services.context.contact import CoordinatorContact
from bot.services.context.context import Context
from bot.services.operations.activity_figures import RATIOS, count_activity
from flows.i18n import Voice
from flows.ids import ProgrammeId
from flows.privacy.disclosure_control import period_before, round_count, week_of
from storage.repositories import aggregates, published_statistics
from storage.repositories.published_statistics import Figures

BEGUN = ("begun", "not-begun")
STATES = ("invited", "started", "agreed", "active", "paused", "stopped", "ended", "unreachable")
COUNTED_AS = {"ending": "active", "asked-again": "ended", "left-alone": "ended"}
"""States counted as another. A dyad that moved is not shown: its client is counted with the new practitioner."""


def lines(ctx: Context, person: CoordinatorContact) -> Iterator[str]:
    """Yield the lines of the statistics of this coordinator's programme."""
    programme, voice, today = person.coordinator.programme, person.voice, ctx.now.date()
    states = published_statistics.get_or_count(
        ctx, programme, "standing", week_of(today), lambda: _states(ctx, programme)
    )
    since, until = period_before(today)
    activity = published_statistics.get_or_count(
        ctx,
        programme,
        "lately",
        since,
        lambda: count_activity(ctx, programme, _midnight(since), _midnight(until)),
    )
    standing = voice.say("programme-standing", day=voice.day(date.fromisoformat(str(states["day"]))))
    people = [
        *_section([voice.say("programme-practitioners")], _counts(voice, states, BEGUN)),
        *_section([voice.say("programme-clients")], _counts(voice, states, STATES)),
    ]
    lately = voice.say("programme-lately", since=voice.day(since), until=voice.day(until - timedelta(days=1)))
    shares = (line for whole, part in RATIOS for line in _part(voice, activity, whole, part))
    sections = [*_section(["", standing], people), *_section(["", lately], shares)]
    yield voice.say("programme-title", name=person.programme.name)
    sections += _goals(voice, activity)
    yield from sections or ["", voice.say("programme-few")]
    yield ""
    yield voice.say("programme-note")


def _section(title: list[str], content: Iterable[str]) -> list[str]:
    """Return the lines under the lines of their title; nothing if there are no lines."""
    found = list(content)
    return [*title, *found] if found else []


def _states(ctx: Context, programme: ProgrammeId) -> Figures:
    begun, waiting = aggregates.count_practitioners(ctx, programme)
    counts = Counter({"begun": begun, "not-begun": waiting})
    for state, count in aggregates.count_dyads_by_state(ctx, programme).items():
        counts[COUNTED_AS.get(state, state)] += count
    return {"day": ctx.now.date().isoformat(), **{name: round_count(counts[name]) for name in BEGUN + STATES}}


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time(), UTC)


def _counts(voice: Voice, figures: Figures, names: tuple[str, ...]) -> Iterator[str]:
    """Yield a line for each group that may be shown."""
    for name in names:
        if figures[name] is not None:
            yield _line(voice, name, _about(voice, figures[name]))


def _part(voice: Voice, figures: Figures, whole: str, part: str) -> Iterator[str]:
    """Yield a total and its share in percent, if they may be shown."""
    if figures[whole] is not None:
        yield _line(voice, whole, _about(voice, figures[whole]))
        yield _line(voice, part, _share(voice, figures[part]))


def _goals(voice: Voice, figures: Figures) -> Iterator[str]:
    """Yield how many clients had goals, and the shares who looked at them again and who reached one."""
    yield from _part(voice, figures, "goals", "reviewed")
    if figures["goals"] is not None:
        yield _line(voice, "reached", _share(voice, figures["reached"]))


def _about(voice: Voice, count: int | str | None) -> str:
    return voice.plain("programme-about", count=voice.number(float(count or 0)))


def _share(voice: Voice, percent: int | str | None) -> str:
    which = {10: "programme-percent-under", 90: "programme-percent-over"}.get(
        int(percent or 0), "programme-percent"
    )
    return voice.plain(which, share=int(percent or 0))


def _line(voice: Voice, name: str, count: str) -> str:
    return f"• {voice.say(f'programme-{name}', count=count)}"
