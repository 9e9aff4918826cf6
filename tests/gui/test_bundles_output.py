"""A bundle out of the program: as a file, and on paper."""

from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from PySide6.QtCore import QSizeF
from PySide6.QtGui import QDesktopServices, QPageRanges
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QFileDialog, QLineEdit, QMessageBox

from explorer.bundling.contents import PassageContent
from explorer.errors import UserError
from explorer.gui.bundles import paper
from explorer.gui.bundles.outcome_bar import OutcomeBar
from explorer.gui.bundles.paper import job_of, make_printer, paint_pages, wanted_pages
from explorer.printing import spooling
from explorer.printing.document import Document, PageBreak, TextItem
from explorer.printing.images import PageImages, page_count
from explorer.printing.options import Options, Paper
from explorer.printing.service import PrintService
from explorer.printing.spooling import PrintJob
from explorer.progress import Cancelled, Progress
from tests.gui.composing import NAME, compose, page_of, visit
from tests.gui.driving import Driver
from tests.gui.programme import LONG, PACK

MANY = tuple(PassageContent(PACK, f"{LONG}#{number:02}") for number in range(1, 15)) * 2


@pytest.fixture
def composing(user: Driver) -> Driver:
    """Someone at the place, with a bundle of several pages."""
    compose(user, contents=MANY)
    visit(user)
    return user


def outcome(user: Driver) -> OutcomeBar:
    return page_of(user).outcome


