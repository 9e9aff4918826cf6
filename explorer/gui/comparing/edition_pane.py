"""One edition of a text with its changes marked; numbers and pages are painted beside it."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextOption,
)
from PySide6.QtWidgets import QTextEdit, QWidget

from explorer.comparing.columns import Column
from explorer.comparing.editions import Change, JoinedText
from explorer.comparing.statements import Key, Statement
from explorer.gui.overriding import override
from explorer.gui.reading.positions import to_points, to_units
from explorer.gui.theme.look import Look
from explorer.gui.widgets.page_names import short_pages

GUTTER = 58  # pixels left of the text
LEADING = 116  # percent of what the face asks for
GROUNDS = {Change.INSERTED: "mark_green", Change.DELETED: "mark_pink", Change.CHANGED: "mark_blue"}


@dataclass(frozen=True, slots=True)
class Stretch:
    """Characters ``[start, end)`` of this edition that a change put here or took away."""

    kind: Change
    start: int
    end: int


class Gutter(QWidget):
    """The margin of a pane: passage numbers, pages, and a bar beside what changed."""

    def __init__(self, pane: "EditionPane") -> None:
        super().__init__(pane)
        self._pane = pane

    @override
    def sizeHint(self) -> QSize:
        return QSize(GUTTER, 0)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        self._pane.paint_gutter(painter, QRectF(self.rect()))
        painter.end()


class EditionPane(QTextEdit):
    """Shows one edition. ``opened`` gives pack and passage; ``resized`` says lines have moved."""

    opened = Signal(str, str)
    resized = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._column: Column | None = None
        self._joined = JoinedText("", (), ())
        self._stretches: tuple[Stretch, ...] = ()
        self._starts: tuple[int, ...] = ()  # of the passages, as Qt counts characters
        self._units: tuple[tuple[int, int], ...] = ()  # of the changes, likewise
        self._current = -1
        self._spans: list[tuple[float, float]] = []  # of the changes, as ``measure`` found them
        self._tops: list[float] = []  # of the passages
        self._found: tuple[tuple[int, int], ...] = ()
        self._here: tuple[int, int] | None = None
        self.setReadOnly(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setUndoRedoEnabled(False)
        self.setTabChangesFocus(True)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setViewportMargins(GUTTER, 0, 0, 0)
        self.gutter = Gutter(self)
        self.verticalScrollBar().valueChanged.connect(self.gutter.update)

    # -- what is shown --------------------------------------------------------------------------

    def show_edition(
        self, column: Column, joined: JoinedText, stretches: Sequence[Stretch]
    ) -> None:
        """Show a text; ``stretches`` are its places in the changes, one for each, in order."""
        self._column, self._joined, self._stretches = column, joined, tuple(stretches)
        self._starts = tuple(to_units(joined.text, start) for start in joined.starts)
        self._units = tuple(_in_units(joined.text, stretch) for stretch in stretches)
        self._current, self._spans, self._tops = -1, [], []
        self._found, self._here = (), None
        self.setAccessibleName(column.title)
        self.dress()

    def dress(self) -> None:
        """Show the text in the present faces and colours."""
        size = max(12, round(self._look.reading_font().pixelSize() * 0.94))
        self.document().setDefaultFont(self._look.reading_font(size))
        self.document().setDocumentMargin(6)
        self.setPlainText(self._joined.text)
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()
        cursor.select(QTextCursor.SelectionType.Document)
        lines = QTextBlockFormat()
        lines.setLineHeight(LEADING, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        cursor.mergeBlockFormat(lines)
        plain = QTextCharFormat()
        plain.setForeground(self._look.colour("ink"))
        cursor.mergeCharFormat(plain)
        for stretch, (start, end) in zip(self._stretches, self._units, strict=True):
            cursor.setPosition(start)
            cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
            cursor.mergeCharFormat(self._form(stretch.kind))
        cursor.endEditBlock()
        self.moveCursor(QTextCursor.MoveOperation.Start)
        self.mark_found(self._found, self._here)

    def show_current(self, change: int) -> None:
        """Mark the change the reader is at, and put the caret there."""
        self._current = change
        if 0 <= change < len(self._stretches):
            cursor = QTextCursor(self.document())
            cursor.setPosition(self._units[change][0])
            self.setTextCursor(cursor)
        self.gutter.update()

    def text(self) -> str:
        """The whole edition."""
        return self._joined.text

    def mark_found(
        self, places: Sequence[tuple[int, int]], current: tuple[int, int] | None
    ) -> None:
        """Tint words that were found, ``current`` strongest; places as Qt counts characters."""
        self._found, self._here = tuple(places), current
        selections = []
        for start, end in places:
            tokens = ("accent", "on_accent") if (start, end) == current else ("mark_yellow", "ink")
            ground, ink = map(self._look.colour, tokens)
            cursor = QTextCursor(self.document())
            cursor.setPosition(start)
            cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
            selection = QTextEdit.ExtraSelection()
            selection.format.setBackground(ground)  # type: ignore[attr-defined]  # not in the stubs
            selection.format.setForeground(ink)  # type: ignore[attr-defined]  # as above
            selection.cursor = cursor  # type: ignore[attr-defined]  # as above
            selections.append(selection)
        self.setExtraSelections(selections)

    def top_of(self, place: int) -> float:
        """How far below the top of the text a character stands, in pixels."""
        return self._line(place)[0]

    def measure(self) -> None:
        """Find where changes and passages stand, now that lines have moved."""
        self._spans = [self._span(change) for change in range(len(self._stretches))]
        self._tops = [self._line(start)[0] for start in self._starts]
        self.gutter.update()

    def span(self, change: int) -> tuple[float, float]:
        """From where to where a change runs, in pixels from the top of the text."""
        return self._spans[change]

    def _span(self, change: int) -> tuple[float, float]:
        start, end = self._units[change]
        top, bottom = self._line(start)
        if start == end:
            return top, top
        return top, max(bottom, self._line(end - 1)[1])

    def height_of_text(self) -> float:
        """How high the whole text is, in pixels."""
        return self.document().size().height()

    def statement_here(self) -> Statement | None:
        """The passage the caret is in."""
        if self._column is None or not self._joined.passages:
            return None
        place = to_points(self._joined.text, self.textCursor().position())
        passage = self._joined.passage_at(place)
        return next(each for each in self._column.statements if each.passage is passage)

    def key_here(self) -> Key | None:
        """Pack and passage the caret is in."""
        statement = self.statement_here()
        return statement.key if statement is not None else None

    def _line(self, place: int) -> tuple[float, float]:
        block = self.document().findBlock(place)
        self.document().documentLayout().blockBoundingRect(block)  # lays it out
        layout = block.layout()
        line = layout.lineForTextPosition(place - block.position())
        top = layout.position().y()
        if not line.isValid():
            return top, top + layout.boundingRect().height()
        return top + line.y(), top + line.y() + line.height()

    def _form(self, kind: Change) -> QTextCharFormat:
        """Told by more than a colour: what went is struck through, what came is underlined."""
        form = QTextCharFormat()
        form.setBackground(self._look.colour(GROUNDS[kind]))
        form.setFontStrikeOut(kind is Change.DELETED)
        form.setFontUnderline(kind is Change.INSERTED)
        if kind is Change.CHANGED:
            form.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DotLine)
            form.setUnderlineColor(self._look.colour("ink"))
        return form

    # -- the margin -----------------------------------------------------------------------------

    def paint_gutter(self, painter: QPainter, place: QRectF) -> None:
        """Draw the numbers of the passages in view, and bars beside their changes."""
        offset = self.verticalScrollBar().value()
        self._paint_bars(painter, place, offset)
        metrics = QFontMetricsF(self._look.small_font())
        painter.setFont(self._look.small_font())
        painter.setPen(self._look.colour("muted"))
        base = (self.fontMetrics().height() + metrics.ascent()) / 2
        right, step = place.right() - 12, metrics.height()
        for number in range(bisect_left(self._tops, offset - 3 * step), len(self._tops)):
            y = self._tops[number] - offset
            if y > place.height():
                return
            passage = self._joined.passages[number]
            for line, text in enumerate(self._beside(passage.number, passage.pages)):
                left = right - metrics.horizontalAdvance(text)
                painter.drawText(QPointF(left, y + base + line * step), text)

    def _beside(self, number: int, pages: tuple[int, ...]) -> list[str]:
        return [line for line in (f"¶ {number}", short_pages(pages)) if line]

    def _paint_bars(self, painter: QPainter, place: QRectF, offset: int) -> None:
        for number in range(bisect_left(self._spans, (offset - 4000.0, 0.0)), len(self._spans)):
            top, bottom = self._spans[number]
            if top - offset > place.height():
                return
            current = number == self._current
            token = "accent" if current else GROUNDS[self._stretches[number].kind]
            height = max(3.0, bottom - top)
            bar = QRectF(place.right() - 6, top - offset, 4 if current else 3, height)
            painter.fillRect(bar, self._look.colour(token))

    # -- Qt -------------------------------------------------------------------------------------

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        inside = self.contentsRect()
        self.gutter.setGeometry(QRect(inside.left(), inside.top(), GUTTER, inside.height()))
        self.resized.emit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._open()
        else:
            super().keyPressEvent(event)

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        super().mouseDoubleClickEvent(event)
        self._open()

    def _open(self) -> None:
        key = self.key_here()
        if key is not None:
            self.opened.emit(*key)


def _in_units(text: str, stretch: Stretch) -> tuple[int, int]:
    """Where a stretch stands as Qt counts, without the space after its last word."""
    words = text[stretch.start : stretch.end]
    start = to_units(text, stretch.start)
    return start, start + to_units(words.rstrip() or words, len(words))
