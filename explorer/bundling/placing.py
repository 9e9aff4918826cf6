"""Finding words in the text a passage has now: what was kept, selected or marked may have moved."""

from collections.abc import Iterable

from explorer.bundling.contents import Piece
from explorer.programme.model import Passage

Place = tuple[int, int]


def place_of_words(text: str, start: int, end: int, words: str) -> Place | None:
    """Where ``words`` stand in ``text``: at ``[start, end)`` as before, else the nearest by.

    Without words the positions themselves count, as far as the text goes. None where the words
    don't stand there any more.
    """
    if not words:
        return (start, min(end, len(text))) if start < len(text) else None
    if text[start:end] == words:
        return start, end
    places = []
    place = text.find(words)
    while place >= 0:
        places.append(place)
        place = text.find(words, place + 1)
    if not places:
        return None
    nearest = min(places, key=lambda place: abs(place - start))
    return nearest, nearest + len(words)


def kept_places(passage: Passage, pieces: Iterable[Piece]) -> tuple[tuple[Place, ...], bool]:
    """Where the pieces that are kept stand now, in order, and whether all of them were found."""
    found = [place_of_words(passage.text, each.start, each.end, each.words) for each in pieces]
    places = sorted(place for place in found if place is not None)
    return tuple(places), None not in found


def overlaps(place: Place, kept: Iterable[Place]) -> bool:
    """Whether a place has something in common with what is kept; everything is where nothing is."""
    listed = tuple(kept)
    return not listed or any(place[0] < end and start < place[1] for start, end in listed)
