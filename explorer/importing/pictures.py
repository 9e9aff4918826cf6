"""Pages of which a picture is what is seen, as those of a scan."""

import ctypes
from collections.abc import Iterator
from typing import Any

import pypdfium2 as pdfium  # type: ignore[import-untyped]  # it has no annotations
from pypdfium2 import raw

from explorer.importing.plain_calls import (
    at,
    bounds_of,
    count_in_form,
    count_things,
    kind_of,
    thing_at,
    thing_in_form,
)

_Thing = Any  # the address of a thing that stands on a page
_MAY_COVER = (raw.FPDF_PAGEOBJ_IMAGE, raw.FPDF_PAGEOBJ_FORM)


def is_covered(page: pdfium.PdfPage) -> bool:
    """Whether one picture covers more than half of the page, as a scan does."""
    return any(_covers(thing, page) for thing in _pictures(page))


def is_printed_over(page: pdfium.PdfPage) -> bool:
    """Whether the text of a page stands on what covers it.

    What was recognised in a scan is under it.
    """
    for thing in _things(page):
        kind = kind_of(thing)
        if kind == raw.FPDF_PAGEOBJ_TEXT:
            return False
        if kind in _MAY_COVER and _covers(thing, page):
            return True
    return True


def _covers(thing: _Thing, page: pdfium.PdfPage) -> bool:
    edges = (ctypes.c_float * 4)()
    first, size = ctypes.addressof(edges), ctypes.sizeof(ctypes.c_float)
    if not bounds_of(thing, *(at(first + number * size) for number in range(len(edges)))):
        return False
    left, bottom, right, top = edges
    area: float = page.get_width() * page.get_height()
    return bool((right - left) * (top - bottom) > area / 2)


def _things(page: pdfium.PdfPage) -> Iterator[_Thing]:
    """All that stands on a page, from the undermost."""
    own = at(ctypes.cast(page.raw, ctypes.c_void_p).value)
    return (at(thing_at(own, number)) for number in range(count_things(own)))


def _pictures(page: pdfium.PdfPage) -> Iterator[_Thing]:
    """The pictures on a page and in the forms on it, which hold things as a page does."""
    for thing in _things(page):
        kind = kind_of(thing)
        if kind == raw.FPDF_PAGEOBJ_IMAGE:
            yield thing
        elif kind == raw.FPDF_PAGEOBJ_FORM:
            within = map(ctypes.c_ulong.from_param, range(count_in_form(thing)))
            inner = (at(thing_in_form(thing, number)) for number in within)
            yield from (one for one in inner if kind_of(one) == raw.FPDF_PAGEOBJ_IMAGE)
