"""From the tree of a query to what is looked up.

Every word becomes a concept: alternatives of which a passage's best one counts. The word itself
weighs 1; its stem inside a compound, a synonym, the pieces of a compound that was asked for, a word
that begins so or is spelled nearly so weigh less.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from explorer.searching.analysis import ACRONYM, Found, Word
from explorer.searching.corpus import name_key
from explorer.searching.index import Index
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
    parse,
)
from explorer.searching.spelling import corrections

WHOLE = 1.0
PART = 0.6
PREFIX = 0.3
STARRED = 0.6
FUZZY = 0.5
PIECES = 0.7
LOOSE_WORDS = 0.35
LITERAL = 0.15
NEIGHBOURS = 1.2
_TYPED_EXPANSIONS = 12
_STARRED_EXPANSIONS = 400
_CORRECTIONS = 3
_SHORTEST_INSIDE = 6


class Compiler:
    """Compiles the items of one query against an index."""

    def __init__(self, index: Index) -> None:
        self._index = index
        self._terms: list[str] = []
        self._corrected: list[tuple[str, str]] = []

    def plan(self, items: Sequence[Item]) -> Plan:
        """The plan of a query."""
        plan = self._plan(self._meaningful(items))
        return replace(
            plan, terms=tuple(dict.fromkeys(self._terms)), corrected=tuple(self._corrected)
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

    def _meaningful(self, items: Sequence[Item]) -> list[Item]:
        """The items with names of tags looked up, and question words left out beside others."""
        known = [self._resolved(item) for item in items]
        flat = [item for group in known for item in group]
        ignored = self._ignored(flat)
        kept = [item for at, item in enumerate(flat) if at not in ignored]
        if any(not isinstance(item.node, FieldNode) for item in kept):
            return kept
        plain = [
            item
            for item in flat
            if not isinstance(item.node, WordNode) or self._says_something(item.node)
        ]
        if plain or not flat:
            return plain
        last = flat[-1]
        return (
            [replace(last, node=replace(last.node, prefix=True))]
            if isinstance(last.node, WordNode)
            else flat
        )

    def _says_something(self, node: WordNode) -> bool:
        return not all(self._index.analyzer.word(piece).is_stop for piece in _surfaces(node))

    def _ignored(self, items: Sequence[Item]) -> set[int]:
        """Places of plain words that say nothing of the subject.

        Stop words, question words, the party's name.
        """
        plain = {
            at: _surfaces(item.node)
            for at, item in enumerate(items)
            if isinstance(item.node, WordNode) and item.sign is Sign.MAY and not item.node.prefix
        }
        noise = self._index.noise
        named = self._named(plain)
        found = {
            at
            for at, surfaces in plain.items()
            if at not in named
            and all(word in noise or self._index.analyzer.word(word).is_stop for word in surfaces)
        }
        for party in self._index.outline.parties:
            for at in plain:
                row = [plain.get(at + step) for step in range(len(party))]
                if party and all(given == (word,) for given, word in zip(row, party, strict=True)):
                    found |= set(range(at, at + len(party)))
        return found

    def _named(self, plain: Mapping[int, tuple[str, ...]]) -> set[int]:
        """Places of words of a known expression: the "Staat" of "Palestijnse Staat"."""
        places = list(plain)
        return {
            places[at]
            for first, after, _ in self._spans_of(list(plain.values()))
            for at in range(first, after)
            if places[after - 1] - places[first] == after - 1 - first
        }

    def _resolved(self, item: Item) -> list[Item]:
        """A field with the ids of its tags; as plain words where a name isn't known."""
        node = item.node
        if not isinstance(node, FieldNode):
            return [item]
        if node.facet == "page":
            pages = _pages(node.values)
            return [replace(item, node=FieldNode("page", pages))] if pages else _as_words(node)
        tags = tuple(tag for value in node.values for tag in self._tags(node.facet, value))
        return [replace(item, node=FieldNode(node.facet, tags))] if tags else _as_words(node)

    def _tags(self, facet: str, value: str) -> list[str]:
        names = self._index.outline.names[facet]
        key = name_key(value)
        if key in names:
            return [names[key]]
        return list(
            dict.fromkeys(tag for name, tag in names.items() if key and name.startswith(key))
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
            concepts = [self._of_word(self._index.analyzer.word(word)) for word in node.words]
            return Phrase(node.words, tuple(concept for concept in concepts if concept is not None))
        if isinstance(node, FieldNode):
            return None
        if remember:
            self._terms.append(node.text)
        return self._concept(node)

    def _row(self, row: Sequence[WordNode]) -> list[Compiled]:
        """The concepts of plain words in a row.

        Words that form one known expression become one concept.
        """
        self._terms += [node.text for node in row]
        concepts = [self._concept(node) for node in row]
        spans = sorted(self._spans(row), key=lambda span: span[0] - span[1])
        taken: set[int] = set()
        found: dict[int, Compiled] = {}
        for first, after, _ in spans:
            if not taken & set(range(first, after)):
                groups = [group for start, end, group in spans if (start, end) == (first, after)]
                parts = [concept for concept in concepts[first:after] if concept]
                found[first] = self._expression(row[first:after], parts, groups)
                taken |= set(range(first, after))
        left = enumerate(concepts)
        found |= {at: concept for at, concept in left if at not in taken and concept is not None}
        return [found[at] for at in sorted(found)] + self._neighbours(row)

    def _spans(self, row: Sequence[WordNode]) -> list[Found]:
        """Where expressions of several words stand in a row of words.

        Looked for as the words are written, then with misspelled ones put right; a word of a known
        expression isn't misspelled.
        """
        written = [_surfaces(node) for node in row]
        found = self._spans_of(written)
        known = {row[at].text for first, after, _ in found for at in range(first, after)}
        self._corrected = [pair for pair in self._corrected if pair[0] not in known]
        meant = dict(self._corrected)
        if meant.keys() & {node.text for node in row}:
            right = [
                (meant[node.text],) if node.text in meant else surfaces
                for node, surfaces in zip(row, written, strict=True)
            ]
            found += self._spans_of(right)
        return list(dict.fromkeys(found))

    def _spans_of(self, words: Sequence[tuple[str, ...]]) -> list[Found]:
        """A word with a hyphen (``Oost-Congo``) is looked up as one word and as several."""
        analysed = self._index.analyzer.word
        joined = [analysed("".join(surfaces)).stem for surfaces in words]
        found = [span for span in self._index.asked.matches(joined) if span[1] - span[0] > 1]
        telling = [
            (at, word.stem)
            for at, surfaces in enumerate(words)
            for word in map(analysed, surfaces)
            if not word.is_stop
        ]
        places, apart = [at for at, _ in telling], [word for _, word in telling]
        for first, after, group in self._index.asked.matches(apart):
            begins = first == 0 or places[first - 1] != places[first]
            ends = after == len(places) or places[after - 1] != places[after]
            if after - first > 1 and begins and ends:
                found.append((places[first], places[after - 1] + 1, group))
        return found

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
            joined = "".join((*_surfaces(left), *_surfaces(right)))
            if joined in self._index.words:
                clause = Clause("whole", self._index.analyzer.word(joined).stem, NEIGHBOURS)
                found.append(Concept(joined, ((clause,),), own=(clause,), bonus=True))
        return found

    def _concept(self, node: WordNode) -> Concept | None:
        surfaces = _surfaces(node)
        if len(surfaces) > 1:
            return self._hyphenated(node, surfaces)
        surface = surfaces[0]
        if (
            node.text.isupper()
            and self._index.analyzer.word(surface + ACRONYM).stem in self._acronym_stems()
        ):
            surface += ACRONYM
        word = self._index.analyzer.word(surface)
        concept = self._of_word(word) or Concept(node.text, (), prefix=surface)
        if node.prefix or node.typing:
            concept = self._extended(concept, surface, starred=node.prefix)
        if not (concept.alternatives or concept.extensions):
            concept = replace(concept, alternatives=self._inside(surface))
        if node.fuzzy or not (concept.alternatives or concept.extensions):
            concept = self._corrected_concept(node.text, surface, concept, said=not node.fuzzy)
        return replace(concept, text=node.text)

    def _acronym_stems(self) -> Collection[str]:
        return self._index.asked.by_first

    def _hyphenated(self, node: WordNode, surfaces: tuple[str, ...]) -> Concept:
        """``EU-lidstaten``: as one word, or its parts."""
        joined = self._index.analyzer.word("".join(surfaces))
        concept = self._of_word(joined)
        concepts = [self._of_word(self._index.analyzer.word(surface)) for surface in surfaces]
        own = tuple(clause for part in concepts if part for clause in part.own)
        together = tuple(replace(clause, weight=0.9 / len(surfaces)) for clause in own)
        alternatives = (
            *(concept.alternatives if concept else ()),
            *((together,) if together else ()),
        )
        return Concept(node.text, alternatives, own=concept.own if concept and concept.own else own)

    def _of_word(self, word: Word) -> Concept | None:
        """The concept of a whole word.

        Without alternatives where nothing is known of it; None for a stop word.
        """
        if word.is_stop:
            return None
        index = self._index
        own = Clause("whole", word.stem, WHOLE)
        alternatives: list[tuple[Clause, ...]] = []
        if index.postings("whole", word.stem):
            alternatives.append((own,))
        if index.postings("parts", word.stem):
            alternatives.append((Clause("parts", word.stem, PART),))
        for row, group in index.asked.by_first.get(word.stem, ()):
            if len(row) == 1 and index.postings("groups", str(group)):
                weight = index.thesaurus.weights[group]
                alternatives.append((Clause("groups", str(group), weight),))
        pieces = self._pieces(word)
        if pieces:
            alternatives.append(pieces)
        return Concept(word.surface, tuple(alternatives), own=(own,))

    def _pieces(self, word: Word) -> tuple[Clause, ...]:
        """The pieces of a compound that was asked for, together."""
        count = len(word.pieces)
        found: list[Clause] = []
        for part in word.parts[:count]:
            found += [
                Clause(name, part, weight * PIECES / count)
                for name, weight in (("whole", WHOLE), ("parts", PART))
                if self._index.postings(name, part)
            ]
        return tuple(found)

    def _inside(self, surface: str) -> tuple[tuple[Clause, ...], ...]:
        """The words that hold one which neither stands by itself nor is a known piece."""
        if len(surface) < _SHORTEST_INSIDE:
            return ()
        found = self._index.words.holding(surface, _TYPED_EXPANSIONS)
        stems = dict.fromkeys(word.stem for word in found)
        return tuple((Clause("whole", stem, PART),) for stem in stems)

    def _extended(self, concept: Concept, surface: str, *, starred: bool) -> Concept:
        """With the words that begin with ``surface``."""
        limit, weight = (_STARRED_EXPANSIONS, STARRED) if starred else (_TYPED_EXPANSIONS, PREFIX)
        stems = dict.fromkeys(
            word.stem for word in self._index.words.beginning_with(surface, limit)
        )
        found = []
        for stem in stems:
            found += [
                Clause(name, stem, weight * share)
                for name, share in (("whole", 1.0), ("parts", PART))
                if self._index.postings(name, stem)
            ]
        return replace(concept, prefix=surface, extensions=tuple(found))

    def _corrected_concept(
        self, text: str, surface: str, concept: Concept, *, said: bool
    ) -> Concept:
        stem = self._index.analyzer.word(surface).stem
        if said and (surface in self._index.simple_words or stem in self._index.asked.by_first):
            return concept  # a word that exists but doesn't stand here
        found = corrections(self._index.words, surface, _CORRECTIONS)
        if found and said:
            self._corrected.append((text, found[0]))
        clauses = [
            (Clause("whole", self._index.analyzer.word(word).stem, FUZZY),) for word in found
        ]
        return replace(concept, alternatives=(*concept.alternatives, *clauses))


def _weighing(clauses: Sequence[Clause], weight: float) -> tuple[Clause, ...]:
    """The clauses, each worth ``weight`` of what it was."""
    return tuple(replace(clause, weight=clause.weight * weight) for clause in clauses)


def _surfaces(node: WordNode) -> tuple[str, ...]:
    return tuple(surface for _, _, surface in node.chunk.pieces)


def _as_words(node: FieldNode) -> list[Item]:
    return [
        item for value in node.values for item in parse(value) if isinstance(item.node, WordNode)
    ]


def _pages(values: Sequence[str]) -> tuple[str, ...]:
    """``9`` and ``9-12`` as the pages they stand for."""
    pages: list[str] = []
    for value in values:
        first, _, last = value.replace("–", "-").partition("-")
        if first.isdigit() and (last.isdigit() or not last):
            pages += [
                str(page)
                for page in range(int(first), min(int(last or first), int(first) + 2000) + 1)
            ]
    return tuple(pages)
