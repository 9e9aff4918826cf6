"""Postings on disk, kept by Whoosh. Nothing else in the program knows Whoosh.

Whoosh writes and reads the inverted file; the analysis is done before and the scoring after it.
Every term of a document comes with the weight it has there, so a term's postings are numbers of
documents with weights.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Mapping
from functools import cached_property
from pathlib import Path
from typing import Any

import explorer.searching.offline  # noqa: F401 -- before Whoosh

# isort: split
from whoosh.fields import FieldType, Schema
from whoosh.filedb.filestore import FileStorage
from whoosh.formats import Existence

from explorer.searching.codec import Codec, Item

FIELDS = ("body", "parts", "about", "groups")


class WeighedTerms(FieldType):  # type: ignore[misc]  # Whoosh has no types
    """A field of terms with weights, analysed already: ``PostingsWriter`` writes them itself.

    Kept without state: it is pickled.
    """

    def __init__(self) -> None:
        self.format = Existence()
        self.stored = False


class Postings:
    """The documents a term stands in, ascending, with the weight it has in each."""

    __slots__ = ("__dict__", "documents", "weights")

    def __init__(self, documents: array[int], weights: array[float]) -> None:
        self.documents = documents
        self.weights = weights

    def __len__(self) -> int:
        return len(self.documents)

    @cached_property
    def bits(self) -> int:
        """The documents as a bitmap: bit n stands for document n."""
        return to_bits(self.documents)


EMPTY = Postings(array("I"), array("f"))


def to_bits(documents: array[int]) -> int:
    """A bitmap of ascending numbers."""
    if not documents:
        return 0
    bitmap = bytearray((documents[-1] >> 3) + 1)
    for number in documents:
        bitmap[number >> 3] |= 1 << (number & 7)
    return int.from_bytes(bitmap, "little")


class _Gathered:
    """The postings of an index in the making: by field and term, ready to be written.

    Stands for Whoosh's pool, which keeps, checks and sorts a tuple a posting.
    """

    def __init__(self) -> None:
        self.fields: dict[str, dict[str, tuple[array[int], array[float]]]] = {}

    def add(self, number: int, field: str, terms: Mapping[str, float]) -> None:
        gathered = self.fields.setdefault(field, {})
        for term, weight in terms.items():
            known = gathered.get(term)
            if known is None:
                gathered[term] = array("I", (number,)), array("f", (weight,))
            else:
                known[0].append(number)
                known[1].append(weight)

    def iter_postings(self) -> Iterator[Item]:
        """Field, term, documents and weights in the order of Whoosh's files."""
        for field, gathered in sorted(self.fields.items()):
            for term in sorted(gathered):  # Python compares code points, as UTF-8 bytes do
                yield field, term.encode(), *gathered[term]

    def cleanup(self) -> None:
        """Let go of all."""
        self.fields = {}


class PostingsWriter:
    """Writes the postings of one index into an empty folder, in a single segment."""

    def __init__(self, folder: Path) -> None:
        schema = Schema(**{name: WeighedTerms() for name in FIELDS})
        index = FileStorage(str(folder), supports_mmap=False).create_index(schema)
        self._writer = index.writer(codec=Codec(), compound=False)
        self._writer.pool.cleanup()
        self._writer.pool = self._gathered = _Gathered()
        self._number = 0

    def add(self, fields: Mapping[str, Mapping[str, float]]) -> None:
        """Add the next document."""
        self._writer.add_document()
        for field, terms in fields.items():
            self._gathered.add(self._number, field, terms)
        self._number += 1

    def close(self) -> None:
        """Put everything on disk."""
        self._writer.commit()

    def abandon(self) -> None:
        """Give up and let go of the files."""
        self._writer.cancel()


class PostingsReader:
    """Reads postings.

    For one thread at a time. Files are read, not mapped: a map of a file cut short kills.
    """

    def __init__(self, folder: Path) -> None:
        storage = FileStorage(str(folder), supports_mmap=False)
        self._index = storage.open_index()
        self._reader: Any = self._index.reader()

    def read(self, field: str, term: str) -> Postings:
        """The postings of a term; empty ones when there is no such term."""
        key = term.encode()
        if (field, key) not in self._reader:
            return EMPTY
        matcher = self._reader.postings(field, key)
        documents, weights = array("I"), array("f")
        while matcher.is_active():
            documents.append(matcher.id())
            weights.append(matcher.weight())
            matcher.next()
        return Postings(documents, weights)

    def close(self) -> None:
        """Let go of the files."""
        self._reader.close()
        self._index.close()
