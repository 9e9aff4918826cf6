"""Known expressions of several words in what was asked: the "Palestijnse Staat"."""

from collections.abc import Sequence

from explorer.searching.analysis import Found
from explorer.searching.index import Index
from explorer.searching.query import WordNode


def surfaces_of(node: WordNode) -> tuple[str, ...]:
    """The word as it was typed; in its pieces, where it has hyphens."""
    return tuple(surface for _, _, surface in node.chunk.pieces)


def expressions(index: Index, words: Sequence[tuple[str, ...]]) -> list[Found]:
    """Where known expressions of several words stand in ``words``: first, after the last, group.

    A word with a hyphen (``Oost-Congo``) is given in its pieces, and looked up as one word and as
    several.
    """
    analysed = index.analyzer.word
    joined = [analysed("".join(surfaces)).stem for surfaces in words]
    found = [span for span in index.asked.matches(joined) if span[1] - span[0] > 1]
    telling = [
        (at, word.stem)
        for at, surfaces in enumerate(words)
        for word in map(analysed, surfaces)
        if not word.is_stop
    ]
    places, apart = [at for at, _ in telling], [word for _, word in telling]
    for first, after, group in index.asked.matches(apart):
        begins = first == 0 or places[first - 1] != places[first]
        ends = after == len(places) or places[after - 1] != places[after]
        if after - first > 1 and begins and ends:
            found.append((places[first], places[after - 1] + 1, group))
    return found
