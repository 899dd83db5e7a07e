"""From a session's end to the Monday digest: real HTTP, a real database, a clock that is moved."""

from datetime import UTC, datetime
from pathlib import Path

from tests.support.played_service import play


async def test_a_low_answer_after_a_session_is_in_mondays_digest(tables_url: str, tmp_path: Path) -> None:
    async with play(tables_url, tmp_path) as played:
        # Enrolled by the operator and the practitioner; the client reads what this is and agrees.
        alex = await played.practitioner("Alex")
        assert "Welcome, Alex" in alex.reads()
        jo = await played.invited(alex, "Jo")
        assert "/now shows this at any time" in jo.reads()
        await jo.taps("Yes, I agree")
        await played.settle()
        assert "Thank you" in jo.reads()
        await alex.taps("Yes, it is them")
        await played.settle()
        assert "Jo has joined" in alex.reads()

        # Two weeks of good hours, so that there is something usual.
        for _ in range(2):
            await alex.types("/session Jo now")
            await played.settle()
            await played.passes(hours=2)
            for _ in range(6):
                await jo.taps("Mostly")
                await played.settle()
            await jo.taps("None")
            await played.settle()
            await jo.taps("Send")
            await played.settle()
            await played.passes(days=7, hours=-2)
        tuesday = played.clock()
        assert tuesday == datetime(2026, 3, 17, 14, 0, tzinfo=UTC)

        # The session that hurt ends at 15:00 in Berlin; nothing comes before two hours have passed.
        await alex.types("/session Jo now")
        await played.settle()
        assert "Jo gets the questions on Tuesday 17 March, 17:00" in alex.reads()
        before = jo.reads()
        await played.passes(hours=1, minutes=59)
        assert jo.reads() == before
        await played.passes(minutes=1)
        assert "1 of 7" in jo.reads()
        assert "Alex" not in jo.reads().splitlines()[0]  # the line a locked phone shows

        # Six answers: four tapped, two typed.
        await jo.taps("Mostly")
        await played.settle()
        await jo.types("4")
        await played.settle()
        assert "I understood: Mostly" in jo.reads()
        await jo.taps("Mostly")
        await played.settle()
        await jo.taps("Completely")
        await played.settle()
        await jo.types("not at all")
        await played.settle()
        await jo.taps("A little")
        await played.settle()
        assert "tension" in jo.reads()
        await jo.taps("A lot")
        await played.settle()
        await jo.taps("No")
        await played.settle()
        assert "This is what Alex will see" in jo.reads()
        await jo.taps("Send")
        await played.settle()
        assert jo.sees() == []

        # Alex, asked about the same session, thought that it had gone well. Forms before it were left: that is fine.
        assert "How do you think your last session was for Jo?" in alex.screen()
        for label in ("Mostly", "Mostly", "Mostly", "None"):
            await alex.taps(label)
            await played.settle()
        assert "that is all" in alex.screen()

        # Monday 08:00 in Berlin, and not a minute sooner.
        last = alex.reads()
        await played.comes(datetime(2026, 3, 23, 6, 59, tzinfo=UTC))
        assert alex.reads() == last
        await played.comes(datetime(2026, 3, 23, 7, 0, tzinfo=UTC))
        digest = alex.screen().split("Your week, ")[-1]
        assert "1. Jo: " in digest
        assert "“I felt Alex was on my side.” Not at all (usually: Mostly · you thought: Mostly)" in digest
        assert "Also: unresolved tension and you two see the bond differently" in digest
        assert played.api.complaints == []
