"""A role that was given up stays given up when an old backup is restored."""

from pathlib import Path

from bot.app.home import load_key_ring
from bot.services.enrolment import coordinator_removal
from bot.services.privacy import practitioner_departure
from flows.dyads.lifecycle import DyadState
from storage import backup
from storage.repositories import coordinators, dyads, practitioners, programmes
from tests.support.person import invitation_code
from tests.support.played_service import play
from tests.support.service_actions import says, taps
from tests.whole.enrolment.test_coordinator import coordinator


async def test_nobody_gets_a_role_back_that_they_or_the_operator_gave_up(
    sqlite_url: str, tmp_path: Path
) -> None:
    """Roles given up before the restore stay given up; other people's roles stay.

    Jo, a client, has stopped coordinating; Kim or Sam was removed by an operator. Pat, a client too, no longer works
    here. The other practitioner, and a coordinator who has not begun, go on.
    """
    async with play(sqlite_url, tmp_path) as played:
        alex, sam, pat = [await played.practitioner(name) for name in ("Alex", "Sam", "Pat")]
        jo, kim = await played.client(alex, "Jo"), await played.client(alex, "Kim")
        await says(played, alex, "/invite P")
        await says(played, pat, "/start " + invitation_code(alex.reads()))
        await taps(played, pat, "Yes, I agree")
        await played.confirmed(alex)
        for person in (jo, kim, sam):
            await coordinator(played, person)
        waiting = await played.do(lambda ctx: coordinators.add(ctx, programmes.every(ctx)[0].id))
        kept, ring = tmp_path / "kept", load_key_ring(played.settings)
        backup.backup(sqlite_url, kept / "old.backup", ring)

        await says(played, jo, "/delete")
        asked = next(
            m for m in jo.chat.messages.values() if "coordinate this programme" in str(m.get("text"))
        )
        await jo.taps("Yes, delete all", asked)
        await played.settle()
        others = await played.do(coordinators.every)
        removed = next(each.id for each in others if each.person)
        await played.do(lambda ctx: coordinator_removal.remove_coordinator(ctx, removed))
        (gone,) = await played.do(lambda ctx: [p for p in practitioners.every(ctx) if p.name == "Pat"])
        await played.do(lambda ctx: practitioner_departure.practitioner_leaves(ctx, gone))
        await played.settle()
        own = await played.do(coordinators.every)
        assert waiting.id in [each.id for each in own]
        assert len(own) == 2
        backup.save_keys(sqlite_url, kept, ring)

    restored = f"sqlite+aiosqlite:///{tmp_path}/restored/restored.sqlite"
    backup.restore(kept / "old.backup", restored, ring)
    async with play(restored, tmp_path, start=played.clock()) as again:
        assert await again.do(coordinators.every) == own
        left = await again.do(lambda ctx: {p.name: p.left for p in practitioners.every(ctx)})
        assert left == {"Alex": False, "Sam": False, "Pat": True}
        states = await again.do(lambda ctx: {each.label: each.state for each in dyads.every(ctx)})
        assert states == dict.fromkeys(("Jo", "Kim", "P"), DyadState.ACTIVE)
