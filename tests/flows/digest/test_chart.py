"""The chart's data: sessions in order, gaps, the usual range, flagged scores."""

from datetime import timedelta

from flows.digest.chart import Chart, ChartPanel, build_chart, clients_to_chart, reported_flags
from flows.digest.compose import compose
from flows.digest.week import ClientWeek
from flows.instruments.model import Dimension
from tests.flows.digest.practice import LAST, client, instrument, week

CALM = ("5445541",) * 6


def panel(only: ClientWeek, last: int = 12) -> ChartPanel:
    return build_chart([only], instrument(), reported_flags(compose(week(only))), last=last).panels[0]


def values(only: ChartPanel, dimension: Dimension) -> list[float | None]:
    (line,) = [line for line in only.lines if line.dimension is dimension]
    return [mark.value if mark else None for mark in line.marks]


def flagged(only: ChartPanel) -> dict[str, list[int]]:
    return {
        str(line.dimension): [place for place, mark in enumerate(line.marks) if mark and mark.flagged]
        for line in only.lines
    }


def test_the_three_dimensions_in_their_order_on_the_instruments_scale() -> None:
    found = build_chart([client("J.", *CALM)], instrument(), ())
    assert [line.dimension for line in found.panels[0].lines] == list(Dimension)
    assert (found.low, found.high) == (1, 5)


def test_an_unanswered_invitation_is_a_session_with_a_gap() -> None:
    found = panel(client("J.", "5445541", "4444441", expired=[LAST - timedelta(days=3)]))
    assert (found.sessions, found.unanswered) == (3, (1,))
    assert values(found, Dimension.GOAL) == [4.5, None, 4.0]


def test_skipped_items_leave_a_partial_score_or_none() -> None:
    found = panel(client("J.", "5-45541", "--45541"))
    assert values(found, Dimension.GOAL) == [5.0, None]
    first = found.lines[0].marks[0]
    assert first is not None
    assert first.partial


def test_only_the_last_sessions_are_shown_and_numbered_from_the_first() -> None:
    found = panel(client("J.", *["5445541"] * 20), last=12)
    assert (found.sessions, found.first) == (12, 9)


def test_the_dimension_that_stands_out_is_marked_where_it_does() -> None:
    assert flagged(panel(client("J.", *CALM, "5445221"))) == {"goal": [], "task": [], "bond": [6]}
    assert flagged(panel(client("J.", *CALM, "2222221"))) == {"goal": [6], "task": [6], "bond": [6]}


def test_a_dip_settled_long_ago_is_not_marked_in_the_chart() -> None:
    settled = client("J.", *CALM, "5445221", "5445541", "5445541", "5445221")
    assert flagged(panel(settled)) == {"goal": [], "task": [], "bond": [9]}
    assert flagged(panel(client("J.", *CALM, "5445221", "5445541", "5445541"))) == {
        "goal": [],
        "task": [],
        "bond": [],
    }


def test_tension_stands_beside_the_answers_and_a_gap_of_views_is_no_mark() -> None:
    found = panel(client("J.", *CALM, "54455431", own=["2111"]))
    assert found.tension == (6,)
    assert flagged(found) == {"goal": [], "task": [], "bond": []}


def test_the_usual_range_is_that_before_the_dip() -> None:
    before, after = panel(client("J.", *CALM, "5445541")), panel(client("J.", *CALM, "5445221", "5445221"))
    bond = [line for line in (*before.lines, *after.lines) if line.dimension is Dimension.BOND]
    assert (bond[0].low, bond[0].high) == (bond[1].low, bond[1].high)


def test_a_first_check_in_has_no_usual_range() -> None:
    assert {line.low for line in panel(client("J.", "5445541")).lines} == {None}


def test_clients_of_the_attention_list_get_charts_in_its_order() -> None:
    practice = week(
        client("watch", *CALM, "54455431"),
        client("likely", *CALM, "5445221"),
        client("steady", *CALM),
    )
    digest = compose(practice)
    assert [each.label for each in clients_to_chart(practice, digest)] == ["likely", "watch"]
    assert build_chart([], instrument(), ()) == Chart((), 1, 5)
