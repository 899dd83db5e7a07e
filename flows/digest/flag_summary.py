"""From a stored flag to what a digest tells of it: the evidence, read back."""

from collections.abc import Mapping, Sequence
from typing import cast

from flows.detection.finding import Evidence, FindingKind
from flows.digest.conversation_starters import choose_starter
from flows.digest.topics import topic_of
from flows.digest.value import AnswerLine, Told
from flows.digest.week import FlagSeen, WeekCheckIn

_FIGURES = (2, 3, 4, 5, 10, 15, 20, 25, 30, 40, 50, 100)  # a model's odds are not known finer, nor beyond


def needs_attention(flag: FlagSeen) -> bool:
    """Whether a flag calls for thought; silence does only after a dip, no variation never does."""
    if flag.kind is FindingKind.SILENCE:
        return bool(flag.evidence.get("after_dip"))
    return flag.kind is not FindingKind.NO_VARIATION


def summarize_flag(flag: FlagSeen, rounds: Sequence[WeekCheckIn]) -> Told:
    """What the digest keeps of a flag of a client with those rounds, oldest first."""
    about = topic_of(flag.kind, flag.evidence.get("form"))
    return Told(
        flag=flag.flag,
        kind=flag.kind,
        topic=about,
        dimension=flag.dimension,
        severity=flag.severity,
        at=flag.at,
        check_in=flag.check_in,
        answers=_answers(flag, rounds),
        rests_on=_whole(flag.evidence, "check_ins") or _whole(flag.evidence, "pairs"),
        one_in=round_rarity(flag.evidence),
        stated=_stated(flag),
        repair=flag.repair,
        opening=choose_starter(about, flag.severity, flag.flag),
    )


def _answers(flag: FlagSeen, rounds: Sequence[WeekCheckIn]) -> tuple[AnswerLine, ...]:
    """The answers a flag rests on, furthest below the usual first."""
    here = next((each for each in rounds if each.check_in == flag.check_in), None)
    if here is None:
        return ()
    newest = rounds[-1].answers if rounds[-1] is not here else {}
    given = _values(flag.evidence, "answers") or _values(flag.evidence, "client")
    usual = _values(flag.evidence, "usual_answers")
    found = [
        AnswerLine(item, value, usual.get(item), here.own.get(item), newest.get(item))
        for item, value in given.items()
    ]
    # Tension and whether it was talked through keep their order.
    return tuple(sorted(found, key=_depth)) if flag.kind is not FindingKind.TENSION else tuple(found)


def round_rarity(evidence: Evidence) -> int | None:
    """One in how many ordinary check-ins of this person would look like this, in round figures up to 100."""
    probability = evidence.get("probability")
    if not isinstance(probability, int | float):
        return None
    return max((figure for figure in _FIGURES if figure * probability <= 1), default=_FIGURES[0])


def _depth(answered: AnswerLine) -> tuple[int, int]:
    against = answered.own if answered.usual is None else answered.usual
    return 0 if against is None else answered.value - against, answered.value


def _whole(evidence: Evidence, key: str) -> int:
    value = evidence.get(key)
    return value if isinstance(value, int) else 0


def _values(evidence: Evidence, key: str) -> dict[str, int]:
    held = evidence.get(key)
    if not isinstance(held, Mapping):
        return {}
    return {item: value for item, value in held.items() if isinstance(value, int)}


def _stated(flag: FlagSeen) -> tuple[tuple[str, ...], tuple[str, ...]] | None:
    if flag.evidence.get("form") != "stated":
        return None
    sides = (cast(list[str], flag.evidence[side]) for side in ("client", "practitioner"))
    client, practitioner = (tuple(str(goal) for goal in side) for side in sides)
    return client, practitioner
