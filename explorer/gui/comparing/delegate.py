"""Paints the cells of a comparison, each laid out when it is first needed."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen, QTextLayout
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from explorer.comparing.statements import Key
from explorer.gui.comparing.cells import Block, Cell, CellText, Placed, form_range
from explorer.gui.comparing.marks import ByRow, Mark, Spot, grounds_first
from explorer.gui.comparing.model import WORDS_ROLE, Index
from explorer.gui.overriding import override
from explorer.gui.theme.look import Look

if TYPE_CHECKING:
    from explorer.gui.comparing.view import ComparisonView


class ComparisonDelegate(QStyledItemDelegate):
    """Knows how high each cell is and what stands where in it."""

    def __init__(self, view: "ComparisonView", look: Look) -> None:
        super().__init__(view)
        self._view = view
        self._look = look
        self._text = CellText(look)
        self._cells: dict[tuple[int, int, float], Cell] = {}
        self._placed: dict[tuple[int, Key, float], list[Placed]] = {}
        self._shared: ByRow = {}
        self._found: tuple[Sequence[Spot], Spot | None] = ((), None)
        self._tinted: dict[tuple[int, int, int], list[QTextLayout.FormatRange]] = {}

    def forget(self) -> None:
        """Lay everything out anew, in other faces and colours maybe."""
        self.forget_cells()
        self._text.forget()
        self.tint(*self._found)

    def forget_cells(self) -> None:
        """The same passages stand elsewhere, or have other notes."""
        self._cells.clear()
        self._placed.clear()

    def mark_shared(self, marks: ByRow) -> None:
        """Mark the words columns share."""
        self._shared = marks
        self._placed.clear()

    def tint(self, found: Sequence[Spot], here: Spot | None) -> None:
        """Tint words that were found, ``here`` strongest."""
        self._found = found, here
        self._tinted = {}
        for spot in found:
            tokens = ("accent", "on_accent") if spot is here else ("mark_blue", "ink")
            ground, ink = map(self._look.colour, tokens)
            run = form_range(spot.start, spot.end, ground, ink)
            self._tinted.setdefault((spot.row, spot.column, spot.block), []).append(run)

    def forget_marks(self) -> None:
        """The reader marked something."""
        self._placed.clear()

    def cell(self, row: int, column: int, width: float) -> Cell:
        """The passages of a cell as they stand in it."""
        key = (row, column, width)
        if key not in self._cells:
            statements = self._view.comparison.statements(row, column)
            feet = [self._view.comparison.foot(each, column) for each in statements]
            self._cells[key] = self._text.cell(
                statements, width, feet, self._view.comparison.own.notes
            )
        return self._cells[key]

    def height(self, row: int, column: int) -> float:
        """How high a cell must be."""
        width = self._view.columnWidth(column)
        cell = self.cell(row, column, width)
        if cell.blocks:
            return cell.height
        index = self._view.comparison.index(row, column)
        return self._text.empty_height(str(index.data()), width)

    def estimate(self, row: int, column: int) -> float:
        """About how high a cell must be, told at once."""
        statements = self._view.comparison.statements(row, column)
        return self._text.estimate(statements, self._view.columnWidth(column))

    def marks(self, row: int, key: Key) -> tuple[Mark, ...]:
        """What is marked in a passage of a row of the table."""
        shared = self._shared.get((row, key), ())
        own = self._view.comparison.own.marks.get(key, ())
        return grounds_first((*own, *shared)) if own or shared else ()

    def _marks(self, row: int, block: Block, width: float) -> list[Placed]:
        """What is marked in a passage, and where; worked out once."""
        key = (row, block.statement.key, width)
        if key not in self._placed:
            marks = self.marks(row, block.statement.key)
            self._placed[key] = self._text.place_marks(block, marks)
        return self._placed[key]

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        width = self._view.columnWidth(index.column())
        return QSize(width, round(self.height(index.row(), index.column())))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        place = QRectF(option.rect)  # type: ignore[attr-defined]  # not in the stubs
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        cell = self.cell(index.row(), index.column(), place.width())
        here = self._view.hasFocus() and index == self._view.currentIndex()
        if cell.blocks:
            current = self._view.caret.block if here else None
            visible = QRectF(self._view.viewport().rect())
            row, width = self._view.comparison.table_row(index.row()), place.width()
            self._text.paint(
                painter,
                place,
                cell,
                current,
                visible,
                lambda block: self._marks(row, block, width),
                lambda number: self._tinted.get((index.row(), index.column(), number), []),
            )
        else:
            words = bool(index.data(WORDS_ROLE))
            self._text.paint_empty(painter, place, str(index.data()), words=words)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        self._paint_edges(painter, place.adjusted(0, 0, -1, -1), index)
        if here and not cell.blocks:
            painter.setPen(QPen(self._look.colour("accent"), 1.5))
            painter.drawRect(place.adjusted(3, 3, -3, -3))
        painter.restore()

    def _paint_edges(self, painter: QPainter, edges: QRectF, index: Index) -> None:
        """Lines at the left and below; the left one is dotted beside what is only proposed."""
        model = self._view.comparison
        proposed = model.is_proposal(index.row())
        pen = QPen(self._look.colour("accent" if proposed else "line"), 1)
        pen.setStyle(Qt.PenStyle.DotLine if proposed else Qt.PenStyle.SolidLine)
        painter.setPen(pen)
        painter.drawLine(edges.topLeft(), edges.bottomLeft())
        if not model.goes_on(index.row()):
            painter.setPen(QPen(self._look.colour("line"), 1))
            painter.drawLine(edges.bottomLeft(), edges.bottomRight())
