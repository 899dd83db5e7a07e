"""Properties of parsing typed answers, over all languages, scales and labels."""

from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.answer_parsing import PARSER_VERSION, Skipped, Unclear, Understood, read, read_many
from flows.answer_parsing.lexicon import Sense, normalize
from flows.answer_parsing.lexicons import LEXICONS
from flows.answer_parsing.scale import build_scale
from flows.i18n import LANGUAGES
from flows.instruments import Option, parse

CORE = parse((files("flows.instruments") / "core-6.v1.toml").read_text(encoding="utf-8"), "core-6.v1.toml")
SCALES = {name: CORE.item(name).options for name in ("g1", "x1", "x2")}
SIX = [CORE.item(name) for name in ("g1", "g2", "t1", "t2", "b1", "b2")]

scales = st.sampled_from(sorted(SCALES))
languages = st.sampled_from(LANGUAGES)


def labels() -> list[tuple[str, tuple[Option, ...], str, int]]:
    return [
        (language, options, option.labels[language], option.value)
        for language in LANGUAGES
        for options in SCALES.values()
        for option in options
    ]


@given(st.text(max_size=60), languages, scales)
def test_nothing_typed_raises(text: str, language: str, name: str) -> None:
    reading = read(text, SCALES[name], language)
    if isinstance(reading, Understood):
        assert reading.value in {option.value for option in SCALES[name]}
    else:
        assert isinstance(reading, (Skipped, Unclear))


FRAGMENTS = [
    "4",
    "3",
    "not",
    "mostly",
    "or",
    "/",
    "5",
    "maybe",
    "skip",
    "yes",
    "no",
    "-",
    "out of",
    "👍",
    "\u200f",
    "?",
]


@given(st.lists(st.sampled_from(FRAGMENTS), max_size=8), scales)
def test_what_holds_a_doubt_is_never_understood(parts: list[str], name: str) -> None:
    reading = read(" ".join(parts), SCALES[name], "en")
    if {"or", "maybe", "?", "not"} & set(parts):
        assert not isinstance(reading, Understood)


@pytest.mark.parametrize("text", ["4", "not ", "a", "\u200f", "4 or ", "ﷺ", "é"])
@pytest.mark.parametrize("characters", [1000, 10_000])
@pytest.mark.parametrize("language", ["en", "ar"])
def test_a_long_text_is_asked_again(text: str, characters: int, language: str) -> None:
    assert isinstance(read((text * characters)[:characters], SCALES["g1"], language), Unclear)


@pytest.mark.parametrize(("language", "options", "label", "value"), labels())
def test_every_label_is_read_however_it_is_written(
    language: str, options: tuple[Option, ...], label: str, value: int
) -> None:
    for written in (
        label,
        label.upper(),
        label.lower(),
        f"  {label}. ",
        f"\u200f{label}\u200e",
        label.replace(" ", "  "),
    ):
        assert read(written, options, language) == Understood(value)
    assert read(f"{value} {label}", options, language) == Understood(value)


@pytest.mark.slow
@pytest.mark.parametrize(("language", "options", "label", "value"), labels())
def test_no_prefix_and_no_typo_of_a_label_is_read_as_another(
    language: str, options: tuple[Option, ...], label: str, value: int
) -> None:
    for written in (*_prefixes(label), *_typos(label)):
        reading = read(written, options, language)
        assert reading == Understood(value) or not isinstance(reading, Understood), written


def _prefixes(label: str) -> list[str]:
    return [label[:end] for end in range(1, len(label))]


def _typos(label: str) -> list[str]:
    places = range(len(label))
    left_out = [label[:at] + label[at + 1 :] for at in places]
    doubled = [label[:at] + label[at] + label[at:] for at in places]
    swapped = [label[:at] + label[at + 1] + label[at] + label[at + 2 :] for at in places[:-1]]
    return left_out + doubled + swapped


@pytest.mark.slow
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("sense", [Sense.NEGATION, Sense.HEDGE])
def test_no_label_is_read_behind_a_negation_or_a_hedge(language: str, sense: Sense) -> None:
    words = [phrase for phrase, its in LEXICONS[language].senses().items() if its is sense]
    assert words
    for options in SCALES.values():
        sayings = build_scale(options, language).phrases
        for option in options:
            for word in words:
                typed = normalize(f"{word} {option.labels[language]}")
                if typed not in sayings and word not in sayings:
                    assert not isinstance(read(typed, options, language), Understood), typed


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_saying_stands_for_two_values_and_every_other_saying_belongs_to_a_label(language: str) -> None:
    others = LEXICONS[language].label_synonyms()
    known: set[str] = set()
    for options in SCALES.values():
        own = {normalize(option.labels[language]): option.value for option in options}
        known |= set(own)
        said = [(saying, value) for label, value in own.items() for saying in (label, *others.get(label, ()))]
        assert len({saying for saying, _ in said}) == len(set(said)), said
    assert set(others) <= known


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_number_word_is_its_number(language: str) -> None:
    for word, number in LEXICONS[language].numbers.items():
        expected = Understood(number) if 1 <= number <= 5 else Unclear("out-of-range")
        assert read(word, SCALES["g1"], language) == expected, word


