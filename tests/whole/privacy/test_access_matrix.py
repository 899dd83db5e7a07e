"""Nobody reaches foreign data: every kind of person, every command, every button, and other people's ids.

Commands, and what their buttons may contain, come from the registry, ids from the tables, buttons from what was shown.
Each attempt must send no word of the others, change no row of theirs, record no reading of theirs, and raise nothing.
"""

import re
from collections.abc import Iterable, Iterator

import pytest

from bot.services.commands import COMMANDS
from bot.services.context import access
from bot.services.context.access import Role
from bot.services.context.contact import Contact
from bot.services.context.context import Context
from bot.services.context.inbound_types import (
    CallbackTap,
    CommandMessage,
    InboundContent,
    SentFile,
    TextMessage,
)
from bot.services.goals.conversation import DYAD_ACTIONS, GOAL_ACTIONS
from bot.services.inbound.file_uploads import IMPORT_CALLBACK
from flows.conversation import AnswerAction, encode
from flows.conversation.inputs import AnswerTap as Answer
from flows.digest import buttons as digest
from flows.errors import NotAccessible
from flows.ids import CheckInId
from storage.repositories import dyads
from storage.repositories.dyads import Dyad
from tests.support.access_attempts import AccessAttempts, button_words, open_practice
from tests.support.practice import AGREED, INVITED, SECRETS, XYLO, Practice

CLIENT, PRACTITIONER, COORDINATOR = Role.CLIENT, Role.PRACTITIONER, Role.COORDINATOR
EVERYBODY = Role.EVERYBODY
MATRIX = {
    EVERYBODY: {
        "now",
        "start",
        "help",
        "privacy",
        "settings",
        "mydata",
        "delete",
        "checkin",
        "goals",
        "met",
        "alerts",
    },
    COORDINATOR: {"programme", "enrol"},
    CLIENT: {"pause", "stop", "withdraw", "again", "course"},
    PRACTITIONER: {
        *("clients", "client", "session", "week", "holiday", "calendar", "invite", "confirm"),
        *("digest", "history", "report", "form", "score", "ask"),
    },
}
OUTSIDERS = (
    "another practitioner",
    "another's client",
    "withdrawn",
    "both",
    "coordinator",
    "erased",
    "stranger",
)
OWN = (
    "now",
    "settings",
    "mydata",
    "stop",
    "delete",
    "pause",
    "calendar",
    "programme",
)  # whose buttons name nothing: they are one's own
NAMES_SOMETHING = re.compile(r"[a-z2-7]{16}|\d{4}-W\d\d")
JUNK = ("", ":", ":x:y:z", ":yes", ":-1", ":'; DROP TABLE people; --", ":ё" + "z" * 60)


@pytest.fixture(scope="module")
def practice(tmp_path_factory: pytest.TempPathFactory) -> Practice:
    folder = tmp_path_factory.mktemp("practice")
    return Practice(f"sqlite+aiosqlite:///{folder / 'practice.sqlite'}").make()


@pytest.fixture(scope="module")
def access_attempts(practice: Practice) -> Iterator[AccessAttempts]:
    with open_practice(practice) as access_attempts:
        yield access_attempts


def found(
    access_attempts: AccessAttempts,
    who: str,
    tries: Iterable[InboundContent],
    secrets: Iterable[str] = SECRETS,
) -> list[str]:
    """Return what these attempts of that person led to and must not have."""
    wrong = []
    for given in tries:
        seen, typed = access_attempts.tries(who, given), str(given)
        told = [each for each in secrets if each in seen.sent and each not in typed]
        if told or seen.changed:
            wrong.append(f"{who}, {given}: {told} {seen.changed}")
    return wrong


def taps(data: Iterable[str]) -> Iterator[CallbackTap]:
    return (CallbackTap(each, "tap", 7) for each in data)


# ── The matrix is whole ───────────────────────────────────────────────────────────────────────────────────


def test_every_command_is_in_the_matrix_for_whom_it_is() -> None:
    named = {name: role for role, names in MATRIX.items() for name in names}
    assert {name: command.role for name, command in COMMANDS.items()} == named


def test_every_button_that_names_something_was_shown_in_the_practice(practice: Practice) -> None:
    """So that none is left out of what others try."""
    shown = {data.partition(":")[0] for data in practice.of("practitioner", "client", "agreed")}
    named = {name for name, command in COMMANDS.items() if command.tapped} - {*OWN}
    assert named - shown == NOT_SHOWN


