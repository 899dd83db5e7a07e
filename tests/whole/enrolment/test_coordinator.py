"""A coordinator invites from a list after a preview, and sees numbers, never a person."""

from pathlib import Path

from bot.services.context.context import Context
from bot.services.enrolment import programme_setup, role_invitations
from bot.services.programmes.default import default_programme
from flows.dyads.lifecycle import DyadState
from storage.repositories import dyads
from tests.support.decrypted_rows import everything_readable
from tests.support.person import Person, invitation_code
from tests.support.played_service import Play, play
from tests.support.service_actions import says, sends_file, taps

LIST = "Nr;practitioner;client;language\r\n1;Sam;;de\r\n2;Sam;A.;de\r\n3;Sam;B.;\r\n"


async def coordinator(played: Play, person: Person | None = None) -> Person:
    def invite(ctx: Context) -> str:
        programme_setup.create_programme(ctx, default_programme(), "programme.toml")
        return role_invitations.invite_coordinator(ctx, "my-practice")

    person = person or played.meet("Robin")
    await person.start(await played.do(invite))
    await played.settle()
    return person


async def sends_list(played: Play, person: Person, text: str, name: str = "list.csv") -> str:
    return await sends_file(played, person, name, text.encode("utf-8-sig"))


def files(played: Play, person: Person) -> list[str]:
    """Return the contents of the documents received, oldest first."""
    came = [m for m in person.chat.messages.values() if m["from"]["is_bot"] and "document" in m]
    kept = (played.api.world.files[each["document"]["file_id"]] for each in came)
    return [each.content.decode("utf-8-sig") for each in kept]


async def test_a_list_is_shown_first_then_its_links_come_back(tables_url: str, tmp_path: Path) -> None:
    async with play(tables_url, tmp_path) as played:
        robin = await coordinator(played)
        assert "You coordinate My practice" in robin.received_text()
        assert "/enrol – invite people from a list" in await says(played, robin, "/help")
        assert "as a CSV file" in await says(played, robin, "/enrol")
        shown = await sends_list(played, robin, LIST)
        assert "To be invited – clients: 2, practitioners: 1." in shown
        assert await played.do(dyads.every) == []

        await taps(played, robin, "Invite them")
        assert "Invited – clients: 2, practitioners: 1." in robin.received_text()
        (links,) = files(played, robin)
        header, sam, first, _ = links.splitlines()
        assert header == "Nr;practitioner;client;language;link;code;expires"
        assert first.startswith("2;Sam;A.;de;https://t.me/")

        # The links work; the one whom the list says to speak German is spoken to in German.
        practitioner, client = played.meet("Sam"), played.meet("Anna")
        assert "Willkommen" in await says(played, practitioner, sam.split(";")[5])
        assert "Hallo" in await says(played, client, first.split(";")[5])

        # The same list again invites nobody; whoever has not opened theirs can have a new link.
        assert "Already there, nothing changes for them: 3" in await sends_list(played, robin, LIST)
        await taps(played, robin, "New links as well")
        assert "New links made: 1." in robin.received_text()
        assert files(played, robin)[-1].splitlines()[1].startswith("3;Sam;B.;;https")


async def test_wrong_rows_come_back_and_the_others_can_be_invited(sqlite_url: str, tmp_path: Path) -> None:
    async with play(sqlite_url, tmp_path) as played:
        robin = await coordinator(played)
        shown = await sends_list(played, robin, LIST + "4;Sam;Ann & Ben;\r\n5;Kim;D.;\r\n")
        assert "Line 5, client: That looks like more than one person." in shown
        assert robin.sees() == ["Invite who fits"]
        (failures,) = files(played, robin)
        assert failures.splitlines()[1].startswith('4;Sam;Ann & Ben;;"Line 5')
        await taps(played, robin, "Invite who fits")
        again = failures.replace("Ann & Ben", "Ann").replace("Kim", "Sam")
        assert "clients: 2, practitioners: 0" in await sends_list(played, robin, again, "failures.csv")
        await taps(played, robin, "Invite them")
        labels = await played.do(lambda ctx: sorted(each.label for each in dyads.every(ctx)))
        assert labels == ["A.", "Ann", "B.", "D."]


async def test_nothing_of_a_list_is_kept_but_the_labels(sqlite_url: str, tmp_path: Path) -> None:
    async with play(sqlite_url, tmp_path) as played:
        robin = await coordinator(played)
        await sends_list(played, robin, LIST.replace("2;Sam", "canary@example.org;Sam"))
        await taps(played, robin, "Invite them")
        assert "canary@example.org" in files(played, robin)[0]
        rows = await played.do(everything_readable)
        assert "A." in rows
        assert "canary@example.org" not in rows


async def test_what_is_no_list_says_what_to_send(sqlite_url: str, tmp_path: Path) -> None:
    async with play(sqlite_url, tmp_path) as played:
        robin = await coordinator(played)
        assert "name them in the first line" in await sends_list(played, robin, "a,b\n1,2\n")
        await robin.attaches("list.csv", LIST.encode("utf-16"))
        await played.settle()
        assert "“CSV UTF-8”" in robin.reads()
        assert "more than 1000 rows" in await sends_list(
            played, robin, "practitioner,client\n" + "Sam,A.\n" * 1001
        )
        assert "names end in .csv" in await sends_list(played, robin, LIST, "list.xlsx")
        tap = await robin.taps_data("file:take:everybody")
        await played.settle()
        assert "not" in str((tap.answer or {}).get("text", ""))


