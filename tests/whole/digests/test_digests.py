"""The digest as a practitioner meets it: its picture, its taps, what comes at once, what comes of a week gone by."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import func, select

from bot.rehearsal.botapi import Call, Fault, Trouble
from bot.services.context import contact
from bot.services.context.context import Context
from bot.services.digests import composition, supervision_report
from bot.services.messaging.render_jobs import RenderJob
from flows.digest import serialization
from storage.repositories import outbox_messages, practitioners
from storage.tables import schema
from tests.support.person import Person, buttons, read
from tests.support.played_service import Play, play
from tests.support.replayed_story import Kept, again, once
from tests.support.service_actions import says

MONDAY = datetime(2026, 3, 23, 7, 0, tzinfo=UTC)
GOOD = ("Mostly",) * 6 + ("None",)
HURT = ("Mostly", "Mostly", "Mostly", "Mostly", "Not at all", "A little", "A lot", "No")


Told = tuple[Play, Person, Person]


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Kept:
    return once(tmp_path_factory.mktemp("story"), a_story)


@pytest.fixture
async def told(kept: Kept, tmp_path: Path) -> AsyncIterator[Told]:
    """The service, the practitioner and the client, after the story."""
    async with again(kept, tmp_path) as (played, (alex, jo)):
        yield played, alex, jo


@pytest.fixture
async def played(tmp_path: Path) -> AsyncIterator[Play]:
    async with play(f"sqlite+aiosqlite:///{tmp_path / 'digests.sqlite'}", tmp_path) as found:
        yield found


async def taps(played: Play, person: Person, label: str, under: dict[str, Any] | None = None) -> str:
    await person.taps(label, under)
    await played.settle()
    return person.reads()


async def answers(played: Play, alex: Person, client: Person, label: str, *given: str) -> None:
    """A session has just ended; two hours later the client answers and sends."""
    await says(played, alex, f"/session {label} now")
    await played.passes(hours=2)
    for each in (*given, "Send"):
        await taps(played, client, each)


async def a_story(played: Play) -> tuple[Person, Person]:
    """Two good weeks, and on the third Tuesday one that hurt."""
    alex = await played.practitioner()
    jo = await played.client(alex, "Jo")
    for _ in range(2):
        await answers(played, alex, jo, "Jo", *GOOD)
        await played.passes(days=7, hours=-2)
    await answers(played, alex, jo, "Jo", *HURT)
    return alex, jo


def photos(person: Person) -> list[dict[str, Any]]:
    return [each for each in person.chat.messages.values() if "photo" in each]


def since(person: Person, words: str) -> list[dict[str, Any]]:
    """The messages from the last one with these words on."""
    shown = list(person.chat.messages.values())
    first = max(place for place, each in enumerate(shown) if words in read(each))
    return shown[first:]


async def test_the_picture_stands_after_the_first_screen(told: Told) -> None:
    played, alex, _ = told
    await played.comes(MONDAY)
    kinds = [
        "picture" if "photo" in each else "text"
        for each in since(alex, "Your week")
        if each["from"]["is_bot"]
    ]
    assert kinds == ["text", "picture", "text"]
    assert "Shaded" in read(photos(alex)[-1])


async def test_the_digest_so_far_has_its_picture_too(told: Told) -> None:
    played, alex, _ = told
    await says(played, alex, "/digest")
    assert ["photo" in each for each in since(alex, "Your week")] == [False, True, False]


async def test_a_picture_that_cannot_be_drawn_loses_nothing_else(
    told: Told, monkeypatch: pytest.MonkeyPatch
) -> None:
    def breaks(*_: object) -> bytes:
        raise MemoryError

    monkeypatch.setattr("bot.telegram.pictures.draw", breaks)
    played, alex, _ = told
    await played.comes(MONDAY)
    assert "“I felt Alex was on my side.” Not at all" in alex.reads()
    assert photos(alex) == []
    assert await played.service.store.read(lambda unit: outbox_messages.count(unit, "dead")) == 1


def a_picture(call: Call) -> bool:
    return call.method == "sendPhoto"


async def test_a_picture_that_may_have_come_comes_once_more_and_says_so(told: Told) -> None:
    played, alex, _ = told
    played.api.faults.add(Fault(Trouble.DROPPED, acted=True, when=a_picture, times=1))
    await played.comes(MONDAY + timedelta(minutes=15))
    first, again = photos(alex)
    assert "may have received this already" not in read(first)
    assert "may have received this already" in read(again)


async def counts(played: Play, kind: str) -> int:
    query = select(func.count()).select_from(schema.letters).where(schema.letters.c.kind == kind)
    return await played.service.store.read(lambda unit: unit.conn.execute(query).scalar_one())


def documents(person: Person) -> list[dict[str, Any]]:
    return [each for each in person.chat.messages.values() if "document" in each]


async def test_a_page_for_supervision_is_a_pdf_without_a_name(told: Told) -> None:
    played, alex, _ = told
    await says(played, alex, "/report jo")
    assert "Jo" in alex.reads()
    assert documents(alex)[-1]["document"]["file_name"] == "supervision-2026-03-17.pdf"
    await says(played, alex, "/report week")
    assert len(documents(alex)) == 2


async def test_whoever_asked_for_a_page_that_cannot_be_made_is_told(
    told: Told, monkeypatch: pytest.MonkeyPatch
) -> None:
    def breaks(*_: object) -> bytes:
        raise MemoryError

    monkeypatch.setattr("bot.telegram.report.document", breaks)
    played, alex, _ = told
    assert "could not make the page" in await says(played, alex, "/report jo")
    assert documents(alex) == []


async def test_where_it_is_not_clear_of_whom_a_page_is_asked_there_are_buttons(told: Told) -> None:
    played, alex, jo = told
    await played.client(alex, "Joe")
    await says(played, alex, "/report j")
    assert alex.sees() == ["Jo", "Joe", "Everyone"]
    await taps(played, alex, "Joe")
    assert "no answers" in alex.reads()
    await taps(played, alex, "Jo")
    assert len(documents(alex)) == 1
    await taps(played, alex, "Everyone")
    assert len(documents(alex)) == 2
    assert "not for you" in await says(played, jo, "/report")


async def test_past_weeks_are_read_again_as_they_came(told: Told) -> None:
    played, alex, _ = told
    await played.comes(MONDAY)
    came = [read(each) for each in since(alex, "Your week") if "photo" not in each]
    await played.passes(days=7)
    await says(played, alex, "/history")
    assert "Which week" in alex.reads()
    await taps(played, alex, "16 Mar – 22 Mar")
    assert [read(each) for each in since(alex, "Your week")] == came


async def test_clients_are_found_by_a_part_of_their_label(played: Play) -> None:
    alex = await played.practitioner()
    for label in ("Anna", "Hans", "Bo"):
        await played.client(alex, label)
    text = await says(played, alex, "/clients an")
    assert "Anna" in text
    assert "Hans" in text
    assert "Bo" not in text
    assert "holds “<b>x&”" in await says(played, alex, "/clients <b>x&")


async def test_a_quiet_week_brings_two_lines_or_nothing_by_choice(played: Play) -> None:
    alex = await played.practitioner()
    await played.client(alex, "Jo")
    await played.passes(days=7)
    assert await counts(played, "digest") == 1
    await says(played, alex, "/settings")
    await taps(played, alex, "What I tell you")
    await taps(played, alex, "✓ Quiet weeks")
    assert "✗ Quiet weeks" in alex.sees()
    await played.passes(days=7)
    assert await counts(played, "digest") == 1
    await taps(played, alex, "✗ Quiet weeks")
    await played.passes(days=7)
    assert await counts(played, "digest") == 1  # the new one; the first week's letter is no longer kept


async def test_tension_not_talked_through_is_told_at_once_and_only_once(told: Told) -> None:
    played, alex, _jo = told
    (first,) = [read(each) for each in alex.chat.messages.values() if "came in just now" in read(each)]
    assert "“I felt Alex was on my side.” Not at all" in first
    await played.comes(MONDAY)
    first = next(read(each) for each in since(alex, "Your week"))
    assert "(I wrote to you)" in first
    assert "I wrote to you about this on Tuesday 17 March" in alex.reads()
    assert len([each for each in alex.chat.messages.values() if "just now" in read(each)]) == 1


async def test_nothing_is_told_at_once_in_quiet_hours_or_against_ones_choice(told: Told) -> None:
    played, alex, jo = told
    await played.comes(datetime(2026, 3, 24, 17, 30, tzinfo=UTC))  # 18:30 in Berlin
    before = alex.screen().count("just now")
    await says(played, alex, "/session Jo now")
    await played.passes(hours=2)
    for each in HURT:
        await taps(played, jo, each)
    await played.comes(datetime(2026, 3, 24, 20, 30, tzinfo=UTC))  # quiet since 21:00
    await taps(played, jo, "Send")
    assert alex.screen().count("just now") == before
    await played.comes(datetime(2026, 3, 25, 7, 0, tzinfo=UTC))
    assert alex.screen().count("just now") == before + 1
    await says(played, alex, "/settings")
    await taps(played, alex, "What I tell you")
    await taps(played, alex, "✓ Tension at once")
    await taps(played, alex, "✓ Lowest at once")
    await answers(played, alex, jo, "Jo", *HURT)
    assert alex.screen().count("just now") == before + 1


async def test_taps_say_what_is_to_be_so_on_two_devices_and_after_weeks(told: Told) -> None:
    played, alex, _ = told
    await played.comes(MONDAY)
    shown = alex.last
    old = next(button["callback_data"] for button in buttons(shown) if button["text"] == "Discussed")
    await taps(played, alex, "Discussed", shown)
    assert "✓ Talked about." in alex.reads()
    await alex.taps_data(old, shown)  # the other device still showed it untapped
    await played.settle()
    assert "✓ Talked about." in read(alex.chat.messages[shown["message_id"]])
    await played.passes(days=35)
    await taps(played, alex, "✓ Discussed", shown)
    assert "Talked about" not in read(alex.chat.messages[shown["message_id"]])


async def test_a_client_whose_label_looks_like_markup_breaks_nothing(played: Play) -> None:
    alex = await played.practitioner()
    client = await played.client(alex, "<b>&")
    await answers(played, alex, client, "<b>&", *HURT)
    await played.comes(MONDAY)
    assert "1. <b>&: " in next(read(each) for each in since(alex, "Your week"))
    await says(played, alex, "/report <b>&")
    assert "<b>&, one page" in alex.reads()
    await says(played, alex, "/clients <b>&")
    assert "<b>&" in alex.reads()


async def test_a_past_week_can_be_had_again_whatever_came_later(told: Told) -> None:
    played, alex, jo = told
    await played.comes(MONDAY)
    before = await played.do(a_past_week)
    await played.passes(minutes=1)
    await taps(played, alex, "Discussed")
    await taps(played, alex, "Another opening")
    await answers(played, alex, jo, "Jo", *GOOD)
    await played.client(alex, "Later")
    await played.passes(days=21)
    then, drawing, composed = await played.do(a_past_week)
    assert (then, drawing) == before[:2]
    assert composed == then


def a_past_week(ctx: Context) -> tuple[str, RenderJob, str]:
    """The kept digest of the twelfth week, its pages, and the digest composed anew."""
    (practitioner,) = practitioners.every(ctx)
    reader = contact.from_practitioner(ctx, practitioner.id)
    assert reader is not None
    kept = composition.of_week(ctx, reader, "2026-W13")
    week = composition.at_the_time(ctx, reader, "2026-W13")
    assert kept is not None
    assert week is not None
    drawing = supervision_report.render_job(ctx, reader, supervision_report.as_found(week))
    assert drawing is not None
    assert RenderJob.from_json(drawing.to_json()) == drawing
    return serialization.to_json(kept), drawing, serialization.to_json(composition.composed(reader, week))
