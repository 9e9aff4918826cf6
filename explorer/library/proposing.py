"""Places an orphan may belong to, for the reader to choose from: never taken by the program."""

from collections.abc import Iterator
from heapq import nlargest

from explorer.library.anchors import Anchor
from explorer.library.likeness import whole_words
from explorer.library.placing import Edition
from explorer.library.spots import Spot

FEWEST = 0.5  # likeness from which a place is worth a look


def propose(edition: Edition, anchor: Anchor, old_text: str, most: int = 3) -> tuple[Spot, ...]:
    """Up to ``most`` places that are most like what the reader marked, the likeliest first.

    ``old_text`` is the passage it was marked in; a spot with ``start`` and ``end`` 0 is a whole
    passage.
    """
    spots = _passages(edition, old_text) if anchor.is_whole else _stretches(edition, anchor)
    return tuple(nlargest(most, spots, key=lambda spot: spot.score))


def _passages(edition: Edition, old_text: str) -> Iterator[Spot]:
    from rapidfuzz import fuzz  # noqa: PLC0415 -- only where a note lost its place

    for passage in edition.passages:
        score = fuzz.ratio(old_text, passage.text) / 100
        if old_text and score >= FEWEST:
            yield Spot(passage, 0, 0, score)


def _stretches(edition: Edition, anchor: Anchor) -> Iterator[Spot]:
    from rapidfuzz import fuzz  # noqa: PLC0415 -- only where a note lost its place

    for passage in edition.passages:
        found = fuzz.partial_ratio_alignment(anchor.quote, passage.text, score_cutoff=100 * FEWEST)
        if found is None:
            continue
        start, end = whole_words(passage.text, found.dest_start, found.dest_end)
        score = fuzz.ratio(anchor.quote, passage.text[start:end]) / 100
        if start < end and score >= FEWEST:
            yield Spot(passage, start, end, score)
