"""A copy of a PDF in which every object lies open: what PDFium's own calls don't tell is read here.

PDFium writes it: well-formed, without a password, no object packed into another, each at the place
that the table at the end says, names without white between them.
"""

import re
from collections.abc import Iterator
from io import BytesIO
from typing import Any

import pypdfium2 as pdfium  # type: ignore[import-untyped]  # it has no annotations

_WITHOUT_PASSWORD = 3  # FPDF_REMOVE_SECURITY
_TABLE = re.compile(rb"startxref\s+(\d+)\s+%%EOF\s*$")
_ROOT = re.compile(rb"/Root (\d+ 0 R)")
_SECTION = re.compile(rb"(\d+) \d+\s+((?:\d{10} \d{5} [fn]\s+)+)")
_ENTRY = re.compile(rb"(\d{10}) \d{5} ([fn])")
_REFERENCE = re.compile(rb"(\d+) \d+ R")
_TOKEN = re.compile(
    rb"<<|>>|\[|\]|\((?:\\.|[^\\()])*\)|<[\dA-Fa-f\s]*>"
    rb"|/[^\s<>\[\]()/]*|\d+ \d+ R|[^\s<>\[\]()/]+",
    re.S,
)
Value = Any  # a dictionary by name, a list, or the bytes of anything else


class PlainCopy:
    """The objects of a document, by number, as they are written in ``data``.

    Raises ``PdfiumError`` where no copy can be made.
    """

    def __init__(self, document: pdfium.PdfDocument) -> None:
        buffer = BytesIO()
        document.save(buffer, flags=_WITHOUT_PASSWORD)
        self.data = bytearray(buffer.getvalue())
        ordered = sorted(self._places())
        ends = [place for place, _ in ordered[1:]] + [len(self.data)]
        self._spans = {
            number: (place, end) for (place, number), end in zip(ordered, ends, strict=True)
        }

    def _places(self) -> Iterator[tuple[int, int]]:
        """Where objects start, with their numbers."""
        table = _TABLE.search(self.data)
        for section in _SECTION.finditer(self.data, int(table[1]) if table else len(self.data)):
            for number, entry in enumerate(_ENTRY.finditer(section[2]), start=int(section[1])):
                if entry[2] == b"n":
                    yield int(entry[1]), number

    @property
    def catalog(self) -> dict[bytes, Value]:
        """What the document tells of itself."""
        root = _ROOT.search(self.data, self.data.rfind(b"trailer"))
        return self.dictionary(bytes(root[1])) if root else {}

    def dictionary(self, value: Value) -> dict[bytes, Value]:
        """``value`` or what it refers to, where that is a dictionary; else an empty one."""
        found = self._resolved(value)
        return found if isinstance(found, dict) else {}

    def array(self, value: Value) -> list[Value]:
        """``value`` or what it refers to, where that is a list; else an empty one."""
        found = self._resolved(value)
        return found if isinstance(found, list) else []

    def _resolved(self, value: Value) -> Value:
        span = self._spans.get(number_of(value))
        if span is None:
            return value
        return _value(_TOKEN.finditer(self.data, self.data.index(b"obj", span[0]) + 3))

    def mentioning(self, name: bytes) -> Iterator[tuple[int, dict[bytes, Value]]]:
        """The numbers and the dictionaries of objects in which ``name`` stands."""
        for number, (start, end) in self._spans.items():
            if self.data.find(name, start, end) >= 0:
                yield number, self.dictionary(b"%d 0 R" % number)

    def replace(self, number: int, old: bytes, new: bytes) -> None:
        """Put ``new``, which isn't longer, in the place of ``old`` in an object, if it is there."""
        start, end = self._spans.get(number, (0, 0))
        at = self.data.find(old, start, end)
        if at >= 0:
            self.data[at : at + len(old)] = new.ljust(len(old))


def number_of(value: Value) -> int:
    """The number of the object that ``value`` refers to; 0, which none has, where it doesn't."""
    found = _REFERENCE.fullmatch(value) if isinstance(value, bytes) else None
    return int(found[1]) if found else 0


def _value(tokens: "Iterator[re.Match[bytes]]") -> Value:
    """The value that starts with the next of ``tokens``. PDFium lets none be nested deeply."""
    sign = bytes(next(tokens)[0])
    if sign == b"<<":
        parts = list(iter(lambda: _value(tokens), b">>"))
        return dict(zip(parts[::2], parts[1::2], strict=True))
    return list(iter(lambda: _value(tokens), b"]")) if sign == b"[" else sign
