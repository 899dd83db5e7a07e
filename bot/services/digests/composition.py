"""Digests: what is known of a practitioner's clients, composed for a week. How they go out: digest_letters."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta

from bot.services.context import digest_schedule
from bot.services.context.contact import Contact, PractitionerContact
from bot.services.context.context import Context
from bot.services.history import check_in_history
from bot.services.upcoming.upcoming_sessions import next_session
from flows.detection import Episode, Finding, fold
from flows.digest import quote_age, serialization
from flows.digest.card import render_overview
from flows.digest.compose import compose
from flows.digest.text import render
from flows.digest.value import Digest
from flows.digest.week import (
    ClientWeek,
    FlagSeen,
    PractitionerVerdict,
    Standing,
    Week,
    WeekCheckIn,
)
from flows.ids import CheckInId, PractitionerId
from flows.instruments import Instrument
from flows.message import Message
from flows.scheduling.local import wall
from flows.text.sanitize import alike
from storage.repositories import digests, dyads, endings, flags, mutes, people
from storage.repositories.dyads import Dyad, DyadState
from storage.repositories.people import Person

STANDING = {
    DyadState.INVITED: Standing.INVITED,
    DyadState.LINK_OPENED: Standing.INVITED,
    DyadState.AGREED: Standing.INVITED,
    DyadState.ACTIVE: Standing.ACTIVE,
    DyadState.PAUSED: Standing.PAUSED,
    DyadState.STOPPED: Standing.STOPPED,
    DyadState.ENDING: Standing.ACTIVE,
    DyadState.ENDED: Standing.ENDED,
    DyadState.ASKED_AGAIN: Standing.ENDED,
    DyadState.CLOSED_BY_CLIENT: Standing.ENDED,
    DyadState.MOVED: Standing.MOVED,
}


def composed(reader: PractitionerContact, week: Week) -> Digest:
    """The digest of a week, with as many clients opened out as the reader's programme wants at once."""
    return compose(week, most=reader.programme.digest.most)


def running_digest(ctx: Context, reader: PractitionerContact) -> tuple[Message, ...]:
    """What the digest would say now."""
    return render(composed(reader, week_of(ctx, reader)), reader.voice, instrument(ctx, reader))


def overview(ctx: Context, reader: PractitionerContact, words: str = "") -> tuple[Message, ...]:
    """One line for each client whose label holds these words; none if they are in no label."""
    wanted = alike(words)
    past = (Standing.ENDED, Standing.MOVED)
    every = [each for each in clients_of(ctx, reader) if words or each.state not in past]
    found = [each for each in every if wanted in alike(each.label)]
    return render_overview(found, reader.voice, instrument(ctx, reader)) if found or not words else ()


def of_week(ctx: Context, reader: PractitionerContact, week: str) -> Digest | None:
    """The digest that was sent for that week; for the running week, which has none yet, as far as it has come."""
    kept = digests.get(ctx, reader.practitioner.id, week)
    if kept is not None:
        return serialization.from_json(kept)
    running = composed(reader, week_of(ctx, reader))
    return running if running.week == week else None


def named(reader: PractitionerContact, week: str) -> str:
    """How the audit names a practitioner's digest of that week."""
    return f"{reader.practitioner.id}:{week}"


def weeks(ctx: Context, reader: PractitionerContact) -> list[str]:
    """The weeks whose digests are kept and can be read, newest first."""
    kept = digests.every(ctx, reader.practitioner.id)
    return [week for week, content in kept if content is not None]


def at_the_time(ctx: Context, reader: PractitionerContact, week: str) -> Week | None:
    """A past week as it was known when its digest was composed; None if it has no digest.

    Pauses, stops, mutes and taken-back taps are not kept by the moment: they stand as they stand now.
    """
    moment = digests.moment(ctx, reader.practitioner.id, week)
    return week_of(ctx.at(moment), reader, name=week) if moment is not None else None


def telling(ctx: Context, reader: PractitionerContact, dyad: Dyad, flagged_at: datetime) -> Iterator[Digest]:
    """The digests that may speak of a client's flag of that moment: those sent, newest first, then the running week's.

    The running one is taken as it was before the practitioner answered to it: its buttons must go on working.
    """
    for content in digests.since(ctx, reader.practitioner.id, flagged_at):
        yield serialization.from_json(content)
    client = client_week(ctx, dyad)
    unanswered = tuple(replace(flag, verdict=None, verdict_at=None, told_at=None) for flag in client.flags)
    yield composed(reader, week_of(ctx, reader, (replace(client, flags=unanswered, muted=frozenset()),)))


