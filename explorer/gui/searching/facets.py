"""The facets beside the hits: what they are about, who must act, with counts, to tick."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractItemModel,
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from explorer.gui.overriding import override
from explorer.gui.theme.icons import paint_icon
from explorer.gui.theme.look import Look

Index = QModelIndex | QPersistentModelIndex
Filters = Mapping[str, frozenset[str]]
BOX = 14  # a tick box, in pixels
ROW_ROLE = Qt.ItemDataRole.UserRole


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


class FacetModel(QAbstractListModel):
    """Headings and tags in one list. ``ticked_changed`` gives facet, tag and the new state."""

    ticked_changed = Signal(str, str, bool)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[FacetRow, ...] = ()

    def show(self, rows: Sequence[FacetRow]) -> None:
        """Show ``rows``; where only counts or ticks differ the list stays as it is on screen."""
        fresh = tuple(rows)
        same_shape = [(row.facet, row.tag) for row in fresh] == [
            (row.facet, row.tag) for row in self._rows
        ]
        if same_shape:
            self._rows = fresh
            if fresh:
                self.dataChanged.emit(self.index(0), self.index(len(fresh) - 1))
            return
        self.beginResetModel()
        self._rows = fresh
        self.endResetModel()

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 -- Qt's own signature
        return 0 if parent.isValid() else len(self._rows)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.ToolTipRole:
                return row.label
            case Qt.ItemDataRole.UserRole:
                return row
            case Qt.ItemDataRole.CheckStateRole if row.tag:
                return Qt.CheckState.Checked if row.ticked else Qt.CheckState.Unchecked
            case Qt.ItemDataRole.AccessibleTextRole:
                count = self.tr("%n passage(s)", "", row.count)
                return row.spoken or (f"{row.label}, {count}" if row.tag else row.label)
        return None

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
        if not index.isValid() or not self._rows[index.row()].tag:
            return Qt.ItemFlag.NoItemFlags
        return (
            Qt.ItemFlag.ItemIsEnabled
            | Qt.ItemFlag.ItemIsSelectable
            | Qt.ItemFlag.ItemIsUserCheckable
        )


class FacetDelegate(QStyledItemDelegate):
    """Paints headings and tick boxes; the whole row is the target of a click."""

    def __init__(self, view: QListView, look: Look) -> None:
        super().__init__(view)
        self._view = view
        self._look = look
        self._boxes: dict[tuple[str, float, bool], QPixmap] = {}

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        size = self._look.interface_font().pixelSize()
        heading = not index.data(ROW_ROLE).tag
        return QSize(100, size + (24 if heading and index.row() else 18 if heading else 12))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: FacetRow = index.data(ROW_ROLE)
        place = QRectF(option.rect)  # type: ignore[attr-defined]  # not in the stubs
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if row.tag:
            self._paint_tag(painter, place, option.state, row)  # type: ignore[attr-defined]  # not in the stubs
        else:
            painter.setFont(self._look.caption_font())
            painter.setPen(self._look.colour("muted"))
            text = place.adjusted(2, 0, 0, -5)
            painter.drawText(
                text, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom, row.label.upper()
            )
        painter.restore()

    @override
    def editorEvent(
        self, event: QEvent, model: QAbstractItemModel, option: QStyleOptionViewItem, index: Index
    ) -> bool:
        """Space ticks; clicks are the list's, on the whole row."""
        if isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Space:
            return model.setData(index, None, Qt.ItemDataRole.CheckStateRole)
        return False

    def _box(self, scale: float, *, ticked: bool) -> QPixmap:
        """A tick box, painted once for all rows."""
        key = (self._look.tokens.accent, scale, ticked)
        known = self._boxes.get(key)
        if known is None:
            known = self._boxes[key] = self._paint_box(scale, ticked=ticked)
        return known

    def _paint_box(self, scale: float, *, ticked: bool) -> QPixmap:
        box = QPixmap(round(BOX * scale), round(BOX * scale))
        box.setDevicePixelRatio(scale)
        box.fill(Qt.GlobalColor.transparent)
        painter = QPainter(box)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._look.colour("accent" if ticked else "muted"), 1))
        painter.setBrush(self._look.colour("accent" if ticked else "card"))
        painter.drawRoundedRect(QRectF(0.5, 0.5, BOX - 1, BOX - 1), 3, 3)
        if ticked:
            paint_icon(
                painter, "check", self._look.tokens.on_accent, QRectF(1, 1, BOX - 2, BOX - 2)
            )
        painter.end()
        return box

    def _paint_tag(
        self, painter: QPainter, place: QRectF, state: QStyle.StateFlag, row: FacetRow
    ) -> None:
        corner = QPointF(place.left() + 2, place.center().y() - BOX / 2)
        painter.drawPixmap(
            corner, self._box(painter.device().devicePixelRatio(), ticked=row.ticked)
        )
        if state & QStyle.StateFlag.State_HasFocus and self._view.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self._look.colour("accent"), 1.6))
            painter.drawRoundedRect(place.adjusted(-1, 1, -1, -1), 5, 5)
        font = self._look.interface_font()
        painter.setPen(self._look.colour("ink"))
        painter.setFont(font)
        room = place.adjusted(24, 0, -36, 0)
        label = QFontMetricsF(font).elidedText(row.label, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, label)
        painter.setFont(self._look.small_font())
        painter.setPen(self._look.colour("muted"))
        side = place.adjusted(0, 0, -4, 0)
        painter.drawText(
            side, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, str(row.count)
        )


class FacetList(QListView):
    """The list of facets; Space, Enter or a click ticks a row."""

    ticked_changed = Signal(str, str, bool)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.facets = FacetModel(self)
        self.setModel(self.facets)
        self.setItemDelegate(FacetDelegate(self, look))
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
        for number in range(self.facets.rowCount()):
            row: FacetRow = self.facets.index(number).data(ROW_ROLE)
            if row.tag and (row.facet, row.tag) == self._current:
                self.setCurrentIndex(self.facets.index(number))
                self.verticalScrollBar().setValue(self._scrolled)
