"""Pictures of the pages of a PDF, for the preview and for printers that want no PDF."""

from collections import OrderedDict
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from io import BytesIO
from threading import Lock
from types import TracebackType
from typing import Any

_POINTS_AN_INCH = 72.0
_MOST_CACHED = 48 << 20  # bytes of pixels: some ten pages at the size of a screen
_MOST_PIXELS = 12_000  # on a side; more than A4 at 600 dpi, and no more than a painter can hold

# PDFium can't be used by two threads at once, whatever documents they have.
_pdfium = Lock()


@dataclass(frozen=True, slots=True)
class PageImage:
    """A page as pixels: blue, green, red, unused; rows of ``stride`` bytes from the top."""

    width: int
    height: int
    stride: int
    pixels: bytes


class PageImages:
    """The pages of one PDF as pictures, drawn when asked for and kept while there is room.

    Safe to use from several threads. ``close`` lets go of the document.
    """

    def __init__(self, data: bytes) -> None:
        """Open the PDF in ``data``."""
        from pypdfium2 import PdfDocument  # type: ignore[import-untyped]  # noqa: PLC0415 -- no annotations; 7 MB, for a preview only

        with _pdfium:
            self._document = PdfDocument(data)
            self._sizes: list[tuple[float, float]] = [
                self._document.get_page_size(number) for number in range(len(self._document))
            ]
        self._cache: OrderedDict[tuple[int, int], PageImage] = OrderedDict()
        self._cached = 0

    def __enter__(self) -> "PageImages":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def __len__(self) -> int:
        return len(self._sizes)

    def size(self, page: int) -> tuple[float, float]:
        """Width and height of a page in points (1/72 inch); pages count from 0."""
        return self._sizes[page]

    def at_width(self, page: int, pixels: int) -> PageImage:
        """A page ``pixels`` wide."""
        width = self._sizes[page][0]
        return self._image(page, min(max(1, pixels), _MOST_PIXELS) / width)

    def at_dpi(self, page: int, dpi: float = 300.0) -> PageImage:
        """A page at so many dots an inch, as a printer wants it."""
        longest = max(self._sizes[page])
        return self._image(page, min(dpi / _POINTS_AN_INCH, _MOST_PIXELS / longest))

    def text(self, page: int) -> str:
        """The words of a page in their order, for whoever hears it instead of seeing it."""
        with _pdfium:
            opened = self._document[page]
            words = opened.get_textpage()
            try:
                return " ".join(words.get_text_bounded().split())
            finally:
                words.close()
                opened.close()

    def close(self) -> None:
        """Let go of the document and the pictures."""
        with _pdfium:
            self._document.close()
            self._cache.clear()
            self._cached = 0

    def _image(self, page: int, scale: float) -> PageImage:
        key = (page, round(scale * 1_000_000))
        with _pdfium:
            known = self._cache.get(key)
            if known is not None:
                self._cache.move_to_end(key)
                return known
            image = self._drawn(page, scale)
            self._keep(key, image)
            return image

    def _drawn(self, page: int, scale: float) -> PageImage:
        opened = self._document[page]
        bitmap = opened.render(scale=scale, rev_byteorder=False, prefer_bgrx=True)
        image = PageImage(bitmap.width, bitmap.height, bitmap.stride, bytes(bitmap.buffer))
        bitmap.close()
        opened.close()
        return image

    def _keep(self, key: tuple[int, int], image: PageImage) -> None:
        self._cache[key] = image
        self._cached += len(image.pixels)
        while self._cached > _MOST_CACHED and len(self._cache) > 1:
            _, dropped = self._cache.popitem(last=False)
            self._cached -= len(dropped.pixels)


@contextmanager
def opened(data: bytes) -> Iterator[Any]:
    """The document in ``data`` as PDFium has it, for as long as nobody else needs PDFium."""
    from pypdfium2 import PdfDocument  # noqa: PLC0415 -- as above

    with _pdfium:
        document = PdfDocument(data)
        try:
            yield document
        finally:
            document.close()


def page_count(data: bytes) -> int:
    """How many pages a PDF has."""
    with opened(data) as document:
        return len(document)


def only(data: bytes, pages: Iterable[int]) -> bytes:
    """The PDF in ``data`` with these ``pages`` (from 0) alone, in this order.

    Letters stay letters; what is told of the whole, such as its outline, stays behind.
    """
    from pypdfium2 import PdfDocument  # noqa: PLC0415 -- as above

    written = BytesIO()
    with opened(data) as document:
        made = PdfDocument.new()
        try:
            made.import_pages(document, list(pages))
            made.save(written)
        finally:
            made.close()
    return written.getvalue()
