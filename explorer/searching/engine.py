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

from whoosh.codec.whoosh3 import W3Codec
from whoosh.fields import FieldType, Schema
from whoosh.filedb.filestore import FileStorage
from whoosh.formats import Existence

FIELDS = ("body", "parts", "about", "groups")
_WRITER_MEGABYTES = 96
_BLOCK = 512  # postings to a block; a term is always read whole


class WeighedTerms(FieldType):  # type: ignore[misc]  # Whoosh has no types
    """A field whose value is a mapping from term to weight, analysed already.

    Kept without state: it is pickled.
    """

    def __init__(self) -> None:
        self.format = Existence()
        self.stored = False

    def index(
        self, value: Mapping[str, float], **_options: object
    ) -> Iterator[tuple[bytes, int, float, bytes]]:
        """The items Whoosh writes: term, frequency, weight, value."""
        for term, weight in value.items():
            yield term.encode(), 1, weight, b""


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


class PostingsWriter:
    """Writes the postings of one index into an empty folder, in a single segment."""

    def __init__(self, folder: Path) -> None:
        schema = Schema(**{name: WeighedTerms() for name in FIELDS})
        index = FileStorage(str(folder), supports_mmap=False).create_index(schema)
        codec = W3Codec(blocklimit=_BLOCK, compression=1)
        codec.length_stats = False  # there are none; looking for them costs a stat() a posting
        self._writer = index.writer(limitmb=_WRITER_MEGABYTES, codec=codec, compound=False)

    def add(self, fields: Mapping[str, Mapping[str, float]]) -> None:
        """Add the next document."""
        self._writer.add_document(**{name: terms for name, terms in fields.items() if terms})

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
