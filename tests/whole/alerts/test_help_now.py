"""Help at once: the contacts come within one tap or one plain word, for everybody, in every state."""

from pathlib import Path

import pytest
from sqlalchemy import text, update

from bot.rehearsal.botapi.methods.profile import description_for
from bot.services.enrolment import programme_setup, role_invitations
from bot.services.programmes.default import default_programme
from storage.repositories import counters
from storage.tables.schema import check_ins
from tests.support.contacts import with_contacts
from tests.support.person import Person
from tests.support.played_service import Play, play
from tests.support.service_actions import end_session, says, taps

CONTACTS = {
    "en": "Night line 0800 111 or 112",
    "de": "Nachttelefon 0800 222 oder 112",
    "ar": "خط الليل 0800333 أو 112",
}
WORDS = {
    "en": ("i need help now", "112", "/now", "/SOS"),
    "de": ("Hilfe!", "Notfall", "112", "/hilfe"),
    "ar": ("أحتاج مساعدة الآن", "طوارئ", "/now", "/emergency"),
}
HELP = {"en": "I need help now", "de": "Ich brauche Hilfe", "ar": "أحتاج مساعدة الآن"}
PROGRAMME = with_contacts(**CONTACTS).replace("free = false", "free = true")


class Asking:
    """A person who asks for help in each state; ``count`` is how often they were answered."""

    def __init__(self, played: Play, person: Person, language: str) -> None:
        self.played, self.person, self.language = played, person, language
        self.count = 0

    async def asks(self, *, button: bool = False) -> None:
        """Type each of the plain words, or tap the button under the last message: the contacts come each time."""
        if button:
            assert self.person.sees()[-1] == HELP[self.language], self.person.screen()
            await taps(self.played, self.person, HELP[self.language])
            self.check()
        for word in () if button else WORDS[self.language]:
            before = len(self.person.received())
            await says(self.played, self.person, word)
            self.check()
            assert len(self.person.received()) == before + 1, self.person.screen()

    def check(self) -> None:
        """Check that the last message is the contacts, without buttons."""
        *_, reply = self.person.received()
        assert CONTACTS[self.language] in reply, self.person.screen()
        assert self.person.sees() == []
        self.count += 1


@pytest.mark.parametrize("language", CONTACTS)
async def test_a_client_gets_the_contacts_in_every_state(
    sqlite_url: str, tmp_path: Path, language: str
) -> None:
    contacts = CONTACTS[language]
    async with play(sqlite_url, tmp_path) as played:
        alex = await played.practitioner("Alex", PROGRAMME)

        # Before consent: in the text, too.
        jo = await played.invited(alex, "Jo", language)
        assert contacts in jo.reads().split("\n\n")[1]
        agree = jo.sees()[0]
        asking = Asking(played, jo, language)
        await asking.asks()

        # After it, with nothing open.
        await taps(played, jo, agree)
        assert contacts in jo.reads()
        await played.confirmed(alex)
        seen = alex.screen()
        await asking.asks()
        assert contacts in (await says(played, jo, "/help")).split("\n\n")[0]
        await says(played, jo, "so so")
        await asking.asks(button=True)
        await says(played, jo, "/xyz")
        await asking.asks(button=True)
        assert alex.screen() == seen

        # In the middle of a check-in, which waits.
        await end_session(played, alex, jo)
        question, low = jo.reads(), jo.sees()[0]
        await asking.asks()
        await says(played, jo, "qwrtz")
        assert question.splitlines()[-1] in jo.reads()
        await asking.asks(button=True)

        # Where words are open: beside the invitation, too, and not taken as the words.
        await taps(played, jo, low)
        shown = [m for m in jo.chat.messages.values() if HELP[language] in str(m.get("reply_markup"))]
        invitation = max(shown, key=lambda message: len(message["reply_markup"]["inline_keyboard"]))
        assert contacts in invitation["text"]
        await jo.taps(HELP[language], invitation)
        await played.settle()
        asking.check()
        await asking.asks()

        # On a break, stopped, deleted: in each goodbye, and after it.
        for command in ("/pause", "/stop", "/delete"):
            await says(played, jo, command)
            await taps(played, jo, jo.sees()[0])
            assert contacts in jo.reads(), command
            await asking.asks()

        assert await played.do(lambda ctx: counters.get(ctx, counters.HELP_REQUESTS)) == asking.count


