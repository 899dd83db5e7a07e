"""Parsing an instrument's file: core-6, and the error for every kind of mistake."""

import hashlib
import re
from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.errors import BadFile
from flows.instruments import Dimension, ItemKind, Perspective, check, parse
from flows.instruments.lines import find_line

CORE = (files("flows.instruments") / "core-6.v1.toml").read_text(encoding="utf-8")

SMALL = """
id = "small"
version = 2
title = "Small"
source = "made up"
licence = "anyone may"
languages = ["en"]
translations = { en = "original" }

[scales.s]
values = [1, 2, 3]
labels = { en = ["low", "middle", "high"] }

[[items]]
id = "g"
kind = "rating"
dimension = "goal"
scale = "s"
client = { en = "Goal?" }

[[items]]
id = "t"
kind = "rating"
dimension = "task"
scale = "s"
[items.client]
en = "Task?"

[[items]]
id = "b"
kind = "rating"
dimension = "bond"
scale = "s"
client = { en = "Bond with {name}?" }
"""


def line_with(text: str, part: str, nth: int = 1) -> int:
    lines = [number for number, line in enumerate(text.splitlines(), start=1) if part in line]
    return lines[nth - 1]


def test_core_6_becomes_what_its_file_says() -> None:
    core = parse(CORE, "core-6.v1.toml")
    assert (core.id, core.version) == ("core-6", 1)
    assert core.digest == hashlib.sha256(CORE.encode()).hexdigest()
    goal = core.item("g2")
    assert (goal.kind, goal.dimension) == (ItemKind.RATING, Dimension.GOAL)
    assert [(option.value, option.labels["de"]) for option in goal.options][0::4] == [
        (1, "Gar nicht"),
        (5, "Voll und ganz"),
    ]
    assert goal.texts[Perspective.CLIENT]["en"] == "{name} and I want the same things to come out of this."
    repair = core.item("x2")
    assert repair.branch is not None
    assert (repair.branch.item, repair.branch.at_least) == ("x1", 2)
    assert Perspective.PRACTITIONER not in repair.texts
    assert core.item("n1").options == ()


def test_core_6_asks_two_of_each_dimension_and_none_reversed() -> None:
    core = parse(CORE, "core-6.v1.toml")
    rated = [item.dimension for item in core.items if item.kind is ItemKind.RATING]
    assert [rated.count(dimension) for dimension in Dimension] == [2, 2, 2]
    assert not any(item.reverse for item in core.items)
    assert check(CORE) == ()


def test_a_translation_never_passes_for_validated() -> None:
    statuses = parse(CORE, "core-6.v1.toml").translations
    assert all("not validated" in status for status in statuses.values())


def test_the_digest_changes_with_any_change_of_the_file() -> None:
    assert parse(SMALL, "small").digest != parse(SMALL + "# a remark\n", "small").digest


