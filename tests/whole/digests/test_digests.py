"""The digest as a practitioner sees it: picture, buttons, immediate notices and past weeks."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import func, select

from bot.rehearsal.botapi import Call, Fault, FaultKind
from bot.services.context import contact
from bot.services.context.context import Context
from bot.services.digests import composition, stored_digests, supervision_report
from bot.services.messaging import outbound_actions
from bot.services.messaging.outbound_actions import SendRendered
from bot.services.messaging.render_jobs import RenderJob
from flows.digest import serialization
from flows.message import Message
from storage.repositories import outbox_messages, practitioners
from storage.repositories.outbox_messages import OutboxState
from storage.tables import schema
from tests.support.person import Person, buttons_of, text_of
from tests.support.played_service import Play, play
from tests.support.replayed_story import StoredStory, play_story, resume_story
from tests.support.service_actions import says, taps_and_reads

MONDAY = datetime(2026, 3, 23, 7, 0, tzinfo=UTC)
GOOD = ("Mostly",) * 6 + ("None",)
HURT = ("Mostly", "Mostly", "Mostly", "Mostly", "Not at all", "A little", "A lot", "No")


AfterStory = tuple[Play, Person, Person]


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> StoredStory:
    return play_story(tmp_path_factory.mktemp("story"), a_story)


@pytest.fixture
async def after_story(kept: StoredStory, tmp_path: Path) -> AsyncIterator[AfterStory]:
    """Service, practitioner and client after ``a_story``."""
    async with resume_story(kept, tmp_path) as (played, (alex, jo)):
        yield played, alex, jo


@pytest.fixture
async def played(tmp_path: Path) -> AsyncIterator[Play]:
    async with play(f"sqlite+aiosqlite:///{tmp_path / 'digests.sqlite'}", tmp_path) as found:
        yield found


async def answers(played: Play, alex: Person, client: Person, label: str, *given: str) -> None:
    """End a session now; two hours later the client answers and sends."""
    await says(played, alex, f"/session {label} now")
    await played.passes(hours=2)
    for each in (*given, "Send"):
        await taps_and_reads(played, client, each)


async def a_story(played: Play) -> tuple[Person, Person]:
    """Play two good weeks, and on the third Tuesday a check-in with a low bond and tension."""
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
    """Return the messages from the last one that contains ``words`` on."""
    shown = list(person.chat.messages.values())
    first = max(place for place, each in enumerate(shown) if words in text_of(each))
    return shown[first:]


async def test_the_picture_follows_the_first_screen(after_story: AfterStory) -> None:
    played, alex, _ = after_story
    await played.comes(MONDAY)
    kinds = [
        "picture" if "photo" in each else "text"
        for each in since(alex, "Your week")
        if each["from"]["is_bot"]
    ]
    assert kinds == ["text", "picture", "text"]
    assert "Shaded" in text_of(photos(alex)[-1])


async def test_the_digest_so_far_has_its_picture_too(after_story: AfterStory) -> None:
    played, alex, _ = after_story
    await says(played, alex, "/digest")
    assert ["photo" in each for each in since(alex, "Your week")] == [False, True, False]


async def test_a_picture_that_cannot_be_rendered_is_left_out(
    after_story: AfterStory, monkeypatch: pytest.MonkeyPatch
) -> None:
    def breaks(*_: object) -> bytes:
        raise MemoryError

    monkeypatch.setattr("bot.telegram.pictures.draw", breaks)
    played, alex, _ = after_story
    await played.comes(MONDAY)
    assert "“I felt Alex was on my side.” Not at all" in alex.reads()
    assert photos(alex) == []
    assert await played.service.store.read(lambda unit: outbox_messages.count(unit, OutboxState.DEAD)) == 1


def a_picture(call: Call) -> bool:
    return call.method == "sendPhoto"


async def test_a_picture_with_unknown_outcome_is_sent_once_more_and_says_so(after_story: AfterStory) -> None:
    played, alex, _ = after_story
    played.api.faults.add(Fault(FaultKind.DROPPED, acted=True, when=a_picture, times=1))
    await played.comes(MONDAY + timedelta(minutes=15))
    first, again = photos(alex)
    assert "may have received this already" not in text_of(first)
    assert "may have received this already" in text_of(again)


async def counts(played: Play, kind: str) -> int:
    query = (
        select(func.count()).select_from(schema.outbox_messages).where(schema.outbox_messages.c.kind == kind)
    )
    return await played.service.store.read(lambda unit: unit.conn.execute(query).scalar_one())


def documents(person: Person) -> list[dict[str, Any]]:
    return [each for each in person.chat.messages.values() if "document" in each]


async def test_a_supervision_report_is_a_pdf_without_a_name(after_story: AfterStory) -> None:
    played, alex, _ = after_story
    await says(played, alex, "/report jo")
    assert "Jo" in alex.reads()
    assert documents(alex)[-1]["document"]["file_name"] == "supervision-2026-03-17.pdf"
    await says(played, alex, "/report week")
    assert len(documents(alex)) == 3


async def test_a_report_that_cannot_be_rendered_is_answered_with_a_text(
    after_story: AfterStory, monkeypatch: pytest.MonkeyPatch
) -> None:
    def breaks(*_: object) -> bytes:
        raise MemoryError

    monkeypatch.setattr("bot.telegram.report.draw_report", breaks)
    played, alex, _ = after_story
    assert "could not make the page" in await says(played, alex, "/report jo")
    assert [each["document"]["file_name"] for each in documents(alex)] == ["client-answers.csv"]


async def test_an_ambiguous_label_for_a_report_brings_buttons(after_story: AfterStory) -> None:
    played, alex, jo = after_story
    await played.client(alex, "Joe")
    await says(played, alex, "/report j")
    assert alex.sees() == ["Jo", "Joe", "Everyone"]
    await taps_and_reads(played, alex, "Joe")
    assert "no answers" in alex.reads()
    await taps_and_reads(played, alex, "Jo")
    assert len(documents(alex)) == 2
    await taps_and_reads(played, alex, "Everyone")
    assert len(documents(alex)) == 3
    assert "not for you" in await says(played, jo, "/report")


async def test_past_weeks_are_shown_as_they_were_sent(after_story: AfterStory) -> None:
    played, alex, _ = after_story
    await played.comes(MONDAY)
    came = [text_of(each) for each in since(alex, "Your week") if "photo" not in each]
    await played.passes(days=7)
    await says(played, alex, "/history")
    assert "Which week" in alex.reads()
    await taps_and_reads(played, alex, "16 Mar – 22 Mar")
    assert [text_of(each) for each in since(alex, "Your week")] == came


async def test_clients_are_listed_by_part_of_their_label(played: Play) -> None:
    alex = await played.practitioner()
    for label in ("Anna", "Hans", "Bo"):
        await played.client(alex, label)
    text = await says(played, alex, "/clients an")
    assert "Anna" in text
    assert "Hans" in text
    assert "Bo" not in text
    assert "holds “<b>x&”" in await says(played, alex, "/clients <b>x&")


async def test_a_quiet_week_brings_a_short_digest_or_none_by_choice(played: Play) -> None:
    alex = await played.practitioner()
    await played.client(alex, "Jo")
    await played.passes(days=7)
    assert await counts(played, "digest") == 1
    await says(played, alex, "/settings")
    await taps_and_reads(played, alex, "What I tell you")
    await taps_and_reads(played, alex, "✓ Quiet weeks")
    assert "✗ Quiet weeks" in alex.sees()
    await played.passes(days=7)
    assert await counts(played, "digest") == 1
    await taps_and_reads(played, alex, "✗ Quiet weeks")
    await played.passes(days=7)
    assert (
        await counts(played, "digest") == 1
    )  # the new one; the first week's outbox message is deleted by now


async def test_unresolved_tension_brings_one_immediate_notice(after_story: AfterStory) -> None:
    played, alex, _jo = after_story
    (first,) = [text_of(each) for each in alex.chat.messages.values() if "came in just now" in text_of(each)]
    assert "“I felt Alex was on my side.” Not at all" in first
    await played.comes(MONDAY)
    first = next(text_of(each) for each in since(alex, "Your week"))
    assert "(I wrote to you)" in first
    assert "I wrote to you about this on Tuesday 17 March" in alex.reads()
    assert len([each for each in alex.chat.messages.values() if "just now" in text_of(each)]) == 1


async def test_no_immediate_notice_in_quiet_hours_or_without_choice(after_story: AfterStory) -> None:
    played, alex, jo = after_story
    await played.comes(datetime(2026, 3, 24, 17, 30, tzinfo=UTC))  # 18:30 in Berlin
    before = alex.screen().count("just now")
    await says(played, alex, "/session Jo now")
    await played.passes(hours=2)
    for each in HURT:
        await taps_and_reads(played, jo, each)
    await played.comes(datetime(2026, 3, 24, 20, 30, tzinfo=UTC))  # quiet since 21:00
    await taps_and_reads(played, jo, "Send")
    assert alex.screen().count("just now") == before
    await played.comes(datetime(2026, 3, 25, 7, 0, tzinfo=UTC))
    assert alex.screen().count("just now") == before + 1
    await says(played, alex, "/settings")
    await taps_and_reads(played, alex, "What I tell you")
    await taps_and_reads(played, alex, "✓ Tension at once")
    await taps_and_reads(played, alex, "✓ Lowest at once")
    await answers(played, alex, jo, "Jo", *HURT)
    assert alex.screen().count("just now") == before + 1


async def test_buttons_set_a_state_on_two_devices_and_after_weeks(after_story: AfterStory) -> None:
    played, alex, _ = after_story
    await played.comes(MONDAY)
    shown = alex.last
    old = next(button["callback_data"] for button in buttons_of(shown) if button["text"] == "Discussed")
    await taps_and_reads(played, alex, "Discussed", under=shown)
    assert "✓ Talked about." in alex.reads()
    await alex.taps_data(old, shown)  # the other device still showed it untapped
    await played.settle()
    assert "✓ Talked about." in text_of(alex.chat.messages[shown["message_id"]])
    await played.passes(days=35)
    await taps_and_reads(played, alex, "✓ Discussed", under=shown)
    assert "Talked about" not in text_of(alex.chat.messages[shown["message_id"]])


async def test_a_client_whose_label_looks_like_markup_breaks_nothing(played: Play) -> None:
    alex = await played.practitioner()
    client = await played.client(alex, "<b>&")
    await answers(played, alex, client, "<b>&", *HURT)
    await played.comes(MONDAY)
    assert "1. <b>&: " in next(text_of(each) for each in since(alex, "Your week"))
    await says(played, alex, "/report <b>&")
    assert "<b>&, one page" in alex.reads()
    await says(played, alex, "/clients <b>&")
    assert "<b>&" in alex.reads()


async def test_a_past_week_is_composed_again_unchanged_by_later_events(after_story: AfterStory) -> None:
    played, alex, jo = after_story
    await played.comes(MONDAY)
    before = await played.do(a_past_week)
    await played.passes(minutes=1)
    await taps_and_reads(played, alex, "Discussed")
    await taps_and_reads(played, alex, "Another opening")
    await answers(played, alex, jo, "Jo", *GOOD)
    await played.client(alex, "Later")
    await played.passes(days=21)
    stored, job, composed = await played.do(a_past_week)
    assert (stored, job) == before[:2]
    assert composed == stored


def a_past_week(ctx: Context) -> tuple[str, RenderJob, str]:
    """Return the stored digest of week 13, its report job, and the digest composed again."""
    (practitioner,) = practitioners.every(ctx)
    reader = contact.from_practitioner(ctx, practitioner.id)
    assert reader is not None
    kept = stored_digests.read_digest(ctx, reader, "2026-W13")
    week = stored_digests.read_past_week(ctx, reader, "2026-W13")
    assert kept is not None
    assert week is not None
    drawing = supervision_report.create_render_job(ctx, reader, supervision_report.without_verdicts(week))
    assert drawing is not None
    stored = outbound_actions.from_json(outbound_actions.to_json(SendRendered(1, drawing, Message(""))))
    assert isinstance(stored, SendRendered)
    assert stored.job == drawing
    return (
        serialization.to_json(kept),
        drawing,
        serialization.to_json(composition.compose_digest(reader, week)),
    )
