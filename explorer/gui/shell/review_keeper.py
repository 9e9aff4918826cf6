"""The document that is looked over, kept on disk until it is saved or thrown away."""

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from explorer.errors import UserError

if TYPE_CHECKING:
    from explorer.gui.importing.revising import Revising
    from explorer.gui.shell.window import MainWindow
    from explorer.gui.tasks.runner import Runner
    from explorer.importing.draft import Draft
    from explorer.importing.unfinished import Unfinished

KEEP_MS = 1500  # after a change of the review, before it is written down


class ReviewKeeper(QObject):
    """Holds the review of a window, one at a time, and writes it down beside the window."""

    def __init__(self, window: "MainWindow", runner: "Runner") -> None:
        super().__init__(window)
        self._window = window
        self._runner = runner
        self.revising: Revising | None = None
        self.replaces = ""  # the programme that it takes the place of
        self._reviewed = False  # whether there was a draft since the window opened
        self._waits = QTimer(self, singleShot=True, interval=KEEP_MS)
        self._waits.timeout.connect(self.keep)

    @cached_property
    def unfinished(self) -> "Unfinished":
        """Where the draft is kept."""
        from explorer.importing.unfinished import Unfinished  # noqa: PLC0415 -- after the start

        return Unfinished(self._window.application.paths.data)

    @property
    def draft(self) -> "Draft | None":
        """What is looked over, as it is now."""
        return self.revising.draft if self.revising is not None else None

    def begin(self, draft: "Draft", replaces: str = "") -> None:
        """Look over ``draft`` from now on, which is to take the place of a programme or of none."""
        from explorer.gui.importing.revising import Revising  # noqa: PLC0415 -- with the review

        self.revising, self.replaces = Revising(draft), replaces
        self._reviewed = True

    def find(self, found: "Callable[[Draft | None], None]") -> bool:
        """Hand a draft that waits since the last time to ``found``; whether there may be one."""
        if not self.unfinished.file.exists():
            return False
        self._runner.submit("unfinished", self.unfinished.find, found)
        return True

    def keep_soon(self) -> None:
        """Something changed: write it down when the reader pauses."""
        self._waits.start()

    def keep(self) -> None:
        """Write the draft down beside the window, or let go of the file where there is no draft."""
        self._waits.stop()
        self._runner.submit("keep-review", self._write_down(), self._tell_failure)

    def leave(self) -> None:
        """The window closes: write the draft down before it does."""
        self._waits.stop()
        if self._reviewed:  # what waits for the worker is dropped when the window closes
            self._tell_failure(self._write_down()())

    def _write_down(self) -> "Callable[[], UserError | None]":
        draft, unfinished = self.draft, self.unfinished

        def write() -> UserError | None:
            try:
                unfinished.keep(draft) if draft is not None else unfinished.forget()
            except UserError as error:
                return error
            return None

        return write

    def _tell_failure(self, error: UserError | None) -> None:
        if error is not None:
            self._window.tell(error)
