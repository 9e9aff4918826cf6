"""A PDF as pieces of text: pages, furniture, columns, lines, paragraphs, in this order."""

import re
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from explorer.errors import UserError
from explorer.importing.characters import clean
from explorer.importing.contents import take_contents
from explorer.importing.furniture import without_furniture
from explorer.importing.layout import Entry, Page, Reading, Report
from explorer.importing.legibility import texts_by_font, unreadable_share
from explorer.importing.line_numbers import without_line_numbers
from explorer.importing.lines import lines_in_order
from explorer.importing.measures import measure
from explorer.importing.paragraphs import pieces_of
from explorer.importing.spreads import single_pages
from explorer.importing.tabs import without_tabs

if TYPE_CHECKING:
    from explorer.importing.pdf import PdfText

_LETTERS = re.compile(r"[^\W\d_]{2,}")
_READABLE = re.compile(r"(?<![^\W\d_])[^\W\d_]{3,}(?![^\W\d_])")
_UNREADABLE = 0.5  # of the text in fonts that don't tell their characters: no programme is left
_COVER_WORDS = 300  # of the pages of a portfolio that has no text of its own, at most
_NAMED = 3  # of the documents in a portfolio
_FEWEST_WORDS = 20  # a page, on average, below which a file full of pictures is a scan
_COMMON_WORDS = (
    "de het een en van in te dat die voor met zijn op aan niet er ook als om bij worden wordt naar"
    " of door tot uit is le la les des et du dans pour que the and to for on der das und zu"
)
_COMMON = frozenset(_COMMON_WORDS.split())


def read_printed(file: Path, report: Report) -> Reading:
    """The pieces of a PDF. Raises ``UserError`` where it is encrypted, damaged.

    Empty or only pictures of pages.
    """
    from explorer.importing.pdf import read_pdf  # noqa: PLC0415 -- loads PDFium, in the process for parsing only

    found = read_pdf(file, lambda done, page=0, pages=0: report(0.7 * done, page, pages))
    texts = texts_by_font(found.pages)
    _refuse_wrappings(" ".join(texts.values()), found, file)
    _refuse_scans(" ".join(texts.values()), found, file)
    unreadable = unreadable_share(texts)
    if unreadable > _UNREADABLE:
        raise UserError("import-unreadable", name=file.name)
    scanned = found.pictures > 0.5
    pages = without_furniture(without_tabs(single_pages(without_line_numbers(found.pages))))
    report(0.75)
    lines = lines_in_order(pages)
    report(0.85)
    contents = take_contents(lines)
    measures = measure(contents.rest, scanned=scanned)
    pieces = tuple(pieces_of(contents.rest, measures))
    report(0.95)
    return Reading(
        format="pdf",
        pieces=pieces,
        page_count=max([len(found.pages), *(page.cited for page in pages)]),
        bookmarks=_at_printed_pages(found.bookmarks, pages),
        contents=contents.entries,
        title=clean(found.title),
        warnings=_warnings(found, scanned=scanned, garbled=unreadable > 0),
        details={"scanned": "yes" if scanned else "no", "sheets": str(len(found.pages))},
    )


def _warnings(found: "PdfText", *, scanned: bool, garbled: bool) -> tuple[str, ...]:
    """What a reader should know.

    Text from a scan is misread here and there, a picture has none, some fonts tell none.
    """
    mute = sum(picture and not page.words for page, picture in found.sheets)
    told = (
        ("import-from-scan", scanned),
        ("import-some-scans", mute > 1),
        ("import-some-unreadable", garbled),
        ("import-some-enclosed", bool(found.enclosed)),
    )
    return tuple(code for code, is_so in told if is_so)


def _at_printed_pages(bookmarks: Sequence[Entry], pages: Sequence[Page]) -> tuple[Entry, ...]:
    """Bookmarks, which know pages of the file, with the numbers printed on those pages."""
    printed: dict[int, int] = {}
    for page in pages:
        printed.setdefault(page.sheet or page.number, page.cited)
    return tuple(Entry(one.title, printed.get(one.page, one.page), one.level) for one in bookmarks)


def _refuse_wrappings(text: str, found: "PdfText", file: Path) -> None:
    """Refuse a portfolio of which the pages say hardly more than that it is one."""
    if found.enclosed and len(text.split()) <= _COVER_WORDS:
        documents = ", ".join(found.enclosed[:_NAMED]) + "…" * (len(found.enclosed) > _NAMED)
        raise UserError("import-portfolio", name=file.name, documents=documents)


def _refuse_scans(text: str, found: "PdfText", file: Path) -> None:
    """Refuse what has no text a reader could search: too few words, or signs that are no words."""
    if not _LETTERS.search(text):
        raise UserError(
            "import-scan" if found.pictures > 0 or not text else "import-unreadable", name=file.name
        )
    told = text.split()
    common = sum(map(_COMMON.__contains__, map(str.casefold, told)))
    senseless = len(told) > 40 and common < 0.04 * len(told)
    scanned = found.pictures > 0.5
    if not (scanned or senseless):
        return
    words = _READABLE.findall(text)
    few = len(words) < _FEWEST_WORDS * len(found.pages)
    if scanned and (few or senseless):
        raise UserError("import-scan", name=file.name)
    if senseless and len(words) < 0.3 * len(told):
        raise UserError("import-unreadable", name=file.name)
