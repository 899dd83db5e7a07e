"""Spoken times by halves and quarters of an hour: "halb drei", "half past three", "três e meia".

None of them tells morning from afternoon, so they are recognized only to ask back.
"""

import re
from functools import cache

from flows.scheduling.normalize import listed_phrases, normalize_text

_HOURS = """
    one two three four five six seven eight nine ten eleven twelve
    eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf
    una dos tres cuatro cinco seis siete ocho nueve diez once doce
    une deux trois quatre cinq six sept huit neuf dix onze douze midi minuit
    uma duas três quatro cinco seis sete oito nove dez onze doze
    час два три четыре пять шесть семь восемь девять десять одиннадцать двенадцать
    первого второго третьего четвертого пятого шестого седьмого восьмого девятого десятого одиннадцатого двенадцатого
    першу другу третю четверту п'яту шосту сьому восьму дев'яту десяту одинадцяту дванадцяту
    перша друга третя четверта п'ята шоста сьома восьма дев'ята десята одинадцята дванадцята
    الواحدة الثانية الثالثة الرابعة الخامسة السادسة السابعة الثامنة التاسعة العاشرة
"""
_SPOKEN_FORMS = """
    halb H | viertel H | dreiviertel H | viertel vor H | viertel nach H
    half past H | half H | quarter past H | quarter after H | quarter to H
    H y media | H y cuarto | H menos cuarto
    H et demie | H heures et demie | H heure et demie | H et quart | H heures et quart | H heure et quart
    Hh et demie | Hh et quart | Hh moins le quart | H moins le quart | H heures moins le quart | H heure moins le quart
    H e meia | H horas e meia
    половина H | полH | четверть H | без четверти H
    пів на H | чверть на H | за чверть H
    H والنصف | H ونصف | H والربع | H وربع | H الا ربع | H الا ربعا
"""


def _normalize_part(part: str) -> str:
    """Return the part as `plain` does, but with the blanks at its ends."""
    return " " * part.startswith(" ") + normalize_text(part) + " " * (part.endswith(" ") and part != " ")


@cache
def _by_halves() -> re.Pattern[str]:
    """Return the pattern of all forms; it is made at its first use, because that would delay every start."""
    numbers = sorted(map(normalize_text, _HOURS.split()), key=len, reverse=True)
    hour = f"(?:1[0-2]|[1-9]|{'|'.join(numbers)})"
    forms = "|".join(
        hour.join(map(_normalize_part, form.split("H"))) for form in listed_phrases(_SPOKEN_FORMS)
    )
    return re.compile(rf"(?<!\w)(?:{forms})(?!\w)(?! (?:[ap] ?m|ص|م)(?!\w))")


def has_ambiguous_time(text: str) -> bool:
    """Return whether the text contains a spoken time that leaves open which half of the day is meant."""
    return _by_halves().search(normalize_text(text)) is not None
