"""Portfolios: a PDF that is no more than the wrapping of other documents."""

import pypdfium2 as pdfium  # type: ignore[import-untyped]  # it has no annotations

from explorer.importing.plain_copy import PlainCopy
from explorer.importing.told import told


def enclosed_documents(document: pdfium.PdfDocument) -> tuple[str, ...]:
    """The names of the documents in a portfolio; none where ``document`` only has attachments."""
    count = document.count_attachments()
    if not count or b"/Collection" not in PlainCopy(document).catalog:
        return ()
    return tuple(told(document.get_attachment(number).get_name) for number in range(count))
