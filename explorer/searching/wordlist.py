"""The words of a corpus with their analyses, kept as one block of bytes.

A hundred thousand words as Python objects would take tens of megabytes; as sorted lines they take
three, and a look-up is a binary search.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Mapping
from heapq import nlargest
from pathlib import Path

from explorer.searching.analysis import Word

_BEYOND = "\U0010ffff"


def write_words(file: Path, frequencies: Mapping[str, int], analyses: Mapping[str, Word]) -> None:
    """Write words with the number of passages they stand in: word, number, stem, parts, pieces."""
    with file.open("w", encoding="utf-8", newline="\n") as stream:
        for surface in sorted(analyses, key=str.encode):
            word = analyses[surface]
            parts, pieces = " ".join(word.parts), " ".join(word.pieces)
            stream.write(f"{surface}\t{frequencies[surface]}\t{word.stem}\t{parts}\t{pieces}\n")


class WordList:
    """Looks words up in a file that ``write_words`` wrote."""

    def __init__(self, file: Path) -> None:
        self._block = file.read_bytes()
        starts = array("I", [0])
        at = self._block.find(b"\n")
        while at >= 0:
            starts.append(at + 1)
            at = self._block.find(b"\n", at + 1)
        self._starts = starts  # one more than there are words

    def __len__(self) -> int:
        return len(self._starts) - 1

    def __iter__(self) -> Iterator[str]:
        return (self._surface(number).decode() for number in range(len(self)))

    def __contains__(self, surface: object) -> bool:
        if not isinstance(surface, str):
            return False
        number = self._place(surface.encode())
        return number < len(self) and self._surface(number) == surface.encode()

    def find(self, surface: str) -> Word | None:
        """The analysis of a word of the corpus; None for another word."""
        number = self._place(surface.encode())
        if number == len(self) or self._surface(number) != surface.encode():
            return None
        return self._word(number)

    def frequency(self, surface: str) -> int:
        """The number of passages a word stands in."""
        number = self._place(surface.encode())
        if number == len(self) or self._surface(number) != surface.encode():
            return 0
        return self._frequency(number)

    def beginning_with(self, prefix: str, limit: int) -> list[Word]:
        """The ``limit`` most frequent words that begin with ``prefix``, the most frequent first."""
        first, after = self._place(prefix.encode()), self._place((prefix + _BEYOND).encode())
        return [
            self._word(number)
            for number in nlargest(limit, range(first, after), key=self._frequency)
        ]

    def _line(self, number: int) -> list[str]:
        return self._block[self._starts[number] : self._starts[number + 1] - 1].decode().split("\t")

    def _word(self, number: int) -> Word:
        surface, _, stem, parts, pieces = self._line(number)
        return Word(surface, stem, tuple(parts.split()), tuple(pieces.split()))

    def _surface(self, number: int) -> bytes:
        start = self._starts[number]
        return self._block[start : self._block.index(b"\t", start)]

    def _frequency(self, number: int) -> int:
        start = self._block.index(b"\t", self._starts[number]) + 1
        return int(self._block[start : self._block.index(b"\t", start)])

    def _place(self, surface: bytes) -> int:
        """The number of the first word that isn't less than ``surface``."""
        low, high = 0, len(self)
        while low < high:
            middle = (low + high) // 2
            if self._surface(middle) < surface:
                low = middle + 1
            else:
                high = middle
        return low
