"""Printing as the rest of the program sees it.

Importing this module loads next to nothing: a window does it at its start, and prints much later.
What a document is made of stands in ``explorer.printing.document`` and
``explorer.printing.options``.
"""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from explorer.errors import UserError
from explorer.progress import Progress

if TYPE_CHECKING:
    from datetime import datetime

    from explorer.printing.document import Document
    from explorer.printing.page_model import Composition
    from explorer.printing.typesetting import Pdf, Typesetter

_COMPOSED, _MADE = 0.05, 0.9


class Printed(NamedTuple):
    """A file that was written.

    ``pages`` is None where only the reader's own program can tell (Word, HTML, Markdown);
    ``replaced`` are characters that no face has and that are printed as their number.
    """

    file: Path
    pages: int | None
    replaced: str = ""


class PrintService:
    """Makes pages of documents. Safe to use from any thread."""

    def __init__(self) -> None:
        """Loads nothing; the first page takes some 100 ms more than the next."""
        self._typesetter: Typesetter | None = None

    def pdf(self, document: "Document", progress: Progress | None = None) -> "Pdf":
        """The document as a PDF in memory: what the preview shows and what is printed.

        Raises ``Cancelled``, or ``UserError`` for a picture that is broken.
        """
        from explorer.printing.composing import compose  # noqa: PLC0415 -- see above

        progress = progress or Progress()
        progress.report(0.0)
        composition = compose(document)
        progress.report(_COMPOSED)
        made = self.typesetter().typeset(composition)
        progress.report(_MADE)
        return made

    def export(
        self,
        document: "Document",
        file: Path,
        progress: Progress | None = None,
        *,
        overwrite: bool = False,
        made: "datetime | None" = None,
    ) -> Printed:
        """Write the document to ``file``: ``.pdf``, ``.docx``, ``.html`` or ``.md``.

        ``made`` is the date in the file, now by default. Raises ``Cancelled``; ``UserError`` for
        another extension, a file that exists (unless ``overwrite``), a full disk, a locked file.
        Then no file has changed.
        """
        from explorer.printing.composing import compose  # noqa: PLC0415 -- see above
        from explorer.printing.writing import check_free, write_whole  # noqa: PLC0415 -- see above

        progress = progress or Progress()
        writer = FORMATS.get(file.suffix.lower())
        if writer is None:
            known = ", ".join(sorted(FORMATS))
            raise UserError("print-format-unknown", file=file.name, known=known)
        check_free(file, overwrite=overwrite)
        progress.report(0.0)
        composition = compose(document)
        progress.report(_COMPOSED)
        content, pages, replaced = writer(self, composition, made)
        progress.report(_MADE)
        write_whole(file, content, progress, overwrite=overwrite)
        return Printed(file, pages, replaced)

    def typesetter(self) -> "Typesetter":
        """The typesetter, made when it is first asked for."""
        from explorer.printing.typesetting import Typesetter  # noqa: PLC0415 -- see above

        if self._typesetter is None:
            self._typesetter = Typesetter()
        return self._typesetter


Made = tuple[bytes, int | None, str]
Writer = Callable[["PrintService", "Composition", "datetime | None"], Made]


def _pdf(service: PrintService, composition: "Composition", made: "datetime | None") -> Made:
    from explorer.printing.images import page_count  # noqa: PLC0415 -- PDFium, for exports only

    pdf = service.typesetter().typeset(composition, made=made)
    return pdf.data, page_count(pdf.data), pdf.replaced


def _docx(_: PrintService, composition: "Composition", made: "datetime | None") -> Made:
    from explorer.printing.word import word_file  # noqa: PLC0415 -- python-docx takes 150 ms

    return word_file(composition, made=made), None, ""


def _html(_: PrintService, composition: "Composition", __: "datetime | None") -> Made:
    from explorer.printing.html import html_page  # noqa: PLC0415 -- for exports only

    return html_page(composition).encode(), None, ""


def _markdown(_: PrintService, composition: "Composition", __: "datetime | None") -> Made:
    from explorer.printing.markdown import markdown_text  # noqa: PLC0415 -- for exports only

    return markdown_text(composition).encode(), None, ""


FORMATS: Mapping[str, Writer] = {".pdf": _pdf, ".docx": _docx, ".html": _html, ".md": _markdown}