class Naming:
    """Stands for the dialog in which one names a file."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, file: Path | None) -> None:
        self.file = file
        self.asked: list[tuple[Any, ...]] = []
        monkeypatch.setattr(QFileDialog, "getSaveFileName", self._answer)

    def _answer(self, *given: Any) -> tuple[str, str]:
        self.asked.append(given)
        return (str(self.file) if self.file else "", "")


# -- files ----------------------------------------------------------------------------------------


def test_a_bundle_is_saved_as_pdf_word_html_and_markdown(
    composing: Driver, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    items = page_of(composing).items
    naming = Naming(monkeypatch, tmp_path / "les.pdf")
    composing.click(items.formats["pdf"])
    assert naming.asked[0][2].endswith(f"{NAME}.pdf"), "the name of the bundle is proposed"
    assert page_count((tmp_path / "les.pdf").read_bytes()) > 1
    assert outcome(composing).text.text() == f"Bewaard: {tmp_path / 'les.pdf'}"
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: bool(opened.append(url.path())))
    composing.click(outcome(composing).folder)
    assert opened == [str(tmp_path)]
    assert "les" not in outcome(composing).text.text(), "no program opens it: a sentence says so"
    naming.file = tmp_path / "les"  # without an ending it gets one
    composing.click(items.formats["docx"])
    assert (tmp_path / "les.docx").read_bytes().startswith(b"PK")
    assert naming.asked[-1][2].startswith(str(tmp_path)), "the folder is remembered"
    composing.click(outcome(composing).file)
    composing.click(outcome(composing).close_button)
    assert not outcome(composing).isVisible()
    assert composing.keyboard is items.column
    for ending, words in (("html", "<html"), ("md", "Punt 1 over vrede")):
        naming.file = tmp_path / f"les.{ending}"
        composing.window.actions_by_id[f"export-{ending}"].trigger()
        composing.settle()
        assert words in (tmp_path / f"les.{ending}").read_text("utf-8")


def test_a_file_is_only_replaced_when_that_was_agreed(
    composing: Driver, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    old = tmp_path / "les.pdf"
    old.write_text("oud")
    naming = Naming(monkeypatch, tmp_path / "les")  # the dialog asked about another name
    answers = [QMessageBox.StandardButton.No, QMessageBox.StandardButton.Yes]
    monkeypatch.setattr(QMessageBox, "question", lambda *_: answers.pop(0))
    composing.press("Ctrl+Shift+E")
    assert old.read_text() == "oud"
    composing.press("Ctrl+Shift+E")
    assert old.read_bytes().startswith(b"%PDF")
    naming.file = None  # the dialog was left
    composing.press("Ctrl+Shift+E")
    assert answers == []


def test_a_full_disk_or_a_wish_to_stop_is_a_sentence_and_leaves_the_old_file(
    composing: Driver, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    old = tmp_path / "les.pdf"
    old.write_text("oud")
    Naming(monkeypatch, old)
    output = page_of(composing).output

    def full(*_: Any, **__: Any) -> None:
        raise UserError("print-disk-full", file=old)

    def stopped(
        _service: PrintService, _document: Any, _file: Path, progress: Progress, **_: Any
    ) -> None:
        output.cancel()
        progress.report(0.5)

    monkeypatch.setattr(PrintService, "export", full)
    composing.press("Ctrl+Shift+E")
    assert outcome(composing).text.text().startswith("De schijf is vol")
    monkeypatch.setattr(PrintService, "export", stopped)
    composing.press("Ctrl+Shift+E")
    assert outcome(composing).text.text() == "Gestopt. Er is niets veranderd."
    assert old.read_text() == "oud"


def test_progress_is_shown_where_it_takes_long(composing: Driver) -> None:
    bar = outcome(composing)
    bar.begin("les.pdf wordt gemaakt…")
    assert not bar.isVisible(), "quick work needs no bar"
    bar._soon.timeout.emit()
    bar.report(0.5)
    assert bar.bar.isVisible()
    assert bar.bar.value() == 500
    composing.click(bar.cancel)
    bar.finish("Klaar")
    assert not bar.bar.isVisible()


# -- paper ----------------------------------------------------------------------------------------


class Dialog:
    """Stands for the print dialog: what someone chooses in it."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, file: Path | None = None) -> None:
        self.ranges = ""
        self.copies = 1
        self.accepted = True
        self._file = file
        self.proposed = ""

        def exec_(dialog: QPrintDialog) -> int:
            return self._exec(dialog)

        monkeypatch.setattr(QPrintDialog, "exec", exec_)
        self._made: list[QPrinter] = []
        usual = paper.make_printer

        def make(*given: Any) -> QPrinter:
            self._made.append(usual(*given))
            return self._made[-1]

        monkeypatch.setattr(paper, "make_printer", make)

    def _exec(self, dialog: QPrintDialog) -> int:
        printer = self._made[-1]
        field = dialog.findChild(QLineEdit, "filename")
        assert field is not None, "Qt calls it otherwise now"
        self.proposed = field.text()
        if self._file is not None:
            printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
            printer.setOutputFileName(str(self._file))
        if self.ranges:
            printer.setPrintRange(QPrinter.PrintRange.PageRange)
            printer.setPageRanges(QPageRanges.fromString(self.ranges))
        printer.setCopyCount(self.copies)
        accepted, rejected = QPrintDialog.DialogCode.Accepted, QPrintDialog.DialogCode.Rejected
        return accepted if self.accepted else rejected


