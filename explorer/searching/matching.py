"""Where a query matches a text, and whether it matches one outside the index (a note)."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from explorer.searching.analysis import Analyzer, Found, Token, Word
from explorer.searching.concepts import PART
from explorer.searching.phrases import phrase_pattern
from explorer.searching.plan import Clause, Compiled, Concept, Either, Phrase, Plan
from explorer.searching.results import Mark
from explorer.searching.tokens import fold_text

_NEAR = 0.7  # groups that weigh less hold words that are only near
_STRONG, _WEAK, _VIA_PART = 1, 2, 4


@dataclass(slots=True)
class _Wanted:
    """Terms by kind."""

    stems: set[str] = field(default_factory=set)
    parts: set[str] = field(default_factory=set)
    groups: set[int] = field(default_factory=set)

    def add(self, name: str, term: str) -> None:
        if name == "whole":
            self.stems.add(term)
        elif name == "parts":
            self.parts.add(term)
        else:
            self.groups.add(int(term))


@dataclass(frozen=True, slots=True)
class Match:
    """How well a text matches, and where."""

    score: float
    marks: tuple[Mark, ...]


class Matcher:
    """Finds what a plan asks for among the tokens of a text."""

    def __init__(self, plan: Plan, weights: Sequence[float]) -> None:
        """``weights`` are those of the groups of synonyms."""
        self.concepts = list(_concepts((*plan.must, *plan.may)))
        self._strong, self._weak = _Wanted(), _Wanted()
        self._prefixes = tuple({concept.prefix for concept in self.concepts if concept.prefix})
        self._patterns = [
            phrase_pattern(phrase.words) for phrase in _phrases((*plan.must, *plan.may))
        ]
        in_phrases = {
            id(c) for phrase in _phrases((*plan.must, *plan.may)) for c in phrase.concepts
        }
        for concept in self.concepts:
            if id(concept) not in in_phrases:
                self._add(concept, weights)
        self._numbers = _numbered(self.concepts)
        self._kinds: dict[str, int] = {}
        self._concept_of: dict[str, int] = {}

    def _add(self, concept: Concept, weights: Sequence[float]) -> None:
        known = any(clauses == concept.own for clauses in concept.alternatives)
        for clauses in concept.alternatives:
            for clause in clauses:
                near = clause.field == "groups" and weights[int(clause.term)] < _NEAR
                pieces = len(clauses) > 1 and known
                (self._weak if near or pieces else self._strong).add(clause.field, clause.term)

    def marks(
        self, text: str, tokens: Sequence[Token], groups: Callable[[], Sequence[Found]]
    ) -> tuple[Mark, ...]:
        """The runs that match, in order, none overlapping; ``groups`` finds expressions."""
        spans = [span for pattern in self._patterns for span in _spans_of(pattern, text)]
        spans += self._spans(tokens, groups, self._strong.groups, strong=True)
        if not spans:
            spans = self._spans(tokens, groups, self._weak.groups, strong=False)
        return _merged(spans)

    def _spans(
        self,
        tokens: Sequence[Token],
        groups: Callable[[], Sequence[Found]],
        wanted: set[int],
        *,
        strong: bool,
    ) -> list[tuple[int, int]]:
        wanted_bit = _STRONG if strong else _WEAK
        kinds = self._kinds
        spans = []
        for token in tokens:
            kind = kinds.get(token[2].surface)
            if kind is None:
                kind = self._kind(token[2])
            if kind & wanted_bit:
                spans.append((token[0], token[1]))
        if wanted:
            spans += [(start, end) for start, end, group in groups() if group in wanted]
        return spans

    def _kind(self, word: Word) -> int:
        """How a word matches, as bits; remembered, because words return."""
        kind = 0
        as_word = word.stem in self._strong.stems or word.surface.startswith(self._prefixes)
        by_part = bool(word.parts) and not self._strong.parts.isdisjoint(word.parts)
        if as_word or by_part:
            kind |= _STRONG
        if by_part and not as_word:
            kind |= _VIA_PART
        if word.stem in self._weak.stems or (
            word.parts and not self._weak.parts.isdisjoint(word.parts)
        ):
            kind |= _WEAK
        self._kinds[word.surface] = kind
        return kind

    def via_parts(self, compounds: Iterable[Word]) -> list[str]:
        """Those of ``compounds`` that match by a part only."""
        wanted = self._strong.parts
        return [
            word.surface
            for word in compounds
            if not wanted.isdisjoint(word.parts) and self._kind_of(word) & _VIA_PART
        ]

    def _kind_of(self, word: Word) -> int:
        kind = self._kinds.get(word.surface)
        return self._kind(word) if kind is None else kind

    def places(self, tokens: Sequence[Token]) -> list[tuple[int, int]]:
        """At which words of a text which concept stands, both counted from 0."""
        known = self._concept_of
        found = []
        place = 0
        for token in tokens:
            if token.extra:
                continue
            place += 1
            word = token.word
            number = known.get(word.surface, -2)
            if number == -2:
                number = self._concept_at(word)
            if number >= 0:
                found.append((place, number))
        return found

    def _concept_at(self, word: Word) -> int:
        """The number of the concept a word stands for; -1 for none."""
        stems = self._numbers
        at = next((stems[stem] for stem in (word.stem, *word.parts) if stem in stems), -1)
        self._concept_of[word.surface] = at
        return at


def _spans_of(pattern: re.Pattern[str], text: str) -> Iterator[tuple[int, int]]:
    return (found.span() for found in pattern.finditer(fold_text(text)))


def _numbered(concepts: Sequence[Concept]) -> dict[str, int]:
    """The stems that stand for a concept, with its number."""
    numbers: dict[str, int] = {}
    for number, concept in enumerate(concepts):
        single = [clauses[0] for clauses in concept.alternatives if len(clauses) == 1]
        for clause in (*single, *concept.extensions):
            if clause.field != "groups":
                numbers.setdefault(clause.term, number)
    return numbers


def _concepts(compiled: Iterable[Compiled]) -> Iterator[Concept]:
    for part in compiled:
        if isinstance(part, Concept):
            yield part
        elif isinstance(part, Phrase):
            yield from part.concepts
        elif isinstance(part, Either):
            yield from _concepts(part.parts)
        else:
            yield from _concepts((*part.plan.must, *part.plan.may))


def _phrases(compiled: Iterable[Compiled]) -> Iterator[Phrase]:
    for part in compiled:
        if isinstance(part, Phrase):
            yield part
        elif isinstance(part, Either):
            yield from _phrases(part.parts)
        elif not isinstance(part, Concept):
            yield from _phrases((*part.plan.must, *part.plan.may))


def _merged(spans: list[tuple[int, int]]) -> tuple[Mark, ...]:
    marks: list[Mark] = []
    for start, end in sorted(spans):
        if marks and start < marks[-1].end:
            marks[-1] = Mark(marks[-1].start, max(end, marks[-1].end))
        else:
            marks.append(Mark(start, end))
    return tuple(marks)


class TextMatcher:
    """Tells of any text whether a query matches it.

    For the reader's notes, which aren't in the index.
    """

    def __init__(self, plan: Plan, weights: Sequence[float], analyzer: Analyzer) -> None:
        self._plan = plan
        self._matcher = Matcher(plan, weights)
        self._analyzer = analyzer

    def match(self, text: str) -> Match | None:
        """How ``text`` matches.

        None where it doesn't. The score runs from 0 to 1: the share of the query it covers.
        """
        tokens = self._analyzer.tokens(text)
        holding = _Text(text, tokens, self._analyzer)
        score = holding.plan(self._plan)
        if score <= 0.0:
            return None
        marks = self._matcher.marks(text, tokens, lambda: self._analyzer.groups(tokens))
        return Match(score, marks)


class _Text:
    """A text and the terms in it."""

    def __init__(self, text: str, tokens: Sequence[Token], analyzer: Analyzer) -> None:
        self._folded = fold_text(text)
        self._surfaces = [token.word.surface for token in tokens]
        self._terms = {
            "whole": {token.word.stem for token in tokens if not token.word.is_stop},
            "parts": {part for token in tokens for part in token.word.parts},
            "groups": {str(group) for _, _, group in analyzer.groups(tokens)},
        }

    def plan(self, plan: Plan) -> float:
        """From 0 to 1."""
        if not plan.has_words or any(self._score(compiled) > 0.0 for compiled in plan.never):
            return 0.0
        demanded = [self._score(compiled) for compiled in plan.must]
        if not all(demanded):
            return 0.0
        scores = demanded + [
            self._score(compiled) for compiled in plan.may if not _is_bonus(compiled)
        ]
        return sum(scores) / len(scores)

    def _score(self, compiled: Compiled) -> float:
        if isinstance(compiled, Phrase):
            return 1.0 if phrase_pattern(compiled.words).search(self._folded) else 0.0
        if isinstance(compiled, Either):
            return max(map(self._score, compiled.parts), default=0.0)
        if isinstance(compiled, Concept):
            return self._concept(compiled)
        return self.plan(compiled.plan)

    def _concept(self, concept: Concept) -> float:
        if concept.prefix and any(surface.startswith(concept.prefix) for surface in self._surfaces):
            return 1.0
        alternatives = (concept.own, *concept.alternatives)
        best = max(
            sum(clause.weight for clause in clauses if self._holds(clause))
            for clauses in alternatives
        )
        if any(clause.term in self._terms["parts"] for clause in concept.own):
            best = max(best, PART)
        return min(1.0, best)

    def _holds(self, clause: Clause) -> bool:
        """A part that is asked for may stand by itself as well."""
        by_itself = clause.field == "parts" and clause.term in self._terms["whole"]
        return by_itself or clause.term in self._terms[clause.field]


def _is_bonus(compiled: Compiled) -> bool:
    return isinstance(compiled, Concept) and compiled.bonus
