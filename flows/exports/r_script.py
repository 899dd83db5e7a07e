"""An R script that reads the research tables with base R alone: types, factors, moments, and a first look."""

from collections.abc import Iterator, Mapping, Sequence

from flows.exports.columns import Column, ColumnKind

_CLASSES = {
    ColumnKind.TEXT: "character",
    ColumnKind.CODE: "character",
    ColumnKind.MOMENT: "character",
    ColumnKind.INTEGER: "integer",
    ColumnKind.NUMBER: "numeric",
}


def r_script(tables: Mapping[str, tuple[str, Sequence[Column]]]) -> Iterator[bytes]:
    """Yield the script, which reads files from the folder that it lies in or is run from.

    ``tables`` has the file and its columns by the name of the data frame: ``answers`` and ``goals``.
    """
    yield b"# Reads the research tables. Needs R only: Rscript read_research.R, in the folder of the files.\n"
    yield b"# One row of answers is one item of one check-in; `value` is NA where `missing` says why.\n"
    for name, (file, columns) in tables.items():
        for text in _reading(name, file, columns):
            yield f"{text}\n".encode()
    for text in _first_look():
        yield f"{text}\n".encode()


def _reading(name: str, file: str, columns: Sequence[Column]) -> Iterator[str]:
    yield "classes <- c("
    yield ",\n".join(f'  {each.name} = "{_CLASSES[each.kind]}"' for each in columns)
    yield ")"
    yield f'{name} <- read.csv("{file}", colClasses = classes, na.strings = "", encoding = "UTF-8")'
    for column in columns:
        of = f"{name}${column.name}"
        if column.kind is ColumnKind.MOMENT:
            yield f'{of} <- as.POSIXct({of}, format = "%Y-%m-%dT%H:%M:%SZ", tz = "UTC")'
        elif column.kind is ColumnKind.CODE:
            words = ", ".join(f'"{code.word}"' for code in column.codes)
            yield f"{of} <- factor({of}, levels = c({words}))"


def _first_look() -> Iterator[str]:
    yield 'ratings <- subset(answers, dimension %in% c("goal", "task", "bond") & !is.na(value))'
    yield 'cat("rows", nrow(answers), "\\n")'
    yield 'cat("values", sum(!is.na(answers$value)), "\\n")'
    yield 'cat("people", length(unique(answers$person[answers$perspective == "client"])), "\\n")'
    yield 'cat("goals", nrow(goals), "\\n")'
    yield 'print(table(answers$missing, useNA = "ifany"))'
    yield "if (nrow(ratings)) print(aggregate(value ~ perspective + dimension, ratings, mean))"
    yield "if (nrow(goals)) print(table(goals$perspective, goals$state))"
    yield "# How far with each goal: one row a check-in that asked, with what is known of the goal."
    yield 'asked <- unique(answers[!is.na(answers$goal_number), c("dyad", "check_in", "goal_number", "goal_progress")])'
    yield 'progress <- merge(asked, goals, by = c("dyad", "goal_number"))'
    yield "# A multilevel model, with the package lme4: check-ins in dyads."
    yield '# lme4::lmer(value ~ occasion + (occasion | dyad), subset(ratings, perspective == "client"))'
