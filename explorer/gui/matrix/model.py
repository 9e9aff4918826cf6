"""A matrix as a table model: a count a cell, with totals at the right and below."""

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from explorer.comparing.matrix import Matrix, Place
from explorer.gui.matrix.figures import MatrixFigures
from explorer.gui.overriding import override

Index = QModelIndex | QPersistentModelIndex
COUNT_ROLE = Qt.ItemDataRole.UserRole
TOTAL_ROLE = Qt.ItemDataRole.UserRole + 1  # whether the cell is a total
NOTED_ROLE = Qt.ItemDataRole.UserRole + 2  # whether the reader wrote a note about it
SUGGESTED_ROLE = Qt.ItemDataRole.UserRole + 3  # whether all it counts has suggested tags


class MatrixModel(QAbstractTableModel):
    """The counts of a matrix; the last row and the last column count different passages."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._matrix: Matrix | None = None
        self._counts: list[list[int]] = []
        self._language = "nl"
        self._noted: frozenset[Place] = frozenset()
        self._suggested: frozenset[Place] = frozenset()

    @property
    def matrix(self) -> Matrix | None:
        """What is shown."""
        return self._matrix

    def show(self, matrix: Matrix, language: str, noted: frozenset[Place] = frozenset()) -> None:
        """Replace the matrix; ``noted`` are the cells the reader wrote a note about."""
        self.beginResetModel()
        self._matrix, self._language, self._noted = matrix, language, noted
        self._suggested = matrix.only_suggested()
        totals = zip(matrix.counts, matrix.row_totals, strict=True)
        self._counts = [[*row, total] for row, total in totals]
        self._counts.append([*matrix.column_totals, matrix.total])
        self.endResetModel()

    def is_total(self, row: int, column: int) -> bool:
        """Whether a cell is a total."""
        return row == self.rowCount() - 1 or column == self.columnCount() - 1

    def passages(self, row: int, column: int) -> tuple[str, ...]:
        """The passages of a cell; of a total those of its row, column or of all."""
        assert self._matrix is not None, "cells belong to a matrix"
        rows, columns = range(self.rowCount() - 1), range(self.columnCount() - 1)
        return self._matrix.passages_in(
            [row] if row in rows else rows, [column] if column in columns else columns
        )

    def place_of(self, row: str, column: str) -> Place | None:
        """The cell of two tags; None where one isn't there."""
        if self._matrix is None:
            return None
        rows, columns = self._matrix.rows.tags, self._matrix.columns.tags
        if row not in rows or column not in columns:
            return None
        return rows.index(row), columns.index(column)

    def name(self, row: int, column: int) -> str:
        """What a cell counts: the labels of its row and its column."""
        parts = [self._label(row, Qt.Orientation.Vertical)] * (row < self.rowCount() - 1)
        if column < self.columnCount() - 1:
            parts.append(self._label(column, Qt.Orientation.Horizontal))
        return " · ".join(parts) or self.tr("Totaal")

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 -- Qt's own signature
        return 0 if parent.isValid() else len(self._counts)

    @override
    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 -- Qt's own signature
        return 0 if parent.isValid() or not self._counts else len(self._counts[0])

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row, column = index.row(), index.column()
        count = self._counts[row][column]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return str(count) if count else "·"
            case Qt.ItemDataRole.AccessibleTextRole | Qt.ItemDataRole.ToolTipRole:
                return self._spoken(row, column)
            case Qt.ItemDataRole.UserRole:
                return count
        told = {
            NOTED_ROLE: (row, column) in self._noted,
            SUGGESTED_ROLE: (row, column) in self._suggested,
            TOTAL_ROLE: self.is_total(row, column),
        }
        return told.get(Qt.ItemDataRole(role))

    @override
    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        if self._matrix is None or role not in {
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.ToolTipRole,
        }:
            return None
        return self._label(section, orientation)

    def _spoken(self, row: int, column: int) -> str:
        """A cell as a screen reader says it, and as its tooltip has it."""
        count = MatrixFigures().passages(self._counts[row][column])
        parts = [f"{self.name(row, column)}: {count}"]
        if (row, column) in self._suggested:
            parts.append(self.tr("labels voorgesteld door Programmaverkenner"))
        if (row, column) in self._noted:
            parts.append(self.tr("met een notitie"))
        return ", ".join(parts)

    def _label(self, section: int, orientation: Qt.Orientation) -> str:
        assert self._matrix is not None, "labels belong to a matrix"
        across = orientation is Qt.Orientation.Horizontal
        entries = (self._matrix.columns if across else self._matrix.rows).entries
        if not 0 <= section < len(entries):
            return self.tr("Totaal")
        return entries[section].label(self._language)