NOT_SHOWN = {"ask", "course", "score", "checkin", "again", "alerts", "enrol"}  # forged below


# ── Doors ─────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("who", OUTSIDERS)
def test_no_command_gives_access_to_others_data(
    access_attempts: AccessAttempts, practice: Practice, who: str
) -> None:
    dyad = access_attempts.ids["dyads"][0]
    words = ("", f"{XYLO} now", dyad)
    tries = [CommandMessage(name, each) for name in COMMANDS for each in words]
    codes = (practice.code[:-1], practice.code.upper(), practice.code[::-1], *access_attempts.ids["invites"])
    assert found(access_attempts, who, [*tries, *(CommandMessage("start", code) for code in codes)]) == []


@pytest.mark.parametrize("who", OUTSIDERS)
def test_no_button_of_others_gives_access(
    access_attempts: AccessAttempts, practice: Practice, who: str
) -> None:
    assert (
        found(access_attempts, who, taps(replayed(practice, "practitioner", "client", "agreed", "erased")))
        == []
    )


def replayed(practice: Practice, *whose: str) -> list[str]:
    """Buttons that were shown and name something; of a check-in's answers to one question, one."""
    kinds: dict[str, str] = {}
    for data in practice.of(*whose):
        if NAMES_SOMETHING.search(data):
            kinds[re.sub(r"^(c:\w+:\w):.*", r"\1", data)] = data
    return [*kinds.values()]


def test_no_button_that_was_never_shown_gives_access(access_attempts: AccessAttempts) -> None:
    """By somebody who has both roles, so that no other check stands before the one on the thing itself."""
    assert found(access_attempts, "both", taps(forged(access_attempts))) == []


def forged(access_attempts: AccessAttempts) -> Iterator[str]:
    """Whatever the buttons of any command may say, about everything of the others'."""
    first = access_attempts.ids["dyads"][0]
    ids = [first, f"{first}20260312", *access_attempts.ids["holidays"], *access_attempts.ids["digests"]]
    for name, command in COMMANDS.items():
        said = ("of", *sorted(button_words(command))) if command.tapped else ()
        yield from (f"{name}:{action}:{each}" for action in said for each in ids)
        yield from (
            f"{name}:{group[0]}" for group in access_attempts.ids.values() if group and command.tapped
        )
    for goal in access_attempts.ids["goals"]:
        yield from (
            f"goals:{action}:{mark}:{goal}{said}"
            for mark in "cp"
            for action in GOAL_ACTIONS
            for said in ("", ":r", ":sleep", ":yes")
        )
    for action in DYAD_ACTIONS:
        yield from (f"goals:{action}:{mark}:{first}{said}" for mark in "cp" for said in ("", ":s", ":sleep"))
    for check_in in access_attempts.ids["check_ins"][-2:]:
        yield from (encode(Answer(CheckInId(check_in), action, None, 1, 0)) for action in AnswerAction)
    for on in (access_attempts.ids["flags"][0], access_attempts.ids["digests"][0]):
        for action in digest.DigestAction:
            yield from (digest.encode(digest.DigestTap(action, on, 1, off)) for off in (False, True))


def test_no_text_asked_for_about_others_gives_access(access_attempts: AccessAttempts) -> None:
    """Even had it asked: what is typed is authorised again."""
    abouts = (
        *access_attempts.ids["dyads"],
        f"{access_attempts.ids['dyads'][0]}20260312",
        *access_attempts.ids["goals"],
        "",
    )
    kinds = [kind for command in COMMANDS.values() for kind in command.typed]
    for kind in kinds:
        for about in abouts:
            seen = access_attempts.asks("both", kind, about, TextMessage("15:00"))
            assert seen.changed == (), (kind, about)
            assert [each for each in SECRETS if each in seen.sent] == [], (kind, about)


@pytest.mark.parametrize("who", ["another's client", "withdrawn", "coordinator", "stranger"])
def test_no_text_asked_of_practitioners_gives_a_client_access(
    access_attempts: AccessAttempts, who: str
) -> None:
    """Had it asked somebody else, or one who was a practitioner then: what they type is what anybody types."""
    typed = TextMessage("15:00")
    usual = access_attempts.tries(who, typed).sent
    kinds = [kind for each in COMMANDS.values() if each.role is PRACTITIONER for kind in each.typed]
    assert {kind: access_attempts.asks(who, kind, "", typed).sent for kind in kinds} == dict.fromkeys(
        kinds, usual
    )


