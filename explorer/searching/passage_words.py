"""The words of every passage as numbers, so that a hit is marked without being analysed again.

A record holds, of one passage: the numbers of its words in the word list, where each starts and how
long it is, which of them are extra, and the expressions among them. Records stand one after the
other; their starts are kept apart.
"""

from __future__ import annotations

import struct
from array import array
from collections.abc import Callable, Sequence
from itertools import chain, compress, count
from operator import sub
from pathlib import Path

from explorer.searching.analysis import Found, Token, Word

_COUNTS = struct.Struct("<II")
_LONGEST = 255
_EXTRA = 1 << 31


class PassageWordsWriter:
    """Gathers the words of passages; ``write`` puts them on disk when all words are known."""

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {}
        self._words: list[array[int]] = []
        self._places: list[tuple[array[int], bytes]] = []
        self._groups: list[array[int]] = []

    def add(self, tokens: Sequence[Token], groups: Sequence[Found]) -> None:
        """Add the next passage."""
        starts, ends, found, extras = zip(*tokens, strict=True) if tokens else ((), (), (), ())
        numbers = self._numbers
        row = array("I", [numbers.setdefault(word.surface, len(numbers)) for word in found])
        for at in compress(count(), extras):
            row[at] |= _EXTRA
        self._words.append(row)
        lengths = map(sub, ends, starts)
        shown = bytes([length if length < _LONGEST else _LONGEST for length in lengths])
        self._places.append((array("I", starts), shown))
        self._groups.append(array("I", chain.from_iterable(groups)))

    @property
    def surfaces(self) -> set[str]:
        """All words so far."""
        return set(self._numbers)

    def write(self, folder: Path, order: Sequence[str]) -> None:
        """Write the records; ``order`` is the word list, in which a word's place is its number."""
        ranks = {surface: rank for rank, surface in enumerate(order)}
        final = [ranks[surface] for surface in self._numbers]
        starts = array("Q", [0])
        with (folder / "tokens.bin").open("wb") as stream:
            for words, (places, lengths), groups in zip(
                self._words, self._places, self._groups, strict=True
            ):
                numbers = array("I", [final[n & ~_EXTRA] | (n & _EXTRA) for n in words])
                record = _COUNTS.pack(len(words), len(groups)) + numbers.tobytes()
                record += places.tobytes() + groups.tobytes() + lengths
                starts.append(starts[-1] + stream.write(record))
        (folder / "tokens.starts").write_bytes(starts.tobytes())


class PassageWords:
    """Reads records."""

    def __init__(self, folder: Path, word: Callable[[int], Word]) -> None:
        """``word`` gives a word of the word list by its number."""
        self._word = word
        self._starts = array("Q", (folder / "tokens.starts").read_bytes())
        self._stream = (folder / "tokens.bin").open("rb")

    def read(self, number: int) -> tuple[list[Token], list[Found]]:
        """The words of a passage and the expressions among them."""
        start = self._starts[number]
        self._stream.seek(start)
        record = self._stream.read(self._starts[number + 1] - start)
        count, groups = _COUNTS.unpack_from(record)
        at = _COUNTS.size
        row = array("I", record[at : at + 4 * (2 * count + groups)])
        lengths = record[at + 4 * len(row) :]
        word = self._word
        tokens = [
            Token(place, place + length, word(n & ~_EXTRA), n >= _EXTRA)
            for n, place, length in zip(row[:count], row[count : 2 * count], lengths, strict=True)
        ]
        flat = row[2 * count :]
        found = [(flat[i], flat[i + 1], flat[i + 2]) for i in range(0, groups, 3)]
        return tokens, found

    def close(self) -> None:
        """Let go of the file."""
        self._stream.close()
