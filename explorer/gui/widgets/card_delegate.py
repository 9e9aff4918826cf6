"""How a card is painted: frame, heading, title, some lines of text with marked words."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QPainter,
    QPen,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from explorer.gui.overriding import override
from explorer.gui.theme.look import Look

if TYPE_CHECKING:
    from explorer.gui.widgets.cards import Card

Index = QModelIndex | QPersistentModelIndex
Marks = tuple[tuple[int, int], ...]
CARD_ROLE = Qt.ItemDataRole.UserRole
PADDING = 14
SPACING = 10


class CardDelegate(QStyledItemDelegate):
    """Paints a card of ``lines`` lines of text.

    All cards of a list are equally high, headings aside, so that a long list stays quick.
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
        height += self._heading_height(index.row()) if index.data(CARD_ROLE).heading else 0
        return QSize(self._view.viewport().width(), round(height))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        card: Card = index.data(CARD_ROLE)
        state = option.state  # type: ignore[attr-defined]  # not in the stubs
        place = QRectF(option.rect).adjusted(1, 1, -1, -SPACING)  # type: ignore[attr-defined]  # not in the stubs
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if card.heading:
            self._paint_heading(painter, place, card.heading, index.row())
            place.setTop(place.top() + self._heading_height(index.row()))
        among = bool(state & QStyle.StateFlag.State_Selected) and self._several()
        self._paint_frame(painter, place, index, state)
        inside = place.adjusted(PADDING + 1, PADDING - 2, -PADDING, -PADDING + 2)
        top = self._paint_title(painter, inside, card, "ink" if among else "muted")
        self._paint_body(
            painter, QRectF(inside.left(), top, inside.width(), inside.bottom() - top), card
        )
        if card.footer:
            self._paint_footer(painter, inside, card.footer)
        painter.restore()

    def _paint_frame(
        self, painter: QPainter, place: QRectF, index: Index, state: QStyle.StateFlag
    ) -> None:
        """The ground of a card; where several are selected, theirs has another colour."""
        selected = bool(state & QStyle.StateFlag.State_Selected)
        among = selected and self._several()
        current = index == self._view.currentIndex() and self._view.hasFocus()
        pen = QPen(self._look.colour("accent" if selected else "line"), 2 if selected else 1)
        if current and not selected:
            pen = QPen(self._look.colour("accent"), 1.6, Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.setBrush(self._look.colour("accent_soft" if among else "card"))
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
        painter.setFont(self._look.small_font())
        painter.setPen(self._look.colour(ink))
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

    def _paint_body(self, painter: QPainter, place: QRectF, card: "Card") -> None:
        layout = self._lay_out(card.body, card.marks, place.width())
        if layout.lineCount() > self._lines:
            layout = self._shortened(layout, card, place.width())
        painter.setPen(self._look.colour("ink"))
        layout.draw(painter, QPointF(place.topLeft()))

    def _shortened(self, layout: QTextLayout, card: "Card", width: float) -> QTextLayout:
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
            layout = self._lay_out(kept.rstrip(" ,;:–") + " …", marks, width)
            kept = kept[: kept.rfind(" ")]
        return layout

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
        leading = self._leading()
        for number in range(self._lines + 1):  # one more line tells that there is more
            line = layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(width)
            line.setPosition(QPointF(0, number * leading))
        layout.endLayout()
        return layout

    def _paint_footer(self, painter: QPainter, inside: QRectF, footer: str) -> None:
        font = self._look.small_font()
        painter.setFont(font)
        painter.setPen(self._look.colour("muted"))
        text = QFontMetricsF(font).elidedText(footer, Qt.TextElideMode.ElideRight, inside.width())
        painter.drawText(inside, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom, text)


def _end_of_line(layout: QTextLayout, number: int) -> int:
    """Characters up to the end of a line; all of them where there are fewer lines."""
    line = layout.lineAt(min(number, layout.lineCount() - 1))
    return line.textStart() + line.textLength()
