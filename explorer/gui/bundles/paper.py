"""Pages on paper: what a print dialog chose, and painting where no PDF is taken."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrintEngine, QPrinter

from explorer.errors import UserError
from explorer.gui.bundles.previewing import as_image
from explorer.printing.options import Options, Paper
from explorer.printing.spooling import PrintJob
from explorer.progress import Progress

if TYPE_CHECKING:
    from explorer.printing.images import PageImages

DPI = 300  # finer is seen by nobody, and A4 at 600 takes 140 MB
_PAPERS = {Paper.A4: QPageSize.PageSizeId.A4, Paper.A5: QPageSize.PageSizeId.A5}
_SIDES = {
    QPrinter.DuplexMode.DuplexNone: "one-sided",
    QPrinter.DuplexMode.DuplexLongSide: "two-sided-long-edge",
    QPrinter.DuplexMode.DuplexShortSide: "two-sided-short-edge",
}
_CUPS_OPTIONS = 0xFE00  # what Qt calls PPK_CupsOptions, in its qcups_p.h
Ranges = tuple[tuple[int, int], ...]


def make_printer(title: str, options: Options, first: QSizeF, pages: int) -> QPrinter:
    """A printer set up for a bundle; ``first`` is the size of its first page in points."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(title)
    printer.setCreator("Programmaverkenner")
    printer.setPageSize(QPageSize(_PAPERS[options.paper]))
    printer.setPageOrientation(_orientation(first))
    printer.setFullPage(True)
    printer.setFromTo(1, pages)
    return printer


def is_printer(printer: QPrinter) -> bool:
    """Whether it stands for a printer, and not for a file."""
    return printer.outputFormat() is QPrinter.OutputFormat.NativeFormat


def ranges_of(printer: QPrinter, current: int) -> Ranges:
    """The pages that were chosen, from 1; none for all. ``current`` is the one looked at."""
    match printer.printRange():
        case QPrinter.PrintRange.CurrentPage:
            return ((current, current),)
        case QPrinter.PrintRange.PageRange:
            listed = printer.pageRanges().toString()  # "1-3,5"
            return tuple(_range(each) for each in listed.split(",")) if listed else ()
    return ()


def _range(words: str) -> tuple[int, int]:
    first, _dash, last = words.partition("-")
    return int(first), int(last or first)


def job_of(printer: QPrinter, current: int = 1) -> PrintJob:
    """What was chosen in the dialog."""
    size = printer.pageLayout().pageSize()
    return PrintJob(
        printer=printer.printerName(),
        title=printer.docName(),
        copies=printer.copyCount(),
        collate=printer.collateCopies(),
        ranges=ranges_of(printer, current),
        sides=_SIDES.get(printer.duplex(), ""),
        media=size.key(),
        grey=printer.colorMode() is QPrinter.ColorMode.GrayScale,
        backwards=printer.pageOrder() is QPrinter.PageOrder.LastPageFirst,
        besides=_besides(printer),
    )


def _besides(printer: QPrinter) -> tuple[tuple[str, str], ...]:
    """What the dialog keeps for CUPS alone: odd pages, "1,3", two on a sheet, a cover page.

    Qt has it as names and values by turns, under a key that has no name outside Qt.
    """
    kept = printer.printEngine().property(QPrintEngine.PrintEnginePropertyKey(_CUPS_OPTIONS)) or ()
    return tuple((name, value) for name, value in zip(kept[::2], kept[1::2], strict=True) if value)


def wanted_pages(job: PrintJob, count: int) -> list[int]:
    """The pages to print, from 0, in the order in which they leave the printer."""
    ranges = job.ranges or ((1, count),)
    pages = [
        page - 1 for first, last in ranges for page in range(first, min(last, count) + 1) if page
    ]
    return pages[::-1] if job.backwards else pages


def paint_pages(
    pages: "PageImages", printer: QPrinter, wanted: Iterable[int], progress: Progress
) -> None:
    """Paint pages (from 0) at 300 dots an inch.

    Raises ``Cancelled``, or ``UserError`` where the printer can't be reached.
    """
    listed = list(wanted)
    if not printer.supportsMultipleCopies():
        listed = copied(listed, printer.copyCount(), collate=printer.collateCopies())
    painter: QPainter | None = None
    try:
        for number, page in enumerate(listed):
            progress.report(number / len(listed))
            printer.setPageOrientation(_orientation(QSizeF(*pages.size(page))))
            if painter is None:
                painter = QPainter()
                if not painter.begin(printer):
                    raise UserError("print-printer-unreachable", printer=printer.printerName())
            elif not printer.newPage():
                raise UserError("print-printer-unreachable", printer=printer.printerName())
            _paint(painter, printer, pages, page)
        progress.report(1.0)
    except BaseException:
        if painter is not None and painter.isActive():
            printer.abort()
        raise
    finally:
        if painter is not None and painter.isActive():
            painter.end()


def _paint(painter: QPainter, printer: QPrinter, pages: "PageImages", page: int) -> None:
    """One page, as large as the paper allows, in its middle."""
    image = as_image(pages.at_dpi(page, DPI))
    sheet = QRectF(printer.pageLayout().fullRectPixels(printer.resolution()))
    natural = QSizeF(*pages.size(page)) * (printer.resolution() / 72)
    if natural.width() > sheet.width() * 1.01 or natural.height() > sheet.height() * 1.01:
        natural = natural.scaled(sheet.size(), Qt.AspectRatioMode.KeepAspectRatio)
    place = QRectF(sheet.topLeft(), natural)
    place.moveCenter(sheet.center())
    painter.drawImage(place, image)


def copied(pages: list[int], copies: int, *, collate: bool) -> list[int]:
    """``pages`` as often as there are to be copies."""
    if collate:
        return pages * copies
    return [page for page in pages for _copy in range(copies)]


def _orientation(size: QSizeF) -> QPageLayout.Orientation:
    wide = size.width() > size.height()
    return QPageLayout.Orientation.Landscape if wide else QPageLayout.Orientation.Portrait
