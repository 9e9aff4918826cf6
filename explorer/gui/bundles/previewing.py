"""Making the preview beside the window: a bundle becomes a PDF, a page of it a picture."""

from dataclasses import dataclass, replace
from itertools import count
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QImage

from explorer.errors import UserError
from explorer.gui.bundles.workshop import Workshop
from explorer.messages import explain

if TYPE_CHECKING:
    from explorer.bundling.service import Bundling
    from explorer.printing.document import Document
    from explorer.printing.images import PageImage, PageImages
    from explorer.printing.service import PrintService

MOST_READ = 30  # pages whose words a screen reader gets; those of a book would take too long


@dataclass(frozen=True, slots=True)
class Preview:
    """A bundle as it will be printed, or in ``failure`` why it can't be.

    ``remarks`` are sentences about what is left out; ``data`` is the PDF of ``document``.
    """

    bundle: str
    document: "Document | None" = None
    data: bytes = b""
    pages: "PageImages | None" = None
    texts: tuple[str, ...] = ()
    remarks: tuple[str, ...] = ()
    failure: str = ""

    @property
    def sizes(self) -> list[tuple[float, float]]:
        """Width and height of every page in points."""
        pages = self.pages
        return [pages.size(page) for page in range(len(pages))] if pages is not None else []


class Previewer(QObject):
    """Makes previews; only the newest counts.

    ``begun`` when one is asked for, ``made`` when it is there, ``words_read`` a little later;
    ``drawn`` gives page, width in pixels and picture.
    """

    begun = Signal()
    made = Signal(object)
    words_read = Signal(tuple)
    drawn = Signal(int, int, object)

    def __init__(self, workshop: Workshop, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workshop = workshop
        self._closings = count()
        self._bundle = ""
        self.present = Preview("")
        self._opened: list[PageImages] = []
        opened = self._opened
        self.destroyed.connect(lambda: _close_all(opened))
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._make)

    def ask(self, bundle: str) -> None:
        """Make the preview of a bundle; several wishes of one moment are one."""
        self._bundle = bundle
        self.begun.emit()
        self._soon.start()

    @property
    def is_present(self) -> bool:
        """Whether what is shown is what was asked for last."""
        return not self._soon.isActive() and self.present.bundle == self._bundle

    def _make(self) -> None:
        bundle, language = self._bundle, self._workshop.language
        printing = self._workshop.application.printing
        self._workshop.do(
            "preview", lambda bundling: typeset(bundling, printing, bundle, language), self._take
        )

    def _take(self, preview: Preview) -> None:
        self.present = preview
        old = list(self._opened)
        self._opened[:] = [preview.pages] if preview.pages is not None else []
        self.made.emit(preview)
        for pages in old:
            # After every picture that was still asked of it: the worker takes jobs in their order.
            channel = f"preview-closed {next(self._closings)}"
            self._workshop.runner.submit(channel, pages.close, lambda _closed: None)

        if preview.pages is not None:
            self._read_words(preview.pages)

    def _read_words(self, pages: "PageImages") -> None:
        """The words on the pages, for a screen reader; nobody who looks waits for them."""

        def read() -> tuple[str, ...]:
            return tuple(pages.text(page) for page in range(min(len(pages), MOST_READ)))

        def take(texts: tuple[str, ...]) -> None:
            if pages is self.present.pages:
                self.present = replace(self.present, texts=texts)
                self.words_read.emit(texts)

        self._workshop.runner.submit("preview-words", read, take)

    def draw(self, page: int, width: int) -> None:
        """Draw a page of the present preview, ``width`` pixels wide."""
        pages = self.present.pages
        if pages is None:
            return

        def take(drawn: "PageImage") -> None:
            if pages is self.present.pages:
                self.drawn.emit(page, width, as_image(drawn))

        self._workshop.runner.submit(f"page {page}", lambda: pages.at_width(page, width), take)


def typeset(bundling: "Bundling", printing: "PrintService", bundle: str, language: str) -> Preview:
    """Make a preview. The first time loads what prints, which a start does without."""
    from explorer.printing.images import PageImages  # noqa: PLC0415 -- only where one prints

    try:
        made = bundling.bundle(bundle, language)
        pdf = printing.pdf(made.document)
    except UserError as error:
        return Preview(bundle, failure=explain(error, language))
    pages = PageImages(pdf.data)
    remarks = tuple(remark.text for remark in made.remarks)
    return Preview(bundle, made.document, pdf.data, pages, remarks=remarks)


def _close_all(opened: "list[PageImages]") -> None:
    """PDFium wants documents closed before it is let go of itself."""
    for pages in opened:
        pages.close()
    opened.clear()


def as_image(drawn: "PageImage") -> QImage:
    """A page as Qt paints it."""
    shape = QImage.Format.Format_RGB32
    image = QImage(drawn.pixels, drawn.width, drawn.height, drawn.stride, shape)
    return image.copy()
