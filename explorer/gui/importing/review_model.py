"""The blocks of a draft as an item model: all of them, the headings, or those to look at."""

from collections.abc import Iterator, Sequence
from enum import Enum, IntEnum
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from explorer.gui.importing.revising import is_unsure
from explorer.gui.importing.wording import BlockWords
from explorer.gui.overriding import override
from explorer.importing.draft import Block, Draft

Index = QModelIndex | QPersistentModelIndex


class Filter(Enum):
    """Which blocks are shown."""

    ALL = "all"
    HEADINGS = "headings"
    UNSURE = "unsure"


class ReviewRole(IntEnum):
    """What the model gives beside the text."""

    BLOCK = Qt.ItemDataRole.UserRole
    DEPTH = Qt.ItemDataRole.UserRole + 1


class ReviewModel(QAbstractListModel):
    """One row a block, in the order of the document; 5,000 rows cost no more than their list."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = BlockWords(self)
        self._blocks: tuple[Block, ...] = ()
        self._rows: list[int] = []
        self._depths: list[int] = []
        self._row_of: dict[int, int] = {}

    def show(self, draft: Draft, wanted: Filter) -> None:
        """Show those blocks of ``draft`` that are wanted."""
        self.beginResetModel()
        self._blocks = draft.blocks
        self._depths = list(_depths(draft.blocks))
        tests = {
            Filter.ALL: lambda _block: True,
            Filter.HEADINGS: lambda block: block.is_heading,
            Filter.UNSURE: is_unsure,
        }
        fits = tests[wanted]
        self._rows = [place for place, block in enumerate(draft.blocks) if fits(block)]
        self._row_of = {self._blocks[place].id: row for row, place in enumerate(self._rows)}
        self.endResetModel()

    def index_of(self, block_id: int) -> QModelIndex:
        """Where a block stands; invalid where it isn't shown."""
        row = self._row_of.get(block_id)
        return QModelIndex() if row is None else self.index(row)

    def block(self, index: Index) -> Block | None:
        """The block of a row."""
        return self._blocks[self._rows[index.row()]] if index.isValid() else None

    def ids(self, indexes: Sequence[QModelIndex]) -> list[int]:
        """The ids of the blocks of some rows, in the order of the document."""
        rows = sorted(index.row() for index in indexes)
        return [self._blocks[self._rows[row]].id for row in rows]

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 -- Qt's own signature
        return 0 if parent.isValid() else len(self._rows)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        block = self.block(index)
        if block is None:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                shown: Any = block.text
            case ReviewRole.BLOCK:
                shown = block
            case ReviewRole.DEPTH:
                shown = self._depths[self._rows[index.row()]]
            case Qt.ItemDataRole.ToolTipRole:
                shown = self._words.about(block)
            case Qt.ItemDataRole.AccessibleTextRole:
                shown = f"{block.text}, {self._words.about(block)}"
            case _:
                shown = None
        return shown


def _depths(blocks: Sequence[Block]) -> Iterator[int]:
    """How deep each block stands; a level that is skipped doesn't leave a gap."""
    above: list[int] = []
    for block in blocks:
        if block.is_heading:
            while above and above[-1] >= block.level:
                above.pop()
            yield len(above)
            above.append(block.level)
        else:
            yield len(above)
