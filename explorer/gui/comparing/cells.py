"""The text of a cell: whole passages below one another, each with its number and page."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QPainter,
    QPen,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)

from explorer.comparing.statements import Statement
from explorer.gui.theme.look import Look

SIDE = 14  # pixels between a cell's edge and its text
TOP = 12
BETWEEN = 14  # between the passages of a cell
LEADING = 1.45
SMALLER = 0.88  # a cell is narrow: its text is smaller than that of the reader
Runs = Sequence[tuple[int, int]]


@dataclass(frozen=True, slots=True)
class Block:
    """A passage in its cell; ``top`` is measured from the top of the cell, in pixels."""

    statement: Statement
    layout: QTextLayout
    top: float
    height: float
    foot: str

    def frame(self, cell: QRectF) -> QRectF:
        """Where the passage with its foot line stands."""
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


class CellText:
    """Lays out and paints cells."""

    def __init__(self, look: Look) -> None:
        self._look = look

    def font(self) -> QFont:
        """The face of passages in cells."""
        return self._look.reading_font(
            max(12, round(self._look.reading_font().pixelSize() * SMALLER))
        )

    def cell(
        self,
        statements: Sequence[Statement],
        width: float,
        marks: Sequence[Runs],
        feet: Sequence[str],
    ) -> Cell:
        """Passages for a cell ``width`` pixels wide, with the runs to mark and the foot lines."""
        foot_height = QFontMetricsF(self._look.small_font()).height() + 4
        y = float(TOP)
        blocks = []
        for statement, runs, foot in zip(statements, marks, feet, strict=True):
            formats = self._formats(statement, runs)
            layout, height = self._lay_out(statement.passage.text, width - 2 * SIDE, formats)
            blocks.append(Block(statement, layout, y, height + foot_height, foot))
            y += height + foot_height + BETWEEN
        return Cell(tuple(blocks), y - BETWEEN + TOP if blocks else self.empty_height("", width))

    def empty_height(self, text: str, width: float) -> float:
        """The height of a cell with ``text`` instead of passages."""
        layout, height = self._lay_out(text, width - 2 * SIDE, [])
        return max(height, layout.lineCount() * self._leading()) + 2 * TOP

    def paint(
        self, painter: QPainter, place: QRectF, cell: Cell, current: int | None, visible: QRectF
    ) -> None:
        """Draw a cell into ``place``, the passage ``current`` on a tint of its own.

        Passages outside ``visible`` are left out: a cell may be far higher than the window.
        """
        for number, block in enumerate(cell.blocks):
            frame = block.frame(place)
            if not frame.adjusted(0, -6, 0, 6).intersects(visible):
                continue
            if number == current:
                self._paint_current(painter, frame)
            painter.setPen(self._look.colour("ink"))
            block.layout.draw(painter, QPointF(frame.left() + SIDE, frame.top()))
            self._paint_foot(painter, frame, block)

    def paint_empty(self, painter: QPainter, place: QRectF, text: str, *, words: bool) -> None:
        """Draw what stands in a cell without passages; ``words`` are no silence but a list."""
        font = self._look.small_font() if words else self.font()
        font.setItalic(not words)
        painter.setFont(font)
        painter.setPen(self._look.colour("muted"))
        inside = place.adjusted(SIDE, TOP, -SIDE, -4)
        painter.drawText(inside, Qt.TextFlag.TextWordWrap.value, text)

    def _paint_current(self, painter: QPainter, frame: QRectF) -> None:
        painter.setPen(QPen(self._look.colour("accent"), 1.5))
        painter.setBrush(self._look.colour("accent_soft"))
        painter.drawRoundedRect(frame.adjusted(5, -5, -5, 5), 7, 7)
        painter.setBrush(Qt.BrushStyle.NoBrush)

    def _paint_foot(self, painter: QPainter, frame: QRectF, block: Block) -> None:
        font = self._look.small_font()
        metrics = QFontMetricsF(font)
        line = QRectF(
            frame.left() + SIDE,
            frame.bottom() - metrics.height(),
            frame.width() - 2 * SIDE,
            metrics.height(),
        )
        painter.setFont(font)
        painter.setPen(self._look.colour("muted"))
        foot = metrics.elidedText(block.foot, Qt.TextElideMode.ElideRight, line.width())
        painter.drawText(line, Qt.AlignmentFlag.AlignLeft, foot)

    def _leading(self) -> float:
        return round(self.font().pixelSize() * LEADING)

    def _formats(self, statement: Statement, runs: Runs) -> list[QTextLayout.FormatRange]:
        marked = QTextCharFormat()
        marked.setBackground(self._look.colour("mark_yellow"))
        marked.setForeground(self._look.colour("ink"))
        formats = [_range(start, end, marked) for start, end in runs]
        for span in statement.passage.spans:
            form = QTextCharFormat()
            form.setFontItalic(span.style == "emphasis")
            form.setFontWeight(QFont.Weight.Bold if span.style == "strong" else QFont.Weight.Normal)
            formats.append(_range(span.start, span.end, form))
        return formats

    def _lay_out(
        self, text: str, width: float, formats: list[QTextLayout.FormatRange]
    ) -> tuple[QTextLayout, float]:
        layout = QTextLayout(text, self.font())
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.setFormats(formats)
        layout.setCacheEnabled(True)
        layout.beginLayout()
        y = 0.0
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(width, 40.0))
            line.setPosition(QPointF(0, y))
            y += self._leading()
        layout.endLayout()
        return layout, y


def _range(start: int, end: int, form: QTextCharFormat) -> QTextLayout.FormatRange:
    run = QTextLayout.FormatRange()
    run.start, run.length, run.format = start, end - start, form  # type: ignore[attr-defined]  # not in the stubs
    return run
