"""The page for supervision in words: plain paragraphs under headings, never a number without its meaning."""

from dataclasses import dataclass

from flows.detection.episodes import EpisodeState
from flows.digest.conversation_starters import SOURCES, find_starter
from flows.digest.phrases import capitalize_first, option, topic_phrase
from flows.digest.priority import drop_implied
from flows.digest.report import Report, ReportDimension, ReportEvent
from flows.i18n import Voice
from flows.instruments.model import Instrument, Item, ItemKind

_NEAR = 0.25  # a score so near to an answer is called by it alone


@dataclass(frozen=True, slots=True)
class ReportSection:
    """A heading and its paragraphs."""

    title: str
    lines: tuple[str, ...]


def sections(report: Report, voice: Voice, instrument: Instrument) -> tuple[ReportSection, ...]:
    """All of the page but its picture; plain text."""
    found = [
        ReportSection(_now(report, voice), tuple(_part(each, voice, instrument) for each in report.parts)),
        ReportSection(voice.plain("digest-report-stood"), _events(report, voice)),
        ReportSection(
            voice.plain("digest-report-openings"), tuple(_opening(key, voice) for key in report.openings)
        ),
        ReportSection(
            voice.plain("digest-report-reading"),
            (voice.plain("digest-report-reading-little"), voice.plain("digest-report-reading-claim")),
        ),
    ]
    return tuple(each for each in found if each.lines)


def _now(report: Report, voice: Voice) -> str:
    if report.newest is None:
        return voice.plain("digest-report-now-none")
    return voice.plain("digest-report-now", day=voice.day(report.newest))


def references(report: Report) -> tuple[str, ...]:
    """The whole references of the suggestions on the page."""
    return tuple(dict.fromkeys(SOURCES[find_starter(key).source].reference for key in report.openings))


def score_in_words(score: float, voice: Voice, instrument: Instrument) -> str:
    """A score as the answer it is nearest to, or the two it lies between."""
    rating = next(item for item in instrument.items if item.kind is ItemKind.RATING)
    below, above = _around(score, rating)
    if score - below <= _NEAR or below == above:
        return voice.plain("digest-report-one", answer=option(rating, below, voice))
    if above - score <= _NEAR:
        return voice.plain("digest-report-one", answer=option(rating, above, voice))
    low, high = option(rating, below, voice), option(rating, above, voice)
    return voice.plain("digest-report-between", low=low, high=high)


def _around(score: float, item: Item) -> tuple[int, int]:
    values = sorted(option.value for option in item.options)
    below = max((value for value in values if value <= score), default=values[0])
    above = min((value for value in values if value >= score), default=values[-1])
    return below, above


def _part(part: ReportDimension, voice: Voice, instrument: Instrument) -> str:
    dimension = voice.plain(f"digest-picture-{part.dimension}")
    if part.now is None:
        return voice.plain("digest-report-level-none", dimension=dimension)
    now = score_in_words(part.now, voice, instrument)
    if part.low is None or part.high is None:
        return voice.plain("digest-report-level-first", dimension=dimension, now=now)
    usual = _range(part.low, part.high, voice, instrument)
    return voice.plain("digest-report-level", dimension=dimension, now=now, usual=usual)


def _range(low: float, high: float, voice: Voice, instrument: Instrument) -> str:
    rating = next(item for item in instrument.items if item.kind is ItemKind.RATING)
    values = sorted(option.value for option in rating.options)
    first, last = (min(values, key=lambda value: abs(value - end)) for end in (low, high))
    if first == last:
        return voice.plain("digest-report-one", answer=option(rating, first, voice))
    return voice.plain(
        "digest-report-range", low=option(rating, first, voice), high=option(rating, last, voice)
    )


def _events(report: Report, voice: Voice) -> tuple[str, ...]:
    if not report.events:
        return (voice.plain("digest-report-nothing"),)
    return tuple(" ".join(_event(each, voice)) for each in report.events)


def _event(event: ReportEvent, voice: Voice) -> list[str]:
    about = [topic_phrase(told, voice) for told in drop_implied(event.told)]
    said = [voice.plain("digest-report-row", day=voice.day(event.day), what=voice.listing(about))]
    if event.repair is EpisodeState.REPAIRED and event.repaired_on:
        said.append(voice.plain("digest-report-repaired", day=voice.day(event.repaired_on)))
    elif event.repair:
        said.append(voice.plain(f"digest-report-{event.repair}"))
    if event.verdict:
        said.append(voice.plain(f"digest-report-{event.verdict}"))
    return [capitalize_first(each) for each in said]


def _opening(key: str, voice: Voice) -> str:
    idea = find_starter(key)
    return voice.plain(
        "digest-report-opening",
        opening=voice.plain(key),
        skill=voice.plain(f"opening-skill-{idea.skill}"),
        source=SOURCES[idea.source].short,
    )
