"""The notes of a section as a list: quote with a bar of its colour, text, and a quieter line."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QPointF,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QKeyEvent,
    QPainter,
    QPen,
    QResizeEvent,
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

from explorer.gui.inspector.markdown import Emphasis, read_markdown
from explorer.gui.overriding import override
from explorer.gui.theme.look import Look
from explorer.gui.widgets.lines import dressed
from explorer.gui.widgets.rows_model import ROW_ROLE, Index, RowsModel

PADDING = 13
GAP = 12
BAR = 3
QUOTE_LINES = 3
NOTE_ROLE = ROW_ROLE
HINT = ""  # the key of the box that says how to add one


@dataclass(frozen=True, slots=True)
class NoteCard:
    """One note. ``ground`` is the token of its colour; the card without a key is the hint."""

    key: str
    quote: str
    text: str
    footer: str
    ground: str = ""
    side: str = ""  # a second line under the footer: what the words were before an update


class NoteModel(RowsModel[NoteCard]):
    """The notes of a section in the order of the text, then the hint."""

    def row_of(self, key: str) -> int:
        """The row of a note; -1 where it isn't there."""
        return next((row for row, card in enumerate(self._rows) if card.key == key), -1)

    @override
    def name(self, row: NoteCard) -> str:
        return row.text or row.quote

    @override
    def spoken(self, row: NoteCard) -> Sequence[str]:
        return row.quote, row.text, row.footer, row.side


