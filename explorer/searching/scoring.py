"""Which passages match a plan, and how well.

A concept scores its best alternative: the weight of the clause, the rarity of the term (BM25's
idf), and the weight the term has in the passage (saturated as in BM25F when the index was built). A
passage's score is the sum over concepts, times how much of the query it covers; of the best
passages, those where the words stand close together come first.
"""

from collections.abc import Callable, Iterable, Sequence
from heapq import nlargest
from math import inf, log
from operator import itemgetter
from typing import NamedTuple

from explorer.searching.engine import Postings
from explorer.searching.index import Index
from explorer.searching.phrases import numbers, phrase_bits
from explorer.searching.plan import Clause, Compiled, Concept, Either, Group, Phrase, Plan

_ONCE = 0.45  # the weight of a word that stands once in a passage of usual length
_UNCOVERED = 0.3  # what is left of the score of a passage that covers (nearly) nothing
_CLOSE = 0.25
_CLOSE_AMONG = 40
_COVERED_AMONG = 300
_MANY = 12_000
_PHRASE = 1.5
_REMEMBERED_SCORES = 100_000


class Scored(NamedTuple):
    """Passages as a bitmap, with a score for those that have one, and what a full match weighs.

    The scores of several ``parts`` are sums; how much of the parts a passage covers isn't in them
    yet.
    """

    bits: int
    scores: dict[int, float]
    mass: float = 0.0
    reach: int = 0  # the passages that may have a score
    parts: "tuple[Scored, ...]" = ()

    def covered(self, number: int) -> float:
        """The share of the parts that a passage covers, from 0 to 1; faint matches cover little."""
        share = 0.0
        for part in self.parts:
            score = part.scores.get(number)
            if score is not None and part.mass:
                share += min(part.mass, score / _ONCE)
        return share / self.mass if self.mass else 1.0


class Scorer:
    """Scores plans against one index."""

    def __init__(self, index: Index) -> None:
        self._index = index
        self._concepts: dict[Concept, Scored] = {}
        self._remembered = 0

    def rarity(self, postings: Postings) -> float:
        """BM25's idf."""
        number = len(postings)
        return log(1 + (self._index.count - number + 0.5) / (number + 0.5))

    def plan(self, plan: Plan) -> Scored:
        """The passages a plan matches."""
        wanted = [self._compiled(compiled) for compiled in plan.must]
        optional = [self._compiled(compiled) for compiled in plan.may]
        bits = self._index.everything
        for scored in wanted:
            bits &= scored.bits
        if optional and not wanted:
            bits = 0
            for scored in optional:
                bits |= scored.bits
        for compiled in plan.never:
            bits &= ~self._own_bits(compiled)
        return self._combined(bits, [*wanted, *optional])

    def _combined(self, bits: int, all_scored: Sequence[Scored]) -> Scored:
        found = [scored for scored in all_scored if scored.scores]
        if len(found) <= 1:
            return found[0]._replace(bits=bits) if found else Scored(bits, {})
        first, *others = sorted(found, key=lambda scored: -scored.mass)
        totals = dict(first.scores)
        left = sum(scored.mass for scored in others)
        reach = first.reach
        for scored in others:
            if _outweighed(totals, left):
                for number in totals.keys() & scored.scores.keys():
                    totals[number] += scored.scores[number]
            else:
                for number, score in scored.scores.items():
                    totals[number] = totals.get(number, 0.0) + score
            left -= scored.mass
            reach |= scored.reach
        return Scored(bits, totals, sum(scored.mass for scored in found), reach, tuple(found))

    def _compiled(self, compiled: Compiled) -> Scored:
        if isinstance(compiled, Concept):
            return self.concept(compiled)
        if isinstance(compiled, Phrase):
            bits = phrase_bits(self._index, compiled)
            inner = self._combined(bits, [self.concept(concept) for concept in compiled.concepts])
            standing = inner.scores.keys() & set(numbers(bits))
            scores = {number: inner.scores[number] * _PHRASE for number in standing}
            return Scored(bits, scores, inner.mass, bits)
        if isinstance(compiled, Group):
            return self.plan(compiled.plan)
        return self._either(compiled)

    def _either(self, either: Either) -> Scored:
        bits, mass = 0, 0.0
        best: dict[int, float] = {}
        for part in either.parts:
            scored = self._compiled(part)
            bits |= scored.bits
            mass = max(mass, scored.mass)
            for number, score in scored.scores.items():
                if score > best.get(number, 0.0):
                    best[number] = score
        return Scored(bits, best, mass, bits)

    def concept(self, concept: Concept) -> Scored:
        """The best alternative for each passage; of the words it may become, the weightiest.

        Remembered within bounds: whoever types on asks again for the words before.
        """
        known = self._concepts.get(concept)
        if known is None:
            known = self._concepts[concept] = self._scored(concept)
            self._remembered += len(known.scores)
            if self._remembered > _REMEMBERED_SCORES:
                self._concepts = {concept: known}
                self._remembered = len(known.scores)
        return known

    def _scored(self, concept: Concept) -> Scored:
        extensions = [self._weighed((clause,)) for clause in concept.extensions]
        cap = self._cap(concept)
        alternatives = [self._weighed(clauses, cap) for clauses in concept.alternatives]
        best: dict[int, float] = {}
        for _, clauses in sorted(extensions, key=itemgetter(0)):
            best.update(_summed(clauses))
        for _, clauses in alternatives:
            _raise(best, _summed(clauses))
        bits = 0
        for _, clauses in (*extensions, *alternatives):
            for _, postings in clauses:
                bits |= postings.bits
        mass = max((worth for worth, _ in (*extensions, *alternatives)), default=0.0)
        return Scored(bits, best, 0.0 if concept.bonus else mass, bits)

    def _cap(self, concept: Concept) -> float:
        """The rarity of the word itself: a substitute isn't worth more for being rarer."""
        own = [self._index.postings(clause.field, clause.term) for clause in concept.own]
        return max((self.rarity(postings) for postings in own if postings), default=inf)

    def _weighed(
        self, clauses: Sequence[Clause], cap: float = inf
    ) -> tuple[float, list[tuple[float, Postings]]]:
        """What an alternative is worth, and its postings with their factors."""
        weighed = []
        for clause in clauses:
            postings = self._index.postings(clause.field, clause.term)
            weighed.append((clause.weight * min(cap, self.rarity(postings)), postings))
        return sum(factor for factor, _ in weighed), weighed

    def _own_bits(self, compiled: Compiled) -> int:
        """The passages that hold the words themselves, in their text: what NOT takes away."""
        if isinstance(compiled, Concept):
            bits = 0
            for clause in compiled.own:
                name = "body" if clause.field == "whole" else clause.field
                bits |= self._index.postings(name, clause.term).bits
            return bits | (self.concept(compiled).bits if compiled.prefix else 0)
        if isinstance(compiled, Phrase):
            return phrase_bits(self._index, compiled)
        if isinstance(compiled, Either):
            bits = 0
            for part in compiled.parts:
                bits |= self._own_bits(part)
            return bits
        return self.plan(compiled.plan).bits


