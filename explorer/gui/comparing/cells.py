"""The text of a cell: whole passages below one another, each with its number, page and notes."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QPen,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)

from explorer.comparing.statements import Key, Statement
from explorer.gui.comparing.marks import Mark, Note
from explorer.gui.theme.look import Look
from explorer.gui.widgets.lines import dressed

SIDE = 14  # pixels between a cell's edge and its text
TOP = 12
BETWEEN = 14  # between the passages of a cell
NOTE_SIDE = 9  # between a passage's edge and the words of a note, with a bar in between
NOTE_GAP = 5
LEADING = 1.45
SMALLER = 0.88  # a cell is narrow: its text is smaller than that of the reader
MOST_KEPT = 1_000  # passages that stay laid out for when they are shown again
LONGEST_NOTE = 400  # characters of a note that are shown
Placed = tuple[QRectF, Mark]  # a mark and where a line of it stands


@dataclass(frozen=True, slots=True)
class LaidNote:
    """A note under its passage; ``top`` is measured from the top of the passage, in pixels."""

    layout: QTextLayout
    token: str
    top: float
    height: float


@dataclass(frozen=True, slots=True)
class Block:
    """A passage in its cell; ``top`` is measured from the top of the cell, in pixels."""

    statement: Statement
    layout: QTextLayout
    top: float
    height: float
    foot: str
    notes: tuple[LaidNote, ...] = ()

    def frame(self, cell: QRectF) -> QRectF:
        """Where the passage with its notes and foot line stands."""
        return QRectF(cell.left(), cell.top() + self.top, cell.width(), self.height)


@dataclass(frozen=True, slots=True)
class Cell:
    """The passages of a cell, laid out for one width."""

    blocks: tuple[Block, ...]
    height: float

    def block_at(self, y: float) -> int | None:
        """The number of the passage at ``y`` pixels below the cell's top."""
        for number, block in enumerate(self.blocks):
            if block.top - 4 <= y <= block.top + block.height + 4:
                return number
        return None


@dataclass(frozen=True, slots=True)
class Metrics:
    """The faces of cells and what is measured of them, in pixels."""

    text: QFont
    small: QFont
    leading: float
    small_leading: float
    letter: float
    foot: float
    small_metrics: QFontMetricsF = field(hash=False)

    @classmethod
    def of(cls, look: Look) -> "Metrics":
        """Those of the present look."""
        size = max(12, round(look.reading_font().pixelSize() * SMALLER))
        text, small = look.reading_font(size), look.small_font()
        metrics = QFontMetricsF(small)
        return cls(
            text=text,
            small=small,
            leading=round(size * LEADING),
            small_leading=metrics.height() + 1,
            letter=QFontMetricsF(text).horizontalAdvance("een gewone regel van de tekst") / 29,
            foot=metrics.height() + 4,
            small_metrics=metrics,
        )


