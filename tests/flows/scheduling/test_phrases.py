"""Weekly plans in phrases of every language; unknown words are refused."""

from datetime import date, time

import pytest

from flows.scheduling.normalize import UnreadableInput
from flows.scheduling.phrases import read_weekly, sounds_regular
from flows.scheduling.weekly_recurrence import Weekly

TODAY = date(2026, 10, 1)
BERLIN = "Europe/Berlin"
TUESDAYS = Weekly(1, time(15), BERLIN)
FORTNIGHTS = Weekly(1, time(15), BERLIN, 2, TODAY)


@pytest.mark.parametrize(
    ("language", "phrase", "plan"),
    [
        ("en", "every Tuesday 15:00", TUESDAYS),
        ("en", "Tuesdays at 3pm", TUESDAYS),
        ("en", "tue 1500", TUESDAYS),
        ("en", "Tuesday 15", TUESDAYS),
        ("en", "every other Tuesday at 3 p.m.", FORTNIGHTS),
        ("en", "every 2 weeks on Tuesday 15:00", FORTNIGHTS),
        ("de", "jeden Dienstag um 15 Uhr", TUESDAYS),
        ("de", "15:00 Uhr, dienstags", TUESDAYS),
        ("de", "alle zwei Wochen dienstags um 15 Uhr", FORTNIGHTS),
        ("de", "alle 14 Tage Dienstag 15h", FORTNIGHTS),
        ("de", "jeden 2. Dienstag 15.00", FORTNIGHTS),
        ("es", "todos los martes a las 15:00", TUESDAYS),
        ("es", "cada dos semanas los martes a las 15h", FORTNIGHTS),
        ("es", "un martes sí y otro no, 15:00", FORTNIGHTS),
        ("es", "cada martes a las 15h", TUESDAYS),
        ("fr", "chaque mardi à 15h", TUESDAYS),
        ("fr", "un mardi sur deux à 15h00", FORTNIGHTS),
        ("pt", "toda terça-feira às 15h", TUESDAYS),
        ("pt", "a cada duas semanas, terça às 15:00", FORTNIGHTS),
        ("pt", "terça sim, terça não, 15:00", FORTNIGHTS),
        ("pt", "terça-feira sim terça-feira não às 15h", FORTNIGHTS),
        ("pt", "semana sim, semana não, terça 15h", FORTNIGHTS),
        ("ru", "каждый вторник в 15:00", TUESDAYS),
        ("ru", "по вторникам в 15 ч", TUESDAYS),
        ("ru", "раз в две недели по вторникам 15:00", FORTNIGHTS),
        ("ru", "каждый второй вторник 15:00", FORTNIGHTS),
        ("uk", "щовівторка о 15:00", TUESDAYS),
        ("uk", "кожні два тижні у вівторок 15:00", FORTNIGHTS),
        ("uk", "кожен другий вівторок о 15:00", FORTNIGHTS),
        ("uk", "кожного другого вівторка 15:00", FORTNIGHTS),
        ("ar", "كل ثلاثاء 15:00", TUESDAYS),
        ("ar", "كل ثلاثاء الساعة 3 مساءً", TUESDAYS),
        ("es", "martes alternos 15:00", FORTNIGHTS),
        ("pt", "de 15 em 15 dias, terça 15h", FORTNIGHTS),
        ("ar", "كل أسبوعين يوم الثلاثاء الساعة 3 م", FORTNIGHTS),
    ],
)
def test_a_plan_is_read_from_its_phrase(language: str, phrase: str, plan: Weekly) -> None:
    assert read_weekly(phrase, language, BERLIN, TODAY) == plan


@pytest.mark.parametrize(
    ("phrase", "said"),
    [
        ("not every Tuesday 15:00", "schedule-plan-unknown"),
        ("Tuesday and Friday 15:00", "schedule-plan-unknown"),
        ("Tuesday 15:00 and 17:00", "schedule-plan-unknown"),
        ("every Tuesday", "schedule-plan-unknown"),
        ("15:00", "schedule-plan-unknown"),
        ("", "schedule-plan-unknown"),
        ("every Tuesday 3", "schedule-time-unclear"),
        ("every Tuesday half past 3", "schedule-time-unclear"),
        ("jeden Dienstag halb drei", "schedule-time-unclear"),
        ("every Tuesday 25:00", "schedule-time-unknown"),
        ("every someday 15:00", "schedule-weekday-unknown"),
        ("every month 15:00", "schedule-weekday-unknown"),
        ("x " * 5000, "schedule-plan-unknown"),
    ],
)
def test_a_phrase_with_anything_else_in_it_is_asked_for_again(phrase: str, said: str) -> None:
    with pytest.raises(UnreadableInput) as refused:
        read_weekly(phrase, "en", BERLIN, TODAY)
    assert refused.value.said == said


@pytest.mark.parametrize(
    ("phrase", "regular"),
    [
        ("every now and then 15:00", True),
        ("alle zwei Wochen", True),
        ("quarta sim, quarta não", True),
        ("кожен інший вівторок 15:00", True),
        ("tomorrow 15:00", False),
        ("Friday", False),
        ("", False),
    ],
)
def test_what_was_meant_as_regular_is_told_apart_from_one_session(phrase: str, regular: bool) -> None:
    assert sounds_regular(phrase) is regular
