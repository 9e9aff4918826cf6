"""The words of a corpus with their analyses, kept as one block of bytes.

A hundred thousand words as Python objects would take tens of megabytes; as sorted lines they take
three, and a look-up is a binary search.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Callable, Iterator, Mapping, Sequence
from heapq import nlargest
from itertools import accumulate
from pathlib import Path

from explorer.searching.analysis import Word

_BEYOND = "\U0010ffff"


def write_words(
    file: Path, order: Sequence[str], frequencies: Mapping[str, int], word: Callable[[str], Word]
) -> None:
    """Write words with the number of passages they stand in: word, number, stem, parts, pieces.

    ``order`` is sorted. A stop word has no stem.
    """
    with file.open("w", encoding="utf-8", newline="\n") as stream:
        for surface in order:
            known = word(surface)
            stem = "" if known.is_stop else known.stem
            parts, pieces = " ".join(known.parts), " ".join(known.pieces)
            stream.write(f"{surface}\t{frequencies.get(surface, 0)}\t{stem}\t{parts}\t{pieces}\n")


class WordList:
    """Looks words up in a file that ``write_words`` wrote."""

    def __init__(self, file: Path) -> None:
        self._block = file.read_bytes()
        lines = self._block.decode().split("\n")[:-1]
        self._surfaces = [line.partition("\t")[0] for line in lines]
        self._starts = array("I", accumulate((len(line.encode()) + 1 for line in lines), initial=0))

    def __len__(self) -> int:
        return len(self._surfaces)

    def __iter__(self) -> Iterator[str]:
        return iter(self._surfaces)

    def __contains__(self, surface: object) -> bool:
        return isinstance(surface, str) and self._number(surface) is not None

    def find(self, surface: str) -> Word | None:
        """The analysis of a word of the corpus; None for another word."""
        number = self._number(surface)
        return None if number is None else self.word(number)

    def frequency(self, surface: str) -> int:
        """The number of passages a word stands in."""
        number = self._number(surface)
        return 0 if number is None else self._frequency(number)

    def is_stop(self, surface: str) -> bool:
        """Whether a word of the corpus is a stop word."""
        word = self.find(surface)
        return word is not None and word.is_stop

    def beginning_with(self, prefix: str, limit: int) -> list[Word]:
        """The ``limit`` most frequent words that begin with ``prefix``, the most frequent first."""
        first = bisect_left(self._surfaces, prefix)
        after = bisect_left(self._surfaces, prefix + _BEYOND)
        found = nlargest(limit, range(first, after), key=self._frequency)
        return [word for word in map(self.word, found) if not word.is_stop]

    def holding(self, piece: str, limit: int) -> list[Word]:
        """The ``limit`` most frequent words with ``piece`` in them, the most frequent first."""
        holding = (number for number, word in enumerate(self._surfaces) if piece in word)
        found = nlargest(limit, holding, key=self._frequency)
        return [word for word in map(self.word, found) if not word.is_stop]

    def _number(self, surface: str) -> int | None:
        number = bisect_left(self._surfaces, surface)
        found = number < len(self._surfaces) and self._surfaces[number] == surface
        return number if found else None

    def word(self, number: int) -> Word:
        """The analysis of a word by its place in the list."""
        line = self._block[self._starts[number] : self._starts[number + 1] - 1].decode()
        surface, _, stem, parts, pieces = line.split("\t")
        if not stem:
            return Word(surface, surface, is_stop=True)
        return Word(surface, stem, tuple(parts.split()), tuple(pieces.split()))

    def _frequency(self, number: int) -> int:
        start = self._block.index(b"\t", self._starts[number]) + 1
        return int(self._block[start : self._block.index(b"\t", start)])
