"""The facets beside the hits: what they are about, who must act, with counts, to tick."""

from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass
from math import floor
from typing import Any

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from explorer.gui.overriding import override
from explorer.gui.theme.icons import paint_icon
from explorer.gui.theme.look import Look
from explorer.gui.widgets.pictures import Pictures
from explorer.gui.widgets.rows_model import ROW_ROLE, Index, RowsModel

Filters = Mapping[str, frozenset[str]]
BOX = 14  # a tick box, in pixels
COUNT = 36  # room for a number, in pixels
PICTURE_BYTES = 3 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class FacetRow:
    """A heading (no ``tag``) or a tag to tick, with the number of hits that carry it.

    ``spoken`` is what a screen reader says, where that isn't the label and a number of passages.
    """

    facet: str
    label: str
    tag: str = ""
    count: int = 0
    ticked: bool = False
    spoken: str = ""


class FacetModel(RowsModel[FacetRow]):
    """Headings and tags in one list. ``ticked_changed`` gives facet, tag and the new state."""

    ticked_changed = Signal(str, str, bool)

    @override
    def show(self, rows: Sequence[FacetRow]) -> None:
        """Show ``rows``; where only counts or ticks differ the list stays as it is on screen."""
        fresh = tuple(rows)
        same_shape = [(row.facet, row.tag) for row in fresh] == [
            (row.facet, row.tag) for row in self._rows
        ]
        if not same_shape:
            super().show(fresh)
            return
        self._rows = fresh
        if fresh:
            self.dataChanged.emit(self.index(0), self.index(len(fresh) - 1))

    @override
    def name(self, row: FacetRow) -> str:
        return row.label

    @override
    def spoken(self, row: FacetRow) -> Sequence[str]:
        if row.spoken or not row.tag:
            return (row.spoken or row.label,)
        return row.label, self.tr("%n passage(s)", "", row.count)

    @override
    def is_choosable(self, row: FacetRow) -> bool:
        return bool(row.tag)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == Qt.ItemDataRole.CheckStateRole and index.isValid():
            row = self._rows[index.row()]
            state = Qt.CheckState.Checked if row.ticked else Qt.CheckState.Unchecked
            return state if row.tag else None
        shown = Qt.ItemDataRole.DisplayRole if role == Qt.ItemDataRole.ToolTipRole else role
        return super().data(index, shown)

    @override
    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if (
            role != Qt.ItemDataRole.CheckStateRole
            or not index.isValid()
            or not self._rows[index.row()].tag
        ):
            return False
        row = self._rows[index.row()]
        self.ticked_changed.emit(row.facet, row.tag, not row.ticked)
        return True

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsUserCheckable if flags else flags


