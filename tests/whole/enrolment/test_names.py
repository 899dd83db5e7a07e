"""Names and labels from any source: what others are shown of them, and which count as equal."""

from functools import partial
from pathlib import Path

import pytest

from bot.services.enrolment import role_invitations
from bot.services.programmes.file import ProgrammeFile, parse_programme
from flows.errors import BadInput
from storage.repositories import practitioners
from tests.support.contacts import with_contacts
from tests.support.played_service import play
from tests.support.service_actions import client_labels, says

HIDDEN = "\u202eJ\u200bo\u2066\U000e0041"
HEART = "❤️"


async def test_hostile_characters_of_a_typed_label_are_removed(tables_url: str, tmp_path: Path) -> None:
    async with play(tables_url, tmp_path) as played:
        alex = await played.practitioner()
        assert "Please pass this link" in await says(played, alex, f"/invite {HIDDEN}\0 \x07B\ud83d")
        assert await client_labels(played) == ["Jo B"]
        # The same for whoever reads it: the client who is invited already, then a client who is there.
        assert "Jo B: invited" in await says(played, alex, "/invite JO\u00a0 B\u200d")
        assert await client_labels(played) == ["Jo B"]
        await played.client(alex, "Amélie")
        assert "already have a client" in await says(played, alex, "/invite AME\u0301LIE")
        assert await client_labels(played) == ["Amélie", "Jo B"]
        # Nothing to be seen, too long, two people.
        for bad in ("\u200b\u3164\u2800", "\u0301\u0302", "x" * 41, "\u202eAnn \u200b& Ben"):
            await says(played, alex, "/invite")
            assert "Please pass this link" not in await says(played, alex, bad), ascii(bad)
        assert len(await client_labels(played)) == 2
        # Emoji alone, letters of a page, and what looks like a message of ours: shown as they are.
        for label in (HEART, "<b>⚠ Alert</b> _now_ `x` [a](http://b.c)"[:40]):
            assert f"link to {label}." in await says(played, alex, f"/invite {label}")
            assert label in await client_labels(played)


async def test_a_label_is_found_by_what_it_reads_like(sqlite_url: str, tmp_path: Path) -> None:
    async with play(sqlite_url, tmp_path) as played:
        alex = await played.practitioner()
        await played.client(alex, "Groß É.")
        said = await says(played, alex, "/session gross E\u0301.\u200b now")
        assert "Groß É." in said
        assert "/session" not in said


async def test_hostile_characters_of_labels_in_a_list_are_removed(tables_url: str, tmp_path: Path) -> None:
    async with play(tables_url, tmp_path) as played:
        await played.practitioner("Alex")
        code = await played.do(partial(role_invitations.invite_coordinator, slug="my-practice"))
        cora = played.meet("Cora")
        await cora.start(code)
        await played.settle()
        rows = ["practitioner,client", f"\u2066Alex\u200b,{HIDDEN}", "ale\u200dx,jo", "Alex,\u200b\u2060"]
        await cora.attaches("list.csv", "\n".join(rows), "text/csv")
        await played.settle()
        assert HIDDEN not in cora.screen()
        await cora.taps(cora.sees()[0])
        await played.settle()
        assert await client_labels(played) == ["Jo"]


async def test_hostile_characters_of_a_practitioners_name_are_removed(
    tables_url: str, tmp_path: Path
) -> None:
    async with play(tables_url, tmp_path) as played:
        await played.practitioner("Dr \u202eAme\u0301lie\0\ud83d")
        names = await played.service.store.read(
            lambda unit: [each.name for each in practitioners.every(unit)]
        )
        assert names == ["Dr Amélie"]
        for bad in ("\u200b", "x" * 41):
            with pytest.raises(BadInput):
                await played.do(partial(role_invitations.invite_practitioner, slug="my-practice", name=bad))


def test_hostile_characters_in_a_programme_file_are_removed() -> None:
    toml = with_contacts(en="call\\u202e 112\\nor\\u200b 113")
    read = parse_programme(
        toml.replace(name_line(toml), 'name = "Ame\\u0301lie\\u2066s\\n place"')
        + '\n[[paper]]\nname = "A\\u200bB"\nlow = 0\nhigh = 9\n',
        "p.toml",
    )
    assert read.name == "Amélies place"
    assert read.safety.crisis["en"] == "call 112\nor 113"
    assert read.paper[0].name == "AB"
    with pytest.raises(ValueError, match="name"):
        ProgrammeFile(name="\u200b\u2800")


def name_line(toml: str) -> str:
    return next(line for line in toml.splitlines() if line.startswith("name ="))
