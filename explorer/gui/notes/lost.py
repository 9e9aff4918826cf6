"""The bookmarks whose section or passage an update took out of the text."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from explorer.gui.overriding import override
from explorer.gui.reading.bookmarks_model import label_of, place_name
from explorer.gui.theme.look import Look
from explorer.gui.widgets.cards import Card, CardList
from explorer.gui.widgets.flow import FlowLayout
from explorer.library.bookmarks import Bookmark
from explorer.programme.model import section_of
from explorer.programme.pack import Programme

if TYPE_CHECKING:
    from explorer.gui.shell.library_hub import LibraryHub

IN_VIEW = 2  # cards at the most


class LostBookmarks(QWidget):
    """Lists them, to be removed or to look where they stood.

    They stay the reader's until the reader removes them. ``section_requested`` asks for a section.
    """

    section_requested = Signal(str)

    def __init__(
        self, programme: Programme, hub: "LibraryHub", look: Look, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._programme = programme
        self._hub = hub
        self._lost: dict[str, Bookmark] = {}
        self.heading = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self.heading.setProperty("role", "muted")
        self.cards = CardList(look, lines=1)
        self.cards.setAccessibleName(self.tr("Bladwijzers zonder plaats"))
        self.read = QPushButton(self.tr("Lees de sectie"))
        self.remove = QPushButton(self.tr("Verwijder de bladwijzer"))
        foot = FlowLayout()
        for button in (self.read, self.remove):
            foot.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 6)
        layout.setSpacing(6)
        layout.addWidget(self.heading)
        layout.addWidget(self.cards)
        layout.addLayout(foot)
        self.cards.chosen.connect(self._offer)
        self.cards.opened.connect(self._read)
        self.read.clicked.connect(lambda: self._read(self._current()))
        self.remove.clicked.connect(self._remove)
        self.hide()

    def show_lost(self, bookmarks: Sequence[Bookmark]) -> None:
        """List these; without any there is nothing to see."""
        lost = {bookmark.id: bookmark for bookmark in bookmarks}
        self.setVisible(bool(lost))
        if lost == self._lost:
            return
        self._lost = lost
        self.heading.setText(
            self.tr("%n bladwijzer(s) op wat niet meer in de tekst staat:", "", len(lost))
        )
        self.cards.show_cards([self._card(each) for each in bookmarks])
        if lost:
            self.cards.fit(IN_VIEW)

    def _card(self, bookmark: Bookmark) -> Card:
        place = place_name(self._programme, bookmark)
        title = label_of(self._programme, bookmark)
        about = self.tr("Zonder beschrijving") if title == place else place
        return Card(bookmark.id, title, about, bookmark.folder)

    def _current(self) -> str:
        card = self.cards.current_card()
        return card.key if card is not None else ""

    def _section(self, key: str) -> str:
        """The section a bookmark stood in, where that is still there."""
        section = section_of(self._lost[key].target) if key in self._lost else ""
        there = self._programme.has(section) and self._programme.head(section).is_section
        return section if there else ""

    def _offer(self, key: str) -> None:
        self.read.setEnabled(bool(self._section(key)))

    def _read(self, key: str) -> None:
        section = self._section(key)
        if section:
            self.section_requested.emit(section)

    def _remove(self) -> None:
        key = self._current()
        if key:
            self._hub.do("bookmark-removed", lambda library: library.bookmarks.remove(key))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete:
            self._remove()
        else:
            super().keyPressEvent(event)