def test_printing_to_a_file_writes_the_pages_asked_for_and_keeps_letters(
    composing: Driver, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "les.pdf"
    dialog = Dialog(monkeypatch, file)
    composing.press("Ctrl+P")
    with PageImages(file.read_bytes()) as pages:
        count = len(pages)
        assert "Punt 1 over vrede" in pages.text(0)
    assert outcome(composing).text.text() == f"Bewaard: {file}"
    assert Path(dialog.proposed).name == f"{NAME}.pdf"
    dialog.ranges = "2"
    composing.click(page_of(composing).items.print)
    assert count > 1
    with PageImages(file.read_bytes()) as pages:
        assert len(pages) == 1
        assert "over vrede" in pages.text(0)
    dialog.accepted = False
    file.unlink()
    composing.press("Ctrl+P")
    assert not file.exists()


def test_a_printer_gets_the_pdf_itself_where_the_system_takes_it(
    composing: Driver, monkeypatch: pytest.MonkeyPatch
) -> None:
    sent: list[tuple[bytes, PrintJob]] = []
    painted: list[list[int]] = []
    dialog = Dialog(monkeypatch)
    dialog.ranges, dialog.copies = "1-2,4", 3
    monkeypatch.setattr(paper, "is_printer", lambda _printer: True)
    monkeypatch.setattr(spooling, "spool", lambda data, job: bool(sent.append((data, job))) or True)
    monkeypatch.setattr(
        paper, "paint_pages", lambda _pages, _printer, wanted, _progress: painted.append(wanted)
    )
    composing.press("Ctrl+P")
    ((data, job),) = sent
    assert data.startswith(b"%PDF")
    assert (job.title, job.copies, job.ranges) == (NAME, 3, ((1, 2), (4, 4)))
    assert painted == []
    monkeypatch.setattr(spooling, "spool", lambda _data, _job: False)
    composing.press("Ctrl+P")
    assert painted == [[0, 1]], "a system that refuses gets pictures of the pages there are"


def test_what_was_chosen_is_read_from_the_printer(monkeypatch: pytest.MonkeyPatch) -> None:
    printer = make_printer("Les", Options(paper=Paper.A5), QSizeF(600, 400), 9)
    monkeypatch.setattr(printer, "duplex", lambda: QPrinter.DuplexMode.DuplexLongSide)
    printer.setPageOrder(QPrinter.PageOrder.LastPageFirst)
    printer.setColorMode(QPrinter.ColorMode.GrayScale)
    job = job_of(printer)
    assert (job.media, job.sides, job.backwards, job.grey) == (
        "A5",
        "two-sided-long-edge",
        True,
        True,
    )
    assert job.ranges == job.besides == ()
    assert wanted_pages(job, 3) == [2, 1, 0]
    printer.setPrintRange(QPrinter.PrintRange.CurrentPage)
    assert job_of(printer, 4).ranges == ((4, 4),)
    chosen = SimpleNamespace(property=lambda _key: ["page-ranges", "1,3", "job-billing", ""])
    monkeypatch.setattr(printer, "printEngine", lambda: chosen)
    assert job_of(printer).besides == (("page-ranges", "1,3"),)
    assert wanted_pages(PrintJob("x", ranges=((2, 3), (5, 9))), 6) == [1, 2, 4, 5]


@pytest.fixture(scope="module")
def data() -> bytes:
    """The PDF of two pages."""
    items = (TextItem("Eerst dit."), PageBreak(), TextItem("Dan dat."))
    return PrintService().pdf(Document("Les", items)).data


@pytest.fixture
def pages(data: bytes) -> Iterator[PageImages]:
    """Two pages."""
    with PageImages(data) as opened:
        yield opened


def test_pages_are_painted_at_300_dots_an_inch_in_copies(
    pages: PageImages, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "les.pdf"
    printer = make_printer("Les", Options(paper=Paper.A5), QSizeF(*pages.size(0)), len(pages))
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(file))
    printer.setResolution(72)
    asked: list[float] = []
    usual = pages.at_dpi
    monkeypatch.setattr(pages, "at_dpi", lambda page, dpi: asked.append(dpi) or usual(page, 72))
    monkeypatch.setattr(printer, "supportsMultipleCopies", lambda: False)
    printer.setCopyCount(2)
    printer.setCollateCopies(False)
    paint_pages(pages, printer, [0, 1], Progress())
    assert asked == [300] * 4
    with PageImages(file.read_bytes()) as made:
        assert len(made) == 4
        assert made.size(0)[0] == pytest.approx(420, abs=3), "A4 fits on A5"


@pytest.mark.qt_log_ignore("QPainter::begin")
def test_printing_can_be_stopped_and_a_silent_printer_is_a_sentence(
    pages: PageImages, tmp_path: Path
) -> None:
    printer = make_printer("Les", Options(), QSizeF(595, 842), 2)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "les.pdf"))
    progress = Progress()
    progress.cancel()
    with pytest.raises(Cancelled):
        paint_pages(pages, printer, [0], progress)
    printer.setOutputFileName(str(tmp_path / "nowhere" / "les.pdf"))
    with pytest.raises(UserError) as caught:
        paint_pages(pages, printer, [0], Progress())
    assert caught.value.code == "print-printer-unreachable"
