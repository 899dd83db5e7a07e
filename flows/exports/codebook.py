"""The codebook of the research table, as CSV for programs and as Markdown for people."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import chain

from flows.exports.anonymity import GroupSize
from flows.exports.columns import Column
from flows.exports.csv_lines import line
from flows.instruments import Instrument, Item, ItemKind

HEADER = ("file", "variable", "meaning", "type", "unit", "number", "word", "value_meaning")


@dataclass(frozen=True, slots=True)
class ExportSummary:
    """What an export holds: rows, and people by what became of them; ``groups`` are its k-anonymity figures."""

    day: date
    people: int
    check_ins: int
    answers: int
    goals: int
    left_out: int
    groups: tuple[GroupSize, ...]


def as_csv(tables: Mapping[str, Sequence[Column]]) -> Iterator[bytes]:
    """Yield a line for each variable, and one for each of its values; ``tables`` has the columns of each file."""
    yield line(HEADER)
    for file, columns in tables.items():
        for column in columns:
            yield line((file, column.name, column.meaning, str(column.kind), column.unit, "", "", ""))
            for code in column.codes:
                yield line((file, column.name, "", "", "", str(code.number), code.word, code.meaning))


def as_markdown(
    tables: Mapping[str, Sequence[Column]], instruments: Sequence[Instrument], summary: ExportSummary
) -> Iterator[bytes]:
    """Yield the codebook for people: the variables, the instruments' items, and what the files do not hold."""
    variables = chain.from_iterable(_variables(file, columns) for file, columns in tables.items())
    for text in (*_summary(summary), *variables, *_instruments(instruments)):
        yield f"{text}\n".encode()


def _summary(summary: ExportSummary) -> Iterator[str]:
    yield "# Codebook"
    yield ""
    yield f"Made on {summary.day:%Y-%m-%d}. One row is one item of one check-in; in the files of goals, one goal."
    yield ""
    yield f"* {summary.people} clients, {summary.check_ins} check-ins, {summary.answers} rows, {summary.goals} goals."
    yield f"* Left out, because they have not agreed to the present text: {summary.left_out} clients."
    yield "* No names, labels, chat ids or words. Pseudonyms fit only files made with the same key."
    yield "* Moments are in UTC. A row without a value says why in `missing`; in SPSS the value is the negative number."
    yield "* Goals are those that client and practitioner show each other, by category; a client's only once the"
    yield "  practitioner shows theirs. How far a client has come is here where their practitioner may see it."
    yield "* Answers that were begun and never sent are not here; their check-ins are, as `not-sent`."
    yield "* One answer is weak evidence about a person; nothing here is a score of a practitioner."
    yield ""
    yield "## How many people look alike"
    yield ""
    yield "| by | groups | smallest group | people in groups under five |"
    yield "|---|---|---|---|"
    for group in summary.groups:
        yield f"| {' and '.join(group.by)} | {group.groups} | {group.smallest} | {group.people_in_small} |"
    yield ""


def _variables(file: str, columns: Sequence[Column]) -> Iterator[str]:
    yield f"## Variables of {file}"
    yield ""
    yield "| variable | meaning | type | unit | values |"
    yield "|---|---|---|---|---|"
    for column in columns:
        values = "; ".join(f"{code.number} `{code.word}` {code.meaning}" for code in column.codes)
        cells = (f"`{column.name}`", column.meaning, str(column.kind), column.unit, values)
        yield f"| {' | '.join(map(_plain, cells))} |"
    yield ""


def _instruments(instruments: Iterable[Instrument]) -> Iterator[str]:
    for instrument in instruments:
        yield f"## Instrument {instrument.id}, version {instrument.version}"
        yield ""
        yield f"{_plain(instrument.title)}. Source: {_plain(instrument.source)} Licence: {_plain(instrument.licence)}."
        yield ""
        yield "| item | about | text | values | scored from the other end |"
        yield "|---|---|---|---|---|"
        for item in exported_items(instrument):
            values = "; ".join(f"{each.value} {english(each.labels)}" for each in item.options)
            about = str(item.dimension or item.kind)
            turned = "yes" if item.reverse else "no"
            yield f"| {item.id} | {about} | {_plain(text_of(item))} | {_plain(values)} | {turned} |"
        yield ""


def exported_items(instrument: Instrument) -> tuple[Item, ...]:
    """Return the items whose answers are exported: all but those that ask for words."""
    return tuple(item for item in instrument.items if item.kind is not ItemKind.NOTE)


def text_of(item: Item) -> str:
    """Return an item's text as the client reads it, in English if there is, with a blank for the name."""
    texts = next(iter(item.texts.values()))
    return english(texts).replace("{name}", "___")


def english(texts: Mapping[str, str]) -> str:
    """Return the English text of a mapping by language, or the first there is."""
    return texts.get("en") or next(iter(texts.values()))


def _plain(text: str) -> str:
    return text.replace("|", "/").replace("\n", " ")