async def test_everybody_else_gets_them_too(database_url: str, tmp_path: Path) -> None:
    async with play(database_url, tmp_path) as played:
        alex = await played.practitioner("Alex", PROGRAMME)
        code = await played.do(lambda ctx: role_invitations.invite_coordinator(ctx, "my-practice"))
        robin, stranger = played.meet("Robin", "de"), played.meet("Nobody", "ar")
        await robin.start(code)
        await played.settle()
        for person, language in ((alex, "en"), (robin, "de"), (stranger, "ar")):
            await Asking(played, person, language).asks()
        await says(played, stranger, "hello")
        await Asking(played, stranger, "ar").asks(button=True)
        # In a language without contacts of its own: what holds everywhere, and the programme's own.
        reply = await says(played, played.meet("Zoé", "fr"), "au secours")
        assert "Appelez le numéro d'urgence" in reply
        assert CONTACTS["en"] in reply
        # The button works after too many that did not fit, too.
        for _ in range(30):
            await stranger.taps_data("session:of:nothing")
        await stranger.taps_data("now:contacts")
        await played.settle()
        assert CONTACTS["ar"] in stranger.reads()
        # With two programmes a stranger belongs to neither.
        other = with_contacts(en="Another line").replace("My practice", "Other")
        await played.do(lambda ctx: programme_setup.create_programme(ctx, other, "programme.toml"))
        reply = await says(played, played.meet("Kim"), "/crisis")
        assert "Call the emergency number where you are" in reply
        assert "line" not in reply


async def test_a_question_that_waits_for_text_still_waits(sqlite_url: str, tmp_path: Path) -> None:
    async with play(sqlite_url, tmp_path) as played:
        alex = await played.practitioner("Alex", PROGRAMME)
        jo = await played.client(alex, "Jo")
        await says(played, alex, "/invite")
        assert CONTACTS["en"] in await says(played, alex, "/now")
        assert CONTACTS["en"] in await says(played, alex, "help")
        assert "pass this link" in await says(played, alex, "112")  # a name may be a number
        # So may the length of a pause be.
        await end_session(played, alex, jo)
        await says(played, jo, "later")
        await says(played, jo, "pause")
        assert CONTACTS["en"] in await says(played, jo, "911")
        assert "112 days" in await says(played, jo, "112")
        assert CONTACTS["en"] in jo.reads()  # a goodbye


async def test_the_contacts_come_though_the_rest_fails(database_url: str, tmp_path: Path) -> None:
    async with play(database_url, tmp_path) as played:
        alex = await played.practitioner("Alex", PROGRAMME)
        jo = await played.client(alex, "Jo")
        await end_session(played, alex, jo)
        await played.do(lambda ctx: ctx.conn.execute(update(check_ins).values(state=b"broken")))
        for word in ("help", "/now"):
            assert CONTACTS["en"] in await says(played, jo, word)
            assert "went wrong" not in jo.reads()
        await played.do(lambda ctx: ctx.conn.execute(text("ALTER TABLE people RENAME TO gone")))
        assert CONTACTS["en"] in await says(played, jo, "/now")


async def test_the_neutral_contacts_are_true_and_the_chat_says_so_before_it_begins(
    sqlite_url: str, tmp_path: Path
) -> None:
    async with play(sqlite_url, tmp_path) as played:
        alex = await played.practitioner("Alex", default_programme())
        reply = await says(played, alex, "/now")
        assert "Call the emergency number where you are" in reply
        assert "has not written its own contacts here yet" in reply
        await alex.waits(lambda: "/now" in description_for(played.api.world, "en"))
        await alex.waits(lambda: "no emergency service" in description_for(played.api.world, "xx"))
        menus = [[each["command"] for each in menu] for menu in played.api.world.commands.values()]
        assert {menu[0] for menu in menus} == {"now"}
