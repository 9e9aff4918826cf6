"""Taking Dutch compounds apart: ``mensenrechtenverdedigers`` -> mensen, rechten, verdedigers.

A word is split where every piece is a word of the lexicon, with at most a linking -s-, -e-, -en- or
-n- after a piece that isn't the last. The lexicon is a shipped list of simple words plus the words
of the corpus; words of the shipped list itself are never split. Of several ways to split a word the
one with the fewest and the longest pieces wins.
"""

from collections.abc import Container
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from explorer.searching.stemming import stem

_LINKERS = ("s", "en", "n", "e")
_LINKING = frozenset("sne")  # what a piece with a linker ends in
_SHORTEST_WORD = 7
_SHORTEST_PIECE = 3
_SHORTEST_FOREIGN_PIECE = 4
_LONGEST_WORD = 60
_LINKER_COST = 0.2
_SHORT_COST = 0.5
_CORPUS_COST = 0.15
_REMEMBERED = 16_384


class Piece(NamedTuple):
    """A piece of a compound.

    As it stands there (``ontwikkelings``) and as a word (``ontwikkeling``).
    """

    written: str
    word: str


class _Split(NamedTuple):
    cost: float
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The words a compound may be made of.

    ``simple`` are the shipped words, ``simple_stems`` their stems, ``never`` words that can't be a
    piece; ``corpus`` holds the words that stand by themselves in the corpus.
    """

    simple: frozenset[str]
    simple_stems: frozenset[str]
    never: frozenset[str]
    corpus: Container[str]

    def is_simple(self, word: str) -> bool:
        """Whether a word is never taken apart."""
        return word in self.simple or stem(word) in self.simple_stems

    def cost(self, piece: str, *, last: bool) -> float | None:
        """What it costs to take ``piece`` for a word; None when it isn't one."""
        if len(piece) < _SHORTEST_PIECE or piece in self.never:
            return None
        short = _SHORT_COST if len(piece) <= _SHORTEST_FOREIGN_PIECE else 0.0
        if piece in self.simple:
            return 1.0 + short
        if len(piece) < _SHORTEST_FOREIGN_PIECE:
            return None
        if last and stem(piece) in self.simple_stems:
            return 1.05 + short
        if piece in self.corpus:
            return 1.0 + short + _CORPUS_COST
        return None


class Decompounder:
    """Splits words by a lexicon."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._inner_piece = lru_cache(_REMEMBERED)(self._found_inside)

    def split(self, word: str) -> tuple[Piece, ...]:
        """The pieces of a folded word, down to the simplest; empty when it is no compound."""
        if not _SHORTEST_WORD <= len(word) <= _LONGEST_WORD or not word.isalpha():
            return ()
        if self._lexicon.is_simple(word):
            return ()
        best = self._best(word)
        if best is None or len(best.pieces) < 2:
            return ()
        pieces: list[Piece] = []
        for piece in best.pieces:
            inner = self.split(piece.word)
            link = piece.written[len(piece.word) :]
            pieces += (
                (*inner[:-1], Piece(inner[-1].written + link, inner[-1].word))
                if inner
                else (piece,)
            )
        return tuple(pieces)

    def _best(self, word: str) -> _Split | None:
        """The cheapest split, built up from the left.

        ``reached[i]`` splits the first ``i`` letters.
        """
        reached: dict[int, _Split] = {0: _Split(0.0, ())}
        length = len(word)
        simple, corpus = self._lexicon.simple, self._lexicon.corpus
        for start in range(length - _SHORTEST_PIECE + 1):
            before = reached.get(start)
            if before is None:
                continue
            for end in range(start + _SHORTEST_PIECE, length + 1):
                if start == 0 and end == length:
                    continue
                letters = word[start:end]
                if end == length:
                    found = self._last_piece(letters)
                elif word[end - 1] in _LINKING or letters in simple or letters in corpus:
                    found = self._inner_piece(letters)
                else:
                    continue
                if found is None:
                    continue
                cost, piece = found
                split = _Split(before.cost + cost, (*before.pieces, piece))
                if end not in reached or split.cost < reached[end].cost:
                    reached[end] = split
        return reached.get(length)

    def _last_piece(self, letters: str) -> tuple[float, Piece] | None:
        cost = self._lexicon.cost(letters, last=True)
        return None if cost is None else (cost, Piece(letters, letters))

    def _found_inside(self, letters: str) -> tuple[float, Piece] | None:
        """A piece that isn't the last, with or without the letters that link it to the next."""
        cost = self._lexicon.cost(letters, last=False)
        options = [] if cost is None else [(cost, Piece(letters, letters))]
        for linker in _LINKERS:
            if letters.endswith(linker):
                bare = letters[: -len(linker)]
                cost = self._lexicon.cost(bare, last=False)
                if cost is not None:
                    options.append((cost + _LINKER_COST, Piece(letters, bare)))
        return min(options, default=None)
