"""A person's own answers as text to be drawn, and a client's answers as a table for the practitioner's records."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from flows.digest.phrases import option_label, question_text
from flows.digest.supervision_report_text import ReportSection
from flows.i18n import Voice
from flows.instruments import Instrument, ItemKind, Perspective
from flows.text.csv_file import encode_csv


@dataclass(frozen=True, slots=True)
class TextDocument:
    """Text that is drawn on as many pages as it needs, a section after the other."""

    title: str
    sections: tuple[ReportSection, ...]


@dataclass(frozen=True, slots=True)
class AnsweredForm:
    """One check-in with its answers, and words with whether they were shared; ``name`` is the practitioner's.

    ``progress`` is the name of a goal, with how far the client had come with it (None: skipped).
    """

    instrument: Instrument
    perspective: Perspective
    at: datetime
    sent: bool
    values: Mapping[str, int | None]
    words: Sequence[tuple[str, bool]]
    name: str
    progress: tuple[str, int | None] | None = None


def document(by_practitioner: Mapping[str, Sequence[AnsweredForm]], voice: Voice, zone: str) -> TextDocument:
    """Return all of a client's own answers, newest first, by practitioner."""
    sections: list[ReportSection] = []
    for name, forms in by_practitioner.items():
        sections.append(ReportSection(voice.plain("own-with", name=name), ()))
        for form in sorted(forms, key=lambda each: each.at, reverse=True):
            day = voice.moment(form.at, zone)
            title = day if form.sent else voice.plain("own-unsent", day=day)
            sections.append(ReportSection(title, tuple(_lines(form, voice))))
    return TextDocument(voice.plain("own-title"), tuple(sections))


def table(forms: Sequence[AnsweredForm], voice: Voice, zone: str) -> bytes:
    """Return CSV with a row for each answer that was sent and for each text that was shared, oldest first."""
    names = ("day", "side", "question", "value", "answer")
    rows = [row for form in sorted(forms, key=lambda each: each.at) for row in _rows(form, voice, zone)]
    return encode_csv([voice.plain(f"record-{name}") for name in names], rows)


def _lines(form: AnsweredForm, voice: Voice) -> Iterator[str]:
    for question, _, label in _answers(form, voice):
        yield f"{question} {label}"
    for text, is_shared in form.words:
        yield voice.plain("own-words" if is_shared else "own-private", words=text)


def _rows(form: AnsweredForm, voice: Voice, zone: str) -> Iterator[list[str]]:
    day, side = voice.moment(form.at, zone), voice.plain(f"record-{form.perspective}")
    for question, value, label in _answers(form, voice):
        yield [day, side, question, value, label]
    for text, is_shared in form.words:
        if is_shared:
            yield [day, side, voice.plain("record-words"), "", text]


def _answers(form: AnsweredForm, voice: Voice) -> Iterator[tuple[str, str, str]]:
    """Yield question, number and label of each answer; a skipped one has no number."""
    for item in form.instrument.items:
        if item.id not in form.values or item.kind is ItemKind.NOTE:
            continue
        value = form.values[item.id]
        label = voice.plain("own-skipped") if value is None else option_label(item, value, voice)
        yield question_text(item, voice, form.name), "" if value is None else str(value), label
    if form.progress is not None:
        goal, value = form.progress
        label = (
            voice.plain("own-skipped") if value is None else voice.plain("checkin-goal-value", value=value)
        )
        yield voice.plain("checkin-goal-question", goal=goal), "" if value is None else str(value), label
