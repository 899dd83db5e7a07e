"""A changed consent text: clients read it again before the next question, and agree or stop."""

from pathlib import Path

import pytest

from bot.services.context.context import Context
from bot.services.enrolment import programme_setup
from bot.services.exports import scope
from bot.services.programmes.default import default_programme
from flows.errors import BadFile
from flows.exports.pseudonyms import Pseudonyms
from storage.repositories import dyads
from tests.support.person import Person, text_of
from tests.support.played_service import Play, play
from tests.support.service_actions import completes_check_in, end_session, rates, says, taps

ANEW = "Something here has changed"


async def raise_version(played: Play, version: int) -> None:
    await becomes(played, default_programme().replace("consent_version = 1", f"consent_version = {version}"))


def asked(person: Person) -> int:
    return sum(ANEW in text_of(message) for message in person.chat.messages.values())


async def test_the_agreement_comes_before_the_next_question_and_then_the_check_in_goes_on(
    tables_url: str, tmp_path: Path
) -> None:
    async with play(tables_url, tmp_path) as played:
        alex = await played.practitioner()
        jo = await played.client(alex, "Jo")
        await raise_version(played, 2)
        await end_session(played, alex, jo)
        assert asked(jo) == 1
        assert "1 of 7" not in jo.screen()
        assert "Jo: is asked to agree anew" in await says(played, alex, "/clients")

        # Until it is answered nothing else comes, whatever they do; it can be asked about.
        await says(played, jo, "/checkin")
        await says(played, jo, "4")
        assert asked(jo) == 3
        await taps(played, jo, "I have a question")
        assert "What people often ask" in jo.reads()
        assert "90 days" in jo.reads()
        assert "1 of 7" not in jo.screen()

        await taps(played, jo, "Yes, I agree")
        await completes_check_in(played, jo, 4, 4, 4, 4, 4, 4)
        assert "Thank you" in jo.reads()
        assert "agree anew" not in await says(played, alex, "/clients")

        # Lowered by mistake, it asks nobody.
        await raise_version(played, 1)
        await says(played, alex, "/session Jo now")
        await played.passes(hours=30)
        assert asked(jo) == 3


async def test_an_open_check_in_waits_for_it_too(sqlite_url: str, tmp_path: Path) -> None:
    async with play(sqlite_url, tmp_path) as played:
        alex = await played.practitioner()
        jo = await played.client(alex, "Jo")
        await end_session(played, alex, jo)
        await rates(played, jo, 4)
        assert "2 of 7" in jo.reads()
        await raise_version(played, 2)
        await taps(played, jo, "Mostly")
        assert ANEW in jo.reads()
        await taps(played, jo, "Yes, I agree")
        assert "2 of 7" in jo.reads()
        await completes_check_in(played, jo, 4, 4, 4, 4, 4)
        assert "Thank you" in jo.reads()


async def test_declining_a_renewed_consent_stops_the_dyad(sqlite_url: str, tmp_path: Path) -> None:
    async with play(sqlite_url, tmp_path) as played:
        alex = await played.practitioner()
        jo = await played.client(alex, "Jo")
        await raise_version(played, 2)
        await end_session(played, alex, jo)
        await taps(played, jo, "No, thank you")
        assert "Nothing will be asked" in jo.reads()
        assert "Jo has stopped" in alex.reads()
        before = jo.screen()
        await played.passes(hours=80)
        assert jo.screen() == before


async def test_a_question_before_the_first_yes_is_answered(sqlite_url: str, tmp_path: Path) -> None:
    async with play(sqlite_url, tmp_path) as played:
        alex = await played.practitioner("Alex")
        jo = await played.invited(alex, "Jo")
        assert jo.sees() == ["Yes, I agree", "No, thank you", "I have a question"]
        await taps(played, jo, "I have a question")
        assert "Please ask Alex" in jo.reads()
        await taps(played, jo, "Yes, I agree")
        assert "your number is" in jo.reads()


async def test_nobody_agrees_to_what_they_have_not_read(tables_url: str, tmp_path: Path) -> None:
    """The buttons under an older text stay in the chat."""
    async with play(tables_url, tmp_path) as played:
        alex = await played.practitioner()
        jo = await played.invited(alex, "Jo")
        await raise_version(played, 2)
        await taps(played, jo, "Yes, I agree")
        assert ANEW in jo.reads()
        assert await _state(played) == "started"
        await taps(played, jo, "Yes, I agree")
        assert "your number is" in jo.reads()
        assert await _state(played) == "agreed"


