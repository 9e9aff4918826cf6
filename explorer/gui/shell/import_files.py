"""Which files a reader brings in: chosen in a dialog, or dropped on the window."""

from collections.abc import Callable, Iterable
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject
from PySide6.QtGui import QDragEnterEvent

from explorer.request import DOCUMENTS

if TYPE_CHECKING:
    from explorer.gui.importing.drop_hint import DropHint
    from explorer.gui.shell.window import MainWindow
    from explorer.gui.theme.look import Look


class Incoming(NamedTuple):
    """A file to bring in, and the programme that it takes the place of, if it does."""

    file: Path
    replaces: str = ""


class ImportFiles(QObject):
    """Asks for files, and takes those that are dropped."""

    def __init__(
        self, window: "MainWindow", look: "Look", take_in: Callable[[Iterable[Path]], None]
    ) -> None:
        """``take_in`` gets what is dropped."""
        super().__init__(window)
        self._window = window
        self._look = look
        self._take_in = take_in

    @cached_property
    def hint(self) -> "DropHint":
        """What lies over the window while files are dragged above it."""
        from explorer.gui.importing.drop_hint import DropHint  # noqa: PLC0415 -- while something is dragged

        hint = DropHint(self._look, self._window)
        hint.dropped.connect(self._take_in)
        return hint

    def ask(self, *, several: bool = True) -> list[Path]:
        """The files a reader chooses; none where they think better of it."""
        from PySide6.QtWidgets import QFileDialog  # noqa: PLC0415 -- rarely needed

        title = self.tr("Programma importeren")
        kinds = ";;".join(
            (
                self.tr("Programma’s en documenten ({kinds})").format(
                    kinds=" ".join(f"*{ending}" for ending in DOCUMENTS)
                ),
                self.tr("Alle bestanden ({kinds})").format(kinds="*"),
            )
        )
        if several:
            names, _kind = QFileDialog.getOpenFileNames(
                self._window, title, str(Path.home()), kinds
            )
            return [Path(name) for name in names]
        name, _kind = QFileDialog.getOpenFileName(self._window, title, str(Path.home()), kinds)
        return [Path(name)] if name else []

    def drag_in(self, event: QDragEnterEvent) -> None:
        """Something is dragged over the window: say that files may be dropped."""
        from explorer.gui.importing.drop_hint import dropped_files  # noqa: PLC0415 -- while something is dragged

        if dropped_files(event.mimeData()):
            event.acceptProposedAction()
            self.hint.open()
