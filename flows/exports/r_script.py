"""An R script that reads the research table with base R alone: types, factors, moments, and a first look."""

from collections.abc import Iterator, Sequence

from flows.exports.columns import Column, ColumnKind

_CLASSES = {
    ColumnKind.TEXT: "character",
    ColumnKind.CODE: "character",
    ColumnKind.MOMENT: "character",
    ColumnKind.INTEGER: "integer",
    ColumnKind.NUMBER: "numeric",
}


def r_script(columns: Sequence[Column], table: str) -> Iterator[bytes]:
    """Yield the script, which reads ``table`` from the folder that it lies in or is run from."""
    for text in _lines(columns, table):
        yield f"{text}\n".encode()


def _lines(columns: Sequence[Column], table: str) -> Iterator[str]:
    yield "# Reads the research table. Needs R only: Rscript read_research.R, in the folder of the files."
    yield "# One row is one item of one check-in; `value` is NA where `missing` says why."
    yield "classes <- c("
    yield ",\n".join(f'  {each.name} = "{_CLASSES[each.kind]}"' for each in columns)
    yield ")"
    yield f'answers <- read.csv("{table}", colClasses = classes, na.strings = "", encoding = "UTF-8")'
    for column in columns:
        if column.kind is ColumnKind.MOMENT:
            form = "%Y-%m-%dT%H:%M:%SZ"
            yield f'answers${column.name} <- as.POSIXct(answers${column.name}, format = "{form}", tz = "UTC")'
        elif column.kind is ColumnKind.CODE:
            words = ", ".join(f'"{code.word}"' for code in column.codes)
            yield f"answers${column.name} <- factor(answers${column.name}, levels = c({words}))"
    yield 'ratings <- subset(answers, dimension %in% c("goal", "task", "bond") & !is.na(value))'
    yield 'cat("rows", nrow(answers), "\\n")'
    yield 'cat("values", sum(!is.na(answers$value)), "\\n")'
    yield 'cat("people", length(unique(answers$person[answers$perspective == "client"])), "\\n")'
    yield 'print(table(answers$missing, useNA = "ifany"))'
    yield "if (nrow(ratings)) print(aggregate(value ~ perspective + dimension, ratings, mean))"
    yield "# A multilevel model, with the package lme4: check-ins in dyads."
    yield '# lme4::lmer(value ~ occasion + (occasion | dyad), subset(ratings, perspective == "client"))'
