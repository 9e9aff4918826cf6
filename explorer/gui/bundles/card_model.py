"""Bundles, or the items of one, as cards of two lines."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from explorer.gui.overriding import override

Index = QModelIndex | QPersistentModelIndex
CARD_ROLE = Qt.ItemDataRole.UserRole
CARDS_MIME = "application/x-programmaverkenner-cards"


@dataclass(frozen=True, slots=True)
class BundleCard:
    """One card; ``key`` says of what. ``about`` is its quieter line, or why it is ``missing``."""

    key: str
    title: str
    about: str = ""
    missing: bool = False


class CardModel(QAbstractListModel):
    """Cards in the reader's order."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._cards: tuple[BundleCard, ...] = ()

    @property
    def cards(self) -> tuple[BundleCard, ...]:
        """All cards, from above to below."""
        return self._cards

    def keys(self) -> list[str]:
        """What the cards stand for, from above to below."""
        return [card.key for card in self._cards]

    def show(self, cards: Sequence[BundleCard]) -> None:
        """Show ``cards``; where only words differ the rows stay what they are."""
        given = tuple(cards)
        if [card.key for card in given] != self.keys():
            self.beginResetModel()
            self._cards = given
            self.endResetModel()
            return
        before, self._cards = self._cards, given
        for row, (old, new) in enumerate(zip(before, given, strict=True)):
            if old != new:
                self.dataChanged.emit(self.index(row), self.index(row))

    def row_of(self, key: str) -> int:
        """The row of a card; -1 where there is none."""
        return next((row for row, card in enumerate(self._cards) if card.key == key), -1)

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 -- Qt's own signature
        return 0 if parent.isValid() else len(self._cards)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        card = self._cards[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return card.title
            case Qt.ItemDataRole.UserRole:
                return card
            case Qt.ItemDataRole.AccessibleTextRole:
                return ", ".join(part for part in (card.title, card.about) if part)
        return None

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
        keys = [self._cards[index.row()].key for index in indexes]
        data.setData(CARDS_MIME, "\n".join(keys).encode())
        return data
