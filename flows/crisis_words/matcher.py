"""Search for the rules of all lexicons in a text, in time proportional to its length.

Each word is looked up once; each occurrence of a rule's first term is compared with the nearest ones of its other
terms. What stands around a match then changes what it counts for: a denial lowers it, a danger said to be long
over is quiet.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from flows.crisis_words.concept_index import language_of
from flows.crisis_words.concepts import KEY_CONCEPTS, MODIFIERS
from flows.crisis_words.families import DangerTier, Family
from flows.crisis_words.lexicon import FIGURATIVE, CrisisLexicon, Form, Rule
from flows.crisis_words.real_words import REAL_WORDS
from flows.crisis_words.spelling import SlipIndex, spellings, split

_SENTENCE_ENDS = frozenset(".!?;")
_CLAUSE_ENDS = frozenset(".!?;,:")
_DENIAL_REACH = 4  # words between a denial and what it denies
_DENIED_AFTER_REACH = 2
_DENIED_BEFORE_REACH = 6  # in German a comma follows: 'nie daran gedacht, mich zu …'
_EVERYDAY_FAMILIES = frozenset(  # lowered by an oven or a report; a wish to die beside them is not
    [
        Family.GOODBYE,
        Family.HARM_OTHER,
        Family.HELP,
        Family.MEANS,
        Family.SELF_HARM,
        Family.THREAT,
        Family.VANISH,
        Family.VIOLENCE,
    ]
)
_CONTEXT_REACH = 12  # words around a match that can place it in the past, in a film, in a joke

Term = tuple[str, str]  # language, and concept or alternatives
Span = tuple[int, int]  # first word, and the one after the last


@dataclass(frozen=True, slots=True)
class Match:
    """A rule found in a text; ``tier`` is None where what was found is quiet.

    ``is_wide``: a weak rule whose terms are farther from each other than it says.
    ``is_certain``: weak without a second vote, though its family is an uncertain one.
    """

    family: Family
    language: str
    tier: DangerTier | None
    is_lowered: bool
    is_wide: bool = False
    is_certain: bool = False


@dataclass(frozen=True, slots=True)
class _Entry:
    term: Term
    rest: tuple[tuple[str, bool], ...]


class _Text:
    """The words of one text with the spans of every term in it."""

    def __init__(self, words: Sequence[str], sentences: Sequence[int], clauses: Sequence[int]) -> None:
        self.words, self.sentences, self.clauses = words, sentences, clauses
        self.spans: dict[Term, list[Span]] = defaultdict(list)

    def near(self, term: Term, at: int, window: int) -> Span | None:
        """Return the occurrence of a term nearest to the word ``at``, in its sentence and window."""
        spans = self.spans.get(term, ())
        first = bisect_left(spans, (at, at))
        found = [
            each
            for each in spans[max(first - 1, 0) : first + 1]
            if abs(each[0] - at) <= window
            and self.sentences[each[0]] == self.sentences[min(at, len(self.words) - 1)]
        ]
        return min(found, key=lambda each: abs(each[0] - at), default=None)

    def around(self, term: Term, at: int) -> bool:
        """Return whether a term occurs in the neighbourhood of the word ``at``, in any sentence."""
        spans = self.spans.get(term, ())
        first = bisect_left(spans, (at - _CONTEXT_REACH, 0))
        return first < len(spans) and spans[first][0] <= at + _CONTEXT_REACH


class Matcher:
    """The lexicons of all languages, indexed by word."""

    def __init__(self, lexicons: Iterable[CrisisLexicon]) -> None:
        self._exact: dict[str, list[_Entry]] = defaultdict(list)
        self._stems: dict[str, list[_Entry]] = defaultdict(list)
        self._rules: dict[Term, list[Rule]] = defaultdict(list)
        self._prefixes: list[tuple[str, str]] = []
        keys: set[str] = set()
        for lexicon in lexicons:
            keys.update(self._add(lexicon))
            self._prefixes += [(lexicon.code, each) for each in lexicon.prefixes.split()]
        self._slips = SlipIndex(keys, REAL_WORDS)

    def _add(self, lexicon: CrisisLexicon) -> Iterator[str]:
        """Index a lexicon; yield its key words."""
        terms = dict.fromkeys((*MODIFIERS, FIGURATIVE))
        for rule in lexicon.all_rules():
            self._rules[lexicon.code, rule.terms[0]].append(rule)
            terms |= dict.fromkeys((*rule.terms, *rule.forbidden))
        for term in terms:
            yield from self._index((lexicon.code, term), lexicon.forms(term), is_key=term in KEY_CONCEPTS)

    def _index(self, term: Term, forms: Iterable[Form], *, is_key: bool) -> Iterator[str]:
        for form in forms:
            (first, is_stem), *rest = form.words
            (self._stems if is_stem else self._exact)[first].append(_Entry(term, tuple(rest)))
            if is_key and form.has_slips:
                yield first

    def find(self, text: str) -> list[Match]:
        """Return the rules found in a text, with the tier that each counts for."""
        return self.find_in(split(text))

    def find_in(self, pieces: Sequence[str]) -> list[Match]:
        """Return the rules found in the words and marks of a text."""
        parsed = self._parse(pieces)
        found: dict[int, list[Match]] = defaultdict(list)
        for term, spans in parsed.spans.items():
            for rule in self._rules.get(term, ()):
                if not all(parsed.spans.get((term[0], other)) for other in rule.terms[1:]):
                    continue  # the cheapest test first: most rules lack a word
                for at, end in spans:
                    if match := _match(parsed, rule, term[0], (at, end)):
                        found[at].append(match)
        matches = [match for at in sorted(found) for match in _agreed(found[at])]
        return _as_in_own_language(matches, language_of(parsed.words))

    def _parse(self, pieces: Sequence[str]) -> _Text:
        words, sentences, clauses = [], [], []
        sentence = clause = 0
        for piece in pieces:
            if piece in _CLAUSE_ENDS:
                clause += 1
                sentence += piece in _SENTENCE_ENDS
                continue
            words.append(piece)
            sentences.append(sentence)
            clauses.append(clause)
        text = _Text(words, sentences, clauses)
        self._look_up(text)
        return text

    def _look_up(self, text: _Text) -> None:
        known: dict[str, list[_Entry]] = {}
        passed_over = 0
        for at, word in enumerate(text.words):
            if word not in known:
                known[word] = self._entries(word)
            spans = [
                (entry.term, (at, at + 1 + len(entry.rest)))
                for entry in known[word]
                if _continues(text, at + 1, entry.rest)
            ]
            figures = [span[1] for (_, term), span in spans if term == FIGURATIVE]
            passed_over = max(passed_over, *figures, 0)
            for term, span in spans:
                is_new = not text.spans[term] or text.spans[term][-1][0] != at
                if is_new and (at >= passed_over or term[1] in MODIFIERS):
                    text.spans[term].append(span)

    def _entries(self, word: str) -> list[_Entry]:
        found = self._known(word)
        if not found:
            found = self._without_prefix(word)
        if not any(spelled in self._exact for spelled in spellings(word)):
            key = self._slips.nearest(word)
            found = found + [each for each in self._known(key) if each not in found] if key else found
        return found

    def _without_prefix(self, word: str) -> list[_Entry]:
        """Return what a word means without an article or a conjunction of its language that is written on to it."""
        for language, prefix in self._prefixes:
            if word.startswith(prefix):
                known = self._known(word.removeprefix(prefix))
                if found := [entry for entry in known if entry.term[0] == language]:
                    return found
        return []

    def _known(self, word: str) -> list[_Entry]:
        found: list[_Entry] = []
        for spelled in spellings(word):
            found += self._exact.get(spelled, ())
            for length in range(2, len(spelled) + 1):
                found += self._stems.get(spelled[:length], ())
        return found


def _agreed(matches: Sequence[Match]) -> Iterator[Match]:
    """Yield the matches at one word, lowered alike in all languages: they share stems such as "suicid"."""
    lowered = [each for each in matches if each.is_lowered]
    for match in matches:
        others = [each for each in lowered if each.family is match.family and each.language != match.language]
        tier = match.tier
        if others and tier is not None:
            tier = None if any(each.tier is None for each in others) else DangerTier.WEAK
        yield replace(match, tier=tier)


def _as_in_own_language(matches: list[Match], language: str) -> list[Match]:
    """Return the matches; what a text's own language lowers, and never raises, no other language raises."""
    own = [each for each in matches if each.language == language]
    if not any(each.is_lowered for each in own) or any(each.tier is DangerTier.STRONG for each in own):
        return matches
    return [
        replace(each, tier=DangerTier.WEAK) if each.tier is DangerTier.STRONG else each for each in matches
    ]


