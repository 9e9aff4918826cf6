"""The facets beside the overview, colours with a sample of themselves."""

from dataclasses import replace

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QMenu, QStyle, QWidget

from explorer.gui.notes.filters import NOTHING
from explorer.gui.overriding import override
from explorer.gui.searching.facets import FacetDelegate, FacetList, FacetRow
from explorer.gui.theme.look import Look
from explorer.gui.widgets.rows_model import ROW_ROLE
from explorer.library.listing import Facet

SAMPLE = 11  # pixels
TAKEN = 68  # pixels of a row beside its label and the sample


class NoteFacetDelegate(FacetDelegate):
    """Paints facets as those of a search."""

    @override
    def _paint_tag(
        self, painter: QPainter, place: QRectF, state: QStyle.StateFlag, row: FacetRow
    ) -> None:
        if row.facet != Facet.COLOUR or row.tag == NOTHING:
            super()._paint_tag(painter, place, state, row)
            return
        metrics = QFontMetricsF(self._look.interface_font())
        room = place.width() - TAKEN - SAMPLE
        label = metrics.elidedText(row.label, Qt.TextElideMode.ElideRight, room)
        super()._paint_tag(painter, place, state, replace(row, label=label))
        middle = place.center().y() - SAMPLE / 2
        sample = QRectF(place.right() - 36 - SAMPLE, middle, SAMPLE, SAMPLE)
        painter.setPen(QPen(self._look.colour("muted"), 1))
        painter.setBrush(self._look.colour(f"mark_{row.tag}"))
        painter.drawEllipse(sample)


class NoteFacets(FacetList):
    """``naming_requested`` asks to give the colours names."""

    naming_requested = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self.setItemDelegate(NoteFacetDelegate(self, self.facets, look))
        self.setAccessibleName(self.tr("Filter de notities"))

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        row: FacetRow | None = self.indexAt(event.pos()).data(ROW_ROLE)
        if row is not None and row.facet == Facet.COLOUR:
            menu = QMenu(self)
            menu.addAction(self.tr("Namen van de kleuren…"), self.naming_requested.emit)
            menu.popup(event.globalPos())
