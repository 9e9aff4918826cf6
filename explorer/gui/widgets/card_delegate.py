"""How a card is painted: frame, heading, title, some lines of text with marked words."""

from collections.abc import Iterable
from enum import Enum
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, QTimer
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
from explorer.gui.widgets.card_text import CardLine, CardTexts, Room
from explorer.gui.widgets.pictures import Pictures, Piece, sides

if TYPE_CHECKING:
    from explorer.gui.widgets.cards import Card, CardModel

Index = QModelIndex | QPersistentModelIndex
CARD_ROLE = Qt.ItemDataRole.UserRole
PADDING = 14
SPACING = 10
STEP = 8  # pixels, in widths of a text
REST_MS = 40  # after the last painting, before pictures of it are made


class _State(Enum):
    """How a card stands in its list: ``AMONG`` is one of several that are selected."""

    PLAIN = "plain"
    CURRENT = "current"
    SELECTED = "selected"
    AMONG = "among"


class _Standing(NamedTuple):
    """The rows that are selected, and the one that has the keyboard (-1 for none)."""

    selected: set[int]
    current: int

    def state(self, row: int) -> _State:
        if row in self.selected:
            return _State.AMONG if len(self.selected) > 1 else _State.SELECTED
        return _State.CURRENT if row == self.current else _State.PLAIN


class _Style(NamedTuple):
    """The faces of title and text; text begins ``below`` the top, lines are ``leading`` apart.

    Both in pixels.
    """

    title: QFont
    body: QFont
    below: float
    leading: float


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
        self._pictures = Pictures(look, later=QTimer(self, interval=REST_MS, singleShot=True))
        self._texts = CardTexts()
        self._style = _style(look)
        look.changed.connect(self._follow_look)

    def _follow_look(self) -> None:
        self._texts.clear()
        self._style = _style(self._look)

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        footer = QFontMetricsF(self._look.small_font()).height() + 4 if self._footer else 0
        text = self._style.below + self._lines * self._style.leading
        height = 2 * PADDING + text + footer + SPACING - 4
        height += self._heading_height(index.row()) if self._cards.row(index.row()).heading else 0
        return QSize(self._view.viewport().width(), round(height))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a single card, one that is dragged say."""
        place: QRect = option.rect  # type: ignore[attr-defined]  # not in the stubs
        self.paint_cards(painter, [(index.row(), place)])

    def paint_cards(self, painter: QPainter, cards: Iterable[tuple[int, QRect]]) -> None:
        """Paint cards, each the row it stands on and its place."""
        standing = self._standing()
        pieces = [self._piece(painter, row, place, standing) for row, place in cards]
        self._pictures.paint_all(painter, pieces, self._ground())

    def _piece(self, painter: QPainter, row: int, spot: QRect, standing: "_Standing") -> Piece:
        """A card without its heading, which is painted here."""
        card = self._cards.row(row)
        left, top, width, height = sides(spot)
        place = QRectF(left + 1, top + 1, width - 2, height - 1 - SPACING)
        if card.heading:
            painter.save()
            self._paint_heading(painter, place, card.heading, row)
            painter.restore()
            place.setTop(place.top() + self._heading_height(row))
        state = standing.state(row)
        around = place.adjusted(-1, -1, 1, 1)  # with the outer half of its frame
        frame = Piece(around, state, lambda painter: self._paint_frame(painter, place, state))
        key = (card.title, card.side, card.body, card.footer, card.marks, state)
        return Piece(
            around, key, lambda painter: self._paint_words(painter, place, card, state), frame
        )

    def _ground(self) -> QColor | Qt.GlobalColor:
        return self._look.colour(self._on) if self._on else Qt.GlobalColor.transparent

    def _standing(self) -> "_Standing":
        view = self._view
        current = view.currentIndex().row() if view.hasFocus() else -1
        return _Standing({index.row() for index in view.selectedIndexes()}, current)

    def _paint_words(self, painter: QPainter, place: QRectF, card: "Card", state: "_State") -> None:
        look = self._look
        left, top, width, height = sides(_inside(place))
        title, side = self._title(card, width)
        if side:
            painter.setPen(look.colour("ink" if state is _State.AMONG else "muted"))
            side.paint(painter, left + width - side.width, top)
        painter.setPen(look.colour("ink"))
        title.paint(painter, left, top)
        text = self._texts.of(card.body, card.marks, self._room(width))
        text.paint(painter, left, top + self._style.below, card.marks, look.colour("mark_yellow"))
        if card.footer:
            painter.setPen(look.colour("muted"))
            footer = self._texts.line(card.footer, look.small_font(), width)
            footer.paint(painter, left, top + height - footer.height)

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

    def shape(self, cards: Iterable["Card"]) -> None:
        """Lay words out as they will be shown, before they have to be painted."""
        inside = _inside(QRectF(0, 0, self._view.viewport().width() - 2, 0))
        for card in cards:
            self._title(card, inside.width())
            self._texts.of(card.body, (), self._room(inside.width()))

    def _title(self, card: "Card", width: float) -> tuple[CardLine, CardLine | None]:
        """The title and what stands at its side, in ``width`` pixels."""
        side = self._texts.line(card.side, self._look.small_font()) if card.side else None
        room = width - side.width - 12 if side else width
        return self._texts.line(card.title, self._style.title, room), side

    def _room(self, width: float) -> Room:
        """Room of about ``width`` pixels: where it differs by some the same texts will do."""
        style = self._style
        return Room(style.body, width // STEP * STEP, self._lines, style.leading)


def _inside(place: QRectF) -> QRectF:
    """The room for words within the frame at ``place``."""
    return place.adjusted(PADDING + 1, PADDING - 2, -PADDING, -PADDING + 2)


def _style(look: Look) -> _Style:
    title = look.interface_font(bold=True)
    body = max(12, round(look.reading_font().pixelSize() * 0.88))
    below = QFontMetricsF(title).height() + 5
    return _Style(title, look.reading_font(body), below, round(body * 1.5))
