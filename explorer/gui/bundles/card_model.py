"""Bundles, or the items of one, as cards of two lines."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QMimeData,
    QModelIndex,
    Qt,
)

from explorer.gui.overriding import override
from explorer.gui.widgets.rows_model import ROW_ROLE, Index, RowsModel

CARD_ROLE = ROW_ROLE
CARDS_MIME = "application/x-programmaverkenner-cards"


@dataclass(frozen=True, slots=True)
class BundleCard:
    """One card; ``key`` says of what. ``about`` is its quieter line, or why it is ``missing``."""

    key: str
    title: str
    about: str = ""
    missing: bool = False


class CardModel(RowsModel[BundleCard]):
    """Cards in the reader's order."""

    @property
    def cards(self) -> tuple[BundleCard, ...]:
        """All cards, from above to below."""
        return tuple(self._rows)

    def keys(self) -> list[str]:
        """What the cards stand for, from above to below."""
        return [card.key for card in self._rows]

    @override
    def show(self, rows: Sequence[BundleCard]) -> None:
        """Show ``rows``; where only words differ they stay what they are."""
        given = tuple(rows)
        if [card.key for card in given] != self.keys():
            super().show(given)
            return
        before, self._rows = self._rows, given
        for row, (old, new) in enumerate(zip(before, given, strict=True)):
            if old != new:
                self.dataChanged.emit(self.index(row), self.index(row))

    def row_of(self, key: str) -> int:
        """The row of a card; -1 where there is none."""
        return next((row for row, card in enumerate(self._rows) if card.key == key), -1)

    @override
    def name(self, row: BundleCard) -> str:
        return row.title

    @override
    def spoken(self, row: BundleCard) -> Sequence[str]:
        return row.title, row.about

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.ItemIsDropEnabled
        return super().flags(index) | Qt.ItemFlag.ItemIsDragEnabled

    @override
    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction

    @override
    def mimeTypes(self) -> list[str]:
        return [CARDS_MIME]

    @override
    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        data = QMimeData()
        keys = [self._rows[index.row()].key for index in indexes]
        data.setData(CARDS_MIME, "\n".join(keys).encode())
        return data
