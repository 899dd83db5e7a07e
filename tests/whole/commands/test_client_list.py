"""A practitioner of thirty sees everyone in one list, who has not answered, and reminds them once."""

from pathlib import Path

from flows.dyads.lifecycle import DyadState
from storage.repositories import dyads
from tests.support.person import buttons_of, text_of
from tests.support.played_service import WITHOUT_PRACTITIONER_FORM, play
from tests.support.service_actions import completes_check_in, end_session, practitioner_with_jo, says, taps


async def test_thirty_clients_are_one_list_in_natural_order(sqlite_url: str, tmp_path: Path) -> None:
    async with play(sqlite_url, tmp_path) as played:
        alex = await played.practitioner()
        for number in range(30, 0, -1):
            await says(played, alex, f"/invite A{number}")
        before = len(alex.received())
        await says(played, alex, "/clients")
        (shown,) = alex.received()[before:]
        assert [line.split(":")[0] for line in shown.split("\n")[1:]] == [f"A{n}" for n in range(1, 31)]
        assert alex.sees() == ["Open one client", "Links not opened"]

        # Those who have not opened their link, with a new one for each.
        await taps(played, alex, "Links not opened")
        assert alex.sees() == [f"A{number}" for number in range(1, 31)]
        await taps(played, alex, "A7")
        await taps(played, alex, "New link")
        assert "Please pass this link to A7." in alex.reads()


async def test_more_than_a_page_is_turned(sqlite_url: str, tmp_path: Path) -> None:
    async with play(sqlite_url, tmp_path) as played:
        alex = await played.practitioner()
        for number in range(1, 36):
            await says(played, alex, f"/invite A{number}")
        assert "A31" not in await says(played, alex, "/clients")
        assert alex.sees()[0] == "2 ▶"
        await taps(played, alex, "2 ▶")
        assert [line.split(":")[0] for line in alex.reads().split("\n")[1:]] == [
            f"A{n}" for n in range(31, 36)
        ]
        await taps(played, alex, "◀ 1")
        assert "A1: invited" in alex.reads()
        await taps(played, alex, "Links not opened")
        await taps(played, alex, "2 ▶")
        assert alex.sees() == ["A31", "A32", "A33", "A34", "A35", "◀ 1"]


async def test_new_answers_come_first(sqlite_url: str, tmp_path: Path) -> None:
    async with play(sqlite_url, tmp_path) as played:
        alex, jo = await practitioner_with_jo(played)
        await says(played, alex, "/invite A1")
        await end_session(played, alex, jo)
        shown = await says(played, alex, "/clients")
        assert shown.split("\n")[1:] == ["A1: invited", "Jo: not answered yet"]
        await completes_check_in(played, jo, 4, 4, 4, 4, 4, 4)
        shown = await says(played, alex, "/clients")
        assert shown.split("\n")[1].endswith(" · new answers")
        assert shown.split("\n")[2] == "A1: invited"


async def test_who_has_not_answered_is_reminded_once(tables_url: str, tmp_path: Path) -> None:
    async with play(tables_url, tmp_path) as played:
        alex, jo = await practitioner_with_jo(played)
        await end_session(played, alex, jo)
        before = len(jo.received())
        await says(played, alex, "/clients")
        await taps(played, alex, "Not answered yet")
        assert "They may leave them, too" in alex.reads()
        assert alex.sees() == ["Jo"]
        (data,) = [each["callback_data"] for each in buttons_of(alex.last)]
        await taps(played, alex, "Jo")
        await played.settle()
        assert "Jo gets one small reminder" in alex.reads()
        assert "nobody to remind" in alex.reads()
        assert jo.reads().startswith("A small reminder")

        # Once: neither by the old button nor by the reminder that was planned.
        await played.passes(minutes=1)
        await alex.taps_data(data)
        await played.settle()
        assert "No reminder goes to Jo" in alex.reads()
        await played.passes(hours=60)
        assert sum(text.startswith("A small reminder") for text in jo.received()[before - 1 :]) == 1
        assert "Not answered yet" not in (await says(played, alex, "/clients"), *alex.sees())


