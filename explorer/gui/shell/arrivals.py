"""A programme that was brought in: offered, searched, and its notes put in their places."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from explorer.gui.importing.notices import Notices
    from explorer.gui.importing.work import ImportWork
    from explorer.gui.shell.import_board import Answers, ImportBoard
    from explorer.gui.shell.window import MainWindow


class Arrivals:
    """Welcomes programmes in a window."""

    def __init__(
        self,
        window: "MainWindow",
        board: "ImportBoard",
        notices: "Notices",
        work: "ImportWork",
        go_on: Callable[[], None],
    ) -> None:
        """``go_on`` closes the strip and takes the next document."""
        self._window = window
        self._board = board
        self._notices = notices
        self._work = work
        self._go_on = go_on

    def welcome(self, pack: str) -> None:
        """A programme was installed: offer it, and let the search find it."""
        self._window.programmes_changed()
        answers: Answers = {"open": partial(self._open, pack), "close": self._go_on}
        self._board.tell(partial(self._notices.arrived, pack, indexing=True), answers)
        self._heal(pack)
        self._work.prepare_search(partial(self._indexed, pack))

    def _indexed(self, pack: str) -> None:
        self._window.index_ready()
        notice = self._board.notice
        if notice is not None and notice == self._notices.last_arrived:
            self._board.tell(partial(self._notices.arrived, pack, indexing=False))

    def _heal(self, pack: str) -> None:
        """Notes that waited for this programme find their places again."""
        hub = self._window.deeds.library.hub
        if hub.library is not None:
            hub.look_for_places(pack)

    def _open(self, pack: str) -> None:
        self._go_on()
        self._window.open_programme(pack)
