"""How good the search is, measured with judged queries.

MRR is the mean of one over the place of the first answer. Recall at 5 is the share of the judged
answers among the first five hits, of as many as fit there (five hits can't hold six answers).
"""

import tomllib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

_LOOKED_AT = 10


@dataclass(frozen=True, slots=True)
class Judgement:
    """A query with the passages that answer it and how well: 1 helps, 2 answers."""

    query: str
    answers: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Answered:
    """A judged query with the passages that were found, best first."""

    judgement: Judgement
    found: tuple[str, ...]

    @property
    def reciprocal_rank(self) -> float:
        """One over the place of the first answer; 0 where none was found."""
        for place, passage in enumerate(self.found, start=1):
            if passage in self.judgement.answers:
                return 1 / place
        return 0.0

    def recall(self, first: int) -> float:
        """The share of the answers among the ``first`` hits."""
        found = len(set(self.found[:first]) & set(self.judgement.answers))
        return found / min(first, len(self.judgement.answers))


@dataclass(frozen=True, slots=True)
class Relevance:
    """Means over all queries, and what was found for each."""

    mrr: float
    recall_at_5: float
    answered: tuple[Answered, ...]


def read_judgements(file: Path) -> tuple[Judgement, ...]:
    """The judged queries of a file."""
    table = tomllib.loads(file.read_text("utf-8"))
    return tuple(Judgement(entry["text"], entry["answers"]) for entry in table["query"])


def measure(judgements: Sequence[Judgement], search: Callable[[str], Sequence[str]]) -> Relevance:
    """Search for every judged query; ``search`` gives the ids of the passages found, best first."""
    answered = tuple(
        Answered(judgement, tuple(search(judgement.query)[:_LOOKED_AT])) for judgement in judgements
    )
    count = len(answered) or 1
    mrr = sum(one.reciprocal_rank for one in answered) / count
    return Relevance(mrr, sum(one.recall(5) for one in answered) / count, answered)
