"""The tree of themes and regions as an item model, filtered by what the reader types."""

import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from enum import IntEnum
from typing import Any

from PySide6.QtCore import (
    QAbstractItemModel,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from explorer.gui.overriding import override
from explorer.programme.model import Head, Kind

Index = QModelIndex | QPersistentModelIndex
SECTION_MIME = "application/x-programme-section"  # what is dragged: the id of a section


_OF_BRANCH = Qt.ItemFlag.ItemIsEnabled  # put together once: Qt asks for dozens of rows a click
_OF_SECTION = _OF_BRANCH | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsDragEnabled


class TreeRole(IntEnum):
    """What the model gives beside the title."""

    HEAD = Qt.ItemDataRole.UserRole
    PROGRESS = Qt.ItemDataRole.UserRole + 1  # 0 unread, 1 half-read, 2 read
    DEPTH = Qt.ItemDataRole.UserRole + 2  # groups above it


@dataclass(eq=False)
class Node:
    """A branch (no head) or a section with what stands below it."""

    title: str
    head: Head | None = None
    parent: "Node | None" = None
    children: list["Node"] = field(default_factory=list)
    row: int = 0
    depth: int = 0


class TreeModel(QAbstractItemModel):
    """Two branches, themes and regions.

    A group whose children are all regions is the regions branch itself.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._heads: tuple[Head, ...] = ()
        self._branches = ("", "")
        self._filter = ""
        self._progress: dict[str, int] = {}
        self._root = Node("")
        self._nodes: dict[str, Node] = {}

    def show(self, heads: tuple[Head, ...], themes: str, regions: str) -> None:
        """Show the tree of a programme under the two branch titles."""
        self._heads, self._branches = heads, (themes, regions)
        self._build()

    def set_filter(self, text: str) -> None:
        """Show only sections whose title has every word of ``text``, case and accents aside."""
        self._filter = text
        self._build()

    def set_progress(self, progress: dict[str, int]) -> None:
        """How far each section is read: 0, 1 or 2."""
        self._progress = dict(progress)
        for node in self._nodes.values():
            index = self.createIndex(node.row, 0, node)
            self.dataChanged.emit(index, index, [TreeRole.PROGRESS])

    def index_of(self, section_id: str) -> QModelIndex:
        """The index of a section; an invalid one where it is not shown."""
        node = self._nodes.get(section_id)
        return self.createIndex(node.row, 0, node) if node else QModelIndex()

    def first_section(self) -> QModelIndex:
        """The first section shown; invalid where nothing is."""
        for node in self._nodes.values():
            if node.head and node.head.is_section:
                return self.createIndex(node.row, 0, node)
        return QModelIndex()

    @override
    def index(self, row: int, column: int, parent: Index = QModelIndex()) -> QModelIndex:  # noqa: B008 -- Qt's own signature
        node = self._node(parent)
        if column != 0 or not 0 <= row < len(node.children):
            return QModelIndex()
        return self.createIndex(row, 0, node.children[row])

    @override
    def parent(self, index: Index = QModelIndex()) -> Any:  # noqa: B008 -- Qt's own signature
        above = self._node(index).parent if index.isValid() else None
        if above is None or above is self._root:
            return QModelIndex()
        return self.createIndex(above.row, 0, above)

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 -- Qt's own signature
        return len(self._node(parent).children) if parent.column() <= 0 else 0

    @override
    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 -- Qt's own signature
        return 1

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        node = self._node(index)
        match role:
            case Qt.ItemDataRole.DisplayRole:
                shown: Any = node.title
            case TreeRole.HEAD:
                shown = node.head
            case TreeRole.PROGRESS:
                shown = self._progress.get(node.head.id, 0) if node.head else 0
            case TreeRole.DEPTH:
                shown = node.depth
            case Qt.ItemDataRole.ToolTipRole:
                shown = node.title if node.head else None
            case Qt.ItemDataRole.AccessibleTextRole:
                shown = self._spoken(node)
            case _:
                shown = None
        return shown

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return _OF_BRANCH if index.internalPointer().head is None else _OF_SECTION

    @override
    def mimeTypes(self) -> list[str]:
        return [SECTION_MIME]

    @override
    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        data = QMimeData()
        head = self._node(indexes[0]).head
        if head is not None:
            data.setData(SECTION_MIME, head.id.encode())
            data.setText(head.title)
        return data

    def _spoken(self, node: Node) -> str:
        if node.head is None:
            return node.title
        states = (self.tr("ongelezen"), self.tr("half gelezen"), self.tr("gelezen"))
        state = states[self._progress.get(node.head.id, 0)]
        count = self.tr("%n passage(s)", "", node.head.passages)
        return f"{node.title}, {count}, {state}"

    def _node(self, index: Index) -> Node:
        node = index.internalPointer() if index.isValid() else self._root
        assert isinstance(node, Node), "indexes of this model point at nodes"
        return node

    def _build(self) -> None:
        self.beginResetModel()
        self._root = Node("")
        self._nodes = {}
        themes = [head for head in self._heads if not _is_region(head)]
        regions = [head for head in self._heads if _is_region(head)]
        lifted = [
            below
            for head in regions
            for below in (head.children if head.kind is Kind.GROUP else (head,))
        ]
        for title, heads in zip(self._branches, (themes, lifted), strict=True):
            branch = Node(title, parent=self._root, row=len(self._root.children))
            self._add(heads, branch)
            if branch.children:
                self._root.children.append(branch)
        self.endResetModel()

    def _add(self, heads: Iterable[Head], above: Node) -> None:
        for head in heads:
            depth = above.depth + 1 if above.head else 0
            node = Node(head.title, head, above, row=len(above.children), depth=depth)
            self._nodes[head.id] = node
            self._add(head.children, node)
            if node.children or self._fits(head):
                above.children.append(node)
            else:
                del self._nodes[head.id]

    def _fits(self, head: Head) -> bool:
        title = _folded(head.title)
        return all(word in title for word in _folded(self._filter).split())


def _is_region(head: Head) -> bool:
    below = bool(head.children) and all(child.kind is Kind.REGION for child in head.children)
    return head.kind is Kind.REGION or below


def _folded(text: str) -> str:
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    return "".join(character for character in decomposed if not unicodedata.combining(character))
