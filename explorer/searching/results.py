"""What a search gives back."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property


class State(StrEnum):
    """Where the index is."""

    MISSING = "missing"
    BUILDING = "building"
    READY = "ready"


class Order(StrEnum):
    """How hits are ordered."""

    RELEVANCE = "relevance"
    DOCUMENT = "document"


@dataclass(frozen=True, slots=True)
class Request:
    """What is asked for; ``limit`` is the number of hits wanted, None for all."""

    query: str
    filters: Mapping[str, Collection[str]]
    limit: int | None
    order: Order
    packs: Collection[str] | None
    complete: bool


@dataclass(frozen=True, slots=True)
class Mark:
    """A run of characters ``[start, end)`` that matches the query."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Snippet:
    """The part of a passage that shows why it was found.

    ``marks`` count from the start of ``text``.
    """

    text: str
    marks: tuple[Mark, ...]


@dataclass(frozen=True)
class Hit:
    """A passage that was found.

    ``pages`` are pages of the source; a higher ``score`` is a better match. ``cut`` makes the
    snippet, on any thread; it needs the index no longer.
    """

    pack: str
    passage: str
    section: str
    title: str
    number: int
    pages: tuple[int, ...]
    cut: Callable[[], Snippet] = field(repr=False, compare=False)
    score: float

    @cached_property
    def snippet(self) -> Snippet:
        """What shows why it was found; made when first asked for, most hits are never looked at."""
        return self.cut()


@dataclass(frozen=True, slots=True)
class FacetCount:
    """How many of the hits carry the tag ``id`` of a facet."""

    id: str
    count: int


@dataclass(frozen=True, slots=True)
class Results:
    """Everything one search found.

    ``total`` counts all hits, ``hits`` holds the first of them. ``via_parts`` are words of the hits
    that match only as a part of a compound; ``terms`` are the plain words that were searched.
    ``state`` tells an empty result from an index that isn't there yet.
    """

    query: str
    total: int = 0
    took_ms: float = 0.0
    suggestion: str | None = None
    hits: tuple[Hit, ...] = ()
    facets: dict[str, tuple[FacetCount, ...]] = field(default_factory=dict)
    via_parts: tuple[str, ...] = ()
    terms: tuple[str, ...] = ()
    state: State = State.READY


@dataclass(frozen=True, slots=True)
class Related:
    """A passage that is like another, and why: tags and words (as written) the two share."""

    pack: str
    passage: str
    section: str
    title: str
    number: int
    pages: tuple[int, ...]
    text: str
    score: float
    aspects: tuple[str, ...]
    regions: tuple[str, ...]
    terms: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class IndexReport:
    """An opened index.

    How many passages, seconds it took, bytes on disk, and whether it had to be built.
    """

    passages: int
    seconds: float
    bytes: int
    rebuilt: bool
