"""The panel with the tree of themes and regions and the box that filters it."""

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QTreeView, QVBoxLayout, QWidget

from explorer.gui.overriding import override
from explorer.gui.reading.tree_delegate import INDENT, TreeDelegate
from explorer.gui.reading.tree_model import TreeModel, TreeRole
from explorer.gui.theme.look import Look
from explorer.gui.widgets.viewport import give_viewport
from explorer.programme.model import Head
from explorer.programme.pack import Programme


class Tree(QTreeView):
    """The tree itself; a click on the arrow, or ←/→, opens and closes a group.

    ``neared`` gives a section that the mouse has come to.
    """

    neared = Signal(str)

    def __init__(self, model: TreeModel, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        give_viewport(self)
        self.setModel(model)
        self._delegate = TreeDelegate(self, look)
        self.setItemDelegate(self._delegate)
        self.entered.connect(self._hover)
        self.viewportEntered.connect(lambda: self._hover(QModelIndex()))
        self.setHeaderHidden(True)
        self.setRootIsDecorated(False)
        self.setIndentation(0)
        self.setMouseTracking(True)
        self.setDragEnabled(True)
        self.setDragDropMode(QTreeView.DragDropMode.DragOnly)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QTreeView.ScrollMode.ScrollPerPixel)
        self.setExpandsOnDoubleClick(False)
        look.changed.connect(self.viewport().update)

    @override
    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hover(QModelIndex())

    def _hover(self, index: QModelIndex) -> None:
        for each in (self._delegate.hovered, index):
            self.update(each)
        self._delegate.hovered = QPersistentModelIndex(index)
        head = index.data(TreeRole.HEAD)
        if isinstance(head, Head) and head.is_section:
            self.neared.emit(head.id)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        head = index.data(TreeRole.HEAD)
        depth = index.data(TreeRole.DEPTH)
        if (
            isinstance(head, Head)
            and head.children
            and event.position().x() < 8 + INDENT * depth + 14
        ):
            self.setExpanded(index, not self.isExpanded(index))
            return
        super().mousePressEvent(event)


class TreePanel(QWidget):
    """Filter box and tree. ``section_chosen`` tells which section the reader wants to read."""

    section_chosen = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = TreeModel(self)
        self._chosen = ""
        self.filter = QLineEdit(placeholderText=self.tr("Filter secties…"))
        self.filter.setAccessibleName(self.tr("Filter de secties"))
        self.filter.setClearButtonEnabled(True)
        self.tree = Tree(self._model, look)
        self.tree.setAccessibleName(self.tr("Thema’s en regio’s"))
        self.nothing = QLabel(self.tr("Geen sectie met deze woorden in de titel."))
        self.nothing.hide()
        self.nothing.setProperty("role", "muted")
        self.nothing.setWordWrap(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 12, 6, 8)
        layout.setSpacing(6)
        above = QHBoxLayout()
        above.setContentsMargins(0, 0, 4, 0)  # as far from the edge as at the left
        above.addWidget(self.filter)
        layout.addLayout(above)
        layout.addWidget(self.nothing)
        layout.addWidget(self.tree)
        self.filter.textChanged.connect(self._filter)
        self.filter.installEventFilter(self)
        self.tree.clicked.connect(self._choose)
        self.tree.activated.connect(self._choose)

    def show_programme(self, programme: Programme) -> None:
        """Show the tree of ``programme``, its groups open."""
        regions = any(head.region for head in programme.section_heads())
        themes = self.tr("Thema’s") if regions else self.tr("Inhoud")
        self._model.show(programme.tree, themes, self.tr("Regio’s"))
        self.tree.expandAll()

    def show_progress(self, progress: dict[str, int]) -> None:
        """Show how far each section is read (0 unread, 1 half-read, 2 read)."""
        self._model.set_progress(progress)

    def index_of(self, section_id: str) -> QModelIndex:
        """Where a section stands in the tree; invalid where it is filtered away."""
        return self._model.index_of(section_id)

    def select(self, section_id: str) -> None:
        """Show ``section_id`` as the one that is read."""
        self._chosen = section_id
        index = self._model.index_of(section_id)
        if index.isValid():
            self.tree.setCurrentIndex(index)
        else:
            self.tree.clearSelection()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """In the filter box ↓ goes to the tree, Enter opens the first section, Esc empties it."""
        if (
            watched is not self.filter
            or not isinstance(event, QKeyEvent)
            or event.type() is not QEvent.Type.KeyPress
        ):
            return super().eventFilter(watched, event)
        match event.key():
            case Qt.Key.Key_Down:
                if self.tree.currentIndex().data(TreeRole.HEAD) is None:
                    self.tree.setCurrentIndex(self._model.first_section())
                self.tree.setFocus(Qt.FocusReason.TabFocusReason)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self._choose(self._model.first_section())
            case Qt.Key.Key_Escape if self.filter.text():
                self.filter.clear()
            case _:
                return super().eventFilter(watched, event)
        return True

    def _filter(self, text: str) -> None:
        self._model.set_filter(text)
        self.tree.expandAll()
        self.nothing.setVisible(self._model.rowCount() == 0)
        self.select(self._chosen)

    def _choose(self, index: QModelIndex) -> None:
        head = index.data(TreeRole.HEAD)
        if not isinstance(head, Head):
            return
        if head.is_section:
            self.section_chosen.emit(head.id)
        else:
            self.tree.setExpanded(index, not self.tree.isExpanded(index))
