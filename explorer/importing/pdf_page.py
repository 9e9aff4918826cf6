"""A page of a PDF as words with their place and looks.

Calls into PDFium are counted: geometry is asked once a word, not once a character, looks once a
text object and fonts once a page, which makes a page of 400 words take 4 ms instead of 20.
"""

import ctypes
import math
import re
from collections import Counter
from functools import lru_cache

import pypdfium2 as pdfium  # type: ignore[import-untyped]  # it has no annotations
from pypdfium2 import raw

from explorer.importing.frames import drawn_on, frames_among
from explorer.importing.layout import Page, Style, Word
from explorer.importing.plain_calls import (
    at,
    char_box,
    char_matrix,
    char_origin,
    fill_colour,
    font_of,
    font_size,
    render_mode,
    text_object,
)
from explorer.importing.ruled import stacks_among

_TOKEN = re.compile(
    r"[^\s\ufffe\x02]+[\ufffe\x02]?"
)  # PDFium puts U+FFFE for a hyphen at a line end
_BOLD = re.compile(r"bold|black|heavy|semi|demi|extrab|ultra(?!light)|(?<=[-,_])bd|-b$", re.I)
_ITALIC = re.compile(r"ital|obli|kursiv|(?<=[-,_])it$|-i$", re.I)
_REFERENCE = re.compile(r"(?<=[^\W\d_]{2})\d{1,3}(?=[.,;:)\]]*$)|(?<=[.,;:?!)\"'”’])\d{1,3}[)\]]?$")
_FIGURE = re.compile(r"\d")
_MARK = re.compile(r"\d{1,3}(?=[^\W\d_]{2})")
_LARGE = 18  # points from which a letter may be a drop cap
_INVISIBLE = 3  # mode in which letters are there to be found only
_STROKED = 2  # mode in which letters are filled and stroked: bold by hand
_SLANTING = 360  # the angle of what stands at none of four: a stamp, a word across the page
_UPRIGHT = 15  # degrees that text may lean, as that of a sheet that was scanned askew
_FAR_EDGE = {0: 1, 90: 3, 180: 0, 270: 2, _SLANTING: 1}  # right, top, left, bottom of a box
_Found = tuple[int, str, float, float, float, Style]  # angle, text, x0, x1, y as PDFium has them
Look = tuple[float, str, bool, bool, int]  # what a ``Style`` is made of
_Font = tuple[str, bool, bool]  # name, bold, italic


