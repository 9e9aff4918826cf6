"""Passages that are like another one, and why.

TF-IDF over stems and parts of compounds, and shared tags.
"""

from collections import Counter
from collections.abc import Sequence
from math import log, sqrt

from explorer.searching.analysis import Token
from explorer.searching.index import Index, Row
from explorer.searching.results import Related

_TELLING_TERMS = 30
_CANDIDATES = 40
_PART_SHARE = 0.5
_SHARED_ASPECT = 0.03
_SHARED_REGION = 0.06
_SHOWN_TERMS = 5
_LEAST = 0.06

Vector = dict[str, float]


def related(index: Index, number: int, limit: int) -> tuple[Related, ...]:
    """The passages outside the section of passage ``number`` that are most like it, best first."""
    passage = index.analysed(number)
    own = _vector(index, passage.tokens)
    candidates = _candidates(index, own)
    elsewhere = [n for n in candidates if _section(index.row(n)) != _section(passage.row)][
        :_CANDIDATES
    ]
    found = [_compared(index, number, own, other) for other in elsewhere]
    found = [relation for relation in found if relation.score >= _LEAST]
    return tuple(sorted(found, key=lambda relation: -relation.score)[:limit])


def _section(row: Row) -> tuple[str, str]:
    return row.pack, row.section


def _vector(index: Index, tokens: Sequence[Token]) -> Vector:
    """The rarer a word, the longer its axis; a part of a compound counts for half a word."""
    times: Counter[str] = Counter()
    weights: Vector = {}
    for token in tokens:
        if not token.word.is_stop:
            times[token.word.stem] += 1
            weights[token.word.stem] = 1.0
    for token in tokens:
        for part in token.word.parts:
            times[part] += 1
            weights.setdefault(part, _PART_SHARE)
    vector = {
        stem: weights[stem] * (1 + log(count)) * _rarity(index, stem)
        for stem, count in times.items()
    }
    length = sqrt(sum(weight * weight for weight in vector.values())) or 1.0
    return {stem: weight / length for stem, weight in vector.items()}


def _rarity(index: Index, stem: str) -> float:
    standing = len(index.postings("body", stem)) or len(index.postings("parts", stem))
    return log(index.count / standing) if standing else 0.0


def _candidates(index: Index, vector: Vector) -> list[int]:
    """Passages that share the most telling words, most promising first."""
    telling = sorted(vector, key=lambda stem: -vector[stem])[:_TELLING_TERMS]
    promise: dict[int, float] = {}
    for stem in telling:
        weight = vector[stem] * _rarity(index, stem)
        for name, share in (("body", 1.0), ("parts", _PART_SHARE)):
            postings = index.postings(name, stem)
            for number, impact in zip(postings.documents, postings.weights, strict=True):
                promise[number] = promise.get(number, 0.0) + weight * impact * share
    return sorted(promise, key=lambda number: (-promise[number], number))[: 4 * _CANDIDATES]


def _compared(index: Index, number: int, own: Vector, other_number: int) -> Related:
    passage = index.analysed(other_number)
    row, tokens = passage.row, passage.tokens
    other = _vector(index, tokens)
    shared = {stem: own[stem] * weight for stem, weight in other.items() if stem in own}
    aspects = _shared_tags(index, "aspect", number, other_number)
    regions = _shared_tags(index, "region", number, other_number)
    score = sum(shared.values()) + _SHARED_ASPECT * len(aspects) + _SHARED_REGION * len(regions)
    telling = sorted((stem for stem in shared if shared[stem] > 0), key=lambda stem: -shared[stem])
    return Related(
        row.pack,
        row.passage,
        row.section,
        row.title,
        row.number,
        row.pages,
        row.text,
        score,
        aspects,
        regions,
        _written(row.text, tokens, telling),
    )


def _shared_tags(index: Index, facet: str, one: int, other: int) -> tuple[str, ...]:
    both = (1 << one) | (1 << other)
    return tuple(
        tag for tag in index.outline.tags[facet] if index.tag_bits(facet, tag) & both == both
    )


def _written(text: str, tokens: Sequence[Token], stems: Sequence[str]) -> tuple[str, ...]:
    """The first word of the text with each stem, as it is written there; a word is named once."""
    first: dict[str, str] = {}
    for token in tokens:
        for stem in (token.word.stem, *token.word.parts):
            first.setdefault(stem, text[token.start : token.end])
    return tuple(dict.fromkeys(first[stem] for stem in stems))[:_SHOWN_TERMS]
