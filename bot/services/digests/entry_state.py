"""What a practitioner has done with a digest entry: verdict, mute, reminder and the suggestions seen."""

from bot.services.context.contact import PractitionerContact
from bot.services.context.context import Context
from bot.services.digests import composition
from bot.services.digests.tapped_entry import TappedEntry
from bot.services.events import publication
from flows.digest.buttons import DigestAction, DigestTap
from flows.digest.entry import PractitionerActions, render_entry
from flows.digest.week import PractitionerVerdict
from flows.message import Message
from storage.repositories import due, flags, mutes
from storage.repositories.due import DueKind

VERDICTS = {
    DigestAction.DISCUSSED: PractitionerVerdict.DISCUSSED,
    DigestAction.NOT_A_RUPTURE: PractitionerVerdict.NOT_A_RUPTURE,
}


def apply(ctx: Context, tapped: TappedEntry, button: DigestTap) -> int:
    """Store a verdict, a mute or the next suggestion; return how many suggestions the practitioner has skipped."""
    if button.action in VERDICTS:
        _set_verdict(ctx, tapped, None if button.off else VERDICTS[button.action])
    elif button.action is DigestAction.MUTE:
        mutes.put(ctx, tapped.dyad.id, tapped.flag.finding.kind, not button.off)
    elif button.action is DigestAction.ANOTHER:
        flags.record_skipped_starters(ctx, tapped.flag.id, button.shown + 1)
        return button.shown + 1
    return button.shown


def _set_verdict(ctx: Context, tapped: TappedEntry, verdict: PractitionerVerdict | None) -> None:
    """Set or clear the verdict on every flag of the entry; an unchanged verdict keeps its time."""
    settled = set()
    for flag_id in tapped.entry.flags:
        flag = flags.find(ctx, flag_id)
        if flag is not None and flag.verdict != verdict:
            flags.set_verdict(ctx, flag_id, verdict)
            settled |= {flag.check_in} if verdict is not None else set()
    for check_in in sorted(settled):
        publication.publish_settled(ctx, tapped.dyad, check_in)


def render(ctx: Context, reader: PractitionerContact, tapped: TappedEntry, shown: int) -> Message:
    """Return the entry with its buttons in their stored state, after ``shown`` skipped suggestions."""
    flag = flags.find(ctx, tapped.flag.id) or tapped.flag
    acted = PractitionerActions(
        verdict=PractitionerVerdict(flag.verdict) if flag.verdict else None,
        remind=due.get_moment(ctx, DueKind.BRIEF, flag.id) is not None,
        muted=flag.finding.kind in mutes.of_dyad(ctx, tapped.dyad.id),
        shown=shown,
    )
    return render_entry(
        tapped.digest, tapped.entry, reader.voice, composition.programme_instrument(ctx, reader), acted
    )