async def test_somebody_may_coordinate_and_be_a_client_and_leaves_each_alone(
    sqlite_url: str, tmp_path: Path
) -> None:
    async with play(sqlite_url, tmp_path) as played:
        alex = await played.practitioner()
        jo = await played.client(alex, "Jo")
        await coordinator(played, jo)
        assert "coordinate a programme already" in (await coordinator(played, jo)).received_text()
        helped = await says(played, jo, "/help")
        assert "/programme" in helped
        assert "/checkin" in helped
        await says(played, jo, "/delete")
        await taps(played, jo, "Yes, delete all")
        assert "not for you" in await says(played, jo, "/programme")
        assert [each.state for each in await played.do(dyads.every)] == [DyadState.ACTIVE]


async def test_numbers_of_few_people_are_not_shown(tables_url: str, tmp_path: Path) -> None:
    async with play(tables_url, tmp_path) as played:
        robin = await coordinator(played)
        alex = await played.practitioner()
        for number in range(5):
            await played.invited(alex, f"C{number}")
        shown = await says(played, robin, "/programme")
        assert "Practitioners" not in shown
        assert "Clients\n• link opened: about 5" in shown
        assert "check-ins" not in shown
        assert shown.count("fewer than five people are not shown") == 1
        assert "C0" not in shown


async def test_a_coordinator_reaches_nobodys_answers(sqlite_url: str, tmp_path: Path) -> None:
    async with play(sqlite_url, tmp_path) as played:
        robin = await coordinator(played)
        alex = await played.practitioner()
        jo = await played.client(alex, "Jo")
        dyad = (await played.do(dyads.every))[0].id
        for command in ("/clients", "/digest", "/history", "/report Jo", "/score Jo 3", "/invite X"):
            assert (await says(played, robin, command)).startswith("This command is not for you.")
        for data in (f"invite:qr:{dyad}", f"invite:new:{dyad}", f"confirm:yes:{dyad}", f"report:of:{dyad}"):
            tap = await robin.taps_data(data)
            await played.settle()
            assert (tap.answer or {}).get("text") == "This button does not work here any more."
        assert "not for you" in await says(played, jo, "/programme")
        assert "not for you" in await says(played, alex, "/enrol")


async def test_who_has_not_opened_their_link_is_seen_and_gets_a_new_one(
    tables_url: str, tmp_path: Path
) -> None:
    async with play(tables_url, tmp_path) as played:
        robin = await coordinator(played)
        assert robin.sees() == []
        await says(played, robin, "/enrol")
        assert robin.sees() == []  # nobody has been invited
        await sends_list(played, robin, LIST)
        await taps(played, robin, "Invite them")
        links = files(played, robin)[0].splitlines()
        sam, anna = played.meet("Sam"), played.meet("Anna")
        await says(played, sam, links[1].split(";")[5])
        await says(played, anna, links[2].split(";")[5])
        await says(played, sam, "/invite My own")  # a label that no list had, and no coordinator sees

        shown = await says(played, robin, "/programme")
        assert "There is no number to show yet" in shown
        assert shown.count("five people") == 2
        assert robin.sees() == ["Links not opened", "Last month as a file"]
        await taps(played, robin, "Links not opened")
        assert robin.reads().startswith("Have not opened their link: 1.")
        assert robin.sees() == ["B. (Sam)", "New links for all"]
        await taps(played, robin, "B. (Sam)")
        assert "Please pass this link to B. (Sam)." in robin.reads()
        code = invitation_code(robin.reads())
        ben = played.meet("Ben")
        assert "I do not know" not in await says(played, ben, f"/start {code}")
        assert "too old" in await says(played, played.meet("Cleo"), links[3].split(";")[5])

        # Whoever has opened theirs is not in an old list either, and no other id is.
        await taps(played, robin, "Links not opened")
        assert robin.reads() == "Every link has been opened."
        for dyad in await played.do(dyads.every):
            tap = await robin.taps_data(f"enrol:new:{dyad.id}")
            await played.settle()
            assert (tap.answer or {}).get("text") == "This button does not work here any more."


async def test_new_links_for_all_come_in_one_file(sqlite_url: str, tmp_path: Path) -> None:
    async with play(sqlite_url, tmp_path) as played:
        robin = await coordinator(played)
        rows = "".join(f"{number};Sam;C{number};fr\r\n" for number in range(40, 0, -1))
        await sends_list(played, robin, f"Nr;practitioner;client;language\r\n0;Sam;;\r\n{rows}")
        await taps(played, robin, "Invite them")
        await says(played, robin, "/enrol")
        await taps(played, robin, "Links not opened")
        assert robin.sees()[:4] == ["Sam", "C1 (Sam)", "C2 (Sam)", "C3 (Sam)"]
        assert robin.sees()[-2:] == ["2 ▶", "New links for all"]
        await taps(played, robin, "2 ▶")
        assert robin.sees()[:-2] == [f"C{number} (Sam)" for number in range(30, 41)]
        await taps(played, robin, "New links for all")
        old, new = (text.splitlines() for text in files(played, robin))
        assert new[0] == "practitioner,client,language,link,code,expires"
        assert len(new) == 42
        assert "too old" in await says(played, played.meet("One"), old[2].split(";")[5])
        assert "Bonjour" in await says(played, played.meet("Two"), new[2].split(",")[4])