async def test_a_reminder_after_the_planned_one_comes_too_and_answers_end_it(
    sqlite_url: str, tmp_path: Path
) -> None:
    async with play(sqlite_url, tmp_path) as played:
        alex, jo = await practitioner_with_jo(played)
        await end_session(played, alex, jo)
        await played.passes(hours=30)
        assert jo.reads().startswith("A small reminder")
        first = jo.last["message_id"]
        await says(played, alex, "/clients")
        await taps(played, alex, "Not answered yet")
        list_shown = alex.last
        await taps(played, alex, "Jo")
        await played.passes(hours=14)
        assert jo.reads().startswith("A small reminder")
        assert jo.last["message_id"] != first

        # Whoever has answered is not in the list, and an old list does not reach them.
        await completes_check_in(played, jo, 4, 4, 4, 4, 4, 4)
        sent = jo.received()
        assert "Jo" not in [
            button["text"] for button in buttons_of(alex.chat.messages[list_shown["message_id"]])
        ]
        await says(played, alex, "/clients")
        assert "Not answered yet" not in alex.sees()
        await played.passes(hours=60)
        assert jo.received() == sent


async def test_at_night_the_reminder_waits_for_the_morning(sqlite_url: str, tmp_path: Path) -> None:
    async with play(sqlite_url, tmp_path) as played:
        alex, jo = await practitioner_with_jo(played)
        await end_session(played, alex, jo)
        await played.passes(hours=7)  # midnight in Berlin
        before = jo.received()
        await says(played, alex, "/clients")
        await taps(played, alex, "Not answered yet")
        await taps(played, alex, "Jo")
        await played.passes(hours=1)
        assert jo.received() == before
        await played.passes(hours=9)
        assert jo.reads().startswith("A small reminder")


async def test_a_client_who_snoozed_is_neither_listed_nor_reminded(sqlite_url: str, tmp_path: Path) -> None:
    async with play(sqlite_url, tmp_path) as played:
        alex, jo = await practitioner_with_jo(played)
        await end_session(played, alex, jo)
        await says(played, alex, "/clients")
        await taps(played, alex, "Not answered yet")
        await taps(played, jo, "Later")
        await taps(played, jo, "Tomorrow")
        await taps(played, alex, "Jo")
        assert "No reminder goes to Jo" in alex.reads()
        assert "not answered" not in await says(played, alex, "/clients")


async def test_many_who_wait_for_a_word_are_a_list(sqlite_url: str, tmp_path: Path) -> None:
    async with play(
        sqlite_url,
        tmp_path,
    ) as played:
        alex = await played.practitioner(programme=WITHOUT_PRACTITIONER_FORM)
        for number in range(4):
            client = await played.invited(alex, f"C{number}")
            await taps(played, client, "Yes, I agree")
        shown = await says(played, alex, "/clients")
        assert shown.count("waits for your word") == 4
        assert alex.sees() == ["Open one client", "Waiting for you"]
        await taps(played, alex, "Waiting for you")
        await taps(played, alex, "C2")
        assert "The link for C2 was opened" in text_of(alex.last)
        await taps(played, alex, "Yes, it is them")
        states = await played.do(lambda ctx: {each.label: each.state for each in dyads.every(ctx)})
        assert states["C2"] is DyadState.ACTIVE


async def test_the_client_list_says_if_there_are_no_or_only_past_clients(
    sqlite_url: str, tmp_path: Path
) -> None:
    async with play(sqlite_url, tmp_path) as played:
        alex = await played.practitioner()
        assert "no clients here yet" in await says(played, alex, "/clients")
        await played.client(alex, "Jo")
        await says(played, alex, "/client Jo")
        await taps(played, alex, "End our work")
        await taps(played, alex, "End it now")
        assert "Nobody takes part" in await says(played, alex, "/clients")
        assert alex.sees() == ["Open one client"]