class NoteDelegate(QStyledItemDelegate):
    """Paints a note as a card, as high as its words need."""

    def __init__(self, view: QAbstractItemView, look: Look) -> None:
        super().__init__(view)
        self._view = view
        self._look = look
        self._heights: dict[tuple[NoteCard, int], int] = {}
        look.changed.connect(self._heights.clear)

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        card: NoteCard = index.data(NOTE_ROLE)
        width = self._view.viewport().width()
        known = self._heights.get((card, width))
        if known is None:
            known = self._heights[card, width] = round(self._height(card, width))
        return QSize(width, known)

    def _height(self, card: NoteCard, width: int) -> float:
        inside = width - 2 * PADDING - 2
        height = 2.0 * PADDING + GAP
        if card.quote:
            height += _tall(self._quote(card.quote, inside - BAR - 8)) + 4
        if card.text:
            height += _tall(self._text(card.text, inside)) + 4
        lines = sum(1 for line in (card.footer, card.side) if line)
        return height + lines * (QFontMetricsF(self._look.small_font()).height() + 2)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        card: NoteCard = index.data(NOTE_ROLE)
        state = option.state  # type: ignore[attr-defined]  # not in the stubs
        place = QRectF(option.rect).adjusted(1, 1, -1, -GAP)  # type: ignore[attr-defined]  # not in the stubs
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        selected = bool(state & QStyle.StateFlag.State_Selected)
        pen = QPen(self._look.colour("accent" if selected else "line"), 1)
        if card.key == HINT:
            pen.setStyle(Qt.PenStyle.DashLine)
        else:
            painter.setBrush(self._look.colour("card"))
        painter.setPen(pen)
        painter.drawRoundedRect(place.adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
        self._paint_words(painter, place.adjusted(PADDING, PADDING, -PADDING, -PADDING), card)
        painter.restore()

    def _paint_words(self, painter: QPainter, inside: QRectF, card: NoteCard) -> None:
        top = inside.top()
        if card.quote:
            layout = self._quote(card.quote, inside.width() - BAR - 8)
            tall = _tall(layout)
            bar = QRectF(inside.left(), top, BAR, tall)
            painter.fillRect(bar, self._look.colour(card.ground or "line"))
            painter.setPen(self._look.colour("muted"))
            layout.draw(painter, QPointF(inside.left() + BAR + 8, top))
            top += tall + 4
        if card.text:
            layout = self._text(card.text, inside.width())
            painter.setPen(self._look.colour("muted" if card.key == HINT else "ink"))
            layout.draw(painter, QPointF(inside.left(), top))
            top += _tall(layout) + 4
        painter.setFont(self._look.small_font())
        painter.setPen(self._look.colour("muted"))
        metrics = QFontMetricsF(painter.font())
        for line in (card.footer, card.side):
            if line:
                shown = metrics.elidedText(line, Qt.TextElideMode.ElideRight, inside.width())
                painter.drawText(QPointF(inside.left(), top + metrics.ascent() + 1), shown)
                top += metrics.height() + 2

    def _quote(self, text: str, width: float) -> QTextLayout:
        size = self._look.interface_font().pixelSize()
        return _lay_out(text, self._look.reading_font(size), width, QUOTE_LINES)

    def _text(self, text: str, width: float) -> QTextLayout:
        words = read_markdown(text)
        return _lay_out(words.text, self._look.interface_font(), width, 12, words.emphases)


def _lay_out(
    text: str, font: QFont, width: float, lines: int, emphases: Sequence[Emphasis] = ()
) -> QTextLayout:
    """``text`` broken at ``width``; what goes beyond ``lines`` lines ends in an ellipsis."""
    shown = text.rstrip().replace("\n", "\u2028")
    layout = _broken(shown, font, width, emphases)
    while layout.lineCount() > lines:
        line = layout.lineAt(lines - 1)
        shown = shown[: line.textStart() + max(1, line.textLength() - 3)].rstrip() + "…"
        layout = _broken(shown, font, width, emphases)
    return layout


def _format(emphasis: Emphasis) -> QTextLayout.FormatRange:
    form = QTextCharFormat()
    if emphasis.bold:
        form.setFontWeight(QFont.Weight.DemiBold)
    if emphasis.fixed:
        form.setFontFamilies(["monospace"])
    form.setFontItalic(emphasis.italic)
    form.setFontStrikeOut(emphasis.struck)
    return dressed(emphasis.start, emphasis.start + emphasis.length, form)


def _broken(text: str, font: QFont, width: float, emphases: Sequence[Emphasis]) -> QTextLayout:
    layout = QTextLayout(text, font)
    layout.setFormats([_format(each) for each in emphases if each.start < len(text)])
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    leading = round(font.pixelSize() * 1.4)
    layout.beginLayout()
    y = 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        line.setPosition(QPointF(0, y))
        y += leading
    layout.endLayout()
    return layout


def _tall(layout: QTextLayout) -> float:
    return layout.lineCount() * float(round(layout.font().pixelSize() * 1.4))


class NoteList(QListView):
    """Notes to walk through. ``chosen`` and ``opened`` give a note's key, ``removed`` on Delete."""

    chosen = Signal(str)
    opened = Signal(str)
    removed = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.notes = NoteModel(self)
        self.setModel(self.notes)
        self.setItemDelegate(NoteDelegate(self, look))
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.clicked.connect(lambda index: self.chosen.emit(index.data(NOTE_ROLE).key))
        self.doubleClicked.connect(lambda index: self.opened.emit(index.data(NOTE_ROLE).key))
        look.changed.connect(self.doItemsLayout)

    def show_cards(self, cards: Sequence[NoteCard]) -> None:
        """Replace the cards; the current one stays current where it is still there."""
        current, scrolled = self.current_key(), self.verticalScrollBar().value()
        self.notes.show(cards)
        self.select(current)
        self.verticalScrollBar().setValue(scrolled)

    def cards(self) -> list[NoteCard]:
        """All cards, the hint included."""
        rows = range(self.notes.rowCount())
        return [self.notes.index(row).data(NOTE_ROLE) for row in rows]

    def current_key(self) -> str:
        """The note that is selected."""
        index = self.currentIndex()
        return str(index.data(NOTE_ROLE).key) if index.isValid() else ""

    def select(self, key: str) -> bool:
        """Make a note the current one and bring it into view; whether it is there."""
        row = self.notes.row_of(key) if key else -1
        if row < 0:
            self.clearSelection()
            return False
        self.setCurrentIndex(self.notes.index(row))
        self.scrollTo(self.notes.index(row))
        return True

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = self.current_key()
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.opened.emit(key)
        elif event.key() == Qt.Key.Key_Delete and key:
            self.removed.emit(key)
        else:
            super().keyPressEvent(event)
