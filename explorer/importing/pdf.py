"""PDF: words with their place and looks, bookmarks, and what can't be read.

Text comes from PDFium. It crashes on some broken files and isn't thread-safe, so this module is
only ever used in a process of its own (``explorer.importing.worker``). Calls into PDFium are
counted: geometry is asked once a word, not once a character, which makes a page of 400 words take 4
ms instead of 20.
"""

import ctypes
import math
import re
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pypdfium2 as pdfium  # type: ignore[import-untyped]  # it has no annotations
from pypdfium2 import raw

from explorer.errors import UserError
from explorer.importing.layout import Entry, Page, Style, Word

_TOKEN = re.compile(
    r"[^\s\ufffe\x02]+[\ufffe\x02]?"
)  # PDFium puts U+FFFE for a hyphen at a line end
_BOLD = re.compile(r"bold|black|heavy|semi|demi|extrab|ultra(?!light)|(?<=[-,_])bd|-b$", re.I)
_ITALIC = re.compile(r"ital|obli|kursiv|(?<=[-,_])it$|-i$", re.I)
_REFERENCE = re.compile(r"(?<=[^\W\d_]{2})\d{1,3}(?=[.,;:)\]]*$)|(?<=[.,;:?!)\"'”’])\d{1,3}[)\]]?$")
_MARK = re.compile(r"\d{1,3}(?=[^\W\d_]{2})")
_LARGE = 18  # points from which a letter may be a drop cap
_STROKED = 2  # mode in which letters are filled and stroked: bold by hand
_MOST_PAGES = 5000
_FAR_EDGE = {0: 3, 90: 5, 180: 2, 270: 4}  # right, top, left, bottom among a reader's numbers
_Found = tuple[int, str, float, float, float, Style]  # angle, text, x0, x1, y as PDFium has them
_Pointer = Any  # a pointer to a text object of PDFium; null pointers are false
# The same function, giving a bare address: pypdfium2's makes two objects a call, and it is asked
# for every word.
_TEXT_OBJECT = ctypes.CFUNCTYPE(ctypes.c_void_p, ctypes.c_void_p, ctypes.c_int)(
    ctypes.cast(raw.FPDFText_GetTextObject, ctypes.c_void_p).value or 0
)


@dataclass(frozen=True, slots=True)
class PdfText:
    """What was found in a PDF. ``pictured`` tells of each page whether a picture covers it."""

    pages: tuple[Page, ...]
    bookmarks: tuple[Entry, ...]
    title: str
    pictured: tuple[bool, ...]

    @property
    def pictures(self) -> float:
        """The share of pages that a picture covers."""
        return sum(self.pictured) / len(self.pictured)

    @property
    def sheets(self) -> Iterable[tuple[Page, bool]]:
        """The pages, each with whether a picture covers it."""
        return zip(self.pages, self.pictured, strict=True)


def read_pdf(file: Path, report: Callable[[float], None]) -> PdfText:
    """The words of every page of ``file``.

    Raises ``UserError`` where it is encrypted, damaged or longer than 5,000 pages.
    """
    try:
        document = pdfium.PdfDocument(file)
    except pdfium.PdfiumError as error:
        code = getattr(error, "err_code", None)
        encrypted = code in (raw.FPDF_ERR_PASSWORD, raw.FPDF_ERR_SECURITY)
        raise UserError(
            "import-encrypted" if encrypted else "import-damaged", name=file.name
        ) from error
    try:
        return _read(document, file, report)
    finally:
        document.close()


def _read(document: pdfium.PdfDocument, file: Path, report: Callable[[float], None]) -> PdfText:
    count = len(document)
    if count > _MOST_PAGES:
        raise UserError("import-too-many-pages", name=file.name, pages=count, most=_MOST_PAGES)
    pages: list[Page] = []
    pictured: list[bool] = []
    for index in range(count):
        try:
            page = document[index]
        except pdfium.PdfiumError:
            pages.append(Page(index + 1, 595.0, 842.0, ()))
            pictured.append(False)
            continue
        pages.append(_Reader(page, index + 1).page())
        pictured.append(_is_picture(page))
        page.close()
        report((index + 1) / count)
    title = document.get_metadata_value("Title")
    return PdfText(tuple(pages), _bookmarks(document), title, tuple(pictured))