def of_client(ctx: Context, reader: PractitionerContact, dyad: Dyad) -> Digest:
    """The running week's, as far as it has come, with this one client."""
    return composed(reader, week_of(ctx, reader, (client_week(ctx, dyad),)))


def rewrite(ctx: Context, practitioner: PractitionerId, digest: Digest) -> None:
    """That week's digest says this from now on, and what it said before is past reading."""
    content, quotes_from = serialization.to_json(digest), quote_age.quotes_from(digest)
    digests.rewrite(ctx, practitioner, digest.week, content, quotes_from)


def instrument(ctx: Context, reader: Contact) -> Instrument:
    """The instrument the reader's programme asks with."""
    part = reader.programme.check_in
    return ctx.instrument(part.instrument, part.version)


def clients_of(ctx: Context, reader: PractitionerContact) -> tuple[ClientWeek, ...]:
    """All clients as known now."""
    every = dyads.of_practitioner(ctx, reader.practitioner.id)
    return tuple(client_week(ctx, dyad) for dyad in every if dyad.made_at <= ctx.now)


def week_of(
    ctx: Context,
    reader: PractitionerContact,
    clients: tuple[ClientWeek, ...] | None = None,
    *,
    name: str | None = None,
) -> Week:
    """The reader's week up to now, named as the digest that comes next; of all clients unless some are given."""
    since = begins(ctx, reader)
    return Week(
        id=name or digest_schedule.next_digest_due(ctx, reader).week,
        zone=reader.zone,
        starts=wall(since, reader.zone).date(),
        clients=clients_of(ctx, reader) if clients is None else clients,
        mode=reader.programme.vocabulary,
        name=reader.practitioner.name,
        since=since,
        until=ctx.now + timedelta(microseconds=1),
        running=name is None,
    )


def begins(ctx: Context, reader: PractitionerContact) -> datetime:
    """When the running week began: with the digest before it, or seven days ago."""
    return digests.before(ctx, reader.practitioner.id) or ctx.now - timedelta(days=7)


def client_week(ctx: Context, dyad: Dyad) -> ClientWeek:
    """One client as known now."""
    known, silences = check_in_history.read(ctx, dyad.id), check_in_history.unanswered(ctx, dyad.id)
    rounds = known.by(ctx.now)
    stored = [flag for flag in flags.of_dyad(ctx, dyad.id) if flag.at <= ctx.now]
    episodes = fold(rounds, _by_check_in(stored), silences)
    person = people.get(ctx, dyad.person) if dyad.person else None
    return ClientWeek(
        dyad=dyad.id,
        label=dyad.label,
        rounds=tuple(
            WeekCheckIn(
                check_in=each.check_in,
                at=each.at,
                answers=each.answers,
                scores=each.scores(),
                words="\n".join(known.given[each.check_in].shared) or None,
                own=each.practitioner or {},
                model=each.model,
            )
            for each in rounds
        ),
        flags=tuple(_seen(flag, episodes) for flag in stored),
        closed_unanswered=silences,
        state=_standing(dyad, person),
        next_session=None if dyad.state in dyads.OVER else next_session(ctx, dyad, ctx.now),
        muted=mutes.of_dyad(ctx, dyad.id),
        over_at=dyad.over_at,
        began=endings.began(ctx, dyad.id),
    )


def _standing(dyad: Dyad, person: Person | None) -> Standing:
    gone = person is not None and not person.reachable and dyad.state not in dyads.OVER
    return Standing.UNREACHABLE if gone else STANDING[dyad.state]


def _by_check_in(stored: list[flags.Flag]) -> dict[CheckInId, list[Finding]]:
    found: dict[CheckInId, list[Finding]] = {}
    for flag in stored:
        found.setdefault(flag.check_in, []).append(flag.finding)
    return found


def _seen(flag: flags.Flag, episodes: tuple[Episode, ...]) -> FlagSeen:
    story = next((each for each in episodes if flag.check_in in each.dips), None)
    return FlagSeen(
        flag=flag.id,
        kind=flag.finding.kind,
        dimension=flag.finding.dimension,
        severity=flag.finding.severity,
        evidence=flag.finding.evidence,
        at=flag.at,
        check_in=flag.check_in,
        verdict=PractitionerVerdict(flag.verdict) if flag.verdict else None,
        verdict_at=flag.verdict_at,
        repair=story.state if story else None,
        repair_at=_turned_at(story),
        shown=flag.passed,
        told_at=flag.told_at,
    )


def _turned_at(story: Episode | None) -> datetime | None:
    return story.closed_at if story else None
