"""What a query looks for: concepts, phrases and tags, ready to be looked up in an index."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Clause:
    """A term in a field of the index, with what a match is worth."""

    field: str
    term: str
    weight: float


@dataclass(frozen=True, slots=True)
class Concept:
    """What one word or expression of a query stands for.

    ``alternatives`` are sums of clauses, of which the best counts; ``own`` are the clauses of the
    words themselves, by which they are excluded or demanded. ``prefix`` is set for a word that may
    go on, ``extensions`` are the words it may become. A ``bonus`` concept adds to the score of a
    passage but needn't be covered.
    """

    text: str
    alternatives: tuple[tuple[Clause, ...], ...]
    own: tuple[Clause, ...] = ()
    prefix: str = ""
    extensions: tuple[Clause, ...] = ()
    bonus: bool = False


@dataclass(frozen=True, slots=True)
class Phrase:
    """Folded words in a row, and the concepts of the words that count."""

    words: tuple[str, ...]
    concepts: tuple[Concept, ...]


@dataclass(frozen=True, slots=True)
class Either:
    """One of several suffices."""

    parts: "tuple[Compiled, ...]"


@dataclass(frozen=True, slots=True)
class Group:
    """The content of a pair of brackets."""

    plan: "Plan"


Compiled = Concept | Phrase | Either | Group


@dataclass(frozen=True, slots=True)
class Plan:
    """A query, ready to be looked up.

    ``inside`` and ``outside`` are wanted and unwanted tags by facet.
    """

    may: tuple[Compiled, ...] = ()
    must: tuple[Compiled, ...] = ()
    never: tuple[Compiled, ...] = ()
    inside: dict[str, frozenset[str]] = field(default_factory=dict)
    outside: dict[str, frozenset[str]] = field(default_factory=dict)
    terms: tuple[str, ...] = ()
    corrected: tuple[
        tuple[str, str], ...
    ] = ()  # words that don't exist and what they may have been

    @property
    def has_words(self) -> bool:
        """Whether anything is searched for in the text."""
        return bool(self.may or self.must)

    @property
    def is_empty(self) -> bool:
        """Whether nothing at all is asked."""
        return not (self.has_words or self.never or self.inside or self.outside)
