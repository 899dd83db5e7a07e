"""The buttons under a digest. They work for weeks, on any device: what was done is stored, and shown from there.

A button says what is to be so ("discussed", or no longer): tapped twice, or on two devices, it says the same.
"""

from dataclasses import dataclass

from bot.services.context import access, audit, contact
from bot.services.context.audit import Verb
from bot.services.context.contact import Who
from bot.services.context.context import Desk
from bot.services.context.inbound_types import Tap
from bot.services.digests import composition, paper_scores
from bot.services.messaging import outbox
from bot.services.upcoming.upcoming_sessions import next_session
from flows.digest import buttons
from flows.digest.buttons import Action
from flows.digest.card import card, render_card
from flows.digest.entry import Acted, render_entry
from flows.digest.text import render_rest
from flows.digest.value import Digest, Entry
from flows.digest.week import Verdict
from flows.errors import NotYours
from flows.message import Message
from flows.scheduling.notice import word_before
from storage.repositories import digests as kept_digests
from storage.repositories import due, dyads, flags, mutes, practitioners
from storage.repositories.due import DueKind
from storage.repositories.dyads import Dyad
from storage.repositories.flags import Flag

VERDICTS = {Action.DISCUSSED: Verdict.DISCUSSED, Action.NOT_A_RUPTURE: Verdict.NOT_A_RUPTURE}


@dataclass(frozen=True, slots=True)
class _Scene:
    """A tapped entry: its flag, whose it is, and the digest it stands in."""

    flag: Flag
    dyad: Dyad
    digest: Digest
    entry: Entry


def tap(desk: Desk, reader: Who, given: Tap) -> None:
    """One tap. Raises NotYours for a button of somebody else's digest, or of none."""
    wanted = buttons.decode(given.data)
    own = access.practitioner(reader)
    if wanted.action is Action.REST:
        _rest(desk, reader, given, wanted.on)
        return
    scene = _scene(desk, reader, wanted.on)
    kept_digests.used(desk.unit, own.id, scene.digest.week)
    if wanted.action is Action.DETAILS:
        _details(desk, reader, given, scene)
    elif wanted.action is Action.REMIND and not _remind(desk, reader, scene, wanted.off):
        outbox.toast(desk, reader, given, reader.voice.plain("digest-no-next-session"))
    else:
        if wanted.action in VERDICTS:
            _judge(desk, scene, None if wanted.off else VERDICTS[wanted.action])
        elif wanted.action is Action.MUTE:
            mutes.put(desk.unit, scene.dyad.id, scene.flag.finding.kind, not wanted.off)
        shown = wanted.shown + (wanted.action is Action.ANOTHER)
        if wanted.action is Action.ANOTHER:
            flags.passed(desk.unit, scene.flag.id, shown)
        message = _entry(desk, reader, scene, shown)
        outbox.edit(desk, reader, message, given)


def _scene(desk: Desk, reader: Who, flag_id: str) -> _Scene:
    flag, dyad = access.own_flag(desk, reader, flag_id)
    for digest in composition.telling(desk, reader, dyad, flag.at):
        entry = digest.entry(flag.id)
        if entry is not None:
            return _Scene(flag, dyad, digest, entry)
    raise NotYours


def _entry(desk: Desk, reader: Who, scene: _Scene, shown: int) -> Message:
    fresh = flags.find(desk.unit, scene.flag.id) or scene.flag
    acted = Acted(
        verdict=Verdict(fresh.verdict) if fresh.verdict else None,
        remind=due.when(desk.unit, DueKind.BRIEF, scene.flag.id) is not None,
        muted=fresh.finding.kind in mutes.of_dyad(desk.unit, scene.dyad.id),
        shown=shown,
    )
    return render_entry(scene.digest, scene.entry, reader.voice, composition.instrument(desk, reader), acted)


def _judge(desk: Desk, scene: _Scene, verdict: Verdict | None) -> None:
    """Said of the whole entry, or taken back; what was said already keeps its moment."""
    for flag in scene.entry.flags:
        stored = flags.find(desk.unit, flag)
        if stored is not None and stored.verdict != verdict:
            flags.judge(desk.unit, flag, verdict)


def _remind(desk: Desk, reader: Who, scene: _Scene, off: bool) -> bool:
    """A word before they meet, or no longer; false where nobody knows when that is.

    Where quiet hours leave no moment before the meeting, they hear it now: they are reading.
    """
    if off:
        due.drop(desk.unit, DueKind.BRIEF, scene.flag.id)
        return True
    meets = next_session(desk, scene.dyad, desk.now)
    if meets is None:
        return False
    found = word_before(meets, desk.now, reader.zone, *reader.quiets)
    if found is None:
        _brief(desk, reader, scene.flag)
    else:
        due.put(desk.unit, DueKind.BRIEF, scene.flag.id, found.at)
    return True


def _details(desk: Desk, reader: Who, given: Tap, scene: _Scene) -> None:
    instrument = composition.instrument(desk, reader)
    client = composition.client_week(desk, scene.dyad)
    name = reader.practitioner.name if reader.practitioner else ""
    shown = render_card(card(client, instrument), reader.voice, instrument, zone=reader.zone, name=name)
    audit.note(desk, Verb.READ_CARD, scene.dyad.id)
    for message in (*shown, *paper_scores.beside_card(desk, reader, scene.dyad)):
        outbox.reply(desk, reader, message)
    outbox.toast(desk, reader, given)


def _rest(desk: Desk, reader: Who, given: Tap, week: str) -> None:
    digest = composition.of_week(desk, reader, week)
    if digest is None:
        raise NotYours
    audit.note(desk, Verb.READ_DIGEST, composition.named(reader, week))
    kept_digests.used(desk.unit, access.practitioner(reader).id, week)
    for message in render_rest(digest, reader.voice, composition.instrument(desk, reader)):
        outbox.reply(desk, reader, message)
    outbox.toast(desk, reader, given)


def brief(desk: Desk, flag_id: str) -> None:
    """Shortly before they meet, whenever that is by now: what the practitioner wanted to be reminded of."""
    flag = flags.find(desk.unit, flag_id)
    if flag is None:
        return
    dyad = dyads.get(desk.unit, flag.dyad)
    person = practitioners.get(desk.unit, dyad.practitioner).person
    if person is None:
        return
    reader, meets = contact.known(desk, person), next_session(desk, dyad, desk.now)
    found = word_before(meets, desk.now, reader.zone, *reader.quiets) if meets else None
    if found is not None and found.at > desk.now:
        due.put(desk.unit, DueKind.BRIEF, flag.id, found.at)
    elif found is not None:
        _brief(desk, reader, flag)


def _brief(desk: Desk, reader: Who, flag: Flag) -> None:
    message = _entry(desk, reader, _scene(desk, reader, flag.id), 0)
    text = f"{reader.voice.say('digest-before-you-meet')}\n\n{message.html}"
    outbox.news(desk, reader, Message(text, message.buttons), key=f"brief:{flag.id}:{desk.now:%Y%m%d}")
