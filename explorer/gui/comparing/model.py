"""A comparison as a table model: one model row an aspect, one column a column."""

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from explorer.comparing.proposals import Pair, Status
from explorer.comparing.statements import Statement
from explorer.comparing.table import Row, RowsBy, Table
from explorer.gui.comparing.figures import Figures
from explorer.gui.comparing.marks import Own
from explorer.gui.overriding import override
from explorer.gui.widgets.page_names import short_pages

Index = QModelIndex | QPersistentModelIndex
STATEMENTS_ROLE = Qt.ItemDataRole.UserRole  # the passages of a cell
FIGURES_ROLE = Qt.ItemDataRole.UserRole  # of a header: what stands under the title of a column
WORDS_ROLE = Qt.ItemDataRole.UserRole + 2  # whether a row lists words instead of passages
MOST_IN_CELL = (
    24  # passages; what is more goes on in a row below, so that none is as long as a book
)


class Part(NamedTuple):
    """A row of the model: the passages from ``first`` on of a row of the table."""

    row: int
    first: int


class ComparisonModel(QAbstractTableModel):
    """The cells of a comparison; below them, once known, the words only one column has."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._table: Table | None = None
        self._parts: list[Part] = []
        self._own: tuple[tuple[str, ...], ...] = ()
        self._language = "nl"
        self._demands = False
        self.aligned: frozenset[Pair] = frozenset()  # pairs of an official text, by its alignment
        self.programmes: Mapping[str, str] = {}  # names by pack, where several are compared
        self.own = Own()  # what the reader marked and wrote, in these passages and in others

    @property
    def table(self) -> Table | None:
        """What is shown."""
        return self._table

    def show(self, table: Table | None, language: str = "nl", *, demands: bool = False) -> None:
        """Replace the table; ``demands`` says that only demands are in it."""
        self.beginResetModel()
        self._table, self._language, self._demands = table, language, demands
        self._parts = [
            Part(row, first)
            for row, cells in enumerate(table.cells if table else ())
            for first in range(0, max(map(len, cells)), MOST_IN_CELL)
        ]
        self._own = ()
        self.endResetModel()

    def add_own_words(self, own: Sequence[Sequence[str]]) -> None:
        """List below the table the words only one column has, for each column."""
        if self._table is None or self._own or not any(own) or not self._parts:
            return
        row = len(self._parts)
        self.beginInsertRows(QModelIndex(), row, row)
        self._own = tuple(map(tuple, own))
        self.endInsertRows()

    def statements(self, row: int, column: int) -> tuple[Statement, ...]:
        """The passages of a cell."""
        if self._table is None or row >= len(self._parts):
            return ()
        part = self._parts[row]
        return self._table.cells[part.row][column][part.first : part.first + MOST_IN_CELL]

    def table_row(self, row: int) -> int:
        """The row of the table that a row of the model is (part of); -1 for the list of words."""
        return self._parts[row].row if row < len(self._parts) else -1

    def row(self, row: int) -> Row | None:
        """What a row of the model is about; None for the list of words."""
        place = self.table_row(row)
        return self._table.rows[place] if self._table is not None and place >= 0 else None

    def goes_on(self, row: int) -> bool:
        """Whether the row below belongs to the same row of the table."""
        return row + 1 < len(self._parts) and self._parts[row + 1].first > 0

    def is_going_on(self, row: int) -> bool:
        """Whether it belongs to the same row of the table as the row above."""
        return row < len(self._parts) and self._parts[row].first > 0

    def is_proposal(self, row: int) -> bool:
        """Whether the program put the passages together, and the reader hasn't decided."""
        about = self.row(row)
        return about is not None and any(link.status is Status.PROPOSED for link in about.links)

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 -- Qt's own signature
        if parent.isValid() or self._table is None:
            return 0
        return len(self._parts) + bool(self._own)

    @override
    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 -- Qt's own signature
        return 0 if parent.isValid() or self._table is None else len(self._table.columns)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or self._table is None:
            return None
        words = index.row() == len(self._parts)
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
                    return Figures().of_column(column, self.programmes)
        if orientation is Qt.Orientation.Vertical and role == Qt.ItemDataRole.DisplayRole:
            return self._row_label(section)
        return None

    def spoken(self, statement: Statement) -> str:
        """A passage with its number, page and notes, as a screen reader says it."""
        notes = [
            self.tr("Notitie: {words}").format(words=note.text)
            for note in self.own.notes.get(statement.key, ())
        ]
        return " ".join((f"{self.source(statement)}: {statement.passage.text}", *notes))

    def source(self, statement: Statement) -> str:
        """Where a passage stands: its number and page."""
        passage = statement.passage
        return " · ".join(filter(None, (f"¶ {passage.number}", short_pages(passage.pages))))

    def foot(self, statement: Statement, column: int) -> str:
        """The line under a passage: act, number, page, and its section where that isn't clear."""
        table = self._table
        assert table is not None, "cells belong to a table"
        parts = [self.source(statement)]
        if statement.passage.is_demand and table.by is not RowsBy.ACT:
            parts.insert(0, self.tr("Eis"))
        if str(table.by) in statement.passage.suggested:
            parts.append(self.tr("label voorgesteld"))
        if statement.title != table.columns[column].title:
            parts.append(statement.title)
        return " · ".join(parts)

    def _row_label(self, number: int) -> str:
        row = self.row(number)
        if row is None or self._table is None:
            return self.tr("Alleen hier")
        if self._table.by is not RowsBy.SIMILARITY:
            return row.label(self._language) or self.tr("Zonder label")
        if row.is_rest:
            return self.tr("Zonder tegenhanger")
        return Figures().of_links(row.links, self.aligned)

    def _silence(self, index: Index) -> str:
        row = self.row(index.row())
        part = self._parts[index.row()]
        if row is None or row.is_rest or part.first:
            return "–" if not part.first else ""
        if self._table is not None and self._table.by is RowsBy.SIMILARITY:
            return self.tr("geen passage die erop lijkt")
        if self._demands:
            return self.tr("geen eis in dit hoofdstuk")
        return self.tr("geen standpunt in dit hoofdstuk")
