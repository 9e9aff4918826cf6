"""A list of searches to open again, to rename and to take away."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRectF,
    QSignalBlocker,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListWidget,
    QListWidgetItem,
    QMenu,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from explorer.gui.overriding import override
from explorer.gui.theme.icons import paint_icon
from explorer.gui.theme.look import Look

Index = QModelIndex | QPersistentModelIndex
ROW_ROLE = Qt.ItemDataRole.UserRole
ICON = 16
LEFT = 32  # where the text begins, in pixels


@dataclass(frozen=True, slots=True)
class SearchRow:
    """One search: what it is called and, beside it, what it looks for or how much it found."""

    id: str
    text: str
    beside: str = ""


class _RowDelegate(QStyledItemDelegate):
    """Paints an icon, the name, and what stands beside it where there is room."""

    def __init__(self, view: "SearchList", look: Look, icon_name: str) -> None:
        super().__init__(view)
        self._view = view
        self._look = look
        self._icon = icon_name

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(120, row_height(self._look))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: SearchRow = index.data(ROW_ROLE)
        state = option.state  # type: ignore[attr-defined]  # not in the stubs
        place = QRectF(option.rect).adjusted(1, 1, -1, -1)  # type: ignore[attr-defined]  # not in the stubs
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        current = bool(state & QStyle.StateFlag.State_HasFocus) and self._view.hasFocus()
        if state & QStyle.StateFlag.State_MouseOver or current:
            painter.setBrush(self._look.colour("card"))
            painter.setPen(
                QPen(self._look.colour("accent" if current else "line"), 1.6 if current else 1)
            )
            painter.drawRoundedRect(place.adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        middle = place.center().y()
        lens = QRectF(place.left() + 8, middle - ICON / 2, ICON, ICON)
        paint_icon(painter, self._icon, self._look.tokens.muted, lens)
        self._paint_texts(painter, place.adjusted(LEFT, 0, -10, 0), row)
        painter.restore()

    def _paint_texts(self, painter: QPainter, room: QRectF, row: SearchRow) -> None:
        middle = Qt.AlignmentFlag.AlignVCenter
        font, small = self._look.interface_font(), self._look.small_font()
        metrics, beside = QFontMetricsF(font), QFontMetricsF(small)
        text = metrics.elidedText(row.text, Qt.TextElideMode.ElideRight, room.width())
        painter.setFont(font)
        painter.setPen(self._look.colour("ink"))
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft | middle, text)
        left = room.width() - metrics.horizontalAdvance(text) - 18
        painter.setFont(small)
        painter.setPen(self._look.colour("muted"))
        painter.drawText(
            room,
            Qt.AlignmentFlag.AlignRight | middle,
            beside.elidedText(row.beside, Qt.TextElideMode.ElideRight, max(left, 0)),
        )


class SearchList(QListWidget):
    """Rows as high as the list, which doesn't scroll.

    ``opened`` and ``removed`` give the id of a row, ``renamed`` its id and new name. Enter or a
    click opens, Delete removes, F2 renames where that is offered.
    """

    opened = Signal(str)
    removed = Signal(str)
    renamed = Signal(str, str)

    def __init__(
        self, look: Look, icon_name: str, *, renaming: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._renaming = renaming
        self.setItemDelegate(_RowDelegate(self, look, icon_name))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.EditKeyPressed
            if renaming
            else QAbstractItemView.EditTrigger.NoEditTriggers
        )
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._show_menu)
        self.itemClicked.connect(self._open)
        self.itemChanged.connect(self._rename)
        look.changed.connect(self._fit)

    def show_rows(self, rows: Sequence[SearchRow]) -> None:
        """Replace the rows; the current one stays current where it can."""
        current = self.currentRow()
        with QSignalBlocker(self):
            self._fill(rows)
            if rows:
                self.setCurrentRow(min(max(current, 0), len(rows) - 1))
        self._fit()

    def _fill(self, rows: Sequence[SearchRow]) -> None:
        self.clear()
        for row in rows:
            item = QListWidgetItem(row.text)
            item.setData(ROW_ROLE, row)
            item.setData(
                Qt.ItemDataRole.AccessibleTextRole,
                ", ".join(part for part in (row.text, row.beside) if part),
            )
            item.setToolTip(" – ".join(part for part in (row.text, row.beside) if part))
            if self._renaming:
                item.setFlags(item.flags() | Qt.ItemFlag.ItemIsEditable)
            self.addItem(item)

    def menu_at(self, item: QListWidgetItem) -> QMenu:
        """What can be done with a row."""
        menu = QMenu(self)
        menu.addAction(self.tr("Openen"), lambda: self._open(item))
        if self._renaming:
            menu.addAction(self.tr("Naam wijzigen"), lambda: self.editItem(item))
        menu.addAction(self.tr("Verwijderen"), lambda: self._remove(item))
        return menu

    def _fit(self) -> None:
        self.setFixedHeight(max(1, self.count()) * row_height(self._look) + 2)
        self.doItemsLayout()

    def _show_menu(self, at: QPoint) -> None:
        item = self.itemAt(at)
        if item is not None:
            menu = self.menu_at(item)
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            menu.popup(self.viewport().mapToGlobal(at))

    def _open(self, item: QListWidgetItem) -> None:
        self.opened.emit(item.data(ROW_ROLE).id)

    def _remove(self, item: QListWidgetItem) -> None:
        self.removed.emit(item.data(ROW_ROLE).id)

    def _rename(self, item: QListWidgetItem) -> None:
        row: SearchRow = item.data(ROW_ROLE)
        name = item.text().strip()
        if name and name != row.text:
            self.renamed.emit(row.id, name)
        elif item.text() != row.text:
            item.setText(row.text)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        item = self.currentItem()
        editing = self.state() is QAbstractItemView.State.EditingState  # Enter ends that first
        if self.currentRow() < 0 or editing:
            super().keyPressEvent(event)
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._open(item)
        elif event.key() == Qt.Key.Key_Delete:
            self._remove(item)
        else:
            super().keyPressEvent(event)


def row_height(look: Look) -> int:
    """Height of a row in pixels."""
    return round(QFontMetricsF(look.interface_font()).height()) + 14
