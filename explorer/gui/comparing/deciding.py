"""Rows by likeness: how many of them are proposals, and what the reader makes of each."""

from PySide6.QtCore import QObject, Signal

from explorer.application import Application
from explorer.comparing.choices import Comparison
from explorer.comparing.proposals import Status
from explorer.comparing.table import Table
from explorer.gui.comparing.likeness_bar import LikenessBar
from explorer.gui.comparing.names import rejected_pairs
from explorer.gui.comparing.view import ComparisonView


class Deciding(QObject):
    """Keeps ``bar`` as the rows of ``view`` are; hidden until there are rows by likeness.

    ``decided`` gives pairs of passages and what the reader makes of them.
    """

    decided = Signal(object, object)

    def __init__(self, application: Application, view: ComparisonView, parent: QObject) -> None:
        super().__init__(parent)
        self._application = application
        self._view = view
        self.bar = LikenessBar()
        self.bar.setVisible(False)
        self.bar.decided.connect(self.decide)
        self.bar.restored.connect(lambda pair: self.decided.emit((pair,), Status.PROPOSED))
        view.decided.connect(self.decide)
        view.row_changed.connect(self._show_row)

    def show(self, comparison: Comparison, table: Table) -> None:
        """Tell of the rows of ``table``, which the view shows already."""
        links = [row.links for row in table.rows if row.links]
        known = self._view.comparison.aligned
        aligned = sum(all(each.pair in known for each in some) for some in links)
        agreed = sum(all(each.status is Status.CONFIRMED for each in some) for some in links)
        rejected = rejected_pairs(self._application, comparison, table)
        self.bar.show_threshold(comparison.threshold)
        self.bar.show_counts(len(links) - agreed, agreed - aligned, aligned, rejected)
        self.bar.setVisible(True)
        self._show_row()

    def hide(self) -> None:
        """There are no rows by likeness."""
        self.bar.setVisible(False)

    def decide(self, status: Status) -> None:
        """Confirm or reject what is proposed in the current row, or take that back."""
        row = self._view.caret.row()
        links = row.links if row is not None else ()
        pairs = tuple(link.pair for link in links if link.status != status)
        if pairs:
            self.decided.emit(pairs, status)

    def _show_row(self) -> None:
        row = self._view.caret.row()
        links = row.links if row is not None else ()
        self.bar.show_current(links, self._view.comparison.aligned)
