"""The words columns share, and the words only one of them has.

Words are compared by the terms an analyser makes of them (stems, without stop words), which is
given from outside, and so is what tells which words name a subject: "sancties" do, "noemt" and
"duidelijk" don't. How telling a term is follows from the share of all passages it stands in: a word
of every second passage tells nothing.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from math import log

from explorer.comparing.statements import Analyse, Key, Statement

COMMON_SHARE = 0.1  # a term that stands in more of the passages than this is never marked
COMMON_LEAST = (
    4  # but one that stands in at most this many always may be: a small text has no common terms
)
_WORD = re.compile(r"[^\W_]+(?:['’&][^\W_]+)*")
_BETWEEN = re.compile(r"[\s\u00a0\-‐‑]+")


@dataclass(frozen=True, slots=True)
class Mark:
    """A run of characters ``[start, end)`` of a passage that other columns have as well."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class OwnTerm:
    """A term one column alone has: as mostly written there, how often, and how telling it is."""

    term: str
    word: str
    times: int
    weight: float


class Wordbook:
    """The terms of a body of passages, with the number of passages each stands in.

    Analysing is the slow part and is done once for every written word. Not thread-safe.
    """

    def __init__(
        self,
        texts: Iterable[str],
        analyse: Analyse,
        names_subject: Callable[[str], bool] = lambda _word: True,
    ) -> None:
        """``texts`` are the passages, of whole programmes, that tell which terms are common.

        Words of which ``names_subject`` doesn't say that they name one count as stop words.
        """
        self._analyse = analyse
        self._names_subject = names_subject
        self._known: dict[str, tuple[str, ...]] = {}
        self._documents: Counter[str] = Counter()
        self.size = 0
        for text in texts:
            self.size += 1
            self._documents.update({term for _, terms in self.words(text) for term in terms})

    def words(self, text: str) -> Iterator[tuple[re.Match[str], tuple[str, ...]]]:
        """Every word of a text, where it stands, and its terms; stop words have none."""
        for found in _WORD.finditer(text):
            word = found.group()
            terms = self._known.get(word)
            if terms is None:
                terms = tuple(self._analyse(word)) if self._names_subject(word) else ()
                self._known[word] = terms
            yield found, terms

    def weight(self, term: str) -> float:
        """How telling a term is: 0 for one that every passage has, more the rarer it is."""
        return log((self.size + 1) / (self._documents[term] + 1)) if self.size else 0.0

    def is_common(self, term: str) -> bool:
        """Whether so many passages have the term that it tells nothing."""
        return self._documents[term] > max(COMMON_LEAST, COMMON_SHARE * self.size)


@dataclass(frozen=True, slots=True)
class SharedTerms:
    """What the columns of a comparison have in common, and what sets each apart.

    ``shared`` are terms; ``own[column]`` has the most telling first.
    """

    shared: frozenset[str]
    own: tuple[tuple[OwnTerm, ...], ...]
    wordbook: Wordbook

    def marks(self, text: str) -> tuple[Mark, ...]:
        """Where the shared terms stand in a passage. Words that follow one another are one mark."""
        marks: list[Mark] = []
        for found, terms in self.wordbook.words(text):
            if self.shared.isdisjoint(terms):
                continue
            start, end = found.span()
            if marks and _BETWEEN.fullmatch(text, marks[-1].end, start):
                start = marks.pop().start
            marks.append(Mark(start, end))
        return tuple(marks)


def shared_terms(
    columns: Sequence[Sequence[Statement]], wordbook: Wordbook, limit: int = 12
) -> SharedTerms:
    """The terms two columns or more have, and the ``limit`` most telling ones only one has.

    A term counts as shared when two different passages have it: a passage that stands in two
    columns is not something they say alike. Terms that are common in the whole text are neither.
    """
    standing: dict[str, _Standing] = {}
    for place, column in enumerate(columns):
        for statement in column:
            for found, terms in wordbook.words(statement.passage.text):
                for term in terms:
                    standing.setdefault(term, _Standing(set(), set(), Counter())).add(
                        place, statement.key, found.group()
                    )
    telling = {term: each for term, each in standing.items() if not wordbook.is_common(term)}
    shared = {
        term for term, each in telling.items() if len(each.columns) > 1 and len(each.passages) > 1
    }
    own: list[list[OwnTerm]] = [[] for _ in columns]
    for term, each in telling.items():
        if len(each.columns) == 1:
            (place,) = each.columns
            own[place].append(each.as_own(term, wordbook))
    return SharedTerms(frozenset(shared), tuple(_first(terms, limit) for terms in own), wordbook)


def _first(terms: list[OwnTerm], limit: int) -> tuple[OwnTerm, ...]:
    return tuple(sorted(terms, key=lambda each: (-each.weight, each.word))[:limit])


@dataclass(frozen=True, slots=True)
class _Standing:
    """Where a term stands."""

    columns: set[int]
    passages: set[Key]
    written: Counter[str]

    def add(self, place: int, passage: Key, word: str) -> None:
        self.columns.add(place)
        self.passages.add(passage)
        self.written[word] += 1

    def as_own(self, term: str, wordbook: Wordbook) -> OwnTerm:
        times = self.written.total()
        word = max(self.written, key=lambda word: (self.written[word], word))
        return OwnTerm(term, word, times, times * wordbook.weight(term))