@given(st.integers(), languages, scales)
def test_a_number_is_on_the_scale_or_asked_again_never_rescaled(
    number: int, language: str, name: str
) -> None:
    values = {option.value for option in SCALES[name]}
    expected = Understood(number) if number in values else Unclear("out-of-range")
    assert read(str(number), SCALES[name], language) == expected


def test_an_item_without_options_has_no_typed_answers() -> None:
    assert read("4", (), "en") == Unclear("unknown")


def test_a_language_without_a_lexicon_still_reads_digits_and_labels() -> None:
    options = (Option(1, {"it": "Per niente"}), Option(2, {"it": "Del tutto"}))
    assert read("2", options, "it") == Understood(2)
    assert read("per niente", options, "it") == Understood(1)


@pytest.mark.parametrize(
    ("typed", "values"),
    [
        ("5 4 4 5 3 4", (5, 4, 4, 5, 3, 4)),
        ("5,4,4,5,3,4", (5, 4, 4, 5, 3, 4)),
        ("5, 4, 4, 5, 3, 4", (5, 4, 4, 5, 3, 4)),
        ("544534", (5, 4, 4, 5, 3, 4)),
        ("٥ ٤ ٤ ٥ ٣ ٤", (5, 4, 4, 5, 3, 4)),
        ("5\n4\n4\n5\n3\n4", (5, 4, 4, 5, 3, 4)),
        ("5 4 skip 5 3 4", (5, 4, None, 5, 3, 4)),
        ("mostly, completely, a little, 3, not at all, skip", (4, 5, 2, 3, 1, None)),
        ("5 4 4 5 3", None),
        ("5 4 4 5 3 4 4", None),
        ("5 4 4 5 3 6", None),
        ("5 4 4 5 3 maybe", None),
        ("54453", None),
        ("4", None),
        ("", None),
    ],
)
def test_several_at_once_only_when_the_count_fits_and_all_are_understood(
    typed: str, values: tuple[int | None, ...] | None
) -> None:
    assert read_many(typed, SIX, "en") == values


def test_one_item_is_never_several() -> None:
    assert read_many("4", SIX[:1], "en") is None


@given(st.text(alphabet="12345678 ,;\n/skip-", max_size=30), st.integers(2, 6))
def test_several_at_once_never_raises_and_fits(text: str, count: int) -> None:
    values = read_many(text, SIX[:count], "en")
    assert values is None or (
        len(values) == count and all(value is None or 1 <= value <= 5 for value in values)
    )


def test_the_parser_has_a_version() -> None:
    assert PARSER_VERSION >= 1


def scale_of(*labels: str) -> tuple[Option, ...]:
    return tuple(Option(value, {"en": label}) for value, label in enumerate(labels, start=1))


@pytest.mark.parametrize(
    ("labels", "typed", "reading"),
    [
        (("abcdefghij", "zzz"), "abc", Understood(1)),
        (("abcdefghij", "zzz"), "ab", Unclear("unknown")),
        (("qbcdx", "zzzzzzzz"), "qbcdw", Understood(1)),  # one typo from five letters on
        (("qbcx", "zzzzzzzz"), "qbcw", Unclear("unknown")),
        (("qbcdefghx", "zzzzzz"), "qbcdefgwv", Understood(1)),  # two from nine on
        (("qbcdefgx", "zzzzzz"), "qbcdefwv", Unclear("unknown")),
        (("qbcdefghx", "zzzzzz"), "qbcdefwvu", Unclear("unknown")),
        (("qbcdefx", "qbcdezy"), "qbcdefw", Unclear("unknown")),  # the other label is only one change further
        (("qbcdefx", "qbcdzyv"), "qbcdefw", Understood(1)),
        (("qbcdx", "zzzzzzzz"), "wbcdx", Unclear("unknown")),  # the first letter must be right
    ],
)
def test_prefixes_and_typos_up_to_their_limits(labels: tuple[str, ...], typed: str, reading: object) -> None:
    assert read(typed, scale_of(*labels), "en") == reading


@pytest.mark.parametrize(
    ("typed", "reading"),
    [
        ("4".rjust(1000), Understood(4)),
        ("4".rjust(1001), Unclear("unknown")),
        ("the " * 23 + "4", Understood(4)),
        ("the " * 24 + "4", Unclear("unknown")),
        ("maybe xqzj wvkp 4", Unclear("hedged")),
        ("maybe xqzj wvkp jjqx 4", Unclear("unknown")),
    ],
)
def test_texts_up_to_the_longest_that_are_answers(typed: str, reading: object) -> None:
    assert read(typed, SCALES["g1"], "en") == reading


def test_several_answers_of_the_longest_kind() -> None:
    assert read_many("5 4".rjust(1000), SIX[:2], "en") == (5, 4)
    assert read_many("5 4".rjust(1001), SIX[:2], "en") is None
