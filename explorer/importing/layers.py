"""Layers of a PDF that aren't shown when it is opened: what is on them is not to be read.

PDFium's text has them all, and it tells neither which are shown nor which one a text stands on, but
it does tell a word of the dictionary that a text is marked with. In a copy of the document that
word is put in for what is hidden; what stands in forms and pictures that are hidden is undone.
"""

import ctypes
import re
import zlib
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import pypdfium2 as pdfium  # type: ignore[import-untyped]  # it has no annotations
from pypdfium2 import raw

from explorer.importing.plain_copy import PlainCopy, Value, number_of

_SIGNS = (b"/OFF", b"/Encrypt")  # without the one nothing is hidden, behind the other it may be
_PACKED = re.compile(rb"/ObjStm\b")
_STREAM = re.compile(rb"stream\r?\n")
_MOST = 50_000_000  # bytes of packed objects that are looked at
_HIDDEN = "-"
_Calls = tuple[Callable[..., Any], Callable[..., Any], Callable[..., Any]]  # count, get, remove
_OF_A_PAGE = (raw.FPDFPage_CountObjects, raw.FPDFPage_GetObject, raw.FPDFPage_RemoveObject)
_OF_A_FORM = (raw.FPDFFormObj_CountObjects, raw.FPDFFormObj_GetObject, raw.FPDFFormObj_RemoveObject)


def with_layers_marked(file: Path, document: pdfium.PdfDocument) -> pdfium.PdfDocument | None:
    """A copy of ``document``, which stands in ``file``, in which hidden layers are marked.

    ``None`` where there are none, as in nearly all, and where a copy can't be made.
    """
    if not _may_hide(file.read_bytes()):
        return None
    try:
        copy = PlainCopy(document)
        return pdfium.PdfDocument(bytes(copy.data)) if _mark_hidden(copy) else None
    except pdfium.PdfiumError:
        return None


def _may_hide(data: bytes) -> bool:
    """Whether layers may be off. Quick: a copy takes long."""
    return any(sign in part for part in (data, *_packed(data)) for sign in _SIGNS)


def _packed(data: bytes) -> Iterator[bytes]:
    """The objects that are packed into others."""
    for found in _PACKED.finditer(data):
        start = _STREAM.search(data, found.end())
        with suppress(zlib.error):
            rest = memoryview(data)[start.end() if start else len(data) :]
            yield zlib.decompressobj().decompress(rest, _MOST)


def _mark_hidden(copy: PlainCopy) -> bool:
    """Mark what is hidden; whether anything is."""
    hidden = _hidden(copy)
    if hidden:
        hidden |= _hidden_together(copy, hidden)
        for number in hidden:
            for kind in (b"/Type/OCMD", b"/Type/OCG"):
                copy.replace(number, kind, b"/Type(%s)" % _HIDDEN.encode())
        for number, thing in copy.mentioning(b"/OC "):
            if number_of(thing.get(b"/OC")) in hidden:
                for kind in (b"/Subtype/Form", b"/Subtype/Image"):
                    copy.replace(number, kind, b"/Subtype/None")
    return bool(hidden)


def _hidden(copy: PlainCopy) -> set[int]:
    """The numbers of the layers that are off by default."""
    layers = copy.dictionary(copy.catalog.get(b"/OCProperties"))
    usual = copy.dictionary(layers.get(b"/D"))
    hidden = set()
    if usual.get(b"/BaseState") == b"/OFF":
        hidden = _numbers(copy, layers.get(b"/OCGs")) - _numbers(copy, usual.get(b"/ON"))
    return hidden | _numbers(copy, usual.get(b"/OFF"))


def _hidden_together(copy: PlainCopy, hidden: set[int]) -> set[int]:
    """The numbers of sets of layers that are not shown, as each says by its policy."""
    return {
        number
        for number, one in copy.mentioning(b"/OCMD")
        if one.get(b"/Type") == b"/OCMD" and not _is_shown(copy, one, hidden)
    }


def _is_shown(copy: PlainCopy, one: dict[bytes, Value], hidden: set[int]) -> bool:
    layers = one.get(b"/OCGs")
    off = [number in hidden for number in _numbers(copy, layers) or _numbers(copy, [layers])]
    shown = {
        b"/AllOn": not any(off),
        b"/AnyOff": any(off),
        b"/AllOff": all(off),
    }
    return not off or shown.get(one.get(b"/P", b""), not all(off))


def _numbers(copy: PlainCopy, value: Value) -> set[int]:
    return set(map(number_of, copy.array(value))) - {0}


def take_out_hidden(page: pdfium.PdfPage) -> None:
    """Take what is marked as hidden off a page of such a copy, and out of the forms on it."""
    _take_out(page.raw, _OF_A_PAGE)


def _take_out(holder: object, calls: _Calls) -> None:
    count, get, remove = calls
    for thing in [get(holder, number) for number in range(count(holder))]:
        if _is_hidden(thing):
            remove(holder, thing)
            raw.FPDFPageObj_Destroy(thing)
        elif raw.FPDFPageObj_GetType(thing) == raw.FPDF_PAGEOBJ_FORM:
            _take_out(thing, _OF_A_FORM)


def _is_hidden(thing: object) -> bool:
    """Whether one of the marks of a thing is that of a hidden layer."""
    marks = (raw.FPDFPageObj_GetMark(thing, n) for n in range(raw.FPDFPageObj_CountMarks(thing)))
    return any(map(_says_hidden, marks))


def _says_hidden(mark: object) -> bool:
    word, length = (ctypes.c_ushort * 2)(), ctypes.c_ulong()
    told = raw.FPDFPageObjMark_GetParamStringValue(
        mark, b"Type", word, ctypes.sizeof(word), ctypes.byref(length)
    )
    return bool(told) and list(word) == [ord(_HIDDEN), 0]
