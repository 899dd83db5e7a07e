"""A programme's answers as a table: read, and refused with the line and the remedy."""

import numpy as np
import pytest

from flows.detection.benchmark.worlds import Array
from flows.detection.calibration.answers_file import read
from flows.errors import BadFile

HEAD = "dyad,at,g1,g2,t1,t2,b1,b2\n"


def table(text: str) -> Array:
    return read(text.encode(), "x.csv")


def test_check_ins_are_put_in_order_by_dyad() -> None:
    rows = ["a,2026-02-01,1,2,3,4,5,5", "b,2026-01-01,5,5,5,5,5,5", "a,2026-01-01,2,2,2,2,2,2"]
    answers = table(HEAD + "\n".join(rows))
    assert answers.shape == (2, 2, 3, 2)
    assert answers[0, 0].ravel().tolist() == [2, 2, 2, 2, 2, 2]
    assert answers[0, 1].ravel().tolist() == [1, 2, 3, 4, 5, 5]
    assert np.isnan(answers[1, 1]).all()


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