async def test_an_older_text_that_was_shown_twice(sqlite_url: str, tmp_path: Path) -> None:
    async with play(sqlite_url, tmp_path) as played:
        alex = await played.practitioner()
        jo = await played.invited(alex, "Jo")
        await says(played, jo, "/start")
        older = jo.last
        await taps(played, jo, "I have a question")
        await taps(played, jo, "Yes, I agree")
        await played.confirmed(alex)
        await raise_version(played, 2)
        await end_session(played, alex, jo)
        await jo.taps("Yes, I agree", older)
        await played.settle()
        assert "1 of 7" not in jo.screen()
        await taps(played, jo, "Yes, I agree")
        assert "1 of 7" in jo.reads()


CADENCE = "\n[cadence]\nevery_days = 7\n"


async def test_who_has_read_of_sessions_agrees_to_no_cadence(sqlite_url: str, tmp_path: Path) -> None:
    """Nobody has agreed yet, so the programme may change how it asks; the button under the older text is old."""
    async with play(sqlite_url, tmp_path) as played:
        alex = await played.practitioner()
        jo = await played.invited(alex, "Jo")
        await becomes(played, default_programme() + CADENCE)
        assert "After each session I ask you" in jo.reads()
        await taps(played, jo, "Yes, I agree")
        assert "At regular times I ask you" in jo.reads()
        assert await _state(played) == "started"
        await taps(played, jo, "Yes, I agree")
        assert await _state(played) == "agreed"


async def test_clients_who_agreed_are_asked_otherwise_only_once_they_agreed_to_it(
    tables_url: str, tmp_path: Path
) -> None:
    async with play(tables_url, tmp_path) as played:
        alex = await played.practitioner()
        jo = await played.client(alex, "Jo")
        with pytest.raises(
            BadFile, match=r"programme\.toml, line 12: consent_version: .* Raise it to 2"
        ) as refused:
            await becomes(played, default_programme() + CADENCE)
        assert refused.value.key == "consent_version"
        raised = default_programme().replace("consent_version = 1", "consent_version = 2")
        await becomes(played, raised + CADENCE)
        await becomes(played, raised + CADENCE)  # the same file again changes nothing
        with pytest.raises(BadFile, match="Raise it to 3"):
            await becomes(played, raised)
        await played.passes(days=8)
        assert "At regular times I ask you" in jo.screen()
        assert "1 of 7" not in jo.screen()
        await taps(played, jo, "Yes, I agree")
        assert "1 of 7" in jo.screen()


async def test_answers_may_leave_for_research_only_once_clients_agreed_to_it(
    tables_url: str, tmp_path: Path
) -> None:
    allowed = default_programme().replace("research = false", "research = true")
    async with play(tables_url, tmp_path) as played:
        alex = await played.practitioner()
        jo = await played.client(alex, "Jo")
        assert "Research:" not in await says(played, jo, "/privacy")
        with pytest.raises(BadFile, match=r"have not agreed to export\.research.* Raise it to 2"):
            await becomes(played, allowed)
        await becomes(played, allowed.replace("consent_version = 1", "consent_version = 2"))
        await end_session(played, alex, jo)
        assert asked(jo) == 1
        assert (
            "your programme may give your answers, and what kind of goals you show, to researchers"
            in jo.screen()
        )
        assert await played.do(_agreed) == 0
        await taps(played, jo, "Yes, I agree")
        assert await played.do(_agreed) == 1
        assert "Research:" in await says(played, jo, "/privacy")


def _agreed(ctx: Context) -> int:
    """Return how many clients' answers may leave for research."""
    found = scope.of_programme(ctx, "my-practice", "research", Pseudonyms(bytes(32)))
    return len(found.dyads)


async def becomes(played: Play, text: str) -> None:
    await played.do(lambda ctx: programme_setup.create_programme(ctx, text, "programme.toml"))


async def _state(played: Play) -> str:
    (dyad,) = await played.service.store.read(dyads.every)
    return str(dyad.state)
