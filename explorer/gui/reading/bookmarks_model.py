"""The bookmarks as a tree of folders, for the panel beside the text."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel

from explorer.errors import UserError
from explorer.library.anchors import NOWHERE, is_there, place_of
from explorer.library.bookmarks import Bookmark
from explorer.programme.model import section_of
from explorer.programme.pack import Programme
from explorer.programme.shortening import shortened

Index = QModelIndex | QPersistentModelIndex
BOOKMARK_ROLE = Qt.ItemDataRole.UserRole  # the bookmark; nothing for a folder
FOLDER_ROLE = Qt.ItemDataRole.UserRole + 1  # the folder: its own, or the one a bookmark is in
OWN, PLACE, NAME, NEWEST = range(4)


@dataclass(frozen=True, slots=True)
class Drop:
    """Where something was dropped: into ``folder``, before a bookmark or at the end."""

    folder: str
    before: str | None = None


class BookmarksModel(QStandardItemModel):
    """Folders with their bookmarks, in the order that is asked for."""

    def __init__(self, programme: Programme) -> None:
        super().__init__()
        self._programme = programme

    def show(self, bookmarks: Sequence[Bookmark], order: int = OWN) -> None:
        """Replace everything. Folders come first, by name; without order the reader's own."""
        self.clear()
        folders: dict[str, QStandardItem] = {"": self.invisibleRootItem()}
        ordered = self._sorted(bookmarks, order)
        for name in sorted({each.folder for each in bookmarks}, key=str.casefold):
            self._folder(name, folders)
        for bookmark in ordered:
            folders[bookmark.folder].appendRow(self._item(bookmark))

    def label(self, bookmark: Bookmark) -> str:
        """What a bookmark is called."""
        return label_of(self._programme, bookmark)

    def place(self, bookmark: Bookmark) -> str:
        """The section and passage in words."""
        return place_name(self._programme, bookmark)

    def is_lost(self, bookmark: Bookmark) -> bool:
        """Is what it stands on not in the text any more?"""
        return not bookmark.is_comparison and not is_there(self._programme, bookmark.target)

    def _folder(self, name: str, folders: dict[str, QStandardItem]) -> QStandardItem:
        if name not in folders:
            above, _slash, own = name.rpartition("/")
            item = QStandardItem(own)
            item.setData(name, FOLDER_ROLE)
            item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
            item.setDropEnabled(True)
            item.setEditable(True)
            self._folder(above, folders).appendRow(item)
            folders[name] = item
        return folders[name]

    def _item(self, bookmark: Bookmark) -> QStandardItem:
        item = QStandardItem(self.label(bookmark))
        item.setData(bookmark, BOOKMARK_ROLE)
        item.setData(bookmark.folder, FOLDER_ROLE)
        if self.is_lost(bookmark):
            font = item.font()
            font.setStrikeOut(True)
            item.setFont(font)
            words = QCoreApplication.translate("BookmarksModel", "Staat niet meer in de tekst")
            item.setData(f"{item.text()}, {words}", Qt.ItemDataRole.AccessibleTextRole)
        else:
            words = self._words(bookmark)
        item.setToolTip(f"{self.place(bookmark)}\n{words}".strip())
        item.setDropEnabled(False)
        return item

    def _words(self, bookmark: Bookmark) -> str:
        """The beginning of the passage, where it is there."""
        if bookmark.is_comparison or "#" not in bookmark.target:
            return ""
        try:
            text = self._programme.passage(bookmark.target).text
        except UserError:  # its section can't be read
            return ""
        return shortened(text, 160)

    def _sorted(self, bookmarks: Sequence[Bookmark], order: int) -> list[Bookmark]:
        if order == OWN:
            return list(bookmarks)
        if order == NEWEST:
            return sorted(bookmarks, key=lambda each: each.number, reverse=True)
        keys: dict[int, Callable[[Bookmark], int | str]] = {
            PLACE: self._number,
            NAME: lambda each: self.label(each).casefold(),
        }
        return sorted(bookmarks, key=keys[order])

    def _number(self, bookmark: Bookmark) -> int:
        section, _hash, number = bookmark.target.partition("#")
        if not self._programme.has(section):
            return NOWHERE
        return place_of(self._programme, section, int(number) if number.isdigit() else 0)


def label_of(programme: Programme, bookmark: Bookmark) -> str:
    """What a bookmark is called: its description, else its place."""
    return bookmark.description or place_name(programme, bookmark)


def place_name(programme: Programme, bookmark: Bookmark) -> str:
    """The section and passage in words; the bare id where the section is gone."""
    if bookmark.is_comparison:
        return QCoreApplication.translate("BookmarksModel", "Vergelijking")
    section = section_of(bookmark.target)
    if not programme.has(section):
        return bookmark.target
    title = programme.head(section).title
    number = bookmark.target.partition("#")[2].lstrip("0")
    return f"{title} ¶ {number}" if number else title
