"""A bundle out of the program: on paper, or as a file."""

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QSizeF, QStandardPaths, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QLineEdit, QMessageBox, QWidget

from explorer.errors import UserError
from explorer.gui.bundles.items_panel import FORMATS
from explorer.gui.bundles.outcome_bar import OutcomeBar
from explorer.gui.bundles.previewing import Preview, typeset
from explorer.gui.bundles.workshop import Workshop
from explorer.messages import explain, sentence
from explorer.printing.service import Printed
from explorer.progress import Cancelled, Progress

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

    from explorer.bundling.gathering import Made
    from explorer.gui.shell.library_hub import LibraryHub
    from explorer.library.bundles import Bundle
    from explorer.printing.document import Document
    from explorer.printing.spooling import PrintJob

NOT_IN_NAMES = '\\/:*?"<>|'
PDF = ".pdf"


class Output(QObject):
    """Prints and exports; one at a time, beside the window."""

    _progressed = Signal(float)

    def __init__(
        self, workshop: Workshop, hub: "LibraryHub", bar: OutcomeBar, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._workshop = workshop
        self._hub = hub
        self._bar = bar
        self._window = parent
        self._threads: ThreadPoolExecutor | None = None
        self._progress: Progress | None = None
        self._kept: Path | None = None
        self._folder = ""
        self._progressed.connect(bar.report)
        bar.cancelled.connect(self.cancel)
        bar.file_wanted.connect(self._open_file)
        bar.folder_wanted.connect(self._open_folder)

    # -- files ----------------------------------------------------------------------------------

    def export(self, bundle: "Bundle", ending: str) -> None:
        """Ask where to keep a bundle as a file, and write it."""
        file = self._ask_file(bundle.name, ending)
        if file is None:
            return
        language = self._workshop.language

        def gather(bundling: Any) -> "Made | UserError":
            try:
                return bundling.bundle(bundle.id, language)  # type: ignore[no-any-return]  # a Made
            except UserError as error:
                return error

        self._after_changes(
            lambda: self._workshop.do("bundle-export", gather, lambda made: self._write(made, file))
        )

    def _ask_file(self, name: str, ending: str) -> Path | None:
        """The file to write to; an existing one only where the reader agreed to replace it."""
        kinds = dict(FORMATS)
        start = self._proposed(name, ending)
        title = self.tr("Bewaar als {kind}").format(kind=kinds[ending])
        kind = f"{kinds[ending]} (*.{ending})"
        given, _kind = QFileDialog.getSaveFileName(self._window, title, start, kind)
        if not given:
            return None
        asked = Path(given)
        file = asked if asked.suffix.lower() == f".{ending}" else Path(f"{given}.{ending}")
        if file != asked and file.exists() and not self._may_replace(file):
            return None
        self._folder = str(file.parent)
        return file

    def _proposed(self, name: str, ending: str) -> str:
        """A file called after a bundle, in the folder used last."""
        plain = "".join("-" if letter in NOT_IN_NAMES else letter for letter in name).strip(" .")
        return str(Path(self._folder or _documents()) / f"{plain or 'bundel'}.{ending}")

    def _may_replace(self, file: Path) -> bool:
        """The dialog asked about another name than the one the file will have."""
        text = self.tr("{file} bestaat al. Wil je het vervangen?").format(file=file.name)
        buttons = QMessageBox.StandardButton.Yes | QMessageBox.StandardButton.No
        answer = QMessageBox.question(self._window, self.tr("Bewaar"), text, buttons)
        return answer is QMessageBox.StandardButton.Yes

    def _write(self, made: "Made | UserError", file: Path) -> None:
        if isinstance(made, UserError):
            self._fail(made)
            return
        document: Document = made.document
        printing = self._workshop.application.printing
        self._begin(
            self.tr("{file} wordt gemaakt…").format(file=file.name),
            lambda progress: printing.export(document, file, progress, overwrite=True),
            self._written,
            self.tr("Gestopt. Er is niets veranderd."),
        )

    def _written(self, printed: Printed) -> None:
        self._kept = printed.file
        told = self.tr("Bewaard: {file}").format(file=printed.file)
        if printed.replaced:
            strange = self.tr("Deze tekens hebben geen letter en staan er als nummer: {letters}")
            told = f"{told}\n{strange.format(letters=' '.join(printed.replaced))}"
        self._bar.finish(told, kept=True)

    # -- paper ----------------------------------------------------------------------------------

    def print(self, bundle: "Bundle", current: int) -> None:
        """Ask how to print a bundle, and print it; ``current`` is the page looked at, from 1."""
        language, printing = self._workshop.language, self._workshop.application.printing
        self._after_changes(
            lambda: self._workshop.do(
                "bundle-pages",
                lambda bundling: typeset(bundling, printing, bundle.id, language),
                lambda made: self._print(made, bundle.name, current),
            )
        )

    def _print(self, made: Preview, name: str, current: int) -> None:
        if made.document is None or made.pages is None:
            self._bar.finish(made.failure)
            return
        from explorer.gui.bundles.paper import job_of, make_printer  # noqa: PLC0415 -- loads what prints

        options = made.document.options
        first = QSizeF(*made.pages.size(0))
        printer = make_printer(name, options, first, len(made.pages))
        if not self._ask(printer, len(made.pages)):
            made.pages.close()
            return
        job = job_of(printer, current)
        self._begin(
            self.tr("Er wordt afgedrukt…"),
            lambda progress: _put_on_paper(made, printer, job, progress),
            lambda _done: self._printed(printer),
            self.tr("Gestopt. Niet alle bladzijden zijn afgedrukt."),
        )

    def _ask(self, printer: "QPrinter", pages: int) -> bool:
        from PySide6.QtPrintSupport import QAbstractPrintDialog, QPrintDialog  # noqa: PLC0415 -- loads what prints

        dialog = QPrintDialog(printer, self._window.window())
        dialog.setMinMax(1, pages)
        dialog.setFromTo(1, pages)
        option = QAbstractPrintDialog.PrintDialogOption
        dialog.setOption(option.PrintPageRange)
        dialog.setOption(option.PrintCurrentPage)
        dialog.setOption(option.PrintCollateCopies)
        file = dialog.findChild(QLineEdit, "filename")
        if file is not None:  # Qt proposes a name under X11 alone, and one with "/" in it as it is
            file.setText(self._proposed(printer.docName(), "pdf"))
        return dialog.exec() == QPrintDialog.DialogCode.Accepted

    def _printed(self, printer: "QPrinter") -> None:
        if printer.outputFileName():
            self._kept = Path(printer.outputFileName())
            self._bar.finish(self.tr("Bewaard: {file}").format(file=self._kept), kept=True)
        else:
            told = self.tr("Naar de printer gestuurd: {printer}")
            self._bar.finish(told.format(printer=printer.printerName()))

    # -- work -----------------------------------------------------------------------------------

    def cancel(self) -> None:
        """Stop at the next report."""
        if self._progress is not None:
            self._progress.cancel()

    def _after_changes(self, go: Callable[[], None]) -> None:
        """Go on when all that was changed until now is stored."""
        self._hub.do("bundle-changed", lambda _library: None, lambda _change: go(), quiet=True)

    def _begin(
        self,
        told: str,
        work: Callable[[Progress], Any],
        done: Callable[[Any], None],
        stopped: str,
    ) -> None:
        """Work on a thread of its own, so that the preview goes on meanwhile."""
        if self._threads is None:
            self._threads = ThreadPoolExecutor(1, thread_name_prefix="printing")
        progress = self._progress = Progress(
            lambda fraction, _label: self._progressed.emit(fraction)
        )
        self._bar.begin(told)
        future = self._threads.submit(work, progress)
        self._workshop.runner.follow(future, lambda made: self._finish(made, done, stopped))

    def _finish(self, made: "Future[Any]", done: Callable[[Any], None], stopped: str) -> None:
        self._progress = None
        try:
            result = made.result()
        except Cancelled:
            self._bar.finish(stopped)
        except UserError as error:
            self._fail(error)
        else:
            done(result)

    def _fail(self, error: UserError) -> None:
        self._bar.finish(explain(error, self._workshop.language))

    def _open_file(self) -> None:
        if self._kept is not None:
            self._open(self._kept)

    def _open_folder(self) -> None:
        if self._kept is not None:
            self._open(self._kept.parent)

    def _open(self, file: Path) -> None:
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(file))):
            self._bar.finish(sentence("file-not-opened", self._workshop.language, file=file))


def _put_on_paper(made: Preview, printer: "QPrinter", job: "PrintJob", progress: Progress) -> None:
    """Give a file or the printing system the PDF itself; where it takes none, paint the pages."""
    from explorer.gui.bundles.paper import copied, is_printer, paint_pages, wanted_pages  # noqa: PLC0415 -- loads what prints
    from explorer.printing.images import only  # noqa: PLC0415 -- as above
    from explorer.printing.spooling import spool  # noqa: PLC0415 -- as above
    from explorer.printing.writing import write_whole  # noqa: PLC0415 -- as above

    assert made.pages is not None, "only pages are printed"
    try:
        native = is_printer(printer)
        wanted = wanted_pages(job, len(made.pages))
        if native and spool(made.data, job):
            return
        if not native:
            pages = copied(wanted, job.copies, collate=job.collate)
            whole = pages == list(range(len(made.pages)))
            data = made.data if whole else only(made.data, pages)
            write_whole(Path(printer.outputFileName()), data, progress, overwrite=True)
            return
        paint_pages(made.pages, printer, wanted, progress)
    finally:
        made.pages.close()


def _documents() -> str:
    where = QStandardPaths.StandardLocation.DocumentsLocation
    return QStandardPaths.writableLocation(where) or str(Path.home())
