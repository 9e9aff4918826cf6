"""The rows of the overview: which notes are listed, each read from the library when it is seen."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from explorer.gui.overriding import override
from explorer.library.annotations import Annotation
from explorer.library.listing import Listed

Index = QModelIndex | QPersistentModelIndex
PAGE = 40  # notes read from the library at once
ROW_ROLE = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class NoteRow:
    """A note as it is painted, its words without marks of Markdown.

    ``heading`` is its section, and ``beside`` how many there are in it; both are empty on all but
    the first note of a section. ``ground`` is the token of its colour.
    """

    key: str
    section: str
    quote: str
    text: str
    footer: str
    ground: str = ""
    heading: str = ""
    beside: str = ""


Word = Callable[[Annotation, int], NoteRow]  # the number of notes its section has, if it is first


class NotesModel(QAbstractListModel):
    """The notes that pass a filter, in document order, under their sections."""

    def __init__(
        self,
        fetch: Callable[[Sequence[str]], Sequence[Annotation]],
        word: Word,
        parent: QObject | None = None,
    ) -> None:
        """``fetch`` reads notes by id, leaving out what is gone; ``word`` says what a row shows."""
        super().__init__(parent)
        self._fetch = fetch
        self._word = word
        self._listed: Sequence[Listed] = ()
        self._firsts: dict[int, int] = {}  # the first row of each section -> how many it has
        self._read: dict[int, NoteRow] = {}

    def show(self, listed: Sequence[Listed]) -> None:
        """Replace all rows."""
        self.beginResetModel()
        self._listed = listed
        self._read = {}
        self._firsts = {}
        row = 0
        for _section, members in groupby(each.sections[0] for each in listed):
            self._firsts[row] = count = sum(1 for _member in members)
            row += count
        self.endResetModel()

    def key(self, row: int) -> str:
        """The id of the note in ``row``."""
        return self._listed[row].id

    def keys(self) -> list[str]:
        """The ids of all rows."""
        return [each.id for each in self._listed]

    def rows_of(self, keys: frozenset[str]) -> list[int]:
        """The rows of notes, of those that are there."""
        return [row for row, each in enumerate(self._listed) if each.id in keys]

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 -- Qt's own signature
        return 0 if parent.isValid() else len(self._listed)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                row = self._row(index.row())
                return row.text or row.quote
            case Qt.ItemDataRole.UserRole:
                return self._row(index.row())
            case Qt.ItemDataRole.AccessibleTextRole:
                row = self._row(index.row())
                parts = (row.section, row.beside, row.quote, row.text, row.footer)
                return ", ".join(part for part in parts if part)
        return None

    def _row(self, number: int) -> NoteRow:
        if number not in self._read:
            first = number - number % PAGE
            page = self._listed[first : first + PAGE]
            found = {note.id: note for note in self._fetch([each.id for each in page])}
            for row, each in enumerate(page, first):
                note = found.get(each.id)
                self._read[row] = (
                    self._word(note, self._firsts.get(row, 0))
                    if note is not None
                    else NoteRow(each.id, "", "", "", "")  # removed since; the list follows at once
                )
        return self._read[number]
