"""Formatting: escaping, isolation, the language's own numbers and dates, and refusals."""

import re
from datetime import UTC, date, datetime, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.errors import BadFile
from flows.i18n import LANGUAGES, BadText, TextCatalog, Voice

TEXTS = {
    "en": [
        "hello = Hello <b>{ $name }</b>\ncount = { $n ->\n  [one] one client\n *[other] { $n } clients\n}"
    ],
    "ar": [
        "hello = مرحبًا { $name }",
        "named = { $name } هنا\nalone =\n    الاسم\n    { $name }\nlink = افتح { $name }",
    ],
    "ru": ["count = { $n ->\n  [one] { $n } клиент\n  [few] { $n } клиента\n *[many] { $n } клиентов\n}"],
}
WORDS = TextCatalog.read(TEXTS)
ISOLATE, POP, RTL_MARK, LTR_MARK = "\u2068", "\u2069", "\u200f", "\u200e"


def voice(language: str) -> Voice:
    return Voice(WORDS, language)


def test_what_a_person_wrote_is_escaped_in_html_and_left_alone_in_plain_text() -> None:
    assert voice("en").say("hello", name="<Bo> & Co") == "Hello <b>&lt;Bo&gt; &amp; Co</b>"
    assert voice("en").plain("hello", name="<Bo> & Co") == "Hello <b><Bo> & Co</b>"
    assert voice("en").say("hello", name='"Bo"') == 'Hello <b>"Bo"</b>'


def test_a_text_of_any_length_can_stand_in_another() -> None:
    long = "<ü " * 2000
    assert voice("en").plain("hello", name=long) == f"Hello <b>{long}</b>"
    assert voice("en").say("hello", name=long) == f"Hello <b>{'&lt;ü ' * 2000}</b>"


@given(st.text())
def test_no_name_can_open_a_tag(name: str) -> None:
    said = voice("en").say("hello", name=name)
    assert re.findall(r"<[^<>]*>", said) == ["<b>", "</b>"]
    assert said.count("<") == 2


@pytest.mark.parametrize(
    ("n", "said"), [(1, "1 клиент"), (3, "3 клиента"), (5, "5 клиентов"), (21, "21 клиент")]
)
def test_plurals_follow_the_language(n: int, said: str) -> None:
    assert voice("ru").say("count", n=n) == said


def test_numbers_are_written_as_the_language_writes_them() -> None:
    assert voice("en").say("count", n=1200) == "1,200 clients"
    assert [Voice(WORDS, language).number(3.5) for language in ("en", "de", "fr")] == ["3.5", "3,5", "3,5"]
    assert voice("en").number(4) == "4"


def test_the_mode_chooses_the_vocabulary() -> None:
    words = TextCatalog.read(
        {"en": ["who = { $mode ->\n  [coaching] your coach\n *[therapy] your therapist\n}"]}
    )
    assert Voice(words, "en", "coaching").say("who") == "your coach"
    assert Voice(words, "en").say("who") == "your therapist"


def test_an_unknown_key_an_unknown_language_and_a_missing_parameter_are_refused_by_name() -> None:
    with pytest.raises(BadText, match="en/nothing: there is no such text"):
        voice("en").say("nothing")
    with pytest.raises(BadText, match="ru/hello"):
        voice("ru").say("hello", name="Bo")
    with pytest.raises(BadText, match=r"en/hello: .*name"):
        voice("en").say("hello")
    with pytest.raises(BadText, match="en/empty"):
        Voice(TextCatalog.read({"en": ["empty =\n  .hint = a hint only"]}), "en").say("empty")


def test_broken_fluent_is_refused_with_file_line_and_key() -> None:
    with pytest.raises(BadFile, match=r"^de/chat.ftl, line 3: bad: ") as caught:
        TextCatalog.read_files({"de/chat.ftl": "good = gut\n\nbad = { $x\nnext = ja"})
    assert caught.value.key == "bad"
    with pytest.raises(BadFile, match=r"^de/chat.ftl, line 2: bad: "):
        TextCatalog.read_files({"de/chat.ftl": "\nbad = { $x\nnext = ja"})