ERRORS = [
    # (removed, inserted, key, text of the reported line, message)
    ('licence = "anyone may"\n', "", "licence", None, "without a licence"),
    ('licence = "anyone may"', 'licence = " "', "licence", "licence =", "without a licence"),
    ('title = "Small"', 'titel = "Small"', "titel", "titel =", "no such key"),
    ("version = 2", 'version = "2"', "version", "version =", "integer"),
    ("version = 2", "version = 0", "version", "version =", "greater"),
    ("version = 2", "version = ", None, "version =", "not TOML"),
    ('en = "Task?"', 'de = "Task?"', "items[2].client.en", "[items.client]", "translation is missing"),
    ('en = "Task?"', 'en = ""', "items[2].client.en", 'en = ""', "is empty"),
    ('en = "Task?"', 'en = "{client}?"', "items[2].client.en", "{client}", "only {name}"),
    ('en = "Task?"', 'en = "{name"', "items[2].client.en", "{name", "only {name}"),
    ('en = "Task?"', 'en = "{name!r}"', "items[2].client.en", "{name!r}", "only {name}"),
    ('"Goal?"', '"{client}?"', "items[1].client.en", "{client}", "only {name}"),
    ("values = [1, 2, 3]", "values = [1]", "scales.s.values", "values =", "at least 2 items"),
    ("values = [1, 2, 3]", f"values = {[*range(12)]}", "scales.s.values", "values =", "at most 11 items"),
    ('"Small"', f'"{"x" * 1001}"', "title", "title =", "at most 1000 characters"),
    ('dimension = "task"\n', "", "items[2].dimension", "[[items]]", "a rating needs a dimension"),
    ('dimension = "task"', 'dimension = "aim"', "items[2].dimension", '"aim"', "'goal', 'task' or 'bond'"),
    ('id = "t"', 'id = "g"', "items[1].id", 'id = "g"', "twice"),
    (
        'id = "t"\nkind = "rating"',
        'id = "t"\nkind = "tension"',
        "items[2].dimension",
        '"task"',
        "only ratings have one",
    ),
    ("values = [1, 2, 3]", "values = [1, 3, 2]", "scales.s.values", "values =", "rising order"),
    ("values = [1, 2, 3]", "values = [1, 2]", "scales.s.labels.en", "labels =", "3 labels for 2 values"),
    ('"middle"', '"Low"', "scales.s.labels.en", "labels =", "the same"),
    (
        'translations = { en = "original" }',
        'translations = { de = "x" }',
        "translations.en",
        "translations =",
        "no status",
    ),
    ('scale = "s"\n[items.client]', 'scale = "z"\n[items.client]', "items[2].scale", '"z"', 'no scale "z"'),
    ('scale = "s"\n[items.client]', "[items.client]", "items[2].scale", "[[items]]", "no scale is named"),
    ('[items.client]\nen = "Task?"', "", "items[2]", "[[items]]", "nobody is asked"),
    (
        "[items.client]",
        'branch = { item = "b", at_least = 2 }\n[items.client]',
        "items[2].branch",
        "branch",
        "before it",
    ),
    (
        "[items.client]",
        'branch = { item = "g", at_least = 4 }\n[items.client]',
        "items[2].branch",
        "branch",
        "so high",
    ),
    (
        "[items.client]",
        'branch = { item = "g", at_least = 2 }\n[items.practitioner]',
        "items[2].branch",
        "branch",
        "same person",
    ),
]


@pytest.mark.parametrize(("removed", "inserted", "key", "line_holds", "message"), ERRORS)
def test_a_mistake_is_told_with_line_key_and_remedy(
    removed: str, inserted: str, key: str | None, line_holds: str | None, message: str
) -> None:
    assert removed in SMALL
    text = SMALL.replace(removed, inserted, 1)
    with pytest.raises(BadFile, match=re.escape(message)) as caught:
        parse(text, "small.toml")
    error = caught.value
    assert (error.file, error.key) == ("small.toml", key)
    assert error.remedy
    if line_holds is None:
        assert error.line is None
    else:
        assert error.line is not None
        assert line_holds in text.splitlines()[error.line - 1]


def test_a_note_with_a_scale_and_a_reversed_question_of_tension_are_refused() -> None:
    noted = SMALL + '\n[[items]]\nid = "n"\nkind = "note"\nscale = "s"\nclient = { en = "Words?" }\n'
    with pytest.raises(BadFile, match="a note has no scale"):
        parse(noted, "small.toml")
    turned = noted.replace('kind = "note"', 'kind = "tension"\nreverse = true')
    with pytest.raises(BadFile, match="only ratings are scored"):
        parse(turned, "small.toml")


WARNINGS = [
    ('"middle"', '"neither the one nor the other"', "scales.s.labels.en", "cut buttons"),
    ('dimension = "task"', 'dimension = "goal"', "items", "unbalanced: 2 for goal, 0 for task, 1 for bond"),
    ('id = "t"', 'id = "t"\nreverse = true', "items[2].reverse", "misfire"),
]


