"""The library and files: notes taken along or taken in, and backups put back."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from explorer.errors import UserError
from explorer.messages import sentence

if TYPE_CHECKING:
    from explorer.application import Application
    from explorer.gui.shell.library_hub import LibraryHub
    from explorer.gui.tasks.runner import Runner
    from explorer.library.changes import Change
    from explorer.library.filtering import AnnotationFilter
    from explorer.library.merging import MergeReport

ANNOTATIONS = "*.jsonld *.json"


class LibraryFiles(QObject):
    """Asks for files and has the work done beside the window."""

    def __init__(
        self, application: "Application", hub: "LibraryHub", runner: "Runner", window: QWidget
    ) -> None:
        super().__init__(window)
        self._application = application
        self._hub = hub
        self._runner = runner
        self._window = window

    def export(self, wanted: "AnnotationFilter | None" = None) -> None:
        """Write notes to a file the reader names, all of them unless some are wanted.

        The file's ending says how.
        """
        kinds = ";;".join(
            (
                self.tr("Annotaties (W3C) ({kinds})").format(kinds=ANNOTATIONS),
                "Markdown (*.md)",
                "CSV (*.csv)",
            )
        )
        title = self.tr("Notities uitvoeren")
        home = str(Path.home() / self.tr("notities.jsonld"))
        name, _kind = QFileDialog.getSaveFileName(self._window, title, home, kinds)
        if name:
            self._runner.submit("export", lambda: self._write(Path(name), wanted), self._tell)

    def _write(
        self, file: Path, wanted: "AnnotationFilter | None"
    ) -> UserError | tuple[str, dict[str, object]]:
        from explorer.library.exporting import (  # noqa: PLC0415 -- rarely needed
            EVERYTHING,
            export_csv,
            export_markdown,
            export_web_annotations,
        )

        library, programmes = self._application.library, self._application.shelf.programmes
        some = wanted or EVERYTHING
        try:
            match file.suffix.lower():
                case ".md":
                    count = export_markdown(library, file, some, programmes=programmes)
                case ".csv":
                    count = export_csv(library, file, some, programmes=programmes)
                case _:
                    count = export_web_annotations(library, file, some)
        except UserError as error:
            return error
        return "library-exported", {"count": count, "file": file}

    def take_in(self) -> None:
        """Take in a file of notes: one's own from elsewhere, or a colleague's."""
        title = self.tr("Notities inlezen")
        kinds = self.tr("Annotaties (W3C) ({kinds})").format(kinds=ANNOTATIONS)
        name, _kind = QFileDialog.getOpenFileName(self._window, title, str(Path.home()), kinds)
        if name:
            self._runner.submit("merge", lambda: self._merge(Path(name)), self._merged)

    def _merge(self, file: Path) -> "UserError | MergeReport":
        from explorer.library.merging import merge  # noqa: PLC0415 -- rarely needed

        unnamed = sentence("creator-unnamed", self._language())
        programmes = self._application.shelf.programmes
        try:
            return merge(self._application.library, file, programmes, unnamed=unnamed)
        except UserError as error:
            return error

    def _merged(self, report: "UserError | MergeReport") -> None:
        if isinstance(report, UserError):
            self._hub.tell_error(report)
            return
        counts: dict[str, object] = {
            "added": report.added,
            "updated": report.updated,
            "conflicts": report.conflicts,
            "unchanged": report.unchanged,
            "skipped": len(report.skipped),
        }
        self._hub.announce(report.change)
        self._tell(("library-imported", counts))

    def restore(self) -> None:
        """Put a backup back; what was there can be brought back by undoing it."""
        library = self._hub.library
        if library is None:
            return
        backups = library.backups()
        start = str(backups[0].file if backups else library.file.parent / "backups")
        title = self.tr("Reservekopie terugzetten")
        kinds = self.tr("Reservekopieën ({kinds})").format(kinds="*.sqlite")
        name, _kind = QFileDialog.getOpenFileName(self._window, title, start, kinds)
        if name:
            self._runner.submit("restore", lambda: self._put_back(Path(name)), self._restored)

    def _put_back(self, file: Path) -> "UserError | Change":
        try:
            return self._application.library.restore(file)
        except UserError as error:
            return error

    def _restored(self, change: "UserError | Change") -> None:
        if isinstance(change, UserError):
            self._hub.tell_error(change)
        else:
            self._hub.announce(change)
            self._hub.look_for_places()

    def _tell(self, told: UserError | tuple[str, dict[str, object]]) -> None:
        if isinstance(told, UserError):
            self._hub.tell_error(told)
        else:
            code, details = told
            self._hub.told.emit(sentence(code, self._language(), **details))

    def _language(self) -> str:
        return self._application.settings.text("language")
