"""Practices from seeds: sizes, languages, quiet weeks and weeks with every kind of flag."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import timedelta
from functools import cache, partial
from random import Random

from flows.detection import detect
from flows.digest.week import ClientStatus, ClientWeek, Week
from tests.flows.digest import practice as made
from tests.flows.digest.practice import LAST, week

WEEK = timedelta(weeks=1)
client = partial(made.client, detect=detect)
NAMES = (
    "A.",
    "Ben",
    "C-7",
    "Dana",
    "E. M.",
    "Fox",
    "Gül",
    "H.",
    "Ines",
    "Jo",
    "K. & L.",
    "<Max>",
    "Nils",
    "Ø.",
    "P3",
)
LONG = ("The one who comes on Tuesdays after work, or on Thursdays before it", "W" * 90, "<b>" * 20, "&" * 60)
ARABIC = ("مريم", "سالم", "ل. ح.", "نور", "يوسف", "هدى", "A-7", "ريم")


@dataclass(frozen=True, slots=True)
class Practice:
    """A seed's week, each client's kind by label, and the practitioner's language."""

    name: str
    week: Week
    truth: Mapping[str, str]
    language: str = "en"


@cache
def practice(seed: int) -> Practice:
    """Return the practice of that seed; ten shapes in turn."""
    return made_anew(seed)


def made_anew(seed: int) -> Practice:
    """Return the practice without the cache; detection takes most of the time."""
    name, stories = SHAPES[seed % len(SHAPES)]
    random = Random(seed)  # noqa: S311 -- practices are to be had again, not to be kept secret
    told = stories(random)
    names = LABELS.get(name, NAMES)
    labels = [each if turn == 0 else f"{each}{turn}" for turn in range(9) for each in names][: len(told)]
    clients = [STORIES[story](random, label) for story, label in zip(told, labels, strict=True)]
    language = "ar" if name == "arabic" else "en"
    return Practice(f"{seed:02d} {name}", week(*clients), dict(zip(labels, told, strict=True)), language)


def rows(random: Random, count: int, level: float = 4.3, noise: float = 0.45) -> list[str]:
    """Return ordinary check-ins of one person: six ratings that share a session's swing, no tension."""
    own = level + random.gauss(0, 0.3)
    swings = [own + random.gauss(0, noise / 2) for _ in range(count)]
    return ["".join(_rating(random, swing, noise) for _ in range(6)) + "1" for swing in swings]


def _rating(random: Random, level: float, noise: float) -> str:
    return str(min(5, max(1, round(random.gauss(level, noise)))))


Story = Callable[[Random, str], ClientWeek]


def _calm(random: Random, label: str) -> ClientWeek:
    return client(
        label, *rows(random, random.randint(4, 20)), next_session=LAST + timedelta(days=random.randint(3, 9))
    )


def _ending(*endings: str, note: str | None = None, own: tuple[str, ...] = ()) -> Story:
    def story(random: Random, label: str) -> ClientWeek:
        ordinary = rows(random, random.randint(4, 14))
        soon = LAST + timedelta(days=random.randint(3, 9), hours=random.randint(-6, 2))
        return client(label, *ordinary, random.choice(endings), note=note, own=own, next_session=soon)

    return story


def _silent(random: Random, label: str) -> ClientWeek:
    return client(label, *rows(random, 6), last=LAST - 3 * WEEK, expired=[LAST - WEEK, LAST])


def _silent_after_a_dip(random: Random, label: str) -> ClientWeek:
    return client(
        label, *rows(random, 7), "4444222" + "1", last=LAST - WEEK, expired=[LAST], next_session=LAST + WEEK
    )


def _open(random: Random, label: str) -> ClientWeek:
    return client(label, *rows(random, 7), "4444221", "4444331", next_session=LAST + WEEK)


def _back(random: Random, label: str) -> ClientWeek:
    return client(label, *rows(random, 7), "4444221", "5555551")


def _first(random: Random, label: str) -> ClientWeek:
    return client(label, *rows(random, 1))


def _flat(random: Random, label: str) -> ClientWeek:
    return client(label, *["5555551"] * random.randint(4, 9))


def _away(random: Random, label: str) -> ClientWeek:
    return client(label, *rows(random, 6), last=LAST - 2 * WEEK)


def _standing(state: ClientStatus) -> Story:
    def story(random: Random, label: str) -> ClientWeek:
        heard = [] if state is ClientStatus.INVITED else rows(random, 5)
        return client(label, *heard, last=LAST - 2 * WEEK, state=state)

    return story


STORIES: dict[str, Story] = {
    "calm": _calm,
    "bond": _ending("4444221", "5444231", "44442132", note="I was not sure you heard me."),
    "goal": _ending("2244441", "3244541", "1255541", own=("5451",)),
    "task": _ending("4422441", "5512441"),
    "all": _ending("22222241", "3222331", note="Everything felt off this time."),
    "tension": _ending("44444431", "44443441"),
    "gap": _ending("4444441", own=("4441", "4441", "2441")),
    "silent": _silent,
    "silent after a dip": _silent_after_a_dip,
    "open": _open,
    "back": _back,
    "first": _first,
    "flat": _flat,
    "away": _away,
    **{str(state): _standing(state) for state in ClientStatus if state is not ClientStatus.ACTIVE},
}
SHAPES: tuple[tuple[str, Callable[[Random], list[str]]], ...] = (
    ("one client", lambda random: [random.choice(("bond", "calm", "tension"))]),
    (
        "eight clients",
        lambda random: ["calm"] * 5 + random.sample(["bond", "goal", "task", "tension", "silent"], 3),
    ),
    ("forty clients", lambda random: ["calm"] * 28 + random.sample(list(STORIES), 12)),
    ("a quiet week", lambda _: ["calm"] * 7),
    ("everything at once", lambda _: list(STORIES)),
    ("arabic", lambda _: ["bond", "goal", "calm", "calm", "silent after a dip", "tension", "flat"]),
    ("long labels", lambda _: ["bond", "calm", "tension", "silent"]),
    ("first week ever", lambda _: ["first", "first", "invited"]),
    ("holidays", lambda _: ["away"] * 6),
    (
        "hard weeks",
        lambda _: ["open", "all", "bond", "silent after a dip", "back", "flat", "calm", "tension", "goal"],
    ),
)
LABELS = {"arabic": ARABIC, "long labels": LONG}