@pytest.mark.parametrize(("removed", "inserted", "key", "message"), WARNINGS)
def test_a_warning_does_not_keep_the_file_from_being_used(
    removed: str, inserted: str, key: str, message: str
) -> None:
    text = SMALL.replace(removed, inserted, 1)
    (problem,) = check(text)
    assert (problem.key, problem.is_error) == (key, False)
    assert message in problem.what
    assert parse(text, "small.toml").id == "small"


def test_a_reversed_item_is_marked_for_scoring() -> None:
    instrument = parse(SMALL.replace('id = "t"', 'id = "t"\nreverse = true'), "small.toml")
    assert [item.reverse for item in instrument.items] == [False, True, False]


def test_check_tells_everything_at_once_errors_first() -> None:
    text = SMALL.replace('"middle"', '"neither the one nor the other"').replace('en = "Task?"', 'fr = "?"')
    problems = check(text)
    assert [problem.is_error for problem in problems] == [True, True, False]
    assert [problem.line for problem in problems] == [
        line_with(text, "[items.client]"),
        line_with(text, 'fr = "?"'),
        line_with(text, "neither the one"),
    ]


def test_the_licensed_skeleton_misses_its_texts_and_nothing_else(request: pytest.FixtureRequest) -> None:
    skeleton = (request.config.rootpath / "docs/instruments/licensed-twelve.toml").read_text(encoding="utf-8")
    assert {problem.what for problem in check(skeleton)} <= {
        "this is empty",
        "an instrument without a licence is not used",
    }
    counter = iter(range(1000))
    filled = re.sub(r'""', lambda _: f'"text {next(counter)}"', skeleton)
    assert check(filled) == ()
    instrument = parse(filled, "licensed-12.v1.toml")
    assert [item.dimension for item in instrument.items] == [d for d in Dimension for _ in range(4)]


@given(st.integers(0, len(CORE)), st.integers(0, 200), st.text(max_size=20))
def test_whatever_is_done_to_a_file_it_is_read_or_refused(at: int, length: int, put: str) -> None:
    text = CORE[:at] + put + CORE[at + length :]
    problems = check(text)
    if any(problem.is_error for problem in problems):
        with pytest.raises(BadFile):
            parse(text, "core.toml")
    else:
        assert parse(text, "core.toml").items


@pytest.mark.parametrize(("characters", "warnings"), [(20, 0), (21, 1)])
def test_a_label_longer_than_a_button_is_a_warning(characters: int, warnings: int) -> None:
    assert len(check(SMALL.replace('"middle"', f'"{"x" * characters}"'))) == warnings


def test_the_first_version_and_the_longest_title_are_accepted() -> None:
    text = SMALL.replace("version = 2", "version = 1").replace('"Small"', f'"{"x" * 1000}"')
    assert parse(text, "small.toml").version == 1


@pytest.mark.parametrize("values", [[1, 2], [*range(11)]])
def test_the_shortest_and_the_longest_scale(values: list[int]) -> None:
    labels = ", ".join(f'"label {value}"' for value in values)
    text = SMALL.replace("[1, 2, 3]", str(values)).replace('"low", "middle", "high"', labels)
    assert [option.value for option in parse(text, "small.toml").item("g").options] == values


def test_a_branch_may_ask_for_the_highest_value() -> None:
    text = SMALL.replace("[items.client]", 'branch = { item = "g", at_least = 3 }\n[items.client]')
    assert parse(text, "small.toml").item("t").branch is not None


def test_a_key_before_a_last_empty_table_is_found() -> None:
    assert find_line('id = "x"\n[scales]', ("id",)) == 1


def test_a_key_of_an_entry_in_a_list_of_a_table_is_found() -> None:
    text = 'id = "x"\n[a]\nid = 1\n[[a.b]]\nid = 2\n[[a.b]]\nid = 3\n[b]\nid = 4'
    assert find_line(text, ("a", "b", 1, "id")) == 7
    assert find_line(text, ("a", "b", 0, "id")) == 5
    assert find_line(text, ("b", "id")) == 9
    assert find_line(text, ("b", "name")) == 8