def _continues(text: _Text, at: int, rest: Sequence[tuple[str, bool]]) -> bool:
    if at + len(rest) > len(text.words):
        return False
    return all(
        text.words[at + number].startswith(word) if is_stem else text.words[at + number] == word
        for number, (word, is_stem) in enumerate(rest)
    )


def _match(text: _Text, rule: Rule, language: str, anchor: Span) -> Match | None:
    """Return the match of a rule whose first term is at ``anchor``; a wider distance makes it weak."""
    spans = _spans_of(text, rule, language, anchor, rule.window)
    wide = [] if spans else _spans_of(text, rule, language, anchor, 2 * rule.window)
    if not spans and not wide:
        return None
    tier = _tier(text, rule, language, spans or wide)
    if tier is not None and wide:
        tier = DangerTier.WEAK
    return Match(
        rule.family,
        language,
        tier,
        is_lowered=tier is not rule.tier and not wide,
        is_wide=bool(wide) and rule.tier is DangerTier.WEAK,
        is_certain=rule.is_certain,
    )


def _spans_of(text: _Text, rule: Rule, language: str, anchor: Span, window: int) -> list[Span]:
    """Return where the terms of a rule stand around its first one, or nothing if one is missing."""
    spans = [anchor]
    for term in rule.terms[1:]:
        span = text.near((language, term), anchor[0], window)
        if span is None:
            return []
        spans.append(span)
    if any(text.near((language, term), anchor[0], window) for term in rule.forbidden):
        return []
    return spans