class FacetDelegate(QStyledItemDelegate):
    """Paints headings and tick boxes; the whole row is the target of a click."""

    def __init__(self, view: QListView, facets: FacetModel, look: Look) -> None:
        super().__init__(view)
        self._view = view
        self._facets = facets
        self._look = look
        self._pictures = Pictures(look, PICTURE_BYTES)
        self._take_sizes()
        look.changed.connect(self._take_sizes)

    def _take_sizes(self) -> None:
        """Qt asks for the size of every row at every key press."""
        size = self._look.interface_font().pixelSize()
        self._of_tag, self._of_heading = QSize(100, size + 12), QSize(100, size + 24)
        self._of_first = QSize(100, size + 18)

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        number = index.row()
        if self._facets.row(number).tag:
            return self._of_tag
        return self._of_heading if number else self._of_first

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = self._facets.row(index.row())
        place = QRectF(option.rect)  # type: ignore[attr-defined]  # not in the stubs
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if row.tag:
            self._paint_tag(painter, place, option.state, row)  # type: ignore[attr-defined]  # not in the stubs
        else:
            self._paint_piece(
                painter, place, row.label, lambda painter: self._paint_heading(painter, place, row)
            )
        painter.restore()

    def _paint_piece(
        self, painter: QPainter, place: QRectF, key: Hashable, draw: Callable[[QPainter], None]
    ) -> None:
        """A piece of a row; nearly all return after a key press, so that a picture is at hand."""
        self._pictures.paint(painter, place, key, draw, self._look.colour("side"))

    def _paint_heading(self, painter: QPainter, place: QRectF, row: FacetRow) -> None:
        painter.setFont(self._look.caption_font())
        painter.setPen(self._look.colour("muted"))
        text = place.adjusted(2, 0, 0, -5)
        metrics = QFontMetricsF(painter.font())
        label = metrics.elidedText(row.label.upper(), Qt.TextElideMode.ElideRight, text.width())
        painter.drawText(text, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom, label)

    @override
    def editorEvent(
        self, event: QEvent, model: QAbstractItemModel, option: QStyleOptionViewItem, index: Index
    ) -> bool:
        """Space ticks; clicks are the list's, on the whole row."""
        if isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Space:
            return model.setData(index, None, Qt.ItemDataRole.CheckStateRole)
        return False

    def _paint_tag(
        self, painter: QPainter, place: QRectF, state: QStyle.StateFlag, row: FacetRow
    ) -> None:
        name = place.adjusted(0, 0, -COUNT, 0)
        count = QRectF(name.right(), place.top(), COUNT, place.height())
        self._paint_piece(
            painter,
            name,
            (row.label, row.ticked),
            lambda painter: self._paint_name(painter, name, row),
        )
        self._paint_piece(
            painter, count, row.count, lambda painter: self._paint_count(painter, count, row.count)
        )
        if state & QStyle.StateFlag.State_HasFocus and self._view.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self._look.colour("accent"), 1.6))
            painter.drawRoundedRect(place.adjusted(-1, 1, -1, -1), 5, 5)

    def _paint_name(self, painter: QPainter, place: QRectF, row: FacetRow) -> None:
        """The tick box and the name beside it."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        scale = painter.device().devicePixelRatio()
        top = floor((place.center().y() - BOX / 2) * scale + 0.5) / scale  # on a whole pixel
        left = place.left() + 2
        painter.setPen(QPen(self._look.colour("accent" if row.ticked else "muted"), 1))
        painter.setBrush(self._look.colour("accent" if row.ticked else "card"))
        painter.drawRoundedRect(QRectF(left + 0.5, top + 0.5, BOX - 1, BOX - 1), 3, 3)
        if row.ticked:
            check = QRectF(left + 1, top + 1, BOX - 2, BOX - 2)
            paint_icon(painter, "tick", self._look.tokens.on_accent, check)
        font = self._look.interface_font()
        painter.setPen(self._look.colour("ink"))
        painter.setFont(font)
        room = place.adjusted(24, 0, 0, 0)
        label = QFontMetricsF(font).elidedText(row.label, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, label)

    def _paint_count(self, painter: QPainter, place: QRectF, count: int) -> None:
        painter.setFont(self._look.small_font())
        painter.setPen(self._look.colour("muted"))
        side = place.adjusted(0, 0, -4, 0)
        painter.drawText(
            side, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, str(count)
        )


class FacetList(QListView):
    """The list of facets; Space, Enter or a click ticks a row."""

    ticked_changed = Signal(str, str, bool)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.facets = FacetModel(self)
        self.setModel(self.facets)
        self.setItemDelegate(FacetDelegate(self, self.facets, look))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setAccessibleName(self.tr("Verfijn de resultaten"))
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.facets.ticked_changed.connect(self.ticked_changed)
        self.facets.modelAboutToBeReset.connect(self._remember)
        self.facets.modelReset.connect(self._return)
        self._current = ("", "")
        self._scrolled = 0
        self.clicked.connect(self._tick)
        self.activated.connect(self._tick)
        look.changed.connect(self.doItemsLayout)

    def _tick(self, index: QModelIndex) -> None:
        self.facets.setData(index, None, Qt.ItemDataRole.CheckStateRole)

    def _remember(self) -> None:
        """Note where the keyboard is, for when other facets come and go."""
        row: FacetRow | None = self.currentIndex().data(ROW_ROLE)
        self._current = (row.facet, row.tag) if row else ("", "")
        self._scrolled = self.verticalScrollBar().value()

    def _return(self) -> None:
        for number in range(self.facets.rowCount() if self._current[1] else 0):
            row = self.facets.row(number)
            if row.tag and (row.facet, row.tag) == self._current:
                self.setCurrentIndex(self.facets.index(number))
                self.verticalScrollBar().setValue(self._scrolled)
