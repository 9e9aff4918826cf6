"""PDF: words with their place and looks, bookmarks, and what can't be read.

Text comes from PDFium. It crashes on some broken files and isn't thread-safe, so this module is
only ever used in a process of its own (``explorer.importing.worker``).
"""

from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

import pypdfium2 as pdfium  # type: ignore[import-untyped]  # it has no annotations
from pypdfium2 import raw

from explorer.errors import UserError
from explorer.importing.layers import take_out_hidden, with_layers_marked
from explorer.importing.layout import Entry, Page, Report, Style
from explorer.importing.page_helper import PageHelper, Sheet
from explorer.importing.pdf_page import Look, PageReader
from explorer.importing.pictures import is_covered, is_printed_over
from explorer.importing.portfolios import enclosed_documents
from explorer.importing.told import told

_MOST_PAGES = 5000


@dataclass(frozen=True, slots=True)
class PdfText:
    """What was found in a PDF. ``pictured`` tells of each page whether a picture is all one sees.

    Its text then is no more than what was recognised; over a photograph it is as good as any.
    ``enclosed`` names the documents in a portfolio, of which the pages are but the cover.
    """

    pages: tuple[Page, ...]
    bookmarks: tuple[Entry, ...]
    title: str
    pictured: tuple[bool, ...]
    enclosed: tuple[str, ...] = ()

    @property
    def pictures(self) -> float:
        """The share of pages that a picture covers."""
        return sum(self.pictured) / len(self.pictured)

    @property
    def sheets(self) -> Iterable[tuple[Page, bool]]:
        """The pages, each with whether a picture covers it."""
        return zip(self.pages, self.pictured, strict=True)


def read_pdf(file: Path, report: Report) -> PdfText:
    """The words of every page of ``file``.

    Raises ``UserError`` where it is encrypted, damaged or longer than 5,000 pages.
    """
    with _opened(file) as (document, layered):
        count = len(document)
        if count > _MOST_PAGES:
            raise UserError("import-too-many-pages", name=file.name, pages=count, most=_MOST_PAGES)
        sheets: list[Sheet] = []
        styles: dict[Look, Style] = {}
        with PageHelper(file, count) as helper:
            while len(sheets) + helper.count < count:
                sheets.append(_sheet(document, len(sheets), styles, layered=layered))
                done = min(count, len(sheets) + helper.count)  # they may meet within a page
                report(done / count, done, count)
            sheets += helper.last(count - len(sheets))
        pages, pictured = zip(*sheets, strict=True) if sheets else ((), ())
        title = told(lambda: document.get_metadata_value("Title"))
        enclosed = enclosed_documents(document)
        return PdfText(pages, _bookmarks(document), title, pictured, enclosed)


def sheets_from_the_end(file: Path) -> Iterator[Sheet]:
    """The pages of ``file`` from the last one on."""
    with _opened(file) as (document, layered):
        styles: dict[Look, Style] = {}
        for index in reversed(range(len(document))):
            yield _sheet(document, index, styles, layered=layered)


@contextmanager
def _opened(file: Path) -> Iterator[tuple[pdfium.PdfDocument, bool]]:
    """The document in ``file``, and whether its hidden layers are marked in it."""
    document = _document(file)
    try:
        marked = with_layers_marked(file, document)
        with closing(marked or document) as shown:
            yield shown, marked is not None
    finally:
        document.close()


def _document(file: Path) -> pdfium.PdfDocument:
    try:
        return pdfium.PdfDocument(file)
    except pdfium.PdfiumError as error:
        code = getattr(error, "err_code", None)
        encrypted = code in (raw.FPDF_ERR_PASSWORD, raw.FPDF_ERR_SECURITY)
        raise UserError(
            "import-encrypted" if encrypted else "import-damaged", name=file.name
        ) from error


def _sheet(
    document: pdfium.PdfDocument, index: int, styles: dict[Look, Style], *, layered: bool
) -> Sheet:
    """A page, empty where it can't be read, and whether a picture of it is what is seen of it."""
    try:
        page = document[index]
    except pdfium.PdfiumError:
        return Page(index + 1, 595.0, 842.0, ()), False
    try:
        if layered:
            take_out_hidden(page)
        reader = PageReader(page, index + 1, styles)
        found = reader.page()
        return found, is_covered(page) and not (
            found.words and reader.is_visible and is_printed_over(page)
        )
    finally:
        page.close()


def _bookmarks(document: pdfium.PdfDocument) -> tuple[Entry, ...]:
    found = []
    for bookmark in document.get_toc(max_depth=8):
        destination = bookmark.get_dest()
        index = destination.get_index() if destination else None
        title = told(bookmark.get_title).strip()
        if title:
            found.append(Entry(title, (index or 0) + 1, bookmark.level + 1))
    return tuple(found)
