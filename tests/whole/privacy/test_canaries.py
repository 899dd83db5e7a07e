"""Charts and PDFs name people only visibly: nothing in the file's metadata, nothing in the log."""

import re
import zlib
from pathlib import Path

import pytest

from tests.support.person import Person, invitation_code
from tests.support.played_service import Play, play
from tests.support.practice import WITH_WORDS
from tests.support.service_actions import last_file, rates, says, taps

LABEL, WORDS = "Xylo-9", "zanzibar quetzal"
ACCOUNT, OWN_ACCOUNT = "Ozymandias", "Wolfram Vimana"  # what Telegram calls the client, and the practitioner
STREAM = re.compile(rb"stream\r?\n(.*?)\r?\nendstream", re.DOTALL)


async def test_pictures_pages_and_the_log_hide_nobody(
    sqlite_url: str, tmp_path: Path, loud: pytest.CaptureFixture[str]
) -> None:
    async with play(sqlite_url, tmp_path) as played:
        alex = await played.practitioner("Alex", WITH_WORDS)
        played.api.people.meet(alex.id, OWN_ACCOUNT, "en")
        client = await joined(played, alex)
        await a_week(played, alex, client)
        await says(played, alex, f"/report {LABEL}")
        drawn = {each: last_file(played, alex, each) for each in ("photo", "document")}
        accounts = (ACCOUNT, OWN_ACCOUNT, str(client.id), str(alex.id), played.api.token)
    assert drawn["photo"].startswith(b"\x89PNG")
    assert drawn["document"].startswith(b"%PDF")
    for kind, content in drawn.items():
        assert found(content, (*accounts, LABEL, WORDS)) == [], kind
    assert found(inflated(drawn["document"]), accounts) == []
    logged = "".join(loud.readouterr()).encode()
    assert b"started as" in logged
    assert found(logged, (*accounts, LABEL, WORDS)) == []


async def joined(played: Play, alex: Person) -> Person:
    """Add a client whose Telegram name is not their practitioner's label for them."""
    invitation = await says(played, alex, f"/invite {LABEL}")
    client = played.meet(ACCOUNT)
    await client.start(invitation_code(invitation))
    await played.settle()
    await taps(played, client, client.sees()[0])
    await played.confirmed(alex)
    return client


async def a_week(played: Play, alex: Person, client: Person) -> None:
    """One check-in with words that are shared, and the digest that tells of it."""
    await says(played, alex, f"/session {LABEL} now")
    await played.passes(hours=2)
    await rates(played, client, 4, 1)
    await says(played, client, WORDS)
    await rates(played, client, 4, 4, 4, 1)
    for answer in ("A lot", "No", "Skip", "Send"):
        await taps(played, client, answer)
    await played.passes(days=7)
    assert WORDS in alex.screen()


def inflated(pdf: bytes) -> bytes:
    """Return the decompressed streams of a PDF."""
    return b"\n".join(zlib.decompress(each) for each in STREAM.findall(pdf))


def found(content: bytes, canaries: tuple[str, ...]) -> list[str]:
    """Those that lie in there, as text, as UTF-16 or in hexadecimal."""
    ways = {
        each: (each.encode(), each.encode("utf-16-be"), each.encode().hex().encode()) for each in canaries
    }
    return [each for each, written in ways.items() if any(way in content for way in written)]
