"""Which passages of two programmes speak of the same, told by their words.

A passage is a vector over its terms: a term weighs more the rarer it is in all passages together
(the inverse document frequency of BM25, which is above 0 for every term) and hardly more when it is
repeated. The likeness of two passages is the cosine of their vectors: 0 where they share no term, 1
where they have the same. Only pairs that share a term are looked at, through an inverted index.
Terms come from an analyser that is given from outside.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from heapq import heappush, heapreplace, nlargest
from itertools import combinations
from math import log, sqrt

from explorer.comparing.columns import Column
from explorer.comparing.statements import Analyse, Key
from explorer.progress import Progress

Vector = dict[str, float]

KEPT = 4  # matches kept of every passage in every other column
LEAST = 0.05  # likeness below this is chance
_ANALYSIS_SHARE = 0.4  # of the whole work, for the progress
_REPORT_EVERY = 25  # passages


@dataclass(frozen=True, slots=True)
class Match:
    """Two passages of different columns that are alike.

    ``columns`` are their places, the first the lower. ``mutual`` says that neither has a better
    match in the column of the other.
    """

    columns: tuple[int, int]
    one: Key
    other: Key
    score: float
    mutual: bool


@dataclass(frozen=True, slots=True)
class Similarity:
    """The best matches between columns, mutual ones first and then by score.

    It also knows the likeness of any two passages.
    """

    matches: tuple[Match, ...]
    vectors: dict[Key, Vector]

    def score(self, one: Key, other: Key) -> float:
        """The likeness of two passages, 0 to 1.

        Raises ``KeyError`` for one that is in no column.
        """
        return _cosine(self.vectors[one], self.vectors[other])


def measure(
    columns: Sequence[Column], analyse: Analyse, progress: Progress | None = None
) -> Similarity:
    """Compare every two columns. Raises ``Cancelled`` when ``progress`` says so."""
    progress = progress or Progress()
    vectors = _vectors(columns, analyse, progress)
    pairs = list(combinations(range(len(columns)), 2))
    matches: list[Match] = []
    for done, (left, right) in enumerate(pairs):
        start = _ANALYSIS_SHARE + (1 - _ANALYSIS_SHARE) * done / len(pairs)
        share = (1 - _ANALYSIS_SHARE) / len(pairs)
        keys = [
            [statement.key for statement in columns[place].statements] for place in (left, right)
        ]
        best = _Best(len(keys[0]), len(keys[1]))
        _compare(
            [vectors[key] for key in keys[0]],
            [vectors[key] for key in keys[1]],
            best,
            progress,
            start,
            share,
        )
        matches += [
            Match((left, right), keys[0][one], keys[1][other], score, best.mutual(one, other))
            for one, other, score in best.pairs()
        ]
    progress.report(1.0, "matching")
    return Similarity(
        tuple(sorted(matches, key=lambda match: (not match.mutual, -match.score))), vectors
    )


class _Best:
    """The best matches of every passage on either side.

    Of equal scores the earlier passage is the better match.
    """

    def __init__(self, left: int, right: int) -> None:
        self._of_left: list[list[tuple[float, int]]] = [[] for _ in range(left)]
        self._of_right: list[list[tuple[float, int]]] = [[] for _ in range(right)]

    def add(self, one: int, scores: Sequence[float]) -> None:
        """Take in how like passage ``one`` of the left is to each passage of the right."""
        found = [(score, -place) for place, score in enumerate(scores) if score >= LEAST]
        self._of_left[one] = nlargest(KEPT, found)
        for score, place in found:
            heap = self._of_right[-place]
            if len(heap) < KEPT:
                heappush(heap, (score, -one))
            elif score > heap[0][0]:  # an equal one comes later in the text and is no better
                heapreplace(heap, (score, -one))

    def pairs(self) -> list[tuple[int, int, float]]:
        """The matches kept on either side, each once, in the order of the text."""
        kept = {
            (one, -place): score for one, row in enumerate(self._of_left) for score, place in row
        }
        kept |= {
            (-place, other): score
            for other, row in enumerate(self._of_right)
            for score, place in row
        }
        return [(one, other, min(score, 1.0)) for (one, other), score in sorted(kept.items())]

    def mutual(self, one: int, other: int) -> bool:
        row, column = self._of_left[one], self._of_right[other]
        return -max(row)[1] == other and -max(column)[1] == one


def _vectors(columns: Sequence[Column], analyse: Analyse, progress: Progress) -> dict[Key, Vector]:
    texts = {
        statement.key: statement.passage.text
        for column in columns
        for statement in column.statements
    }
    times: dict[Key, Counter[str]] = {}
    for done, (key, text) in enumerate(texts.items()):
        if done % _REPORT_EVERY == 0:
            progress.report(_ANALYSIS_SHARE * done / len(texts), "analysing")
        times[key] = Counter(analyse(text))
    standing: Counter[str] = Counter()
    for counted in times.values():
        standing.update(counted.keys())
    rarity = {term: log(1 + (len(texts) - n + 0.5) / (n + 0.5)) for term, n in standing.items()}
    return {key: _vector(counted, rarity) for key, counted in times.items()}


def _vector(times: Counter[str], rarity: dict[str, float]) -> Vector:
    weights = {term: (1 + log(count)) * rarity[term] for term, count in times.items()}
    length = sqrt(sum(weight * weight for weight in weights.values())) or 1.0
    return {term: weight / length for term, weight in weights.items()}


def _compare(
    left: Sequence[Vector],
    right: Sequence[Vector],
    best: _Best,
    progress: Progress,
    start: float,
    share: float,
) -> None:
    postings: dict[str, list[tuple[int, float]]] = {}
    for place, vector in enumerate(right):
        for term, weight in vector.items():
            postings.setdefault(term, []).append((place, weight))
    for one, vector in enumerate(left):
        if one % _REPORT_EVERY == 0:
            progress.report(start + share * one / len(left), "matching")
        scores = [0.0] * len(right)
        for term, weight in vector.items():
            for place, other in postings.get(term, ()):
                scores[place] += weight * other
        best.add(one, scores)


def _cosine(one: Vector, other: Vector) -> float:
    if len(other) < len(one):
        one, other = other, one
    return min(1.0, sum(weight * other[term] for term, weight in one.items() if term in other))