class PageReader:
    """Reads one page. A text object's looks are asked once and remembered by its address.

    ``styles`` are those of the whole document: words that look the same share one.
    """

    def __init__(self, page: pdfium.PdfPage, number: int, styles: dict[Look, Style]) -> None:
        self.number = number
        self.page_handle = page
        self.text_page = page.get_textpage()
        self.raw = self.text_page.raw
        self.place = (ctypes.c_double * 2)()
        self.edges = (ctypes.c_double * 4)()  # left, right, bottom, top
        self.place_at = [at(ctypes.addressof(self.place) + 8 * number) for number in range(2)]
        self.edges_at = [at(ctypes.addressof(self.edges) + 8 * number) for number in range(4)]
        self.address = at(ctypes.cast(self.raw, ctypes.c_void_p).value)
        self.looks: dict[int | None, tuple[Style, int]] = {}
        self.fonts: dict[int | None, _Font] = {}
        self.styles = styles
        self.text = ""
        self.modes: Counter[int] = Counter()
        self.matrix = raw.FS_MATRIX()
        self.matrix_at = at(ctypes.addressof(self.matrix))
        self.colours = (ctypes.c_uint * 4)()  # red, green, blue, how opaque
        self.colours_at = [at(ctypes.addressof(self.colours) + 4 * number) for number in range(4)]

    def page(self) -> Page:
        """The words of the page, as they stand when it is turned the way most of it is read."""
        left, bottom, right, top = self.page_handle.get_cropbox()
        self.text = self._characters()
        found = self._found()
        self.text_page.close()
        angle = _turn(found)
        width, height = (
            (right - left, top - bottom) if angle % 180 == 0 else (top - bottom, right - left)
        )
        kept = [one for one in found if one[0] == angle]
        words = [
            word
            for word in _placed(kept, angle, left, bottom, right, top)
            if word.x1 > 0 and word.x0 < width and 0 < word.y < height + word.style.size
        ]
        drawn = drawn_on(self.page_handle, left, top) if words and angle == 0 else []
        frames, stacks = frames_among(drawn, width, height), stacks_among(drawn)
        return Page(self.number, width, height, _once(words), frames=frames, stacks=stacks)

    @property
    def is_visible(self) -> bool:
        """Whether most of the text that was read is there to be seen, not only to be found."""
        return self.modes[_INVISIBLE] <= 0.5 * self.modes.total()

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

    def _found(self) -> list[_Found]:
        """All words, as PDFium has them."""
        found: list[_Found] = []
        for token in _TOKEN.finditer(self.text):
            text, start = token.group(), token.start()
            style, angle = self.looks.get(text_object(self.address, start)) or self._look(start)
            if style.size > _LARGE or not (text.isalpha() or not _FIGURE.search(text)):
                self._read(token, found)
            else:
                found.append(self._word(text, start, token.end(), style, angle))
        return found

    def _read(self, token: "re.Match[str]", found: list[_Found]) -> None:
        """Add the word of ``token`` to ``found``.

        Two where a footnote's number or a drop cap stands before it.
        """
        text, start, end = token.group(), token.start(), token.end()
        style, angle = self._look(start)
        head = self._head(text, start, style)
        if head:
            after = _TOKEN.match(self.text, start + head, end)
            found.append(self._word(text[:head], start, start + head, style, angle))
            if after:
                self._read(after, found)
            return
        reference = _REFERENCE.search(text)
        if reference and self._is_raised(start + reference.start(), start, style):
            text = text[: reference.start()] + text[reference.end() :]
        found.append(self._word(text, start, end, style, angle))

    def _head(self, text: str, start: int, style: Style) -> int:
        """How many characters stand before the word: a footnote's number, a drop cap."""
        if len(text) > 1 and style.size > _LARGE and self._look(start + 1)[0].size < style.size / 2:
            return 1
        mark = _MARK.match(text) if text[0].isdigit() else None
        return mark.end() if mark and self._is_note(start, start + mark.end()) else 0

    def _word(self, text: str, start: int, end: int, style: Style, angle: int) -> _Found:
        char_origin(self.address, start, *self.place_at)
        char_box(self.address, end - 1, *self.edges_at)
        if not text.isascii():
            text = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
        return angle, text, self.place[0], self.edges[_FAR_EDGE[angle]], self.place[1], style

    def _origin(self, index: int) -> tuple[float, float]:
        char_origin(self.address, index, *self.place_at)
        return self.place[0], self.place[1]

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
        char_box(self.address, index, *self.edges_at)
        return lifted or self.edges[2] > base + 0.2 * style.size

    def _look(self, index: int) -> tuple[Style, int]:
        thing = text_object(self.address, index)
        found = self.looks.get(thing)
        if found is None:
            found = self.looks[thing] = self._looked(thing, index)
        return found

    def _looked(self, thing: int | None, index: int) -> tuple[Style, int]:
        """The style and the angle of what stands at ``index``, a part of ``thing``."""
        char_matrix(self.address, index, self.matrix_at)
        a, b, c, d = self.matrix.a, self.matrix.b, self.matrix.c, self.matrix.d
        size = font_size(self.address, index) * (math.hypot(c, d) or 1.0)
        font, bold, italic = self._font(thing, index)
        mode = render_mode(at(thing)) if thing else 0
        self.modes[mode] += 1
        look = round(size, 2), font, bold or mode == _STROKED, italic, self._colour(thing)
        style = self.styles.get(look)
        if style is None:
            style = self.styles[look] = Style(*look)
        return style, _angle(math.degrees(math.atan2(b, a)))

    def _font(self, thing: int | None, index: int) -> _Font:
        address = font_of(at(thing)) if thing else None
        found = self.fonts.get(address) if address else None
        if found is None:
            flags = ctypes.c_int()
            buffer = ctypes.create_string_buffer(128)
            raw.FPDFText_GetFontInfo(self.raw, index, buffer, 128, ctypes.byref(flags))
            name = buffer.value.decode("utf-8", "replace").rpartition("+")[2]
            heavy, slanted = _by_name(name)
            weight = raw.FPDFText_GetFontWeight(self.raw, index)
            bold = heavy or bool(flags.value & 1 << 18) or weight >= 600
            found = self.fonts[address] = name, bold, slanted or bool(flags.value & 1 << 6)
        return found

    def _colour(self, thing: int | None) -> int:
        if thing is None or not fill_colour(at(thing), *self.colours_at):
            return 0
        red, green, blue, _ = self.colours
        return (red & 0xE0) << 16 | (green & 0xE0) << 8 | blue & 0xE0


def _turn(found: list[_Found]) -> int:
    """The way most of the text is turned."""
    turns: Counter[int] = Counter()
    for one in found:
        turns[one[0]] += len(one[1])
    return turns.most_common(1)[0][0] if turns else 0


def _angle(degrees: float) -> int:
    """The quarter turn that text stands at, if it does."""
    quarters = round(degrees / 90)
    return quarters * 90 % 360 if abs(degrees - 90 * quarters) <= _UPRIGHT else _SLANTING


@lru_cache(256)
def _by_name(font: str) -> tuple[bool, bool]:
    """Whether a font is bold and whether it is italic, by its name."""
    return bool(_BOLD.search(font)), bool(_ITALIC.search(font))


def _placed(
    found: list[_Found], angle: int, left: float, bottom: float, right: float, top: float
) -> list[Word]:
    """Words with ``x`` along the direction of reading and ``y`` down the page."""
    if angle == 90:
        return [Word(t, y - bottom, x1 - bottom, x0 - left, s) for _, t, x0, x1, y, s in found]
    if angle == 180:
        return [Word(t, right - x0, right - x1, y - bottom, s) for _, t, x0, x1, y, s in found]
    if angle == 270:
        return [Word(t, top - y, top - x1, right - x0, s) for _, t, x0, x1, y, s in found]
    return [Word(t, x0 - left, x1 - left, top - y, s) for _, t, x0, x1, y, s in found]


def _once(words: list[Word]) -> tuple[Word, ...]:
    """``words`` without those printed twice on the same spot.

    A way to fake bold letters or a shadow.
    """
    kept: list[Word] = []
    seen: dict[str, list[Word]] = {}
    for word in words:
        same = seen.get(word.text)
        if same is None:
            seen[word.text] = [word]
        elif _stands_there(word, same):
            continue
        else:
            same.append(word)
        kept.append(word)
    return tuple(kept)


def _stands_there(word: Word, same: list[Word]) -> bool:
    x0, y = word.x0, word.y
    for one in same:  # noqa: SIM110 -- asked for every word that was there before: any() takes twice as long
        if -2 < one.x0 - x0 < 2 and -2 < one.y - y < 2:
            return True
    return False
