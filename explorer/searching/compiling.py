"""From the tree of a query to what is looked up.

Every word becomes a concept: alternatives of which a passage's best one counts. So do several
words that form one known expression.
"""

from collections.abc import Collection, Sequence
from dataclasses import replace
from itertools import pairwise

from explorer.searching.analysis import Found
from explorer.searching.concepts import WHOLE, Concepts
from explorer.searching.expressions import expressions, surfaces_of
from explorer.searching.index import Index
from explorer.searching.meaning import Meaning
from explorer.searching.plan import Clause, Compiled, Concept, Either, Group, Phrase, Plan
from explorer.searching.query import (
    EitherNode,
    FieldNode,
    GroupNode,
    Item,
    Node,
    PhraseNode,
    Sign,
    WordNode,
)

LOOSE_WORDS = 0.35
LITERAL = 0.15
NEIGHBOURS = 1.2


class Compiler:
    """Compiles the items of one query against an index."""

    def __init__(self, index: Index) -> None:
        self._index = index
        self._terms: list[str] = []
        self._concepts = Concepts(index)

    def plan(self, items: Sequence[Item]) -> Plan:
        """The plan of a query."""
        plan = self._plan(Meaning(self._index).of(items))
        return replace(
            plan, terms=tuple(dict.fromkeys(self._terms)), corrected=tuple(self._concepts.corrected)
        )

    def _plan(self, items: Sequence[Item]) -> Plan:
        by_sign: dict[Sign, list[Compiled]] = {sign: [] for sign in Sign}
        inside: dict[str, frozenset[str]] = {}
        outside: dict[str, frozenset[str]] = {}
        row: list[WordNode] = []
        for item in items:
            if isinstance(item.node, WordNode) and item.sign is Sign.MAY:
                row.append(item.node)
                continue
            by_sign[Sign.MAY] += self._row(row)
            row = []
            if isinstance(item.node, FieldNode):
                given = outside if item.sign is Sign.NOT else inside
                tags = frozenset(item.node.values)
                given[item.node.facet] = given.get(item.node.facet, frozenset()) | tags
            else:
                compiled = self._node(item.node, remember=item.sign is not Sign.NOT)
                by_sign[item.sign] += [compiled] if compiled else []
        by_sign[Sign.MAY] += self._row(row)
        return Plan(
            tuple(by_sign[Sign.MAY]),
            tuple(by_sign[Sign.MUST]),
            tuple(by_sign[Sign.NOT]),
            inside,
            outside,
        )

    def _node(self, node: Node, *, remember: bool) -> Compiled | None:
        if isinstance(node, EitherNode):
            parts = [self._node(part, remember=remember) for part in node.nodes]
            return Either(tuple(part for part in parts if part is not None))
        if isinstance(node, GroupNode):
            return Group(self._plan(node.items))
        if isinstance(node, PhraseNode):
            if remember:
                self._terms.append(node.text)
            concepts = [
                self._concepts.of_word(self._index.analyzer.word(word)) for word in node.words
            ]
            return Phrase(node.words, tuple(concept for concept in concepts if concept is not None))
        if isinstance(node, FieldNode):
            return None
        if remember:
            self._terms.append(node.text)
        return self._concepts.of_node(node)

    def _row(self, row: Sequence[WordNode]) -> list[Compiled]:
        """The concepts of plain words in a row.

        Words that form one known expression become one concept.
        """
        self._terms += [node.text for node in row]
        concepts = [self._concepts.of_node(node) for node in row]
        spans = sorted(self._spans(row), key=lambda span: span[0] - span[1])
        taken: set[int] = set()
        found: dict[int, Compiled] = {}
        for first, after, _ in spans:
            if not taken & set(range(first, after)):
                groups = [group for start, end, group in spans if (start, end) == (first, after)]
                parts = concepts[first:after]
                found[first] = self._expression(row[first:after], parts, groups)
                taken |= set(range(first, after))
        left = enumerate(concepts)
        found |= {at: concept for at, concept in left if at not in taken}
        return [found[at] for at in sorted(found)] + self._neighbours(row)

    def _spans(self, row: Sequence[WordNode]) -> list[Found]:
        """Where expressions of several words stand in a row of words.

        Looked for as the words are written, then with misspelled ones put right; a word of a known
        expression isn't misspelled.
        """
        written = [surfaces_of(node) for node in row]
        found = expressions(self._index, written)
        known = {row[at].text for first, after, _ in found for at in range(first, after)}
        self._concepts.corrected = [
            pair for pair in self._concepts.corrected if pair[0] not in known
        ]
        meant = dict(self._concepts.corrected)
        if meant.keys() & {node.text for node in row}:
            right = [
                (meant[node.text],) if node.text in meant else surfaces
                for node, surfaces in zip(row, written, strict=True)
            ]
            found += expressions(self._index, right)
        return list(dict.fromkeys(found))

    def _expression(
        self, row: Sequence[WordNode], parts: Sequence[Concept], groups: Collection[int]
    ) -> Concept:
        """Several words that are one name.

        All of its synonyms, a little more where the words themselves stand; or loosely the words.
        """
        words = [clause for concept in parts for clause in concept.own]
        weights = self._index.thesaurus.weights
        best = max(weights[group] for group in groups)
        whole = [(Clause("groups", str(group), WHOLE * weights[group] / best),) for group in groups]
        share = 1 / max(1, len(parts))
        literal = _weighing(words, LITERAL * share)
        loose = _weighing(words, LOOSE_WORDS * 2 * share)
        closer = [(*clauses, *literal) for clauses in whole]
        text = " ".join(node.text for node in row)
        own = tuple(clause for clauses in whole for clause in clauses if clause.weight == WHOLE)
        return Concept(text, (*whole, *closer, loose), own=own)

    def _neighbours(self, row: Sequence[WordNode]) -> list[Compiled]:
        """Words written apart that the corpus writes as one: "mensen rechten"."""
        found: list[Compiled] = []
        for left, right in pairwise(row):
            joined = "".join((*surfaces_of(left), *surfaces_of(right)))
            if joined in self._index.words:
                clause = Clause("whole", self._index.analyzer.word(joined).stem, NEIGHBOURS)
                found.append(Concept(joined, ((clause,),), own=(clause,), bonus=True))
        return found


def _weighing(clauses: Sequence[Clause], weight: float) -> tuple[Clause, ...]:
    """The clauses, each worth ``weight`` of what it was."""
    return tuple(replace(clause, weight=clause.weight * weight) for clause in clauses)
