"""Nobody who opens a link is asked anything until their practitioner has confirmed their identity."""

from pathlib import Path

from storage.repositories import dyads
from tests.support.person import Person, invitation_code, text_of
from tests.support.played_service import Play, play
from tests.support.service_actions import (
    answer_values,
    completes_check_in,
    end_session,
    says,
    stored_check_ins,
    taps,
)


async def states(played: Play) -> list[str]:
    return await played.service.store.read(lambda unit: [str(each.state) for each in dyads.every(unit)])


async def test_a_forwarded_link_is_caught(tables_url: str, tmp_path: Path) -> None:
    async with play(tables_url, tmp_path) as played:
        alex = await played.practitioner("Alex")
        cousin = await played.invited(alex, "Jo")
        await taps(played, cousin, "Yes, I agree")
        number = cousin.reads().split("your number is ")[1][:4]
        assert f"They were shown the number {number}" in alex.reads()
        assert await states(played) == ["agreed"]

        # Nothing is asked, and /clients says who waits.
        await says(played, alex, "/session Jo now")
        before = cousin.received_text()
        await played.passes(hours=30)
        assert cousin.received_text() == before
        await says(played, alex, "/clients")
        assert "Jo: has agreed and waits for your word" in alex.received_text()

        # Not them: they are forgotten and told so; the new link finds the right person.
        await taps(played, alex, "No, somebody else")
        assert "meant for somebody else" in cousin.reads()
        assert "Nothing is stored" in await says(played, cousin, "/mydata")
        jo = played.meet("Jo")
        await says(played, jo, f"/start {invitation_code(alex.reads())}")
        await taps(played, jo, "Yes, I agree")
        other = jo.reads().split("your number is ")[1][:4]
        assert other in alex.reads()
        await taps(played, alex, "Yes, it is them")
        assert "Jo has joined" in alex.reads()
        assert await states(played) == ["active"]
        assert "settled already" in await _late(played, alex)


async def test_a_client_confirmed_by_mistake_can_be_removed(tables_url: str, tmp_path: Path) -> None:
    async with play(tables_url, tmp_path) as played:
        alex = await played.practitioner("Alex")
        cousin = await played.client(alex, "Jo")
        assert alex.sees() == ["It is not them"]
        await end_session(played, alex, cousin)
        await taps(played, cousin, "Mostly")  # begun, and never sent: that is nobody's business
        await says(played, alex, "/client Jo")
        await taps(played, alex, "It is not them")
        assert "Nobody but you is told" in alex.reads()
        await taps(played, alex, "No, it is them")
        assert await states(played) == ["active"]

        # They are forgotten without a word, and what stood open is taken away.
        await says(played, alex, "/client Jo")
        await taps(played, alex, "It is not them")
        before = [text_of(each) for each in cousin.chat.messages.values()]
        await taps(played, alex, "Yes, somebody else")
        assert "Nothing is kept of whoever took part as Jo" in alex.received_text()
        after = [text_of(each) for each in cousin.chat.messages.values()]
        assert [each for each in before if "2 of 7" not in each] == after != before
        assert await states(played) == ["invited"]
        assert "Nothing is stored" in await says(played, cousin, "/mydata")
        await played.passes(days=8)
        assert "1 of 7" not in cousin.screen()

        # The link is for the same label, and finds the right person.
        jo = played.meet("Jo")
        code = next(
            text_of(each) for each in reversed(alex.chat.messages.values()) if "?start=" in text_of(each)
        )
        await says(played, jo, f"/start {code.split('?start=')[1].split()[0]}")
        await taps(played, jo, "Yes, I agree")
        await played.confirmed(alex)
        assert await states(played) == ["active"]


async def test_who_has_sent_an_answer_is_no_stranger(sqlite_url: str, tmp_path: Path) -> None:
    async with play(sqlite_url, tmp_path) as played:
        alex = await played.practitioner("Alex")
        jo = await played.client(alex, "Jo")
        await end_session(played, alex, jo)
        await says(played, alex, "/client Jo")
        await taps(played, alex, "It is not them")
        asked = alex.last
        await completes_check_in(played, jo, 4, 4, 4, 4, 4, 4)
        tap = await alex.taps("Yes, somebody else", asked)
        await played.settle()
        assert (tap.answer or {}).get("text") == "This button does not work here any more."
        await says(played, alex, "/client Jo")
        assert "It is not them" not in alex.sees()
        assert await states(played) == ["active"]


async def _late(played: Play, alex: Person) -> str:
    tap = await alex.taps_data(f"confirm:no:{await _only_dyad(played)}")
    await played.settle()
    return str((tap.answer or {}).get("text", ""))


