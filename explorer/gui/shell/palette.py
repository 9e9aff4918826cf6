"""The command palette: every action and section under a few letters."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import QCoreApplication, QEvent, QModelIndex, QObject, QRect, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QListView, QVBoxLayout, QWidget

from explorer.errors import UserError
from explorer.gui.overriding import override
from explorer.gui.shell.actions import GROUPS, TABLE
from explorer.gui.shell.palette_delegate import PaletteDelegate, row_height
from explorer.gui.shell.palette_model import Entry, EntryKind, PaletteModel
from explorer.gui.theme.look import Look
from explorer.gui.widgets.overlay import Overlay
from explorer.gui.widgets.page_names import on_pages
from explorer.gui.widgets.programme_names import called
from explorer.messages import explain
from explorer.programme.links import Link, ShortCodes, follow, looks_like_code, parse_link
from explorer.programme.model import Head
from explorer.programme.pack import Programme
from explorer.programme.shelf import Shelf

WIDTH = 640
TOP = 58  # pixels from the upper edge of the window to the card
ROWS = 11  # shown at once, where the window is high enough
BEGINNING = 90  # characters of a passage that are shown
PAGE = 8  # rows a page key steps


class Palette(Overlay):
    """A line to type in over a list of what fits; ``chosen`` gives the entry after closing."""

    chosen = Signal(object)

    def __init__(self, look: Look, window: QWidget) -> None:
        super().__init__(look, window)
        self._programme: Programme | None = None
        self._codes: Callable[[], ShortCodes] | None = None
        self._shelf: Shelf | None = None
        self._language = "nl"
        self._model = PaletteModel(self)
        self.line = QLineEdit(self.card)
        self.line.setPlaceholderText(self.tr("Typ een opdracht, een sectie of een code…"))
        self.line.setAccessibleName(self.tr("Opdracht, sectie of code"))
        self.line.setMaxLength(400)
        self.line.installEventFilter(self)
        self.list = QListView(self.card)
        self.list.setAccessibleName(self.tr("Opdrachten en secties"))
        self.list.setModel(self._model)
        self.list.setItemDelegate(PaletteDelegate(self.list, look))
        self.list.setUniformItemSizes(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.list.setResizeMode(QListView.ResizeMode.Adjust)
        self.list.installEventFilter(self)
        layout = QVBoxLayout(self.card)
        layout.setContentsMargins(10, 10, 10, 8)
        layout.setSpacing(8)
        layout.addWidget(self.line)
        layout.addWidget(self.list)
        self.setAccessibleName(self.tr("Opdrachten"))
        self.line.textChanged.connect(self._filter)
        self.list.clicked.connect(self._choose)
        self.list.selectionModel().currentChanged.connect(self._tell)

    def offer(
        self,
        actions: Mapping[str, QAction],
        programme: Programme,
        codes: Callable[[], ShortCodes],
        language: str,
        shelf: Shelf,
    ) -> None:
        """Offer everything: the actions as they are now, the sections of ``programme``.

        And the other programmes of ``shelf``.

        ``codes`` is asked for only when something is typed that looks like a code.
        """
        self._programme, self._codes, self._language = programme, codes, language
        sections = [self._section_entry(programme, head) for head in programme.section_heads()]
        opening = self.tr("Programma openen")
        others = [
            Entry(
                EntryKind.PROGRAMME,
                other.id,
                called(other),
                context=f"{opening}: {other.title}",
                icon="programmes",
            )
            for other in shelf.programmes
            if other.id != programme.id
        ]
        self._shelf = shelf
        self._model.offer([*_action_entries(actions), *sections, *others])
        self.line.clear()
        self._select_first()

    @override
    def card_place(self) -> QRect:
        width = min(WIDTH, self.width() - 32)
        rows = min(ROWS, self._model.rowCount())
        height = self.line.sizeHint().height() + rows * row_height(self._look) + 28
        return QRect((self.width() - width) // 2, TOP, width, min(height, self.height() - TOP - 40))

    @override
    def first_focus(self) -> QWidget:
        return self.line

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """In the line the arrows walk through the list; in the list letters go to the line."""
        pressed = event.type() is QEvent.Type.KeyPress and watched in {self.line, self.list}
        if not pressed or not isinstance(event, QKeyEvent):
            return super().eventFilter(watched, event)
        steps = {
            Qt.Key.Key_Down: 1,
            Qt.Key.Key_Up: -1,
            Qt.Key.Key_PageDown: PAGE,
            Qt.Key.Key_PageUp: -PAGE,
        }
        key = Qt.Key(event.key())
        if key in steps:
            self._step(steps[key])
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._choose(self.list.currentIndex())
        elif watched is self.list and event.text().isprintable() and event.text():
            self.line.setFocus(Qt.FocusReason.OtherFocusReason)
            self.line.insert(event.text())
        else:
            return super().eventFilter(watched, event)
        return True

    # -- what fits ------------------------------------------------------------------------------

    def _filter(self, query: str) -> None:
        self._model.filter(query, self._extra)
        self._arrange()
        self._select_first()

    def _extra(self, query: str) -> Sequence[Entry]:
        """What a query stands for beside names: a passage by its code or link, or a search."""
        typed = query.strip()
        if not typed:
            return ()
        link = parse_link(typed)
        if link is not None and self._shelf is not None:
            return (self._link_entry(link, self._shelf),)
        text = self.tr("Zoek “{query}” in het programma").format(query=typed)
        search = Entry(EntryKind.SEARCH, typed, text, icon="searching")
        passage = self._codes().passage(typed) if self._codes and looks_like_code(typed) else None
        if passage is None or self._programme is None:
            return (search,)
        return (self._target_entry(self._programme, passage), search)

    def _link_entry(self, link: Link, shelf: Shelf) -> Entry:
        """Where a link leads, in whichever programme; or why it leads nowhere."""
        try:
            programme, target = follow(link, shelf)
            entry = self._target_entry(programme, target)
        except UserError as error:
            return Entry(EntryKind.NOTE, "", explain(error, self._language), enabled=False)
        if programme is self._programme:
            return entry
        key = str(Link(programme.id, target))
        return replace(entry, kind=EntryKind.LINK, key=key, context=called(programme))

    def _target_entry(self, programme: Programme, target: str) -> Entry:
        if "#" not in target:
            return self._section_entry(programme, programme.head(target))
        passage = programme.passage(target)
        title = programme.head(passage.section).title
        return Entry(
            EntryKind.PASSAGE,
            passage.id,
            f"{title} ¶ {passage.number}",
            context=passage.text[:BEGINNING],
            side=on_pages(passage.pages),
            icon="right",
        )

    def _section_entry(self, programme: Programme, head: Head) -> Entry:
        return Entry(
            EntryKind.SECTION,
            head.id,
            head.title,
            context=" › ".join(above.title for above in programme.trail(head.id)),
            side=on_pages(head.pages),
            icon="reading",
        )

    # -- walking and choosing -------------------------------------------------------------------

    def _select_first(self) -> None:
        self.list.scrollToTop()
        self.list.setCurrentIndex(QModelIndex())
        self._step(1)

    def _step(self, rows: int) -> None:
        """Go ``rows`` further, or as far as there is something to choose."""
        numbers = range(self._model.rowCount())
        enabled = [number for number in numbers if self._model.row(number).entry.enabled]
        if not enabled:
            return
        present = self.list.currentIndex().row()
        at = enabled.index(present) if present in enabled else -1
        if abs(rows) == 1:
            at = (at + rows) % len(enabled)
        else:
            at = min(max(at + rows, 0), len(enabled) - 1)
        self.list.setCurrentIndex(self._model.index(enabled[at]))

    def _choose(self, index: QModelIndex) -> None:
        if index.isValid() and self._model.row(index.row()).entry.enabled:
            entry = self._model.row(index.row()).entry
            self.dismiss()
            self.chosen.emit(entry)

    def _tell(self, current: QModelIndex) -> None:
        """Let a screen reader say which row Enter would choose while the line has the keyboard."""
        spoken = current.data(Qt.ItemDataRole.AccessibleTextRole) if current.isValid() else ""
        self.line.setAccessibleDescription(str(spoken))


def _action_entries(actions: Mapping[str, QAction]) -> list[Entry]:
    return [
        Entry(
            EntryKind.ACTION,
            definition.id,
            actions[definition.id].text(),
            context=QCoreApplication.translate("Actions", GROUPS[definition.group]),
            shortcut=actions[definition.id]
            .shortcut()
            .toString(QKeySequence.SequenceFormat.NativeText),
            icon=definition.icon,
            enabled=actions[definition.id].isEnabled(),
        )
        for definition in TABLE
        if definition.id != "palette"
    ]
