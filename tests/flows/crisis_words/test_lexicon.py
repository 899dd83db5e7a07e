"""The crisis lexicons on tables of sentences; ``-rP`` shows the figures that docs/safety.md quotes."""

from collections import Counter

import pytest

from flows.crisis_words import DangerTier, matcher, sounds_like_danger, tier
from flows.crisis_words.families import Family
from flows.crisis_words.lexicon import CrisisLexicon, parse_rules
from flows.crisis_words.lexicons import LEXICONS
from flows.crisis_words.shared_rules import SHARED_RULES
from flows.i18n import LANGUAGES
from tests.flows.crisis_words.floors import FLOORS
from tests.flows.crisis_words.labelled import (
    DANGER_KINDS,
    WITH_FIGURES,
    count_found,
    figures,
    labelled_sentences,
)
from tests.flows.crisis_words.sentences import DANGER, LATER, NONE
from tests.flows.crisis_words.unseen import count_matches, sentences, whole_set


def is_found(text: str) -> bool:
    """Return whether either tier finds something."""
    return tier(text) is not None


@pytest.mark.parametrize("language", LANGUAGES)
def test_words_of_danger_are_found(language: str) -> None:
    assert [each for each in (*DANGER[language], *LATER[language]) if not is_found(each)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_denied_or_harmless_does_not_alarm(language: str) -> None:
    assert [each for each in NONE[language] if sounds_like_danger(each)] == []


SETS = tuple(dict.fromkeys((*FLOORS, *WITH_FIGURES)))

TABLES = {
    "written for": lambda language, mark: (DANGER if mark == "+" else NONE)[language],
    "improved on": lambda language, mark: sentences(language, mark, seen=True),
    "the other half": lambda language, mark: sentences(language, mark, seen=False),
    "second": whole_set("second"),
    "written last": whole_set("last"),
}


@pytest.mark.parametrize("table", TABLES)
def test_earlier_sets_of_sentences_keep_their_floors(table: str) -> None:
    found, danger, _, _ = map(sum, zip(*count_matches(is_found, TABLES[table]).values(), strict=True))
    _, _, wrong, none = map(sum, zip(*count_matches(sounds_like_danger, TABLES[table]).values(), strict=True))
    print(f"{table}: {found} of {danger} found, {wrong} of {none} alarm wrongly")  # noqa: T201 -- to be read
    assert found >= 0.95 * danger
    assert wrong <= 0.05 * none


@pytest.mark.parametrize("by", ["language", "family", "kind"])
@pytest.mark.parametrize("folder", SETS)
def test_no_fewer_sentences_are_found_than_when_they_were_unseen(folder: str, by: str) -> None:
    found, floors = count_found(folder, by), FLOORS.get(folder, {}).get(by, {})
    for name, (count, total) in sorted(found.items(), key=lambda each: each[1][0] / each[1][1]):
        unseen = f", unseen {floors[name]}" if floors else ""
        print(f"{folder}, {by} {name}: {count} of {total}{unseen}")  # noqa: T201 -- to be read
    assert not floors or {name: count for name, (count, _) in found.items() if count < floors[name]} == {}


@pytest.mark.parametrize("folder", WITH_FIGURES)
def test_every_language_has_the_same_number_of_sentences_of_each_kind(folder: str) -> None:
    print(*figures(folder), sep="\n")  # noqa: T201 -- to be read
    kinds = {
        code: Counter(each.kind for each in labelled_sentences(folder) if each.language == code)
        for code in LANGUAGES
    }
    assert all(kinds[code] == kinds["en"] for code in LANGUAGES)


@pytest.mark.parametrize("folder", FLOORS)
def test_false_alarms_stay_rare(folder: str) -> None:
    near = [tier(each.text) for each in labelled_sentences(folder) if each.kind == "near"]
    ordinary = [tier(each.text) for each in labelled_sentences(folder) if each.kind == "ordinary"]
    assert near.count(DangerTier.STRONG) <= 0.08 * len(near)
    assert len(ordinary) - ordinary.count(None) <= 0.03 * len(ordinary)


@pytest.mark.parametrize("lexicon", LEXICONS, ids=lambda each: each.code)
def test_every_concept_of_the_shared_rules_has_words_in_every_language(lexicon: CrisisLexicon) -> None:
    shared = [rule for family, each in SHARED_RULES.items() for rule in parse_rules(family, each.rules)]
    concepts = {
        name for rule in shared for term in (*rule.terms, *rule.forbidden) for name in term.split("|")
    }
    assert {name for name in concepts if not any(lexicon.forms(name))} == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_family_has_words_in_every_language(language: str) -> None:
    lexicon = next(each for each in LEXICONS if each.code == language)
    filled = {
        rule.family for rule in lexicon.all_rules() if all(any(lexicon.forms(term)) for term in rule.terms)
    }
    assert filled == set(SHARED_RULES) == set(Family)
    found = {
        each.family
        for each in labelled_sentences("development")
        if each.language == language and each.kind in DANGER_KINDS and is_found(each.text)
    }
    assert found >= set(Family)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("I am not suicidal", DangerTier.WEAK),
        ("i never wanted to die until now", DangerTier.STRONG),
        ("no quiero morir pero lo voy a hacer", DangerTier.STRONG),
        ("früher wollte ich sterben, das ist lange vorbei", None),
        ("my daughter says she wants to kill herself", DangerTier.STRONG),
        ("we watched a film about suicide", DangerTier.WEAK),
        ("i wnat to kil myslef", DangerTier.STRONG),
        ("tonight myself i will kill", DangerTier.STRONG),
        ("i am afraid i will shake my baby", DangerTier.STRONG),
        ("i am a burden to everyone", DangerTier.WEAK),
        ("this heat is killing me", None),
        ("i burned myself on the oven yesterday", DangerTier.WEAK),
        ("i cannot finish the report, i will kill myself tonight", DangerTier.STRONG),
        ("i am grateful to you all, tonight i will kill myself", DangerTier.STRONG),
        ("my daughter forgot her homework and says she wants to kill herself", DangerTier.STRONG),
    ],
)
def test_what_stands_around_words_of_danger_changes_what_they_count_for(
    text: str, expected: DangerTier | None
) -> None:
    assert tier(text) is expected


@pytest.mark.parametrize(
    "text",
    [
        "I WANT TO KILL MYSELF",
        "i wa\u00adnt to kill mysélf",
        "4 and also i don’t want to live anymore",
        "5\nich will mich umbringen",
        "i want to k!ll myself",
        "k.m.s tonight",
    ],
)
def test_danger_words_are_found_despite_case_punctuation_and_context(text: str) -> None:
    assert sounds_like_danger(text)


def test_one_denial_does_not_cover_what_follows() -> None:
    assert sounds_like_danger("I am not suicidal, but I want to die")
    assert sounds_like_danger("Ich würde mir nie etwas antun, aber ich will nicht mehr leben")


def test_a_real_word_one_letter_away_is_no_slip() -> None:
    assert [each.family for each in matcher().find("my sister is a great skill")] == []
