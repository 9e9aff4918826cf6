"""How a note of the overview is painted: its section at the side, quote, words, a quieter line."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen, QTextLayout, QTextOption
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from explorer.gui.notes.model import ROW_ROLE, NoteRow
from explorer.gui.overriding import override
from explorer.gui.theme.look import Look

Index = QModelIndex | QPersistentModelIndex
PADDING = 11
SPACING = 8
BAR = 4
SIDE = 168  # pixels for the sections at the side, where there is room
ROOMY = 600  # pixels of width from which there is


class NotesDelegate(QStyledItemDelegate):
    """Paints rows of one height, so that ten thousand of them need no layout.

    A row has two lines of words, the quote's or the note's or one of each, and one of facts.
    """

    def __init__(self, view: QAbstractItemView, look: Look) -> None:
        super().__init__(view)
        self._view = view
        self._look = look

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        footer = QFontMetricsF(self._look.small_font()).height()
        height = 2 * PADDING + 2 * self._leading() + 3 + footer + SPACING
        return QSize(self._view.viewport().width(), round(height))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: NoteRow = index.data(ROW_ROLE)
        state = option.state  # type: ignore[attr-defined]  # not in the stubs
        place = QRectF(option.rect).adjusted(1, 1, -1, -SPACING)  # type: ignore[attr-defined]  # not in the stubs
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = SIDE if place.width() >= ROOMY else 0
        if side and row.heading:
            self._paint_heading(painter, place, row)
        place.setLeft(place.left() + side)
        self._paint_frame(painter, place, index, state)
        if row.ground:
            bar = QRectF(place.left() + 7, place.top() + 9, BAR, place.height() - 18)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._look.colour(row.ground))
            painter.drawRoundedRect(bar, 2, 2)
        inside = place.adjusted(PADDING + BAR + 7, PADDING - 1, -PADDING, -PADDING + 1)
        self._paint_words(painter, inside, row, named=not side)
        painter.restore()

    def _paint_frame(
        self, painter: QPainter, place: QRectF, index: Index, state: QStyle.StateFlag
    ) -> None:
        selected = bool(state & QStyle.StateFlag.State_Selected)
        among = selected and len(self._view.selectedIndexes()) > 1
        current = index == self._view.currentIndex() and self._view.hasFocus()
        pen = QPen(self._look.colour("accent" if selected else "line"), 2 if selected else 1)
        if current and not selected:
            pen = QPen(self._look.colour("accent"), 1.6, Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.setBrush(self._look.colour("accent_soft" if among else "card"))
        painter.drawRoundedRect(place.adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)

    def _paint_heading(self, painter: QPainter, place: QRectF, row: NoteRow) -> None:
        line = QRectF(place.left(), place.top() + PADDING - 1, SIDE - 18, place.height())
        font = self._look.interface_font(bold=True)
        painter.setPen(self._look.colour("ink"))
        below = line.top()
        for words in _lines(row.heading, font, line.width(), 2):
            below = self._paint_line(painter, words, font, line.left(), below)
        painter.setPen(self._look.colour("muted"))
        self._paint_line(painter, row.beside, self._look.small_font(), line.left(), below + 1)

    def _paint_words(self, painter: QPainter, inside: QRectF, row: NoteRow, *, named: bool) -> None:
        """``named`` puts the section in the line of facts, where it isn't at the side."""
        quoted, written = bool(row.quote), bool(row.text)
        top = inside.top()
        if quoted:
            painter.setPen(self._look.colour("muted" if written else "ink"))
            font = self._quote_font()
            for words in _lines(row.quote, font, inside.width(), 1 if written else 2):
                self._paint_line(painter, words, font, inside.left(), top)
                top += self._leading()
        if written:
            painter.setPen(self._look.colour("ink"))
            font = self._look.interface_font()
            for words in _lines(row.text, font, inside.width(), 1 if quoted else 2):
                self._paint_line(painter, words, font, inside.left(), top)
                top += self._leading()
        font = self._look.small_font()
        metrics = QFontMetricsF(font)
        between = " " if row.footer.startswith("¶") else " · "
        facts = f"{row.section}{between}{row.footer}" if named else row.footer
        shown = metrics.elidedText(facts, Qt.TextElideMode.ElideRight, inside.width())
        painter.setPen(self._look.colour("muted"))
        self._paint_line(painter, shown, font, inside.left(), inside.bottom() - metrics.height())

    def _paint_line(
        self, painter: QPainter, words: str, font: QFont, left: float, top: float
    ) -> float:
        """One line of text; gives where the next begins."""
        metrics = QFontMetricsF(font)
        painter.setFont(font)
        painter.drawText(QPointF(left, top + metrics.ascent()), words)
        return top + metrics.height()

    def _quote_font(self) -> QFont:
        return self._look.reading_font(self._look.interface_font().pixelSize() + 1)

    def _leading(self) -> float:
        return round(self._look.interface_font().pixelSize() * 1.55)


def _lines(text: str, font: QFont, width: float, most: int) -> list[str]:
    """``text`` on up to ``most`` lines of ``width`` pixels; an ellipsis tells there is more."""
    words = " ".join(text.split())
    metrics = QFontMetricsF(font)
    if most == 1 or metrics.horizontalAdvance(words[:400]) <= width:
        return [metrics.elidedText(words[:400], Qt.TextElideMode.ElideRight, width)]
    layout = QTextLayout(words[:800], font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    lines, start = [], 0
    for _number in range(most - 1):
        line = layout.createLine()
        line.setLineWidth(width)
        lines.append(words[line.textStart() : line.textStart() + line.textLength()].rstrip())
        start = line.textStart() + line.textLength()
    layout.endLayout()
    rest = words[start : start + 400]
    return [*lines, metrics.elidedText(rest, Qt.TextElideMode.ElideRight, width)]
