"""Alerts of a programme that has named readers: sent, confirmed, escalated to the next reader."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from bot.rehearsal.botapi import Fault, FaultKind
from bot.services.context.context import Context
from bot.services.enrolment import programme_setup, role_invitations
from bot.services.programmes.default import default_programme
from bot.services.programmes.file import parse_programme
from flows.errors import BadFile
from storage.repositories import alerts, dyads, people, practitioners
from tests.support.contacts import with_contacts
from tests.support.decrypted_rows import everything_readable
from tests.support.person import Person
from tests.support.played_service import Play, play
from tests.support.service_actions import says, taps

CRISIS = with_contacts(en="Call 112")
DUTIES = """
[[safety.staffed]]
reader = "own"
days = ["tuesday"]
begins = "09:00"
ends = "17:00"
acknowledge_within = 10

[[safety.staffed]]
reader = "Sam"
days = ["tuesday", "wednesday"]
begins = "09:00"
ends = "17:00"
acknowledge_within = 20
"""
STAFFED = CRISIS + DUTIES
DANGER = "I want to kill myself tonight"


@dataclass
class Scene:
    """Alex with the client Jo, and Sam, who reads alerts too. It is Tuesday, 15:00 in Berlin."""

    played: Play
    alex: Person
    sam: Person
    jo: Person

    async def change(self, programme: str) -> None:
        """Change the programme as an operator."""
        await self.played.do(lambda ctx: programme_setup.create_programme(ctx, programme, "programme.toml"))
        await self.played.settle()

    async def steps(self) -> list[tuple[int, bool]]:
        """Whom the one alert was sent to, by place in the list, and whether they confirmed."""

        def look(ctx: Context) -> list[tuple[int, bool]]:
            (alert,) = alerts.list_newest(ctx, 10)
            found = alerts.list_deliveries(ctx, alert.id)
            return [(-1 if each.place is None else each.place, each.seen_at is not None) for each in found]

        return await self.played.do(look)


@asynccontextmanager
async def staffed(url: str, folder: Path, programme: str = STAFFED) -> AsyncIterator[Scene]:
    async with play(url, folder) as played:
        alex = await played.practitioner("Alex", CRISIS)
        sam = await played.practitioner("Sam", CRISIS)
        scene = Scene(played, alex, sam, alex)
        await scene.change(programme)
        scene.jo = await played.client(alex, "Jo")
        yield scene


def alarms(person: Person) -> list[str]:
    return [each for each in person.received() if each.startswith("Please open this now.")]


async def test_a_plain_call_for_help_tells_nobody_as_its_answer_says(sqlite_url: str, tmp_path: Path) -> None:
    async with staffed(sqlite_url, tmp_path) as scene:
        for word in ("help me please", "/sos"):
            assert "nobody is told that you asked" in await says(scene.played, scene.jo, word)
        assert alarms(scene.alex) == alarms(scene.sam) == []
        await says(scene.played, scene.jo, f"/sos {DANGER}")
        assert len(alarms(scene.alex)) == 1


async def test_who_is_on_duty_is_told_at_once_and_confirms(tables_url: str, tmp_path: Path) -> None:
    async with staffed(tables_url, tmp_path) as scene:
        # Before they agreed, Jo read of it.
        jo, alex, sam = scene.jo, scene.alex, scene.sam
        await says(scene.played, jo, DANGER)
        fixed = next(each for each in jo.received() if "Call 112" in each and "for writing this" in each)
        assert "I am telling somebody of the programme now" in fixed
        assert "Nobody reads here now" not in fixed
        assert "please turn right away to somebody" in fixed

        (alarm,) = alarms(alex)
        assert "Jo wrote words here that may mean danger to life" in alarm
        assert "kill" not in alarm
        assert "cannot tell whether there is danger" in alarm
        assert alarms(sam) == []
        # A second cry while the first is on its way makes no second alert.
        await says(scene.played, jo, DANGER)
        assert len(alarms(alex)) == 1

        await taps(scene.played, alex, "I have seen this")
        assert "You have confirmed" in alex.reads()
        await scene.played.passes(hours=1)
        assert alarms(sam) == []
        assert await scene.steps() == [(0, True)]
        assert "✓ Confirmed." in await says(scene.played, alex, "/alerts")


async def test_without_confirmation_the_next_one_is_told(sqlite_url: str, tmp_path: Path) -> None:
    async with staffed(sqlite_url, tmp_path) as scene:
        await says(scene.played, scene.jo, DANGER)
        await scene.played.passes(minutes=9)
        assert alarms(scene.sam) == []
        await scene.played.passes(minutes=1)
        # Sam is not Jo's practitioner: no label, a number that Alex knows.
        (alarm,) = alarms(scene.sam)
        assert "Jo" not in alarm
        assert "A client of Alex wrote words" in alarm
        assert "nobody has confirmed yet" in alarm
        assert "Open their page" not in scene.sam.sees()
        # Then round again, twice at most; it stays to be seen and confirmed.
        await scene.played.passes(hours=20)
        assert await scene.steps() == [(0, False), (1, False), (0, False), (1, False)]
        await says(scene.played, scene.sam, "/alerts")
        assert "Not confirmed yet" in scene.sam.reads()
        await taps(scene.played, scene.sam, "1: seen")
        assert "You have confirmed" in scene.sam.reads()
        assert "✓ Confirmed." in await says(scene.played, scene.alex, "/alerts")


async def test_outside_the_hours_nobody_is_said_to_read(sqlite_url: str, tmp_path: Path) -> None:
    async with staffed(sqlite_url, tmp_path) as scene:
        await scene.played.passes(hours=4)  # Tuesday, 19:00
        await says(scene.played, scene.jo, DANGER)
        fixed = next(
            each for each in scene.jo.received() if "Call 112" in each and "for writing this" in each
        )
        assert "Nobody reads here now" in fixed
        assert "Please do not wait for them." in fixed
        assert "telling somebody" not in fixed
        assert alarms(scene.alex) + alarms(scene.sam) == []
        # On Wednesday at nine only Sam is on duty.
        await scene.played.passes(hours=14)
        assert len(alarms(scene.sam)) == 1
        assert alarms(scene.alex) == []


async def test_outside_the_hours_at_once_by_choice(sqlite_url: str, tmp_path: Path) -> None:
    programme = CRISIS.replace("[safety]\n", '[safety]\noutside_hours = "at-once"\n') + DUTIES
    async with staffed(sqlite_url, tmp_path, programme) as scene:
        await scene.played.passes(hours=4)
        await says(scene.played, scene.jo, DANGER)
        assert "Nobody reads here now" in next(
            each for each in scene.jo.received() if "Call 112" in each and "for writing this" in each
        )
        (alarm,) = alarms(scene.alex)
        assert "outside the hours of duty" in alarm
        await taps(scene.played, scene.alex, "I have seen this")
        await scene.played.passes(hours=20)
        assert alarms(scene.sam) == []


async def test_who_cannot_be_reached_or_is_away_is_passed_over(sqlite_url: str, tmp_path: Path) -> None:
    async with staffed(sqlite_url, tmp_path) as scene:
        await says(scene.played, scene.alex, "/holiday 3.3.")
        await says(scene.played, scene.jo, DANGER)
        assert alarms(scene.alex) == []
        assert len(alarms(scene.sam)) == 1


async def test_a_blocked_chat_passes_it_on_without_waiting(sqlite_url: str, tmp_path: Path) -> None:
    async with staffed(sqlite_url, tmp_path) as scene:
        await scene.alex.blocks()
        await scene.played.settle()
        await scene.played.do(everybody_reachable)  # as if the service had not heard of it
        await says(scene.played, scene.jo, DANGER)
        await scene.played.passes(minutes=1)
        assert len(alarms(scene.sam)) == 1


def everybody_reachable(ctx: Context) -> None:
    for practitioner in practitioners.every(ctx):
        if practitioner.person is not None:
            people.change(ctx, practitioner.person, reachable=True)


async def test_an_alert_whose_arrival_nobody_knows_of_is_sent_again(sqlite_url: str, tmp_path: Path) -> None:
    async with staffed(sqlite_url, tmp_path) as scene:
        lost = Fault(FaultKind.DROPPED, acted=True, times=1, when=lambda call: call.chat == scene.alex.id)
        scene.played.api.faults.add(lost)
        await says(scene.played, scene.jo, DANGER)
        await scene.played.passes(minutes=5)
        assert len(alarms(scene.alex)) == 2
        assert await scene.steps() == [(0, False)]


async def test_an_alert_is_sent_only_with_the_clients_consent(sqlite_url: str, tmp_path: Path) -> None:
    async with staffed(sqlite_url, tmp_path, CRISIS) as scene:
        # Jo agreed when nobody read alerts: they are asked once, by day.
        await scene.change(STAFFED)
        assert "May somebody be told?" in scene.jo.reads()
        assert scene.jo.reads().count("A short note for you.") == 1
        before = len(scene.jo.received())
        await scene.change(STAFFED)
        assert len(scene.jo.received()) == before
        await says(scene.played, scene.jo, DANGER)
        assert "Nobody reads here now" in scene.jo.screen()
        assert alarms(scene.alex) == []
        await says(scene.played, scene.jo, "/alerts")
        await taps(scene.played, scene.jo, "Yes, tell somebody")
        assert "somebody is told" in scene.jo.reads()
        await says(scene.played, scene.jo, DANGER)
        assert len(alarms(scene.alex)) == 1
        await says(scene.played, scene.jo, "/alerts")
        await taps(scene.played, scene.jo, "No, tell nobody")
        await taps(scene.played, scene.alex, "I have seen this")
        await says(scene.played, scene.jo, DANGER)
        assert len(alarms(scene.alex)) == 0  # the one before was changed into its confirmation
        # Somebody else's button does nothing.
        await scene.sam.taps_data("alerts:seen:abcdefghijklmnop")
        await scene.played.settle()


async def test_who_deletes_takes_the_alert_along(sqlite_url: str, tmp_path: Path) -> None:
    async with staffed(sqlite_url, tmp_path) as scene:
        await says(scene.played, scene.jo, DANGER)
        await says(scene.played, scene.jo, "/delete")
        await taps(scene.played, scene.jo, "Yes, delete all")
        await scene.played.passes(hours=2)
        assert alarms(scene.sam) == []
        assert await scene.played.do(lambda ctx: alerts.list_newest(ctx, 10)) == []


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        ('begins = "09:00"', 'begins = "9"', "safety.staffed.0.begins"),
        ('days = ["tuesday"]', 'days = ["tuesdays"]', "safety.staffed.0.days"),
        ("acknowledge_within = 10", "acknowledge_within = 0", "safety.staffed.0.acknowledge_within"),
        ("acknowledge_within = 20", 'zone = "Berlin"', "safety.staffed.1.zone"),
        ("acknowledge_within = 20", "minutes = 20", "safety.staffed.1.minutes"),
    ],
)
def test_a_list_that_cannot_be_kept_is_refused_with_its_line(before: str, after: str, said: str) -> None:
    wrong = CRISIS + DUTIES.replace(before, after, 1)
    with pytest.raises(BadFile, match=said) as refused:
        parse_programme(wrong, "programme.toml")
    assert wrong.splitlines()[(refused.value.line or 0) - 1] == after


def test_readers_do_not_take_the_place_of_a_crisis_text() -> None:
    with pytest.raises(BadFile, match=r"safety\.staffed: somebody reads alerts, and there is no crisis text"):
        parse_programme(default_programme() + DUTIES, "programme.toml")


async def test_a_reader_must_be_of_the_programme_and_within_reach(sqlite_url: str, tmp_path: Path) -> None:
    async with play(sqlite_url, tmp_path) as played:
        await played.practitioner("Alex", CRISIS)

        def create(ctx: Context) -> None:
            programme_setup.create_programme(ctx, STAFFED, "programme.toml")

        with pytest.raises(BadFile, match=r"safety\.staffed\.1\.reader: there is no practitioner 'Sam'"):
            await played.do(create)
        await played.do(lambda ctx: role_invitations.invite_practitioner(ctx, "my-practice", "Sam"))
        with pytest.raises(BadFile, match="has not opened their link yet"):
            await played.do(create)


async def test_a_coordinator_on_the_list_reads_whom_it_is_about_once_the_client_has_read_so(
    sqlite_url: str, tmp_path: Path
) -> None:
    hours = '[[safety.staffed]]\nreader = "coordinator"\nbegins = "00:00"\nends = "23:59"\nacknowledge_within = 5\n'
    async with staffed(sqlite_url, tmp_path) as scene:  # Jo has agreed to a list without coordinators
        with pytest.raises(BadFile, match="there is no coordinator in this programme"):
            await scene.change(CRISIS + hours)
        robin = scene.played.meet("Robin")
        invited = await scene.played.do(lambda ctx: role_invitations.invite_coordinator(ctx, "my-practice"))
        with pytest.raises(BadFile, match="'coordinator' has not opened their link yet"):
            await scene.change(CRISIS + hours)
        await robin.start(invited)
        await scene.played.settle()
        await scene.change(CRISIS + hours)
        assert "Whoever coordinates the programme is told as well" in scene.jo.reads()

        # Until Jo has said yes to that, a coordinator reads no more than any other reader.
        await says(scene.played, scene.jo, DANGER)
        (alarm,) = alarms(robin)
        assert "A client of Alex wrote words" in alarm
        assert "Jo" not in alarm
        await taps(scene.played, robin, "I have seen this")
        await says(scene.played, scene.jo, "/alerts")
        await taps(scene.played, scene.jo, "Yes, tell somebody")
        await says(scene.played, scene.jo, DANGER)
        (alarm,) = alarms(robin)
        assert "whom Alex calls Jo wrote words" in alarm
        assert "kill" not in alarm
        # Neither the alert nor what it names opens the client's page or answers.
        assert robin.sees() == ["I have seen this"]
        dyad = await scene.played.do(lambda ctx: dyads.every(ctx)[0].id)
        tap = await robin.taps_data(f"client:of:{dyad}")
        await scene.played.settle()
        assert "does not work here" in await robin.is_answered(tap)
        assert "Jo" in await says(scene.played, robin, "/alerts")
        # The same file again asks nobody again.
        before = len(scene.jo.received())
        await scene.change(CRISIS + hours)
        assert len(scene.jo.received()) == before
        # What named Jo to Robin goes with Jo.
        await says(scene.played, scene.jo, "/delete")
        await taps(scene.played, scene.jo, "Yes, delete all")
        assert "Jo" not in (await scene.played.do(everything_readable)).split()


async def test_nobody_agrees_to_readers_of_whom_they_were_not_told(sqlite_url: str, tmp_path: Path) -> None:
    """The text in their chat is from before the programme named them; the button under it is pressed after."""
    async with play(sqlite_url, tmp_path) as played:
        alex, sam = await played.practitioner("Alex", CRISIS), await played.practitioner("Sam", CRISIS)
        jo = await played.invited(alex, "Jo")
        await Scene(played, alex, sam, jo).change(STAFFED)
        await taps(played, jo, "Yes, I agree")
        assert "Something here has changed" in jo.reads()
        assert "danger" in jo.reads()
        await taps(played, jo, "Yes, I agree")
        assert "your number is" in jo.reads()
