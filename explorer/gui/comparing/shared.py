"""The words the columns of a table share and those only one has, found beside the window."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from explorer.application import Application
from explorer.comparing.statements import Key
from explorer.comparing.table import Table
from explorer.gui.comparing.marks import ByRow, Mark, in_units
from explorer.gui.tasks.long_work import LongWork
from explorer.gui.tasks.runner import Runner
from explorer.progress import Progress

if TYPE_CHECKING:
    from explorer.comparing.service import Comparing

OWN_WORDS = 10  # words that only one column has, at most so many are listed


class SharedWords(QObject):
    """``found`` gives the table, the marks in its passages, and each column's own words."""

    found = Signal(object, object, object)

    def __init__(self, application: Application, runner: Runner, parent: QObject) -> None:
        super().__init__(parent)
        self._application = application
        self._runner = runner
        self._apart: Comparing | None = None
        self._wanted: Table | None = None
        self._work = LongWork(runner, self)

    def forget(self) -> None:
        """Programmes have changed: count words anew."""
        self._apart = None

    def stop(self) -> None:
        """What is looked for is no longer wanted."""
        self._wanted = None
        self._work.stop()

    def close(self) -> None:
        """The window closes: nothing may be under way any more."""
        self._wanted = None
        self._work.close()

    def look(self, table: Table) -> None:
        """Look through ``table`` once it is painted, unless another is wanted by then."""
        self._wanted = table
        self._runner.rest(self, lambda: self._look(table))

    def _look(self, table: Table) -> None:
        """The first time counts the words of the programmes."""
        if self._wanted is not table:
            return
        self._wanted = None

        def work(progress: Progress) -> tuple[ByRow, list[list[str]]]:
            service = self._apart = self._apart or self._application.comparing_apart()
            marks: dict[tuple[int, Key], tuple[Mark, ...]] = {}
            for row in range(len(table.rows)):
                progress.report(row / len(table.rows))
                marks |= _row_marks(service, table, row, progress)
            own = service.terms(table, OWN_WORDS, progress).own
            return marks, [[term.word for term in terms] for terms in own]

        def done(result: Callable[[], tuple[ByRow, list[list[str]]]]) -> None:
            self.found.emit(table, *result())

        self._work.start(work, done)


def _row_marks(
    service: "Comparing", table: Table, row: int, progress: Progress
) -> dict[tuple[int, Key], tuple[Mark, ...]]:
    if table.rows[row].is_rest:
        return {}  # what stands there has nothing to do with each other
    shared = service.row_terms(table, row, progress=progress)
    marks: dict[tuple[int, Key], tuple[Mark, ...]] = {}
    for cell in table.cells[row]:
        for statement in cell:
            text = statement.passage.text
            found = shared.marks(text)
            marks[row, statement.key] = tuple(
                in_units(text, mark.start, mark.end, is_shared=True) for mark in found
            )
    return marks
