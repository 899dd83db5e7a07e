"""A programme's answers as a table: parsed, or refused with the line and the remedy."""

from datetime import UTC, datetime

import numpy as np
import pytest

from flows.detection_research.benchmark.worlds import Array
from flows.detection_research.calibration.answers_file import read, write
from flows.errors import BadFile

HEAD = "dyad,at,g1,g2,t1,t2,b1,b2\n"
ITEMS = HEAD.strip().split(",")[2:]


def table(text: str) -> Array:
    return read(text.encode(), "x.csv")


def test_check_ins_are_put_in_order_by_dyad() -> None:
    rows = ["a,2026-02-01,1,2,3,4,5,5", "b,2026-01-01,5,5,5,5,5,5", "a,2026-01-01,2,2,2,2,2,2"]
    answers = table(HEAD + "\n".join(rows))
    assert answers.shape == (2, 2, 3, 2)
    assert answers[0, 0].ravel().tolist() == [2, 2, 2, 2, 2, 2]
    assert answers[0, 1].ravel().tolist() == [1, 2, 3, 4, 5, 5]
    assert np.isnan(answers[1, 1]).all()


def test_what_is_written_is_read_back_and_a_moment_becomes_its_day() -> None:
    given: list[dict[str, int | None]] = [
        {"g1": 1, "g2": 2, "t1": 3, "t2": 4, "b1": 5, "b2": None},
        dict.fromkeys(ITEMS, 5),
    ]
    moments = [datetime(2026, 1, 1, 15, 20, tzinfo=UTC), datetime(2026, 1, 1, 17, 40, tzinfo=UTC)]
    text = write(zip("aa", moments, given, strict=True))
    assert text == HEAD + "a,2026-01-01,1,2,3,4,5,\na,2026-01-01,5,5,5,5,5,5\n"
    assert np.array_equal(table(text)[0, 0].ravel(), [1, 2, 3, 4, 5, np.nan], equal_nan=True)


@pytest.mark.parametrize(("day", "dyads"), [("2026-03-02", 1), ("2026-03-03", 2)])
def test_after_more_than_sixty_days_a_dyad_counts_as_another(day: str, dyads: int) -> None:
    assert len(table(HEAD + f"{day},5,5,5,5,5,5\n".join(["a,2026-01-01,4,4,4,4,4,4\na,", ""]))) == dyads


def test_an_empty_cell_is_skipped_and_other_columns_are_left_alone() -> None:
    answers = table("\ufeffnote,dyad,at,g1,g2,t1,t2,b1,b2\nhi,a,2026-01-01T10:00+01:00,,2,3,4,5, 5\n")
    assert np.isnan(answers[0, 0, 0, 0])
    assert answers[0, 0, 2, 1] == 5


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("dyad,at,g1\n", "g2, t1, t2, b1, b2: columns are missing"),
        ("", "columns are missing"),
        (HEAD, "no check-ins"),
        (HEAD + "a,2026-01-01,1,2,3,4,5,6\n", "line 2: b2: '6' is no answer"),
        (HEAD + "a,2026-01-01,1,2,3,4,5,5\na,today,1,2,3,4,5,5\n", "line 3: at: 'today' is no date"),
        (HEAD + "a,2026-01-01,1,2\n", "line 2: cells are missing"),
    ],
)
def test_what_is_wrong_is_said_with_its_place(text: str, said: str) -> None:
    with pytest.raises(BadFile, match=said):
        table(text)


def test_a_table_in_another_encoding_is_refused() -> None:
    with pytest.raises(BadFile, match="UTF-8"):
        read("dyad,at\nä,1".encode("latin-1"), "x.csv")
