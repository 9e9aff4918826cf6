"""Boxes that are drawn on a page: coloured grounds and outlines that text stands in."""

import ctypes
from collections.abc import Iterator, Sequence
from typing import Any

import pypdfium2 as pdfium  # type: ignore[import-untyped]  # it has no annotations
from pypdfium2 import raw

from explorer.importing.layout import Frame
from explorer.importing.plain_calls import (
    at,
    bounds_of,
    count_in_form,
    count_things,
    kind_of,
    thing_at,
    thing_in_form,
)

_Edges = tuple[float, float, float, float]  # left, lower, right, upper
_NARROWEST = 80.0  # points
_LOWEST = 11.0  # points: a line of text
_THIN = 4.0  # points: a line, not a ground
_LARGEST = 0.5  # of the page: more is its ground
_MOST = 60  # things on a page: more are a table or a drawing
_SAME_EDGE = 4.0  # points: how far edges that belong together may lie apart
_APART = 6.0  # points between the head and the body of one box


def drawn_on(page: pdfium.PdfPage, left: float, top: float) -> list[Frame]:
    """The edges of all that is drawn on ``page``, of which ``left`` and ``top`` are the edges."""
    return [Frame(x0 - left, top - y1, x1 - left, top - y0) for x0, y0, x1, y1 in _drawn(page)]


def frames_among(drawn: Sequence[Frame], width: float, height: float) -> tuple[Frame, ...]:
    """The boxes among what is drawn on a page."""
    largest = _LARGEST * width * height
    if len(drawn) > _MOST:
        return ()
    found = [*filter(_is_ground, drawn), *outlined(drawn)]
    boxes = joined(found)
    return tuple(one for one in boxes if (one.right - one.left) * (one.bottom - one.top) <= largest)


def _drawn(page: pdfium.PdfPage) -> Iterator[_Edges]:
    """The edges of all that is drawn on a page and in the forms on it."""
    own = at(ctypes.cast(page.raw, ctypes.c_void_p).value)
    ruler = _Ruler()
    for number in range(count_things(own)):
        thing = at(thing_at(own, number))
        kind = kind_of(thing)
        if kind == raw.FPDF_PAGEOBJ_PATH:
            yield from ruler.edges(thing)
        elif kind == raw.FPDF_PAGEOBJ_FORM:
            yield from _drawn_in(thing, ruler)


def _drawn_in(form: Any, ruler: "_Ruler") -> Iterator[_Edges]:
    """The edges of what is drawn in a form, as it stands on the page: not turned."""
    matrix = raw.FS_MATRIX()
    raw.FPDFPageObj_GetMatrix(ctypes.cast(form, raw.FPDF_PAGEOBJECT), matrix)
    for number in map(ctypes.c_ulong.from_param, range(count_in_form(form))):
        thing = at(thing_in_form(form, number))
        if kind_of(thing) == raw.FPDF_PAGEOBJ_PATH:
            for left, lower, right, upper in ruler.edges(thing):
                x0, x1 = sorted(matrix.a * edge + matrix.e for edge in (left, right))
                y0, y1 = sorted(matrix.d * edge + matrix.f for edge in (lower, upper))
                yield x0, y0, x1, y1


class _Ruler:
    """Measures things: one place to measure to is enough for all."""

    def __init__(self) -> None:
        self._edges = (ctypes.c_float * 4)()
        first = ctypes.addressof(self._edges)
        self._places = [at(first + 4 * number) for number in range(4)]

    def edges(self, thing: Any) -> Iterator[_Edges]:
        """The edges of a thing, if it has any."""
        if bounds_of(thing, *self._places):
            left, lower, right, upper = self._edges
            yield left, lower, right, upper


def _is_ground(one: Frame) -> bool:
    return one.right - one.left >= _NARROWEST and one.bottom - one.top >= _LOWEST


def outlined(drawn: Sequence[Frame]) -> Iterator[Frame]:
    """The boxes made by lines: two upright ones, and one across at their top or their foot."""
    across = [one for one in drawn if one.bottom - one.top <= _THIN]
    upright = [one for one in drawn if one.right - one.left <= _THIN < one.bottom - one.top]
    for place, one in enumerate(upright):
        for other in upright[place + 1 :]:
            box = Frame(min(one.left, other.left), one.top, max(one.right, other.right), one.bottom)
            same = _near(one.top, other.top) and _near(one.bottom, other.bottom)
            if same and _is_ground(box) and any(_closes(line, box) for line in across):
                yield box


def _closes(line: Frame, box: Frame) -> bool:
    along = _near(line.left, box.left) and _near(line.right, box.right)
    return along and (_near(line.top, box.top) or _near(line.bottom, box.bottom))


def joined(found: Sequence[Frame]) -> list[Frame]:
    """``found`` with those that stand on each other, as head and body of one box, made one."""
    result: list[Frame] = []
    for frame in sorted(found, key=lambda one: one.top):
        place = next((n for n, above in enumerate(result) if _is_below(above, frame)), -1)
        if place < 0:
            result.append(frame)
        else:
            above = result[place]
            result[place] = above._replace(bottom=max(above.bottom, frame.bottom))
    return result


def _is_below(above: Frame, frame: Frame) -> bool:
    same = _near(above.left, frame.left) and _near(above.right, frame.right)
    return same and frame.top - above.bottom < _APART


def _near(one: float, other: float) -> bool:
    return abs(one - other) <= _SAME_EDGE
