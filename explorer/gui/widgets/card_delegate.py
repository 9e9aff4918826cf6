"""How a card is painted: frame, heading, title, some lines of text with marked words."""

from collections.abc import Iterable
from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QPen,
)
from PySide6.QtWidgets import QAbstractItemView, QStyledItemDelegate, QStyleOptionViewItem

from explorer.gui.overriding import override
from explorer.gui.theme.look import Look
from explorer.gui.widgets.card_text import CardTexts, Room
from explorer.gui.widgets.pictures import Pictures, Piece

if TYPE_CHECKING:
    from explorer.gui.widgets.cards import Card, CardModel

Index = QModelIndex | QPersistentModelIndex
CARD_ROLE = Qt.ItemDataRole.UserRole
PADDING = 14
SPACING = 10
STEP = 8  # pixels, in widths of a text


class _State(Enum):
    """How a card stands in its list: ``AMONG`` is one of several that are selected."""

    PLAIN = "plain"
    CURRENT = "current"
    SELECTED = "selected"
    AMONG = "among"


class CardDelegate(QStyledItemDelegate):
    """Paints a card of ``lines`` lines of text.

    All cards of a list are equally high, headings aside, so that a long list stays quick.
    """

    def __init__(
        self,
        view: QAbstractItemView,
        cards: "CardModel",
        look: Look,
        lines: int,
        *,
        footer: bool,
        ground: str = "",
    ) -> None:
        """``ground`` names the colour the cards lie on: a picture that hides it all costs less."""
        super().__init__(view)
        self._view = view
        self._cards = cards
        self._look = look
        self._lines = lines
        self._footer = footer
        self._on = ground
        self._pictures = Pictures(look)
        self._texts = CardTexts()
        look.changed.connect(self._texts.clear)

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        title = QFontMetricsF(self._look.interface_font(bold=True)).height()
        footer = QFontMetricsF(self._look.small_font()).height() + 4 if self._footer else 0
        height = 2 * PADDING + title + 5 + self._lines * self._leading() + footer + SPACING - 4
        height += self._heading_height(index.row()) if self._cards.row(index.row()).heading else 0
        return QSize(self._view.viewport().width(), round(height))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        card = self._cards.row(index.row())
        left, top, width, height = option.rect.getRect()  # type: ignore[attr-defined]  # not in the stubs
        place = QRectF(left + 1, top + 1, width - 2, height - 1 - SPACING)
        if card.heading:
            painter.save()
            self._paint_heading(painter, place, card.heading, index.row())
            painter.restore()
            place.setTop(place.top() + self._heading_height(index.row()))
        state = self._state(index)
        around = place.adjusted(-1, -1, 1, 1)  # with the outer half of its frame
        frame = Piece(around, state, lambda painter: self._paint_frame(painter, place, state))
        key = (card.title, card.side, card.body, card.footer, card.marks, state)
        words = Piece(
            around, key, lambda painter: self._paint_words(painter, place, card, state), frame
        )
        self._pictures.paint_all(painter, (words,), self._ground())

    def _ground(self) -> QColor | Qt.GlobalColor:
        return self._look.colour(self._on) if self._on else Qt.GlobalColor.transparent

    def _state(self, index: Index) -> "_State":
        if self._view.selectionModel().isSelected(index):
            return _State.AMONG if self._several() else _State.SELECTED
        current = self._view.hasFocus() and index == self._view.currentIndex()
        return _State.CURRENT if current else _State.PLAIN

    def _paint_words(self, painter: QPainter, place: QRectF, card: "Card", state: "_State") -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        inside = _inside(place)
        top = self._paint_title(painter, inside, card, "ink" if state is _State.AMONG else "muted")
        self._paint_body(
            painter, QRectF(inside.left(), top, inside.width(), inside.bottom() - top), card
        )
        if card.footer:
            self._paint_footer(painter, inside, card.footer)

    def _paint_frame(self, painter: QPainter, place: QRectF, state: "_State") -> None:
        """The ground of a card; where several are selected, theirs has another colour."""
        pen = QPen(self._look.colour("line"), 1)
        if state in {_State.SELECTED, _State.AMONG}:
            pen = QPen(self._look.colour("accent"), 2)
        elif state is _State.CURRENT:
            pen = QPen(self._look.colour("accent"), 1.6, Qt.PenStyle.DashLine)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(pen)
        painter.setBrush(self._look.colour("accent_soft" if state is _State.AMONG else "card"))
        painter.drawRoundedRect(place.adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)

    def _several(self) -> bool:
        """Whether more than one card is selected."""
        return len(self._view.selectedIndexes()) > 1

    def _heading_height(self, row: int) -> int:
        """Room for a heading in pixels; those further down stand apart from the card before."""
        return round(QFontMetricsF(self._heading_font()).height()) + (22 if row else 8)

    def _heading_font(self) -> QFont:
        return self._look.reading_font(self._look.interface_font().pixelSize() + 3, bold=True)

    def _paint_heading(
        self, painter: QPainter, place: QRectF, heading: tuple[str, str], row: int
    ) -> None:
        line = QRectF(place.left(), place.top(), place.width(), self._heading_height(row) - 7)
        painter.setFont(self._look.small_font())
        painter.setPen(self._look.colour("muted"))
        side = QFontMetricsF(painter.font()).horizontalAdvance(heading[1])
        bottom = Qt.AlignmentFlag.AlignBottom
        painter.drawText(line, Qt.AlignmentFlag.AlignRight | bottom, heading[1])
        painter.setFont(self._heading_font())
        painter.setPen(self._look.colour("ink"))
        title = QFontMetricsF(painter.font()).elidedText(
            heading[0], Qt.TextElideMode.ElideRight, line.width() - side - 12
        )
        painter.drawText(line, Qt.AlignmentFlag.AlignLeft | bottom, title)

    def _leading(self) -> float:
        return round(self._body_size() * 1.5)

    def _body_size(self) -> int:
        return max(12, round(self._look.reading_font().pixelSize() * 0.88))

    def _paint_title(self, painter: QPainter, inside: QRectF, card: "Card", ink: str) -> float:
        """The title and, in the colour ``ink``, what stands at its side."""
        room = inside.width()
        if card.side:
            small = self._look.small_font()
            painter.setFont(small)
            painter.setPen(self._look.colour(ink))
            room -= self._look.chip_width(card.side, bold=False) + 12
            painter.drawText(
                inside, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop, card.side
            )
        font = self._look.interface_font(bold=True)
        painter.setFont(font)
        painter.setPen(self._look.colour("ink"))
        metrics = QFontMetricsF(font)
        title = metrics.elidedText(card.title, Qt.TextElideMode.ElideRight, room)
        painter.drawText(inside, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, title)
        return inside.top() + metrics.height() + 5

    def shape(self, bodies: Iterable[str]) -> None:
        """Lay texts out as the cards will show them, before they have to be painted."""
        place = QRectF(0, 0, self._view.viewport().width() - 2, 0)
        room = self._room(_inside(place).width())
        for body in bodies:
            self._texts.of(body, (), room)

    def _room(self, width: float) -> Room:
        """Room of about ``width`` pixels: where it differs by some the same texts will do."""
        font = self._look.reading_font(self._body_size())
        return Room(font, width // STEP * STEP, self._lines, self._leading())

    def _paint_body(self, painter: QPainter, place: QRectF, card: "Card") -> None:
        ink, mark = self._look.colour("ink"), self._look.colour("mark_yellow")
        text = self._texts.of(card.body, card.marks, self._room(place.width()))
        text.paint(painter, place.topLeft(), card.marks, ink, mark)

    def _paint_footer(self, painter: QPainter, inside: QRectF, footer: str) -> None:
        font = self._look.small_font()
        painter.setFont(font)
        painter.setPen(self._look.colour("muted"))
        text = QFontMetricsF(font).elidedText(footer, Qt.TextElideMode.ElideRight, inside.width())
        painter.drawText(inside, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom, text)


def _inside(place: QRectF) -> QRectF:
    """The room for words within the frame at ``place``."""
    return place.adjusted(PADDING + 1, PADDING - 2, -PADDING, -PADDING + 2)