def _tier(text: _Text, rule: Rule, language: str, spans: Sequence[Span]) -> DangerTier | None:
    """Return what a match counts for after what stands around it."""
    at = spans[0][0]
    has = {name: text.around((language, name), at) for name in MODIFIERS}
    if has["PAST"] and has["OVER"] and not has["AGAIN"]:
        return None
    lowered = (
        (has["PAST"] and (has["HAPPY"] or not has["AGAIN"]))
        or has["OVER"]
        or has["TOPIC"]
        or has["JOKE"]
        or has["LOST"]
        or (has["EVERYDAY"] and rule.family in _EVERYDAY_FAMILIES)
        or (_is_denied(text, rule, language, spans) and not (has["UNTILNOW"] or has["DOIT"]))
    )
    return DangerTier.WEAK if lowered else rule.tier


def _is_denied(text: _Text, rule: Rule, language: str, spans: Sequence[Span]) -> bool:
    """Return whether a denial stands among a match's words or shortly before them, in their clause."""
    if "NOT" in rule.terms:
        return False
    first, last = min(spans)[0], max(end for _, end in spans)
    after = text.near((language, "DENIEDAFTER"), last, _DENIED_AFTER_REACH)
    if after is not None and after[0] >= last and text.clauses[after[0]] == text.clauses[last - 1]:
        return True
    before = text.near((language, "DENIEDBEFORE"), first, _DENIED_BEFORE_REACH)
    if before is not None and before[0] < first:
        return True
    denials = text.spans.get((language, "NOT"), ())
    for start, end in denials[bisect_left(denials, (first - _DENIAL_REACH, 0)) :]:
        if start >= last:
            return False
        inside = any(begin <= start < stop for begin, stop in spans)
        if (
            not inside
            and text.clauses[start] == text.clauses[first]
            and not _restarts(text, language, end, first)
        ):
            return True
    return False


def _restarts(text: _Text, language: str, begin: int, end: int) -> bool:
    """Return whether a new clause begins between two words, at "but" or at a subject."""
    return any(
        begin <= start < end
        for name in ("BUT", "SUBJECT")
        for start, _ in text.spans.get((language, name), ())[
            bisect_left(text.spans.get((language, name), ()), (begin, 0)) :
        ][:1]
    )
