"""The buttons under a digest. They work for weeks, on any device: what was done is stored, and shown from there.

A button says what is to be so ("discussed", or no longer): tapped twice, or on two devices, it says the same.
"""

from dataclasses import dataclass

from bot.services.context import access, audit, contact
from bot.services.context.audit import Verb
from bot.services.context.contact import PractitionerContact
from bot.services.context.context import Context
from bot.services.context.inbound_types import CallbackTap
from bot.services.digests import composition, paper_scores
from bot.services.messaging import outbox
from bot.services.upcoming.upcoming_sessions import next_session
from flows.digest import buttons
from flows.digest.buttons import DigestAction
from flows.digest.card import card, render_card
from flows.digest.entry import Acted, render_entry
from flows.digest.text import render_rest
from flows.digest.value import Digest, DigestEntry
from flows.digest.week import PractitionerVerdict
from flows.errors import NotYours
from flows.message import Message
from flows.scheduling.notice import word_before
from storage.repositories import digests as kept_digests
from storage.repositories import due, dyads, flags, mutes
from storage.repositories.due import DueKind
from storage.repositories.dyads import Dyad
from storage.repositories.flags import Flag

VERDICTS = {
    DigestAction.DISCUSSED: PractitionerVerdict.DISCUSSED,
    DigestAction.NOT_A_RUPTURE: PractitionerVerdict.NOT_A_RUPTURE,
}


@dataclass(frozen=True, slots=True)
class _Scene:
    """A tapped entry: its flag, whose it is, and the digest it stands in."""

    flag: Flag
    dyad: Dyad
    digest: Digest
    entry: DigestEntry


def handle_tap(ctx: Context, reader: PractitionerContact, given: CallbackTap) -> None:
    """One tap. Raises NotYours for a button of somebody else's digest, or of none."""
    wanted = buttons.decode(given.data)
    if wanted.action is DigestAction.REST:
        _rest(ctx, reader, given, wanted.on)
        return
    scene = _scene(ctx, reader, wanted.on)
    kept_digests.used(ctx, reader.practitioner.id, scene.digest.week)
    if wanted.action is DigestAction.DETAILS:
        _details(ctx, reader, given, scene)
    elif wanted.action is DigestAction.REMIND and not _remind(ctx, reader, scene, wanted.off):
        outbox.answer_callback(ctx, reader, given, reader.voice.plain("digest-no-next-session"))
    else:
        if wanted.action in VERDICTS:
            _judge(ctx, scene, None if wanted.off else VERDICTS[wanted.action])
        elif wanted.action is DigestAction.MUTE:
            mutes.put(ctx, scene.dyad.id, scene.flag.finding.kind, not wanted.off)
        shown = wanted.shown + (wanted.action is DigestAction.ANOTHER)
        if wanted.action is DigestAction.ANOTHER:
            flags.passed(ctx, scene.flag.id, shown)
        message = _entry(ctx, reader, scene, shown)
        outbox.edit_message(ctx, reader, message, given)


def _scene(ctx: Context, reader: PractitionerContact, flag_id: str) -> _Scene:
    flag, dyad = access.own_flag(ctx, reader, flag_id)
    for digest in composition.telling(ctx, reader, dyad, flag.at):
        entry = digest.entry(flag.id)
        if entry is not None:
            return _Scene(flag, dyad, digest, entry)
    raise NotYours


def _entry(ctx: Context, reader: PractitionerContact, scene: _Scene, shown: int) -> Message:
    fresh = flags.find(ctx, scene.flag.id) or scene.flag
    acted = Acted(
        verdict=PractitionerVerdict(fresh.verdict) if fresh.verdict else None,
        remind=due.when(ctx, DueKind.BRIEF, scene.flag.id) is not None,
        muted=fresh.finding.kind in mutes.of_dyad(ctx, scene.dyad.id),
        shown=shown,
    )
    return render_entry(scene.digest, scene.entry, reader.voice, composition.instrument(ctx, reader), acted)


def _judge(ctx: Context, scene: _Scene, verdict: PractitionerVerdict | None) -> None:
    """Said of the whole entry, or taken back; what was said already keeps its moment."""
    for flag in scene.entry.flags:
        stored = flags.find(ctx, flag)
        if stored is not None and stored.verdict != verdict:
            flags.judge(ctx, flag, verdict)


def _remind(ctx: Context, reader: PractitionerContact, scene: _Scene, off: bool) -> bool:
    """A word before they meet, or no longer; false where nobody knows when that is.

    Where quiet hours leave no moment before the meeting, they hear it now: they are reading.
    """
    if off:
        due.drop(ctx, DueKind.BRIEF, scene.flag.id)
        return True
    meets = next_session(ctx, scene.dyad, ctx.now)
    if meets is None:
        return False
    found = word_before(meets, ctx.now, reader.zone, *reader.quiets)
    if found is None:
        _brief(ctx, reader, scene.flag)
    else:
        due.put(ctx, DueKind.BRIEF, scene.flag.id, found.at)
    return True


def _details(ctx: Context, reader: PractitionerContact, given: CallbackTap, scene: _Scene) -> None:
    instrument = composition.instrument(ctx, reader)
    client = composition.client_week(ctx, scene.dyad)
    name = reader.practitioner.name
    shown = render_card(card(client, instrument), reader.voice, instrument, zone=reader.zone, name=name)
    audit.record(ctx, Verb.READ_CARD, scene.dyad.id)
    for message in (*shown, *paper_scores.card_lines(ctx, reader, scene.dyad)):
        outbox.reply(ctx, reader, message)
    outbox.answer_callback(ctx, reader, given)


def _rest(ctx: Context, reader: PractitionerContact, given: CallbackTap, week: str) -> None:
    digest = composition.of_week(ctx, reader, week)
    if digest is None:
        raise NotYours
    audit.record(ctx, Verb.READ_DIGEST, composition.named(reader, week))
    kept_digests.used(ctx, reader.practitioner.id, week)
    for message in render_rest(digest, reader.voice, composition.instrument(ctx, reader)):
        outbox.reply(ctx, reader, message)
    outbox.answer_callback(ctx, reader, given)


def brief(ctx: Context, flag_id: str) -> None:
    """Shortly before they meet, whenever that is by now: what the practitioner wanted to be reminded of."""
    flag = flags.find(ctx, flag_id)
    if flag is None:
        return
    dyad = dyads.get(ctx, flag.dyad)
    reader, meets = contact.from_practitioner(ctx, dyad.practitioner), next_session(ctx, dyad, ctx.now)
    if reader is None:
        return
    found = word_before(meets, ctx.now, reader.zone, *reader.quiets) if meets else None
    if found is not None and found.at > ctx.now:
        due.put(ctx, DueKind.BRIEF, flag.id, found.at)
    elif found is not None:
        _brief(ctx, reader, flag)


def _brief(ctx: Context, reader: PractitionerContact, flag: Flag) -> None:
    message = _entry(ctx, reader, _scene(ctx, reader, flag.id), 0)
    text = f"{reader.voice.say('digest-before-you-meet')}\n\n{message.html}"
    outbox.notify(ctx, reader, Message(text, message.buttons), key=f"brief:{flag.id}:{ctx.now:%Y%m%d}")