def test_a_key_given_twice_is_refused_with_both_places() -> None:
    with pytest.raises(BadFile, match=r"en/b.ftl: hello: also in en/a.ftl"):
        TextCatalog.read_files({"en/b.ftl": "hello = b", "en/a.ftl": "hello = a"})


def test_a_right_to_left_name_keeps_its_order_in_a_left_to_right_sentence() -> None:
    assert voice("en").say("hello", name="ليلى") == f"Hello <b>{ISOLATE}ليلى{POP}</b>"
    assert voice("en").say("hello", name="Layla") == "Hello <b>Layla</b>"


def test_several_left_to_right_words_keep_their_order_in_a_right_to_left_sentence() -> None:
    assert voice("ar").say("hello", name="Anna Weber") == f"مرحبًا {ISOLATE}Anna Weber{POP}"


@pytest.mark.parametrize("word", ["https://t.me/bot?start=AB-12", "AB12-CD34"])
def test_links_and_codes_carry_no_invisible_marks(word: str) -> None:
    assert voice("ar").say("link", name=word) == f"افتح {word}"


def test_a_commands_slash_stays_in_front_of_it_in_a_right_to_left_sentence() -> None:
    """Without the mark it takes the sentence's direction: "help/"."""
    assert voice("ar").say("link", name="/start") == f"افتح {LTR_MARK}/start"
    assert voice("ar").say("named", name="/start") == f"{RTL_MARK}{LTR_MARK}/start هنا"
    once = voice("ar").plain("link", name="(/start AB-12)")
    assert voice("ar").say("hello", name=once).count(LTR_MARK) == 1
    assert LTR_MARK not in voice("ar").plain("link", name="ا</b> https://a.example/start 3/4")
    assert LTR_MARK not in voice("en").say("hello", name="/start")


@pytest.mark.parametrize("word", ["https://t.me/bot?start=AB-12", "/start", "/start AB-12", "AB12-CD34"])
def test_a_line_to_be_copied_carries_no_invisible_marks(word: str) -> None:
    assert voice("ar").say("alone", name=word) == f"الاسم\n{word}"


def test_every_right_to_left_line_is_laid_out_from_the_right() -> None:
    assert voice("ar").say("named", name="Anna") == f"{RTL_MARK}Anna هنا"
    assert voice("ar").say("alone", name="Anna Weber") == f"الاسم\n{RTL_MARK}{ISOLATE}Anna Weber{POP}"
    assert voice("ar").say("named", name="ليلى") == "ليلى هنا"


def test_only_arabic_runs_from_right_to_left() -> None:
    assert [language for language in LANGUAGES if Voice(WORDS, language).rtl] == ["ar"]


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "Monday 9 March, 16:00"),
        ("de", "Montag, 9. März, 16:00"),
        ("es", "lunes, 9 de marzo, 16:00"),
        ("fr", "lundi 9 mars, 16:00"),
        ("pt", "segunda-feira, 9 de março 16:00"),
        ("ru", "понедельник, 9 марта, 16:00"),
        ("uk", "понеділок, 9 березня, 16:00"),
        ("ar", "الاثنين، 9 مارس، 4:00 م"),
    ],
)
def test_a_moment_is_told_in_the_persons_zone_and_language(language: str, said: str) -> None:
    at = datetime(2026, 3, 9, 15, 0, tzinfo=UTC)
    assert (
        Voice(WORDS, language).moment(at, "Europe/Berlin").replace("\u202f", " ").replace("\xa0", " ") == said
    )


def test_a_moment_without_a_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="zone"):
        voice("en").moment(datetime(2026, 3, 9), "Europe/Berlin")  # noqa: DTZ001 - what is refused


def test_days_weekdays_clock_and_lists() -> None:
    german = voice("de")
    assert german.day(date(2026, 3, 10)) == "Dienstag, 10. März"
    assert [german.weekday(0), german.weekday(6)] == ["Montag", "Sonntag"]
    assert german.clock(time(8, 5)) == "08:05"
    assert german.listing(["A", "B", "C"]) == "A, B und C"
