"""A list of cards: a title, some lines of text with marked words, and something at the side."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QFontMetricsF,
    QKeyEvent,
    QPainter,
    QPen,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from explorer.gui.overriding import override
from explorer.gui.theme.look import Look

Index = QModelIndex | QPersistentModelIndex
PADDING = 14
SPACING = 10


@dataclass(frozen=True, slots=True)
class Card:
    """One card. ``marks`` are runs (start, end) of ``body``; opening it gives its ``key`` back."""

    key: str
    title: str
    body: str
    side: str = ""
    footer: str = ""
    marks: tuple[tuple[int, int], ...] = field(default=())


CARD_ROLE = Qt.ItemDataRole.UserRole
Marks = tuple[tuple[int, int], ...]


def _end_of_line(layout: QTextLayout, number: int) -> int:
    """Characters up to the end of a line; all of them where there are fewer lines."""
    line = layout.lineAt(min(number, layout.lineCount() - 1))
    return line.textStart() + line.textLength()


class CardModel(QAbstractListModel):
    """The cards of a list."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._cards: tuple[Card, ...] = ()

    def show(self, cards: Sequence[Card]) -> None:
        """Replace all cards."""
        self.beginResetModel()
        self._cards = tuple(cards)
        self.endResetModel()

    def card(self, row: int) -> Card:
        """The card in ``row``."""
        return self._cards[row]

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 -- Qt's own signature
        return 0 if parent.isValid() else len(self._cards)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        card = self._cards[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return card.title
            case Qt.ItemDataRole.UserRole:
                return card
            case Qt.ItemDataRole.AccessibleTextRole:
                return ", ".join(
                    part for part in (card.title, card.side, card.body, card.footer) if part
                )
        return None


class CardDelegate(QStyledItemDelegate):
    """Paints a card of ``lines`` lines of text.

    All cards of a list are equally high, so that a long list stays quick.
    """

    def __init__(self, view: QAbstractItemView, look: Look, lines: int, *, footer: bool) -> None:
        super().__init__(view)
        self._view = view
        self._look = look
        self._lines = lines
        self._footer = footer

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        title = QFontMetricsF(self._look.interface_font(bold=True)).height()
        footer = QFontMetricsF(self._look.small_font()).height() + 4 if self._footer else 0
        height = 2 * PADDING + title + 5 + self._lines * self._leading() + footer + SPACING - 4
        return QSize(self._view.viewport().width(), round(height))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        card: Card = index.data(CARD_ROLE)
        state = option.state  # type: ignore[attr-defined]  # not in the stubs
        place = QRectF(option.rect).adjusted(1, 1, -1, -SPACING)  # type: ignore[attr-defined]  # not in the stubs
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        selected = bool(state & QStyle.StateFlag.State_Selected)
        painter.setPen(
            QPen(self._look.colour("accent" if selected else "line"), 2 if selected else 1)
        )
        painter.setBrush(self._look.colour("card"))
        painter.drawRoundedRect(place.adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
        inside = place.adjusted(PADDING + 1, PADDING - 2, -PADDING, -PADDING + 2)
        top = self._paint_title(painter, inside, card)
        self._paint_body(
            painter, QRectF(inside.left(), top, inside.width(), inside.bottom() - top), card
        )
        if card.footer:
            self._paint_footer(painter, inside, card.footer)
        painter.restore()

    def _leading(self) -> float:
        return round(self._body_size() * 1.5)

    def _body_size(self) -> int:
        return max(12, round(self._look.reading_font().pixelSize() * 0.88))

    def _paint_title(self, painter: QPainter, inside: QRectF, card: Card) -> float:
        painter.setFont(self._look.small_font())
        painter.setPen(self._look.colour("muted"))
        metrics = QFontMetricsF(painter.font())
        side = metrics.horizontalAdvance(card.side)
        painter.drawText(inside, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop, card.side)
        font = self._look.interface_font(bold=True)
        painter.setFont(font)
        painter.setPen(self._look.colour("ink"))
        metrics = QFontMetricsF(font)
        title = metrics.elidedText(
            card.title, Qt.TextElideMode.ElideRight, inside.width() - side - 12
        )
        painter.drawText(inside, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, title)
        return inside.top() + metrics.height() + 5

    def _paint_body(self, painter: QPainter, place: QRectF, card: Card) -> None:
        layout = self._lay_out(card.body, card.marks, place.width())
        if layout.lineCount() > self._lines:
            body, marks = self._shortened(layout, card, place.width())
            layout = self._lay_out(body, marks, place.width())
        painter.setPen(self._look.colour("ink"))
        layout.draw(painter, QPointF(place.topLeft()))

    def _shortened(self, layout: QTextLayout, card: Card, width: float) -> tuple[str, Marks]:
        """What fits on the card's lines.

        It begins a little before the first marked word where that comes late.
        """
        body, marks = card.body, card.marks
        seen = _end_of_line(layout, self._lines - 1)
        if marks and marks[0][1] > seen - 2:
            start = body.find(" ", max(0, marks[0][0] - 60)) + 1
            body = f"… {body[start:]}"
            marks = tuple((first - start + 2, last - start + 2) for first, last in marks)
            layout = self._lay_out(body, marks, width)
            seen = _end_of_line(layout, self._lines - 1)
        kept = body[:seen].rstrip()
        while layout.lineCount() > self._lines and " " in kept:
            body = kept.rstrip(" ,;:–") + " …"
            layout = self._lay_out(body, marks, width)
            kept = kept[: kept.rfind(" ")]
        return body, marks

    def _lay_out(self, text: str, marks: Marks, width: float) -> QTextLayout:
        layout = QTextLayout(text, self._look.reading_font(self._body_size()))
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        form = QTextCharFormat()
        form.setBackground(self._look.colour("mark_yellow"))
        form.setForeground(self._look.colour("ink"))
        formats = []
        for start, end in marks:
            if end <= len(text):
                run = QTextLayout.FormatRange()
                run.start, run.length, run.format = start, end - start, form  # type: ignore[attr-defined]  # not in the stubs
                formats.append(run)
        layout.setFormats(formats)
        layout.beginLayout()
        y = 0.0
        while (line := layout.createLine()).isValid():
            line.setLineWidth(width)
            line.setPosition(QPointF(0, y))
            y += self._leading()
        layout.endLayout()
        return layout

    def _paint_footer(self, painter: QPainter, inside: QRectF, footer: str) -> None:
        font = self._look.small_font()
        painter.setFont(font)
        painter.setPen(self._look.colour("muted"))
        text = QFontMetricsF(font).elidedText(footer, Qt.TextElideMode.ElideRight, inside.width())
        painter.drawText(inside, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom, text)


class CardList(QListView):
    """Cards to walk through with the arrow keys. ``opened`` and ``chosen`` give a card's key."""

    opened = Signal(str)
    chosen = Signal(str)
    left_upwards = Signal()

    def __init__(
        self, look: Look, *, lines: int = 2, footer: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._cards = CardModel(self)
        self.setModel(self._cards)
        self.setItemDelegate(CardDelegate(self, look, lines, footer=footer))
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.clicked.connect(lambda index: self.chosen.emit(self._cards.card(index.row()).key))
        self.activated.connect(lambda index: self.opened.emit(self._cards.card(index.row()).key))
        look.changed.connect(self.doItemsLayout)

    def show_cards(self, cards: Sequence[Card]) -> None:
        """Replace the cards and start at the first."""
        self._cards.show(cards)
        if cards:
            self.setCurrentIndex(self._cards.index(0))
        self.scrollToTop()

    def cards(self) -> list[Card]:
        """All cards, in order."""
        return [self._cards.card(row) for row in range(self._cards.rowCount())]

    def current_card(self) -> Card | None:
        """The chosen card, if any."""
        index = self.currentIndex()
        return self._cards.card(index.row()) if index.isValid() else None

    def step(self, rows: int) -> None:
        """Make the card ``rows`` further the current one, within the list."""
        if self._cards.rowCount():
            row = min(max(self.currentIndex().row() + rows, 0), self._cards.rowCount() - 1)
            self.setCurrentIndex(self._cards.index(row))

    @override
    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        if current.isValid():
            self.chosen.emit(self._cards.card(current.row()).key)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Up and self.currentIndex().row() <= 0:
            self.left_upwards.emit()
            return
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            card = self.current_card()
            if card:
                self.opened.emit(card.key)
            return
        super().keyPressEvent(event)
