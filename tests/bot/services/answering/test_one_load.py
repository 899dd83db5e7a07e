"""A tap loads its check-in once."""

from pathlib import Path

import pytest

from bot.services.answering import answer_tap as module
from bot.services.check_ins import loader
from bot.services.context import CallbackTap, Contact, Context
from bot.services.inbound import tap_router
from storage.database.unit_of_work import UnitOfWork
from storage.repositories import check_ins
from storage.repositories.check_ins import CheckIn
from tests.support.played_service import play
from tests.support.service_actions import end_session, rates


async def test_a_tap_loads_its_check_in_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    calls: list[str] = []
    answer_tap, find, load = module.answer_tap, check_ins.find, loader.load

    def recording_tap(ctx: Context, contact: Contact, tap: CallbackTap) -> None:
        with monkeypatch.context() as patch:
            patch.setattr(check_ins, "find", recording_find)
            patch.setattr(module, "load", recording_load)
            answer_tap(ctx, contact, tap)

    def recording_find(unit: UnitOfWork, check_in: str) -> CheckIn | None:
        calls.append("find")
        return find(unit, check_in)

    def recording_load(ctx: Context, row: CheckIn, contact: Contact) -> loader.LoadedCheckIn:
        calls.append("load")
        return load(ctx, row, contact)

    async with play(f"sqlite+aiosqlite:///{tmp_path / 'once.sqlite'}", tmp_path) as played:
        alex = await played.practitioner()
        jo = await played.client(alex, "Jo")
        await end_session(played, alex, jo)
        monkeypatch.setattr(tap_router, "answer_tap", recording_tap)
        await rates(played, jo, 4)
        assert "2 of 7" in jo.reads()
    assert calls == ["find", "load"]
