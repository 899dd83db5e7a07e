"""Recomputing a programme's scores and findings from the stored answers, to compare them with the stored ones.

Each is computed as of the time at which it was stored and by the model of its check-in, and must be the same byte
for byte. Two kinds of findings are counted apart, since their input is gone: gaps whose practitioner's form was
erased when the practitioner left, and findings that rest on check-ins past their retention period.
"""

import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass, replace

from bot.services.context.context import Context
from bot.services.context.programme_lookup import find_programme
from bot.services.history import check_in_history
from bot.services.history.check_in_history import History
from bot.services.programmes.file import ProgrammeFile
from flows.detection import Finding, FindingKind, detect, detect_silence, gap
from flows.ids import CheckInId, DyadId
from flows.scoring import score
from storage.repositories import dyads, flags, scores
from storage.repositories.check_ins import CheckIn
from storage.repositories.flags import Flag


@dataclass(frozen=True, slots=True)
class Recomputed:
    """The result for one check-in that was sent, or that closed unanswered and was found a silence.

    ``findings`` counts the stored findings, ``unseen`` those of them that were not compared because the
    practitioner's form is erased. ``same``: all others and the scores are as stored. ``whole``: no earlier check-in
    of the dyad can have been deleted; where False, a difference proves nothing.
    """

    check_in: CheckInId
    findings: int
    same: bool
    unseen: int = 0
    whole: bool = True


def recompute_programme(ctx: Context, slug: str) -> list[Recomputed]:
    """Recompute every check-in of a programme's clients. Raises BadInput if there is no such programme."""
    programme = find_programme(ctx, slug)
    oldest = ProgrammeFile.model_validate(programme.definition).kept.at(ctx.now).scores
    return [
        replace(each, whole=made_at > oldest)
        for dyad, made_at in dyads.created_at(ctx, programme.id).items()
        for each in _of_dyad(ctx, dyad)
    ]


def _of_dyad(ctx: Context, dyad: DyadId) -> Iterator[Recomputed]:
    history, stored = check_in_history.read_history(ctx, dyad), flags.of_dyad(ctx, dyad)
    stored_scores = scores.of_dyad(ctx, dyad)
    for check_in in history.sent:
        found = [flag for flag in stored if flag.check_in == check_in.id]
        compared = [flag for flag in found if not _is_form_erased(history, check_in, flag)]
        has_same_scores = _scores(history, check_in) == stored_scores.get(check_in.id)
        findings = _serialized(_findings(history, check_in, compared))
        same = has_same_scores and findings == _serialized(flag.finding for flag in compared)
        yield Recomputed(check_in.id, len(found), same, len(found) - len(compared))
    for flag in stored:
        if flag.finding.kind is FindingKind.SILENCE:
            silence = detect_silence(*check_in_history.silence_input(ctx.with_now(flag.at), dyad))
            yield Recomputed(flag.check_in, 1, _serialized(silence) == _serialized([flag.finding]))


def _is_form_erased(history: History, check_in: CheckIn, flag: Flag) -> bool:
    return flag.finding.detector == gap.NAME and check_in.session not in history.forms


def _scores(history: History, check_in: CheckIn) -> scores.ScoresByName:
    newest = history.up_to(check_in)[-1]
    return scores.by_name(score(newest.instrument, newest.answers))


def _findings(history: History, check_in: CheckIn, stored: Iterable[Flag]) -> Iterable[Finding]:
    """Return what is found at completion and, later, with the practitioner's form."""
    assert check_in.ended_at is not None
    found: dict[tuple[object, ...], Finding] = {}
    for moment in sorted({check_in.ended_at, *(flag.at for flag in stored)}):
        for each in detect(history.up_to(check_in, moment)):
            found.setdefault((each.kind, each.dimension, each.detector), each)
    return found.values()


def _serialized(findings: Iterable[Finding]) -> list[str]:
    return sorted(json.dumps(asdict(each), sort_keys=True) for each in findings)