def _summed(clauses: Sequence[tuple[float, Postings]]) -> Iterable[tuple[int, float]]:
    """The passages in which one of the clauses stands, with the sum of what they are worth."""
    factor, postings = clauses[0]
    weighed = zip(postings.documents, [factor * w for w in postings.weights], strict=True)
    if len(clauses) == 1:
        return weighed
    sums = dict(weighed)
    for factor, postings in clauses[1:]:
        for number, weight in zip(postings.documents, postings.weights, strict=True):
            sums[number] = sums.get(number, 0.0) + factor * weight
    return sums.items()


def _raise(best: dict[int, float], scores: Iterable[tuple[int, float]]) -> None:
    """Take over the scores that are better."""
    if not best:
        best.update(scores)
        return
    for number, score in scores:
        if score > best.get(number, 0.0):
            best[number] = score


def _outweighed(totals: dict[int, float], left: float) -> bool:
    """Whether passages that aren't in ``totals`` can't come among the best with what is left."""
    if not _COVERED_AMONG < len(totals) < _MANY:
        return False
    return nlargest(_COVERED_AMONG, totals.values())[-1] > left


class Ranked(NamedTuple):
    """A passage and its score."""

    number: int
    score: float


def rank(scored: Scored, left: int, count: int, limit: int) -> list[Ranked]:
    """The ``limit`` best of the passages in ``left``, best first, equals in the programme's order.

    ``count`` is the number of all passages. Coverage is looked at among the best by sum alone.
    """
    scores: Iterable[tuple[int, float]] = scored.scores.items()
    if scored.reach & ~left:
        bitmap = left.to_bytes((count + 7) // 8, "little")
        scores = [item for item in scores if bitmap[item[0] >> 3] >> (item[0] & 7) & 1]
    wanted = max(limit, _COVERED_AMONG) if scored.parts else limit
    best = nlargest(wanted, scores, key=itemgetter(1))
    if scored.parts:
        best = [
            (number, score * (_UNCOVERED + (1 - _UNCOVERED) * scored.covered(number)))
            for number, score in best
        ]
    return [Ranked(*item) for item in sorted(best, key=lambda item: (-item[1], item[0]))[:limit]]


def bring_close_words_up(
    index: Index, ranked: list[Ranked], marked: Callable[[int], list[tuple[int, int]]]
) -> list[Ranked]:
    """Among the first passages, raise those with the words of the query close together.

    ``marked`` tells of a passage at which words (counted from its start) which concept stands.
    """
    head = [
        Ranked(number, score * (1 + _CLOSE * _closeness(marked(number))))
        for number, score in ranked[:_CLOSE_AMONG]
    ]
    return sorted(head, key=lambda item: (-item.score, item.number)) + ranked[_CLOSE_AMONG:]


def _closeness(places: list[tuple[int, int]]) -> float:
    """From 0 to 1.

    How tightly the smallest run of words that holds every concept found holds them.
    """
    wanted = len({concept for _, concept in places})
    if wanted < 2:
        return 0.0
    counts: dict[int, int] = {}
    smallest = places[-1][0] - places[0][0] + 1
    left = 0
    for place, concept in places:
        counts[concept] = counts.get(concept, 0) + 1
        while len(counts) == wanted:
            smallest = min(smallest, place - places[left][0] + 1)
            first = places[left][1]
            counts[first] -= 1
            if not counts[first]:
                del counts[first]
            left += 1
    return min(1.0, wanted / max(smallest, wanted))
