"""A list whose rows are values: each is given whole to whoever paints it."""

from collections.abc import Sequence
from typing import Any, Generic, TypeVar

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from explorer.gui.overriding import override

Index = QModelIndex | QPersistentModelIndex
ROW_ROLE = Qt.ItemDataRole.UserRole
Row = TypeVar("Row")


class RowsModel(QAbstractListModel, Generic[Row]):
    """Gives a row under ``ROW_ROLE``, what it is called, and what a screen reader says of it."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: Sequence[Row] = ()

    def show(self, rows: Sequence[Row]) -> None:
        """Replace all rows by others, which may be made when they are asked for."""
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def row(self, number: int) -> Row:
        """The row at ``number``."""
        return self._rows[number]

    def name(self, row: Row) -> str:
        """What a row is called."""
        raise NotImplementedError

    def spoken(self, row: Row) -> Sequence[str]:
        """What a screen reader says of a row, one part after the other; empty ones are left out."""
        raise NotImplementedError

    def is_choosable(self, _row: Row) -> bool:
        """Whether the reader can choose a row; a heading, say, can't be."""
        return True

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 -- Qt's own signature
        return 0 if parent.isValid() else len(self._rows)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self.name(row)
            case Qt.ItemDataRole.UserRole:
                return row
            case Qt.ItemDataRole.AccessibleTextRole:
                return ", ".join(part for part in self.spoken(row) if part)
        return None

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        if index.isValid() and not self.is_choosable(self._rows[index.row()]):
            return Qt.ItemFlag.NoItemFlags
        return super().flags(index)
