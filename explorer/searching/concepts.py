"""What one word of a query is looked up as.

The word itself weighs 1; its stem inside a compound, a synonym, the pieces of a compound that was
asked for, a word that begins so or is spelled nearly so weigh less.
"""

from dataclasses import replace

from explorer.searching.analysis import ACRONYM, Word
from explorer.searching.expressions import surfaces_of
from explorer.searching.index import Index
from explorer.searching.plan import Clause, Concept
from explorer.searching.query import WordNode
from explorer.searching.spelling import corrections

WHOLE = 1.0
PART = 0.6
PREFIX = 0.3
STARRED = 0.6
FUZZY = 0.5
PIECES = 0.7
_TYPED_EXPANSIONS = 12
_STARRED_EXPANSIONS = 400
_CORRECTIONS = 3
_SHORTEST_INSIDE = 6
_SHORTEST_KNOWN = 5
_SHORTEST_REST = 4
_VOWELS = frozenset("aeiouy")


class Concepts:
    """Makes concepts of words; ``corrected`` are those that were misspelled, and what is meant."""

    def __init__(self, index: Index) -> None:
        self._index = index
        self.corrected: list[tuple[str, str]] = []

    def of_node(self, node: WordNode) -> Concept:
        """The concept of a word as it was typed; without alternatives where it isn't known."""
        surfaces = surfaces_of(node)
        if len(surfaces) > 1:
            return self._hyphenated(node, surfaces)
        surface = surfaces[0]
        if (
            node.text.isupper()
            and self._index.analyzer.word(surface + ACRONYM).stem in self._index.asked.by_first
        ):
            surface += ACRONYM
        word = self._index.analyzer.word(surface)
        concept = self.of_word(word) or Concept(node.text, (), prefix=surface)
        if node.prefix or node.typing:
            concept = self._extended(concept, surface, starred=node.prefix)
        if not (concept.alternatives or concept.extensions):
            concept = replace(concept, alternatives=self._inside(surface))
        if node.fuzzy or not (concept.alternatives or concept.extensions):
            concept = self._corrected_concept(node.text, surface, concept, said=not node.fuzzy)
        if not (concept.alternatives or concept.extensions or word.is_stop):
            concept = replace(concept, alternatives=self._known_piece(surface))
        return replace(concept, text=node.text)

    def _hyphenated(self, node: WordNode, surfaces: tuple[str, ...]) -> Concept:
        """``EU-lidstaten``: as one word, or its parts."""
        joined = self._index.analyzer.word("".join(surfaces))
        concept = self.of_word(joined)
        concepts = [self.of_word(self._index.analyzer.word(surface)) for surface in surfaces]
        own = tuple(clause for part in concepts if part for clause in part.own)
        share = 0.9 / len(surfaces)
        together = tuple(
            replace(clause, weight=clause.weight * share)
            for part in concepts
            if part
            for clause in self._standing_for(part)
        )
        alternatives = (
            *(concept.alternatives if concept else ()),
            *((together,) if together else ()),
        )
        return Concept(node.text, alternatives, own=concept.own if concept and concept.own else own)

    def _standing_for(self, part: Concept) -> tuple[Clause, ...]:
        """The word itself where it stands somewhere, else what comes nearest to it."""
        itself = any(self._index.postings(clause.field, clause.term) for clause in part.own)
        return part.own if itself or not part.alternatives else part.alternatives[0]

    def of_word(self, word: Word) -> Concept | None:
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

    def _known_piece(self, surface: str) -> tuple[tuple[Clause, ...], ...]:
        """The longest known word that an unknown one begins or, failing that, ends with.

        ``bloedkobalt`` is looked up as ``kobalt``, ``traumaverwerking`` as ``trauma``; the rest
        must be able to be a word, with a vowel in it.
        """
        if not surface.isalpha() or surface in self._index.simple_words:
            return ()
        sizes = range(len(surface) - _SHORTEST_REST, _SHORTEST_KNOWN - 1, -1)
        beginnings = [(surface[:size], surface[size:]) for size in sizes]
        ends = [(surface[-size:], surface[:-size]) for size in sizes]
        for piece, rest in (*beginnings, *ends):
            concept = self.of_word(self._index.analyzer.word(piece))
            if concept and concept.alternatives and not _VOWELS.isdisjoint(rest):
                return tuple(
                    tuple(replace(one, weight=one.weight * PIECES) for one in clauses)
                    for clauses in concept.alternatives
                )
        return ()

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
            self.corrected.append((text, found[0]))
        clauses = [
            (Clause("whole", self._index.analyzer.word(word).stem, FUZZY),) for word in found
        ]
        return replace(concept, alternatives=(*concept.alternatives, *clauses))