@pytest.mark.parametrize("name", ["sessions.csv", "sessions.ics"])
def test_no_file_that_names_others_clients_gives_access(access_attempts: AccessAttempts, name: str) -> None:
    code = next(each.code for each in dyads.every(access_attempts.unit()) if each.label == XYLO)
    table = f"code,date,start,minutes\n{code},2026-03-17,15:00,50\n"
    times = "DTSTART:20260317T140000Z\r\nDTEND:20260317T150000Z"
    event = f"BEGIN:VEVENT\r\nUID:1\r\nSUMMARY:#{code}\r\n{times}\r\nEND:VEVENT"
    calendar = f"BEGIN:VCALENDAR\r\nVERSION:2.0\r\n{event}\r\nEND:VCALENDAR\r\n"
    content = (table if name.endswith("csv") else calendar).encode()
    access_attempts.files["file"] = content
    file = SentFile("file", name, len(content), 7)
    for who in ("both", "another practitioner", "stranger"):
        assert found(access_attempts, who, [file, CallbackTap(IMPORT_CALLBACK, "tap", 7, file)]) == []


def test_callback_data_of_no_button_gives_no_access(access_attempts: AccessAttempts) -> None:
    """Nothing raises: the person gets an answer, and an update that cannot be handled is never set aside for it."""
    data = [f"{name}{junk}" for name in (*COMMANDS, "c", "d", "file", "", "nobody") for junk in JUNK]
    assert all(access_attempts.tries("both", each).sent for each in taps(data))


# ── Within one practice ───────────────────────────────────────────────────────────────────────────────────

MAIL = {"outbox_messages", "attempts"}  # they are answered


def test_a_client_cannot_use_their_practitioners_buttons(
    access_attempts: AccessAttempts, practice: Practice
) -> None:
    for given in taps(replayed(practice, "practitioner")):
        seen = access_attempts.tries("client", given)
        assert {*seen.changed} <= MAIL, given
        assert INVITED not in seen.sent, given
        assert AGREED not in seen.sent, given


def test_a_practitioner_cannot_answer_or_agree_for_their_client(
    access_attempts: AccessAttempts, practice: Practice
) -> None:
    for given in taps(each for each in replayed(practice, "client", "agreed")):
        assert {*access_attempts.tries("practitioner", given).changed} <= MAIL, given


def test_a_client_cannot_answer_for_another_of_the_same_practitioner(
    access_attempts: AccessAttempts, practice: Practice
) -> None:
    for given in taps(each for each in replayed(practice, "client")):
        seen = access_attempts.tries("agreed", given)
        assert {*seen.changed} <= MAIL, given
        assert XYLO not in seen.sent, given


# ── The tries themselves ──────────────────────────────────────────────────────────────────────────────────


def test_the_same_buttons_do_something_for_whom_they_are(
    access_attempts: AccessAttempts, practice: Practice
) -> None:
    alive = {who: living(access_attempts, practice, who) for who in ("practitioner", "client")}
    assert alive["practitioner"] >= {
        "c",
        "d",
        "session",
        "week",
        "holiday",
        "history",
        "report",
        "invite",
        "confirm",
        "goals",
    }
    assert alive["client"] >= {"c", "goals", "met"}


def living(access_attempts: AccessAttempts, practice: Practice, who: str) -> set[str]:
    """Return the names of the buttons whose answer is more than that they do not work."""
    seen = {data: access_attempts.tries(who, tap) for data in replayed(practice, who) for tap in taps([data])}
    return {data.partition(":")[0] for data, each in seen.items() if "does not work" not in each.sent}


def test_the_matrix_finds_a_missing_access_check(
    access_attempts: AccessAttempts, practice: Practice, monkeypatch: pytest.MonkeyPatch
) -> None:
    def careless(ctx: Context, person: Contact, dyad: str) -> Dyad:
        named = dyads.find(ctx, dyad)
        if named is None:  # erased meanwhile
            raise NotAccessible
        return named

    monkeypatch.setattr(access, "own_client", careless)
    assert len(found(access_attempts, "both", taps(replayed(practice, "practitioner")))) > 5
