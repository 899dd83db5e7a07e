"""Text of the supervision report: plain paragraphs under headings, every figure with its meaning."""

from dataclasses import dataclass

from flows.detection.episodes import EpisodeState
from flows.digest.conversation_starters import SOURCES, find_starter
from flows.digest.phrases import capitalize_first, option_label, topic_phrase
from flows.digest.priority import drop_implied
from flows.digest.supervision_report import Report, ReportDimension, ReportEvent
from flows.i18n import Voice
from flows.instruments.model import Instrument, Item, ItemKind

_NEAR = 0.25  # a score this close to an answer is described by that answer alone


@dataclass(frozen=True, slots=True)
class ReportSection:
    """A heading and its paragraphs."""

    title: str
    lines: tuple[str, ...]


def render_sections(report: Report, voice: Voice, instrument: Instrument) -> tuple[ReportSection, ...]:
    """Return the text of the page in sections, unescaped, without the chart."""
    all_sections = [
        ReportSection(
            _now(report, voice), tuple(_dimension_line(each, voice, instrument) for each in report.parts)
        ),
        ReportSection(voice.plain("digest-report-stood"), _events(report, voice)),
        ReportSection(
            voice.plain("digest-report-openings"), tuple(_starter_line(key, voice) for key in report.openings)
        ),
        ReportSection(
            voice.plain("digest-report-reading"),
            (voice.plain("digest-report-reading-little"), voice.plain("digest-report-reading-claim")),
        ),
    ]
    return tuple(each for each in all_sections if each.lines)


def _now(report: Report, voice: Voice) -> str:
    if report.newest is None:
        return voice.plain("digest-report-now-none")
    return voice.plain("digest-report-now", day=voice.day(report.newest))


def references(report: Report) -> tuple[str, ...]:
    """Return the full references of the starters on the page, without duplicates."""
    return tuple(dict.fromkeys(SOURCES[find_starter(key).source].reference for key in report.openings))


def score_in_words(score: float, voice: Voice, instrument: Instrument) -> str:
    """Return a score as the label of the nearest answer, or of the two answers it lies between."""
    rating = next(item for item in instrument.items if item.kind is ItemKind.RATING)
    below, above = _neighbouring_values(score, rating)
    if score - below <= _NEAR or below == above:
        return voice.plain("digest-report-one", answer=option_label(rating, below, voice))
    if above - score <= _NEAR:
        return voice.plain("digest-report-one", answer=option_label(rating, above, voice))
    low, high = option_label(rating, below, voice), option_label(rating, above, voice)
    return voice.plain("digest-report-between", low=low, high=high)


def _neighbouring_values(score: float, item: Item) -> tuple[int, int]:
    values = sorted(option.value for option in item.options)
    below = max((value for value in values if value <= score), default=values[0])
    above = min((value for value in values if value >= score), default=values[-1])
    return below, above


def _dimension_line(row: ReportDimension, voice: Voice, instrument: Instrument) -> str:
    dimension = voice.plain(f"digest-picture-{row.dimension}")
    if row.now is None:
        return voice.plain("digest-report-level-none", dimension=dimension)
    now = score_in_words(row.now, voice, instrument)
    if row.low is None or row.high is None:
        return voice.plain("digest-report-level-first", dimension=dimension, now=now)
    usual = _range(row.low, row.high, voice, instrument)
    return voice.plain("digest-report-level", dimension=dimension, now=now, usual=usual)


def _range(low: float, high: float, voice: Voice, instrument: Instrument) -> str:
    rating = next(item for item in instrument.items if item.kind is ItemKind.RATING)
    values = sorted(option.value for option in rating.options)
    first, last = (min(values, key=lambda value: abs(value - end)) for end in (low, high))
    if first == last:
        return voice.plain("digest-report-one", answer=option_label(rating, first, voice))
    return voice.plain(
        "digest-report-range", low=option_label(rating, first, voice), high=option_label(rating, last, voice)
    )


def _events(report: Report, voice: Voice) -> tuple[str, ...]:
    if not report.events:
        return (voice.plain("digest-report-nothing"),)
    return tuple(" ".join(_event(each, voice)) for each in report.events)


def _event(event: ReportEvent, voice: Voice) -> list[str]:
    topics = [topic_phrase(flag, voice, for_report=True) for flag in drop_implied(event.told)]
    sentences = [voice.plain("digest-report-row", day=voice.day(event.day), what=voice.listing(topics))]
    if event.repair is EpisodeState.REPAIRED and event.repaired_on:
        sentences.append(voice.plain("digest-report-repaired", day=voice.day(event.repaired_on)))
    elif event.repair:
        sentences.append(voice.plain(f"digest-report-{event.repair}"))
    if event.verdict:
        sentences.append(voice.plain(f"digest-report-{event.verdict}"))
    return [capitalize_first(each) for each in sentences]


def _starter_line(key: str, voice: Voice) -> str:
    starter = find_starter(key)
    return voice.plain(
        "digest-report-opening",
        opening=voice.plain(key),
        skill=voice.plain(f"opening-skill-{starter.skill}"),
        source=SOURCES[starter.source].short,
    )
