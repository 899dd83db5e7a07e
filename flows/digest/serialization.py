"""A digest as JSON and back, so that what was sent can be kept and shown again byte for byte."""

import json
from dataclasses import asdict
from datetime import date, datetime
from typing import Any

from flows.detection.episodes import EpisodeState
from flows.detection.finding import FindingKind, Severity
from flows.digest.topics import Topic
from flows.digest.value import (
    DIGEST_VERSION,
    AnswerLine,
    Digest,
    DigestEntry,
    Place,
    QuietClient,
    Told,
)
from flows.digest.week import Standing
from flows.errors import BadInput
from flows.ids import CheckInId, DyadId, FlagId
from flows.instruments.model import Dimension


class UnknownDigest(BadInput):
    """This digest was written by a version that is not known here."""


def to_json(digest: Digest) -> str:
    """The digest as JSON; the same digest gives the same bytes."""
    return json.dumps(
        asdict(digest), default=_plain, ensure_ascii=False, separators=(",", ":"), sort_keys=True
    )


def from_json(text: str) -> Digest:
    """The digest that `to_json` wrote. Raises UnknownDigest for another version."""
    held = json.loads(text)
    if held.get("version") != DIGEST_VERSION:
        raise UnknownDigest
    return Digest(
        week=held["week"],
        zone=held["zone"],
        mode=held["mode"],
        name=held["name"],
        starts=date.fromisoformat(held["starts"]),
        ends=date.fromisoformat(held["ends"]) if held["ends"] else None,
        made=date.fromisoformat(held["made"]),
        most=held["most"],
        attention=tuple(_entry(each) for each in held["attention"]),
        others={
            place: tuple(_named(each) for each in held["others"][place])
            for place in Place  # the order in which they are told; JSON holds them by the alphabet
            if place in held["others"]
        },
    )


def _plain(value: object) -> str:
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(f"{type(value).__name__} has no place in a digest")


def _entry(held: dict[str, Any]) -> DigestEntry:
    return DigestEntry(
        dyad=DyadId(held["dyad"]),
        label=held["label"],
        next_session=_moment(held["next_session"]),
        told=tuple(_told(each) for each in held["told"]),
        words=held["words"],
        fresh=held["fresh"],
        since=_moment(held["since"]),
        missed=held["missed"],
        state=Standing(held["state"]),
        told_at=_moment(held.get("told_at")),
        words_at=_moment(held.get("words_at")),
        before=tuple(_told(each) for each in held.get("before", ())),
    )


def _named(held: dict[str, Any]) -> QuietClient:
    return QuietClient(**{**held, "dyad": DyadId(held["dyad"]), "words_at": _moment(held.get("words_at"))})


def _told(held: dict[str, Any]) -> Told:
    return Told(
        flag=FlagId(held["flag"]),
        kind=FindingKind(held["kind"]),
        topic=Topic(held["topic"]),
        dimension=Dimension(held["dimension"]) if held["dimension"] else None,
        severity=Severity(held["severity"]),
        at=datetime.fromisoformat(held["at"]),
        check_in=CheckInId(held["check_in"]) if held["check_in"] else None,
        answers=tuple(AnswerLine(**each) for each in held["answers"]),
        rests_on=held["rests_on"],
        one_in=held["one_in"],
        stated=(tuple(held["stated"][0]), tuple(held["stated"][1])) if held["stated"] else None,
        repair=EpisodeState(held["repair"]) if held["repair"] else None,
        opening=held["opening"],
    )


def _moment(held: str | None) -> datetime | None:
    return datetime.fromisoformat(held) if held else None
