"""Enrolment files: headings in several languages, own columns kept, problems by line and column."""

import pytest

from flows.enrolment.answer import Link, failures_file, links_file
from flows.enrolment.file import is_enrolment_file, read_enrolment
from flows.enrolment.labels import names_several
from flows.errors import BadFile
from flows.i18n import LANGUAGES, Voice
from flows.text.csv_file import describe_problem
from storage.bundled_content import load_words


def test_columns_are_found_by_name_and_others_are_kept() -> None:
    file = read_enrolment("Nr;Klientin;Coach;Sprache;E-Mail\n7; A.  1 ;Sam;Deutsch;a@b\n", "list.csv")
    (request,) = file.requests
    assert (request.line, request.practitioner, request.client, request.language) == (2, "Sam", "A. 1", "de")
    assert (file.own_columns, request.own_columns) == (("Nr", "E-Mail"), ("7", "a@b"))


def test_a_file_without_the_required_columns_is_refused() -> None:
    with pytest.raises(BadFile, match="line 1: no column for client") as refused:
        read_enrolment("coach,mail\nSam,a@b\n", "list.csv")
    assert refused.value.said == "enrol-no-columns"


def test_a_row_without_a_client_is_for_the_practitioner() -> None:
    (request,) = read_enrolment("practitioner,client\nSam,\n", "list.csv").requests
    assert request.client is None


@pytest.mark.parametrize("spoken", ["uk", "Ukrainian", "українська", "uk-UA", "ukrainien", "Ukrainisch"])
def test_a_language_is_a_code_or_a_name_in_any_supported_language(spoken: str) -> None:
    (request,) = read_enrolment(f"practitioner,client,language\nSam,A.,{spoken}\n", "list.csv").requests
    assert request.language == "uk"


@pytest.mark.parametrize(
    ("row", "column", "said"),
    [
        (",A.,", "practitioner", "enrol-row-practitioner"),
        (f"{'S' * 41},A.,", "practitioner", "enrol-row-practitioner"),
        (f"Sam,{'A' * 41},", "client", "invite-bad-label"),
        ("Sam,a@example.org,", "client", "invite-address"),
        ("Sam,Ann & Ben,", "client", "invite-several"),
        ("Sam,A.,Klingon", "language", "enrol-row-language"),
    ],
)
def test_a_problem_of_a_row_has_a_text_in_every_language(row: str, column: str, said: str) -> None:
    file = read_enrolment(f"practitioner,client,language\nSam,Fine,\n{row}\n", "list.csv")
    (problem,) = file.problems
    assert (problem.line, problem.column, problem.said) == (3, column, said)
    assert [request.client for request in file.requests] == ["Fine"]
    assert len({describe_problem(problem, Voice(load_words(), language)) for language in LANGUAGES}) == len(
        LANGUAGES
    )


@pytest.mark.parametrize(
    "label",
    [
        "Ann & Ben",
        "A+B",
        "A. & B.",
        "Anna und Ben",
        "Ana y Luis",
        "Анна и Борис",
        "Анна та Богдан",
        "Group 3",
        "Paar 7",
        "Ann/Ben",
        "Ann, Ben",
        "Ann u. Ben",
        "Ann u Ben",
        "Ann&Ben",
        "Smith and Wesson",
    ],
)
def test_a_label_for_two_people_is_recognized(label: str) -> None:
    assert names_several(label)


@pytest.mark.parametrize(
    "label",
    [
        "A&B",
        "R&D lead",
        "H&M",
        "1+1",
        "Q/A",
        "Tue 3/4",
        "A.",
        "Tuesday 3",
        "A+",
        "Q&",
        "Sandy",
        "Andy Undine",
        "Y",
        "M. e",
        "Гриша",
        "Paula",
    ],
)
def test_a_label_for_one_person_is_accepted(label: str) -> None:
    assert not names_several(label)


@pytest.mark.parametrize("cell", ['"=""A."""', "“A.”", "„A.“", "«A.»", "« A. »", "‚A.‘"])
def test_a_label_has_no_guard_and_no_quotation_marks(cell: str) -> None:
    (request,) = read_enrolment(f"practitioner,client\n“Sam”,{cell}\n", "list.csv").requests
    assert (request.practitioner, request.client) == ("Sam", "A.")


@pytest.mark.parametrize("above", ["sep=;\n", "\ufeffsep=;\r\n", "Our list, of March\n"])
def test_a_separator_line_or_a_title_above_the_header_is_passed_over(above: str) -> None:
    text = f"{above}practitioner;client\nSam;A.\n"
    assert is_enrolment_file(text)
    (request,) = read_enrolment(text, "list.csv").requests
    assert (request.client, request.line) == ("A.", 3)


def test_links_come_back_beside_the_programmes_own_columns() -> None:
    file = read_enrolment("Nr;client;practitioner\n=7;A.;Sam\n", "list.csv")
    link = Link(file.requests[0], "https://t.me/bot?start=-x", "-x", "2026-12-06 10:00")
    header, row = links_file(file, [link]).decode("utf-8-sig").splitlines()
    assert header == "Nr;practitioner;client;language;link;code;expires"
    assert row == "'=7;Sam;A.;;https://t.me/bot?start=-x;/start -x;2026-12-06 10:00"


def test_failures_can_be_corrected_and_sent_again() -> None:
    file = read_enrolment("nr,practitioner,client\n1,Sam,A.\n2,,B.\n", "list.csv")
    voice = Voice(load_words(), "en")
    text = failures_file(file, file.problems, voice).decode("utf-8-sig")
    assert text.splitlines()[0] == "nr,practitioner,client,problem"
    assert "Line 3, practitioner: Please write" in text
    again = read_enrolment(text.replace("2,,B.", "2,Sam,B."), "failures.csv")
    assert (again.own_columns, again.problems) == (("nr",), ())
    assert (again.requests[0].practitioner, again.requests[0].client) == ("Sam", "B.")
    twice = failures_file(
        read_enrolment(text, "failures.csv"), read_enrolment(text, "failures.csv").problems, voice
    )
    assert twice.decode().count("problem") == 1
