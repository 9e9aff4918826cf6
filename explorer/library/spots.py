"""Where the words of an anchor may stand in a passage."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from explorer.library.anchors import CONTEXT, Anchor
from explorer.library.likeness import CHANCE, likeness, whole_words
from explorer.programme.model import Passage

SAME_WORDS = 0.6  # likeness from which reworded words are the quote


@dataclass(frozen=True, slots=True)
class Spot:
    """Characters ``[start, end)`` of a passage, and how sure it is that they are the quote."""

    passage: Passage
    start: int
    end: int
    score: float

    @property
    def words(self) -> str:
        """The characters themselves."""
        return self.passage.text[self.start : self.end]


def literal_places(anchor: Anchor, passage: Passage) -> Iterator[Spot]:
    """Where the words stand as they were marked, not as a part of longer words."""
    for start in _places(anchor, passage.text):
        yield Spot(passage, start, start + len(anchor.quote), 1.0)


def rivals(anchor: Anchor, old_text: str) -> Iterator[Anchor]:
    """The same words at other places of the passage they were marked in."""
    for start in _places(anchor, old_text):
        end = start + len(anchor.quote)
        if start != anchor.start:
            before, after = old_text[max(0, start - CONTEXT) : start], old_text[end : end + CONTEXT]
            yield replace(anchor, start=start, end=end, prefix=before, suffix=after)


def _places(anchor: Anchor, text: str) -> Iterator[int]:
    quote = anchor.quote
    place = text.find(quote)
    while place >= 0:
        end = place + len(quote)
        before, after = text[max(0, place - 1) : place], text[end : end + 1]
        if _splits(before, quote[:1]) <= _splits(anchor.prefix[-1:], quote[:1]) and _splits(
            quote[-1:], after
        ) <= _splits(quote[-1:], anchor.suffix[:1]):
            yield place
        place = text.find(quote, place + 1)


def _splits(left: str, right: str) -> bool:
    """Is there a word that goes on from ``left`` to ``right``?"""
    return left.isalnum() and right.isalnum()


def near_places(anchor: Anchor, passage: Passage) -> Iterable[Spot]:
    """The stretch of a passage that is most like the quote, if it is like enough."""
    from rapidfuzz import fuzz  # noqa: PLC0415 -- only when a pack was updated

    quote = anchor.quote
    if len(passage.text) < len(quote) * SAME_WORDS:
        return ()
    found = fuzz.partial_ratio_alignment(quote, passage.text, score_cutoff=100 * SAME_WORDS)
    if found is None:
        return ()
    start, end = whole_words(passage.text, found.dest_start, found.dest_end)
    score = _likeness(anchor, passage.text[start:end])
    return (Spot(passage, start, end, score),) if score >= SAME_WORDS else ()


def reworded(anchor: Anchor, home: Passage, start: int, end: int) -> Spot | None:
    """What a difference makes of the words, if they are still like what they were."""
    start, end = whole_words(home.text, start, end)
    score = _likeness(anchor, home.text[start:end])
    return Spot(home, start, end, score) if score >= SAME_WORDS else None


def _likeness(anchor: Anchor, words: str) -> float:
    """How like ``words`` are to the quote; not at all where nothing is left of what was marked.

    Else words could come to be others altogether, a few at each update.
    """
    if anchor.was_quote and likeness(anchor.was_quote, words) <= CHANCE:
        return 0.0
    return likeness(anchor.quote, words)