async def _only_dyad(played: Play) -> str:
    (dyad,) = await played.service.store.read(dyads.every)
    return dyad.id


async def test_who_stops_before_being_confirmed_is_not_confirmed_by_coming_back(
    sqlite_url: str, tmp_path: Path
) -> None:
    async with play(sqlite_url, tmp_path) as played:
        alex = await played.practitioner()
        jo = await played.invited(alex, "Jo")
        await taps(played, jo, "Yes, I agree")
        await says(played, jo, "/stop")
        await taps(played, jo, "Yes, stop")
        await says(played, jo, "/start")
        await taps(played, jo, "Yes, I agree")
        assert await states(played) == ["agreed"]


async def test_nobody_confirms_another_ones_client(sqlite_url: str, tmp_path: Path) -> None:
    async with play(sqlite_url, tmp_path) as played:
        alex, sam = await played.practitioner("Alex"), await played.practitioner("Sam")
        jo = await played.invited(alex, "Jo")
        await taps(played, jo, "Yes, I agree")
        dyad = await _only_dyad(played)
        for stranger in (sam, jo):
            for data in (
                f"confirm:yes:{dyad}",
                f"confirm:no:{dyad}",
                f"invite:qr:{dyad}",
                f"invite:revoke:{dyad}",
            ):
                tap = await stranger.taps_data(data)
                await played.settle()
                assert (tap.answer or {}).get("text") == "This button does not work here any more."
        assert await states(played) == ["agreed"]
        assert "Nobody waits" in await says(played, sam, "/confirm")


async def test_a_link_is_shown_as_a_picture_issued_again_and_taken_back(
    sqlite_url: str, tmp_path: Path
) -> None:
    async with play(sqlite_url, tmp_path) as played:
        alex = await played.practitioner()
        await says(played, alex, "/invite Jo")
        first = invitation_code(alex.reads())
        await taps(played, alex, "Show as QR code")
        assert "photo" in alex.last
        assert invitation_code(alex.reads()) == first
        jo = played.meet("Jo")
        assert "welcome" in await says(played, jo, f"/start {first}")

        # Jo never agreed: a new link puts whoever takes it in their place.
        await says(played, alex, "/invite Jo")
        await taps(played, alex, "New link")
        assert "meant for somebody else" in jo.reads()
        third = invitation_code(alex.reads())
        await taps(played, alex, "Take it back")
        assert "opens nothing any more" in alex.reads()
        assert "do not know this code" in await says(played, jo, f"/start {third}")
        assert await states(played) == []


async def _alex_in_a_form_while_kim_agrees(played: Play) -> tuple[Person, Person]:
    """Return Alex, whose form about Jo is open when Kim agrees, and Kim."""
    alex = await played.practitioner()
    await played.client(alex, "Jo")
    kim = await played.invited(alex, "Kim")
    await says(played, alex, "/session Jo now")
    await played.passes(hours=2, minutes=10)
    await taps(played, kim, "Yes, I agree")
    return alex, kim


async def _form_answers(played: Play) -> list[int | None]:
    every = await stored_check_ins(played)
    return await answer_values(played, next(each for each in every if each.perspective == "practitioner"))


async def test_a_typed_yes_answers_the_question_about_identity(sqlite_url: str, tmp_path: Path) -> None:
    async with play(sqlite_url, tmp_path) as played:
        alex, _ = await _alex_in_a_form_while_kim_agrees(played)
        assert "Kim has joined" in await says(played, alex, "yes")
        assert await _form_answers(played) == []
        await says(played, alex, "4")
        assert await _form_answers(played) == [4]


async def test_the_number_confirms_and_anything_else_is_asked_back_once(
    sqlite_url: str, tmp_path: Path
) -> None:
    async with play(sqlite_url, tmp_path) as played:
        alex, kim = await _alex_in_a_form_while_kim_agrees(played)
        number = kim.reads().split("your number is ")[1][:4]
        assert "Is it the person you meant?" in await says(played, alex, "no")
        assert await _form_answers(played) == []
        assert "Is it the person you meant?" in await says(played, alex, "/confirm 12")
        assert "Kim has joined" in await says(played, alex, f"/confirm {number}")


async def test_what_was_asked_before_the_question_about_identity_is_still_awaited(
    sqlite_url: str, tmp_path: Path
) -> None:
    async with play(sqlite_url, tmp_path) as played:
        alex = await played.practitioner()
        kim = await played.invited(alex, "Kim")
        await says(played, alex, "/invite")
        await taps(played, kim, "Yes, I agree")
        assert "link to Lee" in await says(played, alex, "Lee")