def _bookmarks(document: pdfium.PdfDocument) -> tuple[Entry, ...]:
    found = []
    for bookmark in document.get_toc(max_depth=8):
        destination = bookmark.get_dest()
        index = destination.get_index() if destination else None
        title = bookmark.get_title().strip()
        if title:
            found.append(Entry(title, (index or 0) + 1, bookmark.level + 1))
    return tuple(found)


def _is_picture(page: pdfium.PdfPage) -> bool:
    """Whether one picture covers more than half of the page, as a scan does."""
    area = page.get_width() * page.get_height()
    for thing in page.get_objects(filter=(raw.FPDF_PAGEOBJ_IMAGE,), max_depth=2):
        left, bottom, right, top = thing.get_bounds()
        if (right - left) * (top - bottom) > area / 2:
            return True
    return False


class _Reader:
    """Reads one page. A text object's looks are asked once and remembered by its address."""

    def __init__(self, page: pdfium.PdfPage, number: int) -> None:
        self.number = number
        self.page_handle = page
        self.text_page = page.get_textpage()
        self.raw = self.text_page.raw
        self.numbers = [ctypes.c_double() for _ in range(6)]
        self.pointers = [ctypes.byref(number) for number in self.numbers]
        self.address = ctypes.cast(self.raw, ctypes.c_void_p).value
        self.looks: dict[int | None, tuple[Style, int]] = {}
        self.text = ""
        self.matrix = raw.FS_MATRIX()
        self.colours = [ctypes.c_uint() for _ in range(4)]

    def page(self) -> Page:
        left, bottom, right, top = self.page_handle.get_cropbox()
        found: list[_Found] = []
        self.text = self._characters()
        for token in _TOKEN.finditer(self.text):
            found.extend(self._words(token))
        self.text_page.close()
        turns: Counter[int] = Counter()
        for one in found:
            turns[one[0]] += len(one[1])
        angle = turns.most_common(1)[0][0] if turns else 0
        width, height = (
            (right - left, top - bottom) if angle % 180 == 0 else (top - bottom, right - left)
        )
        words = tuple(
            word
            for word in (_placed(one, left, bottom, right, top) for one in found if one[0] == angle)
            if word.x1 > 0 and word.x0 < width and 0 < word.y < height + word.size
        )
        return Page(self.number, width, height, _once(words))

    def _characters(self) -> str:
        """All characters of the page, one code unit a character index of PDFium."""
        count = self.text_page.count_chars()
        if count <= 0:
            return ""
        buffer = (ctypes.c_ushort * (count + 1))()
        if raw.FPDFText_GetText(self.raw, 0, count, buffer) == count + 1:
            units = list(buffer[:count])
        else:
            units = [raw.FPDFText_GetUnicode(self.raw, index) & 0xFFFF for index in range(count)]
        return "".join(map(chr, units))

    def _words(self, token: "re.Match[str]") -> list["_Found"]:
        """The word of ``token``; two where a footnote's number or a drop cap stands before it."""
        text, start, end = token.group(), token.start(), token.end()
        style, angle = self._look(start)
        mark = _MARK.match(text) if text[0].isdigit() else None
        head = mark.end() if mark and self._is_note(start, start + mark.end()) else 0
        if len(text) > 1 and style.size > _LARGE and self._look(start + 1)[0].size < style.size / 2:
            head = 1
        if head:
            after = _TOKEN.match(self.text, start + head, end)
            first = [self._word(text[:head], start, start + head, style, angle)]
            return first + (self._words(after) if after else [])
        reference = None if text.isalpha() else _REFERENCE.search(text)
        if reference and self._is_raised(start + reference.start(), start, style):
            text = text[: reference.start()] + text[reference.end() :]
        return [self._word(text, start, end, style, angle)]

    def _word(self, text: str, start: int, end: int, style: Style, angle: int) -> "_Found":
        x0, y = self._origin(start)
        x1 = self._far_edge(end - 1, angle)
        if not text.isascii():
            text = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
        return angle, text, x0, x1, y, style

    def _box(self, index: int) -> tuple[float, float, float, float]:
        """Left, right, bottom and top of a character."""
        raw.FPDFText_GetCharBox(self.raw, index, *self.pointers[2:])
        left, right, bottom, top = (number.value for number in self.numbers[2:])
        return left, right, bottom, top

    def _far_edge(self, index: int, angle: int) -> float:
        """Where a word ends, along its own direction."""
        raw.FPDFText_GetCharBox(self.raw, index, *self.pointers[2:])
        return self.numbers[_FAR_EDGE[angle]].value

    def _origin(self, index: int) -> tuple[float, float]:
        raw.FPDFText_GetCharOrigin(self.raw, index, self.pointers[0], self.pointers[1])
        return self.numbers[0].value, self.numbers[1].value

    def _is_note(self, start: int, after: int) -> bool:
        return self._is_raised(start, after, self._look(after)[0])

    def _is_raised(self, index: int, beside: int, style: Style) -> bool:
        """Whether the figure at ``index`` stands higher than the word ``beside``: a note's number.

        It is smaller and on a higher baseline, or a glyph of its own that stands above the line.
        """
        _, base = self._origin(beside)
        _, own = self._origin(index)
        small, _ = self._look(index)
        lifted = small.size < 0.85 * style.size and own > base + 0.1 * style.size
        return lifted or self._box(index)[2] > base + 0.2 * style.size

    def _look(self, index: int) -> tuple[Style, int]:
        address = _TEXT_OBJECT(self.address, index)
        found = self.looks.get(address)
        if found is None:
            thing = raw.FPDFText_GetTextObject(self.raw, index)
            found = self.looks[address] = self._looked(thing, index)
        return found

    def _looked(self, thing: _Pointer, index: int) -> tuple[Style, int]:
        raw.FPDFText_GetMatrix(self.raw, index, self.matrix)
        scale = math.hypot(self.matrix.c, self.matrix.d) or 1.0
        size = raw.FPDFText_GetFontSize(self.raw, index) * scale
        angle = round(math.degrees(math.atan2(self.matrix.b, self.matrix.a)) / 90) * 90 % 360
        flags = ctypes.c_int()
        buffer = ctypes.create_string_buffer(128)
        raw.FPDFText_GetFontInfo(self.raw, index, buffer, 128, ctypes.byref(flags))
        font = buffer.value.decode("utf-8", "replace").rpartition("+")[2]
        weight = raw.FPDFText_GetFontWeight(self.raw, index)
        mode = raw.FPDFTextObj_GetTextRenderMode(thing) if thing else 0
        bold = (
            bool(_BOLD.search(font))
            or bool(flags.value & 1 << 18)
            or weight >= 600
            or mode == _STROKED
        )
        italic = bool(_ITALIC.search(font)) or bool(flags.value & 1 << 6)
        return Style(round(size, 2), font, bold, italic, self._colour(thing)), angle

    def _colour(self, thing: _Pointer) -> int:
        if not thing or not raw.FPDFPageObj_GetFillColor(thing, *map(ctypes.byref, self.colours)):
            return 0
        red, green, blue = (colour.value & 0xE0 for colour in self.colours[:3])
        return red << 16 | green << 8 | blue


def _placed(found: _Found, left: float, bottom: float, right: float, top: float) -> Word:
    """A word with ``x`` along the direction of reading and ``y`` down the page."""
    angle, text, x0, x1, y, style = found
    if angle == 90:
        return Word(text, y - bottom, x1 - bottom, x0 - left, style)
    if angle == 180:
        return Word(text, right - x0, right - x1, y - bottom, style)
    if angle == 270:
        return Word(text, top - y, top - x1, right - x0, style)
    return Word(text, x0 - left, x1 - left, top - y, style)


def _once(words: tuple[Word, ...]) -> tuple[Word, ...]:
    """``words`` without those printed twice on the same spot.

    A way to fake bold letters or a shadow.
    """
    kept: list[Word] = []
    seen: dict[str, list[Word]] = {}
    for word in words:
        same = seen.get(word.text)
        if same is None:
            seen[word.text] = [word]
        elif any(abs(one.x0 - word.x0) < 2 and abs(one.y - word.y) < 2 for one in same):
            continue
        else:
            same.append(word)
        kept.append(word)
    return tuple(kept)
