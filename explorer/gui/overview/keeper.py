"""Keeping the overview as things are now: how far is read, the last notes, the small matrix."""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from shiboken6 import isValid

from explorer.application import Application
from explorer.gui.overview.content import Content, LastNote
from explorer.gui.overview.small_matrix import SmallMatrix, small_matrix
from explorer.gui.overview.view import Overview
from explorer.gui.tasks.runner import Runner
from explorer.gui.theme.look import Look

if TYPE_CHECKING:
    from explorer.gui.reading.progress import ReadingTracker
    from explorer.gui.shell.library_hub import LibraryHub
    from explorer.library.changes import Change


class OverviewKeeper(QObject):
    """Makes and fills the page of a window, and follows the library while the page is seen."""

    def __init__(
        self,
        application: Application,
        hub: "LibraryHub",
        runner: Runner,
        look: Look,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self.page = Overview(look)
        self._application = application
        self._hub = hub
        self._runner = runner
        self._content = Content(application.programme)
        hub.opened.connect(self._show_notes)
        hub.changed.connect(self._follow)

    def show(self, tracker: "ReadingTracker | None") -> None:
        """Show what there is now; ``tracker`` tells how far is read, once there is one."""
        programme = self._application.programme
        others = [each for each in self._application.shelf.programmes if each is not programme]
        self._content = replace(
            self._content,
            programme=programme,
            states=tracker.states if tracker is not None else {},
            last=tracker.last if tracker is not None else "",
            others=tuple(others),
            notes=self._last_notes(),
        )
        self._show()

    def count_matrix(self) -> None:
        """Count the small matrix beside the window."""
        programme = self._application.programme
        language = self._application.settings.text("language")
        self._runner.submit(
            "small-matrix", lambda: small_matrix(programme, language), self._show_matrix
        )

    def _show(self) -> None:
        self.page.show_content(self._content)

    def _show_matrix(self, matrix: SmallMatrix | None) -> None:
        if isValid(self.page):  # a change of language may have made another one
            self._content = replace(self._content, matrix=matrix, counted=True)
            self._show()

    def _show_notes(self) -> None:
        self._content = replace(self._content, notes=self._last_notes())
        self._show()

    def _last_notes(self) -> tuple[LastNote, ...]:
        """The notes written of late; those that were shown, where the library isn't open yet."""
        if self._hub.library is None:
            return self._content.notes
        from explorer.gui.overview.last_notes import last_notes  # noqa: PLC0415 -- with the library

        return tuple(last_notes(self._hub.library, self._application.programme))

    def _follow(self, change: "Change") -> None:
        if self.page.isVisible() and change.kinds & {"annotation", "text"}:
            self._show_notes()  # else when it is shown
