"""Printing as the rest of the program sees it.

Importing this module loads neither typst nor Word.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from explorer.errors import UserError
from explorer.printing.composing import compose
from explorer.printing.document import Document
from explorer.printing.page_model import Composition
from explorer.printing.typesetting import Pdf, Typesetter
from explorer.printing.writing import check_free, write_whole
from explorer.progress import Progress

_COMPOSED, _MADE = 0.05, 0.9


@dataclass(frozen=True, slots=True)
class Printed:
    """A file that was written.

    ``pages`` is None where only the reader's own program can tell (Word, HTML, text).
    """

    file: Path
    pages: int | None
    replaced: str = ""


class PrintService:
    """Makes pages of documents. Safe to use from any thread."""

    def __init__(self, typesetter: Typesetter | None = None) -> None:
        self._typesetter = typesetter or Typesetter()

    def pdf(self, document: Document, progress: Progress | None = None) -> Pdf:
        """The document as a PDF in memory: what the preview shows and what is printed.

        Raises ``Cancelled``, or ``UserError`` for a picture that is broken.
        """
        report = (progress or Progress()).report
        report(0.0)
        composition = compose(document)
        report(_COMPOSED)
        made = self._typesetter.typeset(composition)
        report(_MADE)
        return made

    def export(
        self,
        document: Document,
        file: Path,
        progress: Progress | None = None,
        *,
        overwrite: bool = False,
        made: datetime | None = None,
    ) -> Printed:
        """Write the document to ``file``: ``.pdf``, ``.docx``, ``.html`` or ``.md``.

        ``made`` is the date in the file, now by default. Raises ``Cancelled``; ``UserError`` for
        another extension, a file that exists (unless ``overwrite``), a full disk, a locked file.
        Then no file has changed.
        """
        progress = progress or Progress()
        writer = FORMATS.get(file.suffix.lower())
        if writer is None:
            raise UserError(
                "print-format-unknown", file=file.name, known=", ".join(sorted(FORMATS))
            )
        check_free(file, overwrite=overwrite)
        progress.report(0.0)
        composition = compose(document)
        progress.report(_COMPOSED)
        pages, replaced, content = writer(self._typesetter, composition, made)
        progress.report(_MADE)
        write_whole(file, content, progress, overwrite=overwrite)
        return Printed(file, pages, replaced)


Made = tuple[int | None, str, bytes]
Writer = Callable[[Typesetter, Composition, datetime | None], Made]


def _pdf(typesetter: Typesetter, composition: Composition, made: datetime | None) -> Made:
    from explorer.printing.images import page_count  # noqa: PLC0415 -- PDFium, for exports only

    pdf = typesetter.typeset(composition, made=made)
    return page_count(pdf.data), pdf.replaced, pdf.data


def _docx(_: Typesetter, composition: Composition, made: datetime | None) -> Made:
    from explorer.printing.word import word_file  # noqa: PLC0415 -- python-docx takes 150 ms to load

    return None, "", word_file(composition, made=made)


def _html(_: Typesetter, composition: Composition, __: datetime | None) -> Made:
    from explorer.printing.html import html_page  # noqa: PLC0415 -- for exports only

    return None, "", html_page(composition).encode()


def _markdown(_: Typesetter, composition: Composition, __: datetime | None) -> Made:
    from explorer.printing.markdown import markdown_text  # noqa: PLC0415 -- for exports only

    return None, "", markdown_text(composition).encode()


FORMATS: Mapping[str, Writer] = {".pdf": _pdf, ".docx": _docx, ".html": _html, ".md": _markdown}
