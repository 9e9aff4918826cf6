"""Groups of expressions that find each other: the glossary's spellings and everyday synonyms.

When a passage is indexed, every expression in it leaves the number of its group; a query looks that
number up. So an expression of several words ("Verenigde Staten") is as cheap and as exact as a
single word.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from explorer.programme.glossary import Term
from explorer.searching.analysis import Analyzer, Expressions
from explorer.searching.wording import SAME_WEIGHT, SynonymGroup

Rows = list[tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Thesaurus:
    """All groups by number.

    Their weight, and the rows of stems that ask for them and that are found by them.
    """

    weights: list[float] = field(default_factory=list)
    asking: list[Rows] = field(default_factory=list)
    finding: list[Rows] = field(default_factory=list)

    @classmethod
    def of(
        cls, terms: Iterable[Term], synonyms: Iterable[SynonymGroup], analyzer: Analyzer
    ) -> "Thesaurus":
        """The groups of some glossaries and of the everyday synonyms."""
        thesaurus = cls()
        for term in terms:
            thesaurus._add(analyzer, term.spellings, term.spellings, SAME_WEIGHT)
        for group in synonyms:
            thesaurus._add(analyzer, group.ask, group.find, group.weight)
        return thesaurus

    def _add(
        self, analyzer: Analyzer, ask: Sequence[str], find: Sequence[str], weight: float
    ) -> None:
        asking, finding = _rows(analyzer, ask), _rows(analyzer, find)
        if asking and finding and (len(asking) > 1 or asking != finding or len(asking[0]) > 1):
            self.weights.append(weight)
            self.asking.append(asking)
            self.finding.append(finding)

    def found_expressions(self) -> Expressions:
        """What leaves a group's number when a passage is indexed."""
        return _expressions(self.finding)

    def asked_expressions(self) -> Expressions:
        """What makes a query look for a group."""
        return _expressions(self.asking)

    def to_json(self) -> list[Any]:
        """The groups as plain lists."""
        return [self.weights, self.asking, self.finding]

    @classmethod
    def from_json(cls, given: list[Any]) -> "Thesaurus":
        """The groups ``to_json`` wrote."""
        weights, asking, finding = given
        return cls(weights, _tuples(asking), _tuples(finding))


def _rows(analyzer: Analyzer, expressions: Sequence[str]) -> Rows:
    rows = (analyzer.stems(expression) for expression in expressions)
    return [row for row in dict.fromkeys(rows) if row]


def _tuples(groups: list[list[list[str]]]) -> list[Rows]:
    return [[tuple(row) for row in rows] for rows in groups]


def _expressions(groups: list[Rows]) -> Expressions:
    expressions = Expressions()
    for number, rows in enumerate(groups):
        for row in rows:
            expressions.add(row, number)
    return expressions
