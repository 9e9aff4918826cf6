"""Portfolios: a PDF that is no more than the wrapping of other documents."""

import pypdfium2 as pdfium  # type: ignore[import-untyped]  # it has no annotations

from explorer.importing.plain_copy import PlainCopy
from explorer.importing.told import told

_NAMELESS = "–"
_MOST_LETTERS = 80  # of a name


def enclosed_documents(document: pdfium.PdfDocument) -> tuple[str, ...]:
    """The names of the documents in a portfolio; none where ``document`` only has attachments."""
    count = document.count_attachments()
    if not count or not _is_collection(document):
        return ()
    return tuple(_name(document, number) for number in range(count))


def _is_collection(document: pdfium.PdfDocument) -> bool:
    """Whether it says so; of a damaged file, of which no copy can be made, it isn't known."""
    try:
        return b"/Collection" in PlainCopy(document).catalog
    except pdfium.PdfiumError:
        return False


def _name(document: pdfium.PdfDocument, number: int) -> str:
    """What an attachment is called; in a damaged file it may not be there."""
    try:
        name = told(document.get_attachment(number).get_name)
    except pdfium.PdfiumError:
        name = ""
    return name[:_MOST_LETTERS].strip() or _NAMELESS
