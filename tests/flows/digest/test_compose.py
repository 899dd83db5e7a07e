"""The list and order of clients in a digest, and the data it uses."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from flows.detection.finding import FindingKind, Severity
from flows.digest.compose import compose
from flows.digest.priority import needs_immediate_notice
from flows.digest.serialization import to_json
from flows.digest.topics import Topic
from flows.digest.value import ClientList, Digest
from flows.digest.week import ClientStatus, ClientWeek, PractitionerVerdict
from tests.flows.digest.practice import LAST, client, week

CALM = ("5445541",) * 8
WEEK = timedelta(weeks=1)
TUESDAY = datetime(2026, 10, 6, 13, tzinfo=UTC)


def place(only: ClientWeek) -> ClientList | None:
    """Return the list of a single client, None for an entry."""
    others = compose(week(only)).others
    return next(iter(others), None)


def labels(digest: Digest) -> list[str]:
    return [entry.label for entry in digest.attention]


def gone(label: str, at: datetime) -> ClientWeek:
    """Return a client with a dip in the last check-in who moved to another practitioner at that moment."""
    return replace(client(label, *CALM, "5445221"), state=ClientStatus.MOVED, over_at=at)


@pytest.mark.parametrize(
    ("only", "expected"),
    [
        (client("calm", *CALM), ClientList.STEADY),
        (client("always five", *["5555551"] * 5), ClientList.FLAT),
        (client("first", "5445541"), ClientList.EARLY),
        (client("first and low", "5445221"), None),
        (client("bond dips", *CALM, "5445221"), None),
        (client("tension left", *CALM, "54455431"), None),
        (client("tension talked through", *CALM, "54455433"), ClientList.STEADY),
        (client("low though talked through", *CALM, "22222223"), None),
        (client("talked through a week later", *CALM, "5445221", "54455433"), ClientList.MENDED),
        (client("back", *CALM, "5445221", "5445541"), ClientList.MENDED),
        (client("missed two", *CALM, last=LAST - 3 * WEEK, expired=[LAST - WEEK, LAST]), ClientList.SILENT),
        (client("dip, then silence", *CALM, "5445221", last=LAST - WEEK, expired=[LAST]), None),
        (client("on holiday", *CALM, last=LAST - WEEK), ClientList.RESTING),
        (client("never asked"), ClientList.RESTING),
        (client("asked, never answered", expired=[LAST]), ClientList.SILENT),
        (client("invited", state=ClientStatus.INVITED), ClientList.INVITED),
        (client("paused", *CALM, state=ClientStatus.PAUSED), ClientList.PAUSED),
        (client("stopped", *CALM, state=ClientStatus.STOPPED), ClientList.STOPPED),
        (client("blocked", *CALM, state=ClientStatus.UNREACHABLE), ClientList.UNREACHABLE),
        (client("stopped after a dip", *CALM, "5445221", state=ClientStatus.STOPPED), None),
        (client("last check-in", *CALM, state=ClientStatus.ENDED), ClientList.STEADY),
        (client("low in the last check-in", *CALM, "5445221", state=ClientStatus.ENDED), None),
        (gone("moved after a dip", LAST), ClientList.MOVED),
    ],
    ids=lambda value: value.label if isinstance(value, ClientWeek) else "",
)
def test_every_situation_has_its_place_in_the_digest(only: ClientWeek, expected: ClientList | None) -> None:
    assert place(only) == expected


@pytest.mark.parametrize(
    "over",
    [
        client("ended before", *CALM, "5445221", last=LAST - WEEK, state=ClientStatus.ENDED),
        gone("moved before", LAST - WEEK),
    ],
    ids=lambda value: value.label,
)
def test_ended_dyads_are_no_longer_named(over: ClientWeek) -> None:
    digest = compose(week(over))
    assert (digest.attention, digest.others) == ((), {})


def test_a_client_transferred_after_the_week_is_an_entry_of_its_digest() -> None:
    assert place(gone("moved later", LAST + WEEK)) is None


def test_an_open_story_of_before_a_new_beginning_is_not_told_again() -> None:
    dip = client("begun again", *CALM, "5445221", last=LAST - WEEK)
    assert place(replace(dip, began=LAST - timedelta(days=1))) is ClientList.RESTING


def test_an_open_story_is_told_again_until_it_is_answered_for() -> None:
    told = compose(week(client("open", *CALM, "5445221", last=LAST - WEEK))).attention[0]
    assert (told.fresh, told.since) == (False, LAST - WEEK)
    assert told.told[0].topic is Topic.BOND


def test_an_open_story_is_not_told_for_ever() -> None:
    assert place(client("long ago", *CALM, "5445221", last=LAST - 6 * WEEK)) is ClientList.OPEN
    assert place(client("longer ago", *CALM, "5445221", last=LAST - 9 * WEEK)) is ClientList.RESTING


@pytest.mark.parametrize("verdict", list(PractitionerVerdict))
def test_a_flag_with_a_verdict_is_listed_as_seen(verdict: PractitionerVerdict) -> None:
    dip = client("seen", *CALM, "5445221")
    flags = tuple(replace(flag, verdict=verdict, verdict_at=LAST + timedelta(hours=1)) for flag in dip.flags)
    assert place(replace(dip, flags=flags)) is ClientList.SEEN


def test_a_second_flag_is_told_though_the_first_is_answered_for() -> None:
    dip = client("again", *CALM, "5445221", "5445221")
    early = [flag for flag in dip.flags if flag.at < LAST]
    answered = [
        replace(flag, verdict=PractitionerVerdict.DISCUSSED, verdict_at=LAST - timedelta(days=1))
        for flag in early
    ]
    later = [flag for flag in dip.flags if flag.at == LAST]
    entry = compose(week(replace(dip, flags=(*answered, *later)))).attention[0]
    assert set(entry.flags) == {flag.flag for flag in later}


def test_a_muted_kind_is_not_told() -> None:
    dip = client("muted", *CALM, "54455431")
    assert {flag.kind for flag in dip.flags} == {FindingKind.TENSION}
    assert place(replace(dip, muted=frozenset({FindingKind.TENSION}))) is ClientList.STEADY


def test_the_surer_comes_first_then_whom_one_meets_sooner() -> None:
    practice = week(
        client("watch, tomorrow", *CALM, "54455431", next_session=TUESDAY - timedelta(days=1)),
        client("likely, unplanned", *CALM, "5445221"),
        client("likely, Thursday", *CALM, "5445221", next_session=TUESDAY + timedelta(days=2)),
        client("likely, Tuesday", *CALM, "5445221", next_session=TUESDAY),
    )
    assert labels(compose(practice)) == [
        "likely, Tuesday",
        "likely, Thursday",
        "likely, unplanned",
        "watch, tomorrow",
    ]


def test_what_is_new_comes_before_what_is_still_open() -> None:
    practice = week(
        client("open", *CALM, "5445221", last=LAST - WEEK, next_session=TUESDAY),
        client("new", *CALM, "5445221"),
    )
    assert labels(compose(practice)) == ["new", "open"]


def long_silent(weeks: int, *, discussed: bool = False) -> ClientWeek:
    """Return a client who has not answered in that many weeks since a dip."""
    gone = [LAST - number * WEEK for number in reversed(range(weeks))]
    quiet = client("quiet", *CALM, "5445221", last=LAST - weeks * WEEK, expired=gone)
    if not discussed:
        return quiet
    seen = (
        replace(flag, verdict=PractitionerVerdict.DISCUSSED, verdict_at=flag.at) if flag.check_in else flag
        for flag in quiet.flags
    )
    return replace(quiet, flags=tuple(seen))


@pytest.mark.parametrize("weeks", [5, 6, 20])
def test_a_silence_that_only_goes_on_is_told_by_its_count(weeks: int) -> None:
    ((place, (named,)),) = compose(week(long_silent(weeks))).others.items()
    assert (place, named.count) == (ClientList.SILENT, weeks)


def test_silence_after_a_discussed_dip_is_an_entry_for_two_weeks_and_then_listed() -> None:
    assert [place(long_silent(weeks, discussed=True)) for weeks in (1, 2, 3, 4)] == [
        *(None, None),
        *(ClientList.SILENT, ClientList.SILENT),
    ]


@pytest.mark.parametrize("weeks", [1, 2, 3, 4])
def test_an_open_story_is_told_for_four_weeks_of_silence(weeks: int) -> None:
    (entry,) = compose(week(long_silent(weeks))).attention
    assert (entry.told[0].topic, entry.missed, entry.before) == (Topic.BOND, weeks, ())


def test_a_silence_told_alone_says_what_it_came_after() -> None:
    (entry,) = compose(week(long_silent(1, discussed=True))).attention
    assert {told.topic for told in entry.told} == {Topic.SILENCE}
    assert [told.topic for told in entry.before] == [Topic.BOND]


def test_what_is_muted_is_not_told_beside_a_silence_either() -> None:
    muted = frozenset({FindingKind.BOND_RUPTURE, FindingKind.LOW_ANSWER})
    (entry,) = compose(week(replace(long_silent(1, discussed=True), muted=muted))).attention
    assert entry.before == ()


def test_a_silence_is_told_with_what_came_before_it() -> None:
    quiet = client("quiet", *CALM, "5445221", last=LAST - WEEK, expired=[LAST])
    entry = compose(week(quiet)).attention[0]
    assert {told.topic for told in entry.told} == {Topic.BOND, Topic.LOW, Topic.SILENCE}
    assert entry.missed == 1


def test_the_answers_come_with_the_usual_the_practitioners_view_and_the_newest() -> None:
    dip = client("all", *CALM, "5445221", "5445431", own=["5451", "5451"])
    bond = next(told for told in compose(week(dip)).attention[0].told if told.topic is Topic.BOND)
    first = next(each for each in bond.answers if each.item == "b1")
    assert (first.value, first.usual, first.own, first.now) == (2, 5, 5, 4)
    assert (bond.severity, bond.rests_on) == (Severity.LIKELY, 8)


def test_words_of_this_week_are_passed_on_from_those_flagged_and_those_steady() -> None:
    digest = compose(
        week(client("a", *CALM, note="Thank you."), client("b", *CALM, "5445221", note="Odd day."))
    )
    assert digest.others[ClientList.STEADY][0].words == "Thank you."
    assert digest.attention[0].words == "Odd day."


def test_a_week_is_quiet_without_flags_and_without_words() -> None:
    assert compose(week(client("a", *CALM))).quiet
    assert not compose(week(client("a", *CALM, note="Thank you."))).quiet
    assert not compose(week(client("a", *CALM, "5445221"))).quiet


def test_notes_of_earlier_weeks_are_not_passed_on() -> None:
    digest = compose(week(client("a", *CALM, note="Long ago.", last=LAST - WEEK)))
    assert digest.others[ClientList.RESTING][0].words is None


def test_what_comes_later_does_not_change_a_past_week() -> None:
    then = client("a", *CALM, "5445221")
    later = client(
        "a", *CALM, "5445221", "5445541", "5445211", last=LAST + 2 * WEEK, expired=[LAST + 3 * WEEK]
    )
    judged = replace(
        later,
        flags=tuple(
            replace(flag, verdict=PractitionerVerdict.DISCUSSED, verdict_at=LAST + WEEK)
            for flag in later.flags
        ),
    )
    assert to_json(compose(week(judged))) == to_json(compose(week(then)))


def test_the_bounds_of_a_week_are_the_practitioners_midnights_or_what_they_are_said_to_be() -> None:
    midnights = week().bounds()
    assert [each.isoformat() for each in midnights] == [
        "2026-09-27T22:00:00+00:00",
        "2026-10-04T22:00:00+00:00",
    ]
    since, until = LAST - timedelta(days=3), LAST
    given = replace(week(client("on the hour", *CALM)), since=since, until=until)
    assert given.bounds() == (since, until)
    assert compose(given).others[ClientList.RESTING][0].label == "on the hour"


@pytest.mark.parametrize(
    ("row", "expected"),
    [("5445111", True), ("1145541", True), ("54455431", True), ("5445221", False), ("2245541", False)],
)
def test_the_lowest_answers_and_tension_are_worth_a_word_at_once(row: str, expected: bool) -> None:
    (entry,) = compose(week(client("J.", *CALM, row))).attention
    assert any(needs_immediate_notice(told) for told in entry.told) is expected


def test_a_possible_dip_of_an_earlier_week_is_only_listed_as_open() -> None:
    maybe = client("maybe", *CALM, "5533541", last=LAST - WEEK)
    assert maybe.flags
    assert place(maybe) is ClientList.OPEN


def test_a_low_answer_comes_before_what_may_be_chance() -> None:
    practice = week(
        client("may be chance", *CALM, "5433541", next_session=TUESDAY),
        client("said so", *CALM, "5445421", next_session=TUESDAY + timedelta(days=2)),
    )
    assert labels(compose(practice)) == ["said so", "may be chance"]


def test_a_client_who_moved_is_listed_without_a_count() -> None:
    (moved,) = compose(week(gone("moved", LAST))).others[ClientList.MOVED]
    assert moved.count == 0
    assert moved.words is None
