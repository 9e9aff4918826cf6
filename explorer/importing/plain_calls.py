"""Functions of PDFium that are called for every word.

They take and give bare numbers, and addresses made by ``at``: pypdfium2's make objects of all of
them at every call, which takes twice as long.
"""

import ctypes
from collections.abc import Callable
from typing import Any

from pypdfium2 import raw  # type: ignore[import-untyped]  # it has no annotations

_POINTER = ctypes.c_void_p


def _plainly(function: Any, result: Any) -> Callable[..., Any]:
    address = ctypes.cast(function, _POINTER).value or 0
    made: Callable[..., Any] = ctypes.CFUNCTYPE(result)(address)
    return made


at = _POINTER.from_param  # an address, or the lack of one, to be given to a function

text_object = _plainly(raw.FPDFText_GetTextObject, _POINTER)
char_origin = _plainly(raw.FPDFText_GetCharOrigin, ctypes.c_int)
char_box = _plainly(raw.FPDFText_GetCharBox, ctypes.c_int)
char_matrix = _plainly(raw.FPDFText_GetMatrix, ctypes.c_int)
font_size = _plainly(raw.FPDFText_GetFontSize, ctypes.c_double)
render_mode = _plainly(raw.FPDFTextObj_GetTextRenderMode, ctypes.c_int)
font_of = _plainly(raw.FPDFTextObj_GetFont, _POINTER)
fill_colour = _plainly(raw.FPDFPageObj_GetFillColor, ctypes.c_int)
count_things = _plainly(raw.FPDFPage_CountObjects, ctypes.c_int)
thing_at = _plainly(raw.FPDFPage_GetObject, _POINTER)
kind_of = _plainly(raw.FPDFPageObj_GetType, ctypes.c_int)
bounds_of = _plainly(raw.FPDFPageObj_GetBounds, ctypes.c_int)
count_in_form = _plainly(raw.FPDFFormObj_CountObjects, ctypes.c_int)
thing_in_form = _plainly(raw.FPDFFormObj_GetObject, _POINTER)  # the number is an unsigned long
