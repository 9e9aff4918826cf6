"""A comparison as a table model: one model row an aspect, one column a column."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from explorer.comparing.statements import Statement
from explorer.comparing.table import Table
from explorer.gui.comparing.figures import Figures
from explorer.gui.overriding import override
from explorer.programme.model import page_range

Index = QModelIndex | QPersistentModelIndex
STATEMENTS_ROLE = Qt.ItemDataRole.UserRole  # the passages of a cell
FIGURES_ROLE = Qt.ItemDataRole.UserRole  # of a header: what stands under the title of a column
WORDS_ROLE = Qt.ItemDataRole.UserRole + 2  # whether a row lists words instead of passages


class ComparisonModel(QAbstractTableModel):
    """The cells of a comparison; below them, once known, the words only one column has."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._table: Table | None = None
        self._own: tuple[tuple[str, ...], ...] = ()
        self._language = "nl"
        self._demands = False

    @property
    def table(self) -> Table | None:
        """What is shown."""
        return self._table

    def show(self, table: Table | None, language: str = "nl", *, demands: bool = False) -> None:
        """Replace the table; ``demands`` says that only demands are in it."""
        self.beginResetModel()
        self._table, self._language, self._demands = table, language, demands
        self._own = ()
        self.endResetModel()

    def add_own_words(self, own: Sequence[Sequence[str]]) -> None:
        """List below the table the words only one column has, for each column."""
        if self._table is None or not any(own) or not self._table.rows:
            return
        row = len(self._table.rows)
        self.beginInsertRows(QModelIndex(), row, row)
        self._own = tuple(map(tuple, own))
        self.endInsertRows()

    def statements(self, row: int, column: int) -> tuple[Statement, ...]:
        """The passages of a cell."""
        if self._table is None or row >= len(self._table.rows):
            return ()
        return self._table.cells[row][column]

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 -- Qt's own signature
        if parent.isValid() or self._table is None:
            return 0
        return len(self._table.rows) + bool(self._own)

    @override
    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 -- Qt's own signature
        return 0 if parent.isValid() or self._table is None else len(self._table.columns)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or self._table is None:
            return None
        words = index.row() == len(self._table.rows)
        statements = self.statements(index.row(), index.column())
        match role:
            case Qt.ItemDataRole.DisplayRole if words:
                return ", ".join(self._own[index.column()])
            case Qt.ItemDataRole.DisplayRole:
                return "\n\n".join(each.passage.text for each in statements) or self._silence(index)
            case Qt.ItemDataRole.AccessibleTextRole if statements:
                return "\n\n".join(self.spoken(each) for each in statements)
        return {STATEMENTS_ROLE: statements, WORDS_ROLE: words}.get(Qt.ItemDataRole(role))

    @override
    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        if self._table is None:
            return None
        if orientation is Qt.Orientation.Horizontal and section < len(self._table.columns):
            column = self._table.columns[section]
            match role:
                case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.ToolTipRole:
                    return column.title
                case Qt.ItemDataRole.UserRole:
                    return Figures().of_column(column)
        if orientation is Qt.Orientation.Vertical and role == Qt.ItemDataRole.DisplayRole:
            return self._row_label(section)
        return None

    def spoken(self, statement: Statement) -> str:
        """A passage with its number and page, as a screen reader says it."""
        return f"{self.source(statement)}: {statement.passage.text}"

    def source(self, statement: Statement) -> str:
        """Where a passage stands: its number and page."""
        passage = statement.passage
        number = f"¶ {passage.number}"
        if not passage.pages:
            return number
        return f"{number} · " + self.tr("p. {pages}").format(pages=page_range(passage.pages))

    def _row_label(self, row: int) -> str:
        if self._table is None or row >= len(self._table.rows):
            return self.tr("Alleen hier")
        return self._table.rows[row].label(self._language) or self.tr("Zonder label")

    def _silence(self, index: Index) -> str:
        if self._table is None or self._table.rows[index.row()].is_rest:
            return "–"
        if self._demands:
            return self.tr("geen eis in dit hoofdstuk")
        return self.tr("geen standpunt in dit hoofdstuk")