class CellText:
    """Lays out and paints cells. A passage that stands in several rows is laid out once."""

    def __init__(self, look: Look) -> None:
        self._look = look
        self._metrics = Metrics.of(look)
        self._passages: dict[tuple[Key, float], tuple[str, QTextLayout, float]] = {}

    def forget(self) -> None:
        """Faces may have changed. Passages that are laid out in the same ones stay so."""
        metrics = Metrics.of(self._look)
        if metrics.text != self._metrics.text or len(self._passages) > MOST_KEPT:
            self._passages.clear()
        self._metrics = metrics

    def cell(
        self,
        statements: Sequence[Statement],
        width: float,
        feet: Sequence[str],
        notes: Mapping[Key, Sequence[Note]],
    ) -> Cell:
        """Passages for a cell ``width`` pixels wide, with their notes and foot lines."""
        y = float(TOP)
        blocks = []
        for statement, foot in zip(statements, feet, strict=True):
            layout, height = self._passage(statement, width - 2 * SIDE)
            laid = tuple(self._notes(notes.get(statement.key, ()), width - 2 * SIDE, height))
            if laid:
                height = laid[-1].top + laid[-1].height + 2
            height += self._metrics.foot
            blocks.append(Block(statement, layout, y, height, self._shortened(foot, width), laid))
            y += height + BETWEEN
        return Cell(tuple(blocks), y - BETWEEN + TOP if blocks else self.empty_height("", width))

    def estimate(self, statements: Sequence[Statement], width: float) -> float:
        """About how high a cell will be, without laying anything out."""
        letters = max(8.0, (width - 2 * SIDE) / self._metrics.letter)
        lines = sum(len(each.passage.text) // letters + 1 for each in statements)
        each = self._metrics.foot + BETWEEN
        return 2 * TOP - BETWEEN + lines * self._metrics.leading + len(statements) * each

    def empty_height(self, text: str, width: float) -> float:
        """The height of a cell with ``text`` instead of passages."""
        room = QRectF(0, 0, width - 2 * SIDE, 4000)
        flags = Qt.TextFlag.TextWordWrap.value
        height = self._metrics.small_metrics.boundingRect(room, flags, text).height()
        return max(height, self._metrics.leading) + 2 * TOP

    def paint(
        self,
        painter: QPainter,
        place: QRectF,
        cell: Cell,
        current: int | None,
        visible: QRectF,
        marks: Callable[[Block], Sequence[Placed]],
        tinted: Callable[[int], Sequence[QTextLayout.FormatRange]],
    ) -> None:
        """Draw a cell into ``place``, the passage ``current`` on a ground of its own.

        ``marks`` lie under the letters, ``tinted`` gives the words that are in other colours.
        Passages outside ``visible`` are left out: a cell may be far higher than the window.
        """
        for number, block in enumerate(cell.blocks):
            frame = block.frame(place)
            if not frame.adjusted(0, -6, 0, 6).intersects(visible):
                continue
            if number == current:
                self._paint_current(painter, frame)
            at = QPointF(frame.left() + SIDE, frame.top())
            self._paint_marks(painter, at, marks(block))
            painter.setPen(self._look.colour("ink"))
            block.layout.draw(painter, at, list(tinted(number)))
            self._paint_notes(painter, at, block.notes)
            self._paint_foot(painter, frame, block)

    def paint_empty(self, painter: QPainter, place: QRectF, text: str, *, words: bool) -> None:
        """Draw what stands in a cell without passages; ``words`` are no silence but a list."""
        font = QFont(self._metrics.small if words else self._metrics.text)
        font.setItalic(not words)
        painter.setFont(font)
        painter.setPen(self._look.colour("muted"))
        inside = place.adjusted(SIDE, TOP, -SIDE, -4)
        painter.drawText(inside, Qt.TextFlag.TextWordWrap.value, text)

    def _paint_current(self, painter: QPainter, frame: QRectF) -> None:
        painter.setPen(QPen(self._look.colour("accent"), 1.5))
        painter.setBrush(self._look.colour("card"))
        painter.drawRoundedRect(frame.adjusted(5, -5, -5, 5), 7, 7)
        painter.setBrush(Qt.BrushStyle.NoBrush)

    def place_marks(self, block: Block, marks: Sequence[Mark]) -> list[Placed]:
        """Where ``marks`` stand in a passage, measured from its top left; one for every line."""
        return [
            (run, mark)
            for mark in marks
            for run in _line_runs(block.layout, mark, self._metrics.leading)
        ]

    def _paint_marks(self, painter: QPainter, at: QPointF, marks: Sequence[Placed]) -> None:
        for run, mark in marks:
            place = run.translated(at)
            if mark.token:
                painter.fillRect(place.adjusted(-1, 1, 1, 0), self._look.colour(mark.token))
            if mark.is_shared:
                painter.setPen(QPen(self._look.colour("accent"), 1.4))
                painter.drawLine(place.bottomLeft(), place.bottomRight())

    def _paint_notes(self, painter: QPainter, at: QPointF, notes: Sequence[LaidNote]) -> None:
        for note in notes:
            bar = QRectF(at.x(), at.y() + note.top, 3, note.height)
            painter.fillRect(bar, self._look.colour(note.token))
            painter.setPen(self._look.colour("ink"))
            note.layout.draw(painter, QPointF(at.x() + NOTE_SIDE, at.y() + note.top))

    def _paint_foot(self, painter: QPainter, frame: QRectF, block: Block) -> None:
        painter.setFont(self._metrics.small)
        painter.setPen(self._look.colour("muted"))
        base = frame.bottom() - self._metrics.small_metrics.descent()
        painter.drawText(QPointF(frame.left() + SIDE, base), block.foot)

    def _shortened(self, foot: str, width: float) -> str:
        room = width - 2 * SIDE
        return self._metrics.small_metrics.elidedText(foot, Qt.TextElideMode.ElideRight, room)

    def _passage(self, statement: Statement, width: float) -> tuple[QTextLayout, float]:
        text, metrics = statement.passage.text, self._metrics
        known = self._passages.get((statement.key, width))
        if known is None or known[0] != text:  # an update of the programme may have changed it
            formats = _emphasis(statement)
            laid = _lay_out(text, metrics.text, width, metrics.leading, formats)
            known = self._passages[statement.key, width] = (text, *laid)
        return known[1], known[2]

    def _notes(self, notes: Sequence[Note], width: float, top: float) -> Iterator[LaidNote]:
        for note in notes:
            words = note.text
            text = words if len(words) <= LONGEST_NOTE else f"{words[:LONGEST_NOTE].rstrip()} …"
            top += NOTE_GAP
            room, leading = width - NOTE_SIDE, self._metrics.small_leading
            layout, height = _lay_out(
                text.replace("\n", "\u2028"), self._metrics.small, room, leading, []
            )
            yield LaidNote(layout, note.token, top, height)
            top += height


def _line_runs(layout: QTextLayout, mark: Mark, leading: float) -> Iterator[QRectF]:
    """Where the characters of ``mark`` stand, a rectangle for each line they are on."""
    first = layout.lineForTextPosition(mark.start)
    number = first.lineNumber() if first.isValid() else layout.lineCount()
    while number < layout.lineCount():
        line = layout.lineAt(number)
        start, end = line.textStart(), line.textStart() + line.textLength()
        if start >= mark.end:
            return
        left = _x_at(line.cursorToX(max(start, mark.start)))
        right = min(_x_at(line.cursorToX(min(end, mark.end))), line.naturalTextWidth())
        if right > left:
            yield QRectF(left, line.y(), right - left, leading - 3)
        number += 1


def _x_at(found: object) -> float:
    """``cursorToX`` gives a pair in some versions of PySide6, in others a number."""
    return float(found[0] if isinstance(found, tuple) else found)  # type: ignore[arg-type]


def _emphasis(statement: Statement) -> list[QTextLayout.FormatRange]:
    formats = []
    for span in statement.passage.spans:
        form = QTextCharFormat()
        form.setFontItalic(span.style == "emphasis")
        form.setFontWeight(QFont.Weight.Bold if span.style == "strong" else QFont.Weight.Normal)
        formats.append(dressed(span.start, span.end, form))
    return formats


def form_range(start: int, end: int, ground: QColor, ink: QColor) -> QTextLayout.FormatRange:
    """Characters ``[start, end)`` in another colour on another ground."""
    form = QTextCharFormat()
    form.setBackground(ground)
    form.setForeground(ink)
    return dressed(start, end, form)


def _lay_out(
    text: str,
    font: QFont,
    width: float,
    leading: float,
    formats: list[QTextLayout.FormatRange],
) -> tuple[QTextLayout, float]:
    """``text`` in lines of one height; its own height, in pixels."""
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    if formats:
        layout.setFormats(formats)
    layout.setCacheEnabled(True)
    layout.beginLayout()
    y, room = 0.0, max(width, 40.0)
    while (line := layout.createLine()).isValid():
        line.setLineWidth(room)
        line.setPosition(QPointF(0, y))
        y += leading
    layout.endLayout()
    return layout, y
