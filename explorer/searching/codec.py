"""How Whoosh's files of terms and postings are written: each term in one go.

Whoosh makes half a dozen objects of a term and writes it in as many small pieces. Most terms stand
in one or two passages, so that would take as long as analysing them. The bytes are those of Whoosh,
which reads them.
"""

from __future__ import annotations

import struct
import zlib
from array import array
from collections.abc import Iterable
from pickle import dumps

import explorer.searching.offline  # noqa: F401 -- before Whoosh

# isort: split
from whoosh.codec.whoosh3 import WHOOSH3_HEADER_MAGIC, W3Codec, W3Segment
from whoosh.filedb.filestore import FileStorage
from whoosh.filedb.filetables import OrderedHashWriter
from whoosh.util.numlists import delta_encode

Item = tuple[str, bytes, "array[int]", "array[float]"]  # field, term, documents, weights

_MAGIC: bytes = WHOOSH3_HEADER_MAGIC
_BLOCK = 512  # postings to a block; a term is always read whole
_FEW = 6  # postings that aren't worth packing: that takes longer and makes them more
_PACKED = 1  # how hard zlib tries
_PROTOCOL = 2  # of pickle, in which Whoosh keeps a block
_LENGTH = struct.Struct("!i")
_LENGTHS = struct.Struct("!ii")
_FIELD = struct.Struct("!H")
_TERM = struct.Struct("!BfIBBfIIqi")  # what W3TermInfo tells; where the postings are, how long
_POINTER = struct.Struct("!Iq")
_NOWHERE = _POINTER.pack(0, 0)
_NO_LENGTHS = (0, 0)  # of the shortest and the longest document: not kept


class Codec(W3Codec):  # type: ignore[misc]  # Whoosh has no types
    """Whoosh's own, but for how it is written."""

    length_stats = False  # there are none; looking for them costs a stat() a posting

    def field_writer(self, storage: FileStorage, segment: W3Segment) -> _TermsWriter:
        """The writer of terms and postings."""
        return _TermsWriter(self, storage, segment)


class _TermsWriter:
    """Writes the terms of a segment and their postings."""

    def __init__(self, codec: Codec, storage: FileStorage, segment: W3Segment) -> None:
        self._terms = _Table(segment.create_file(storage, codec.TERMS_EXT))
        self._postings = segment.create_file(storage, codec.POSTS_EXT)
        self._numbers: dict[str, int] = {}
        self._terms.extras["fieldmap"] = self._numbers
        self.is_closed = False

    def add_postings(self, _schema: object, _lengths: object, items: Iterable[Item]) -> None:
        """Write ``items``, which come in the order of fields and terms."""
        at = 0
        for field, term, documents, weights in items:
            key = _FIELD.pack(self._numbers.setdefault(field, len(self._numbers))) + term
            record = _record(documents, weights)
            self._postings.write(record)
            self._terms.add(key, _told(documents, weights, at, len(record)))
            at += len(record)

    def close(self) -> None:
        """Finish both files."""
        self._terms.close()
        self._postings.close()
        self.is_closed = True


class _Table(OrderedHashWriter):  # type: ignore[misc]  # as above
    """A file of keys in their order, each with what it stands for and found by its hash."""

    def add(self, key: bytes, value: bytes) -> None:
        """Add a key, which comes after those there are."""
        at = self.dbfile.tell()
        self.index.append(at)
        self.dbfile.write(_LENGTHS.pack(len(key), len(value)) + key + value)
        number = self.hashfn(key)
        self.buckets[number & 255].append((number, at))

    def _write_hashes(self) -> None:
        """Write the tables by which a key is found, each with twice the room it needs."""
        for entries in self.buckets:
            count = 2 * len(entries)
            self.directory.append((self.dbfile.tell(), count))
            table = [_NOWHERE] * count
            for number, at in entries:
                slot = (number >> 8) % count
                while table[slot] is not _NOWHERE:
                    slot = (slot + 1) % count
                table[slot] = _POINTER.pack(number, at)
            self.dbfile.write(b"".join(table))


def _told(documents: array[int], weights: array[float], at: int, length: int) -> bytes:
    """What is told of a term whose postings take ``length`` bytes from ``at``."""
    total, count = sum(weights), len(documents)
    span = documents[0], documents[-1]
    return _TERM.pack(0, total, count, *_NO_LENGTHS, max(weights), *span, at, length)


def _record(documents: array[int], weights: array[float]) -> bytes:
    """The postings of a term."""
    count = len(documents)
    if count <= _FEW:
        return _MAGIC + _block(documents, weights, 0, last=True)
    blocks = [
        _block(
            documents[first : first + _BLOCK],
            weights[first : first + _BLOCK],
            _PACKED,
            last=first + _BLOCK >= count,
        )
        for first in range(0, count, _BLOCK)
    ]
    return _MAGIC + b"".join(blocks)


def _block(documents: array[int], weights: array[float], packed: int, *, last: bool) -> bytes:
    """Some of the postings of a term; what tells of them is never packed."""
    count = len(documents)
    same = weights.count(weights[0]) == count
    told = tuple(delta_encode(documents)), weights[0] if same else tuple(weights), None
    data = dumps(told, _PROTOCOL)
    if packed:
        data = zlib.compress(data, packed)
    info = dumps((count, documents[-1], max(weights), packed, *_NO_LENGTHS), _PROTOCOL)
    length = len(info) + len(data)
    return _LENGTH.pack(-length if last else length) + info + data
