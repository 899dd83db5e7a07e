"""Enrolment plans: no person twice, no name guessed, one label per person."""

from collections.abc import Mapping

from hypothesis import given
from hypothesis import strategies as st

from flows.enrolment.file import read_enrolment
from flows.enrolment.plan import EnrolmentPlan, KnownEntries, KnownEntry, RowOutcome, plan
from flows.text.sanitize import comparison_key

NO_ENTRIES = KnownEntries({}, {}, {})
SAM = KnownEntry("p1", is_unopened=False)


def known(clients: Mapping[str, bool] | None = None, *others: KnownEntry) -> KnownEntries:
    """Sam, with clients by label and whether their link is unopened; `others` are also named Sam."""
    there = {
        ("p1", comparison_key(label)): KnownEntry(f"d-{label}", is_unopened)
        for label, is_unopened in (clients or {}).items()
    }
    return KnownEntries({"sam": (SAM, *others)}, {each.id: each for each in (SAM, *others)}, there)


def planned(rows: str, there: KnownEntries, *, renew: bool = False) -> EnrolmentPlan:
    return plan(read_enrolment(f"practitioner,client,mail\n{rows}", "list.csv"), there, renew=renew)


def kinds(found: EnrolmentPlan) -> list[tuple[int, str]]:
    return [(step.request.line, str(step.kind)) for step in found.steps]


def problems(found: EnrolmentPlan) -> list[tuple[int, str]]:
    return [(problem.line, problem.said) for problem in found.problems]


def test_clients_of_a_known_practitioner_are_new_or_known() -> None:
    found = planned("sam,A.,\nSAM,b.,\n", known({"B.": False}))
    assert kinds(found) == [(2, "new"), (3, "there")]
    assert [step.practitioner for step in found.steps] == ["p1", "p1"]


def test_a_practitioner_may_follow_their_clients_in_the_file() -> None:
    found = planned("Kim,A.,\nKim,,\n", known())
    assert (kinds(found), problems(found)) == ([(3, "new"), (2, "new")], [])


def test_a_name_is_never_guessed() -> None:
    assert problems(planned("Sum,A.,\n", known())) == [(2, "enrol-row-unknown")]
    two = known(None, KnownEntry("p2", is_unopened=True))
    assert problems(planned("Sam,A.,\n", two)) == [(2, "enrol-row-ambiguous")]
    assert kinds(planned("p2,A.,\n", two)) == [(2, "new")]


def test_a_repeated_row_counts_once_and_a_second_person_of_one_label_is_refused() -> None:
    found = planned("Sam,A.,a@b\nSam,a.,a@b\nSam,A.,other@b\n", known())
    assert kinds(found) == [(2, "new"), (3, "twice")]
    assert problems(found) == [(4, "enrol-row-client-twice")]
    found = planned("Kim,,a@b\nkim,,other@b\n", known())
    assert problems(found) == [(3, "enrol-row-practitioner-twice")]


def test_a_name_and_an_id_are_the_same_practitioner() -> None:
    assert kinds(planned("Sam,A.,\np1,A.,\n", known())) == [(2, "new"), (3, "twice")]


def test_only_unopened_links_are_renewed() -> None:
    there = known({"A.": True, "B.": False})
    assert kinds(planned("Sam,A.,\nSam,B.,\nSam,,\n", there)) == [(4, "there"), (2, "there"), (3, "there")]
    assert kinds(planned("Sam,A.,\nSam,B.,\n", there, renew=True)) == [(2, "renewed"), (3, "there")]


rows = st.lists(
    st.tuples(st.sampled_from(("Sam", "Kim", "Lo")), st.sampled_from(("", "A.", "a.", "B."))), max_size=8
)


@given(rows)
def test_each_row_has_one_outcome_and_a_stored_list_has_nothing_new(
    given_rows: list[tuple[str, str]],
) -> None:
    text = "".join(f"{name},{label},\n" for name, label in given_rows)
    first = planned(text, NO_ENTRIES)
    lines = [step.request.line for step in first.steps] + [problem.line for problem in first.problems]
    assert sorted(lines) == list(range(2, len(given_rows) + 2))
    stored = planned(text, after(first))
    assert stored.of(RowOutcome.NEW, RowOutcome.RENEWED) == ()


def after(found: EnrolmentPlan) -> KnownEntries:
    """Return the people known after a plan for an empty programme was stored."""
    new = found.of(RowOutcome.NEW)
    by_name = {
        comparison_key(step.request.practitioner): (
            KnownEntry(comparison_key(step.request.practitioner), is_unopened=True),
        )
        for step in new
        if step.request.client is None
    }
    clients = {
        (comparison_key(step.request.practitioner), comparison_key(step.request.client)): KnownEntry(
            "d", is_unopened=True
        )
        for step in new
        if step.request.client is not None
    }
    return KnownEntries(by_name, {each.id: each for (each,) in by_name.values()}, clients)
