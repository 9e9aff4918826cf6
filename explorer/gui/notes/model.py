"""The rows of the overview: which notes are listed, each read from the library when it is seen."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QStringListModel, Qt

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


class NotesModel(QStringListModel):
    """The notes that pass a filter, in document order, under their sections.

    Its strings are their ids, so that how many rows there are is known without asking Python: a
    list view asks that for each row it lays out.
    """

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
        self._keys: list[str] = []
        self._rows: dict[str, int] = {}
        self._firsts: dict[int, int] = {}  # the first row of each section -> how many it has
        self._read: dict[int, NoteRow] = {}

    def show(self, listed: Sequence[Listed]) -> None:
        """Replace all rows."""
        self._keys = [each.id for each in listed]
        self._rows = dict(zip(self._keys, range(len(listed)), strict=True))
        self._read = {}
        self._firsts = {}
        row = 0
        for _section, members in groupby([each.sections[0] for each in listed]):
            self._firsts[row] = count = len(list(members))
            row += count
        self.setStringList(self._keys)

    def key(self, row: int) -> str:
        """The id of the note in ``row``."""
        return self._keys[row]

    def row_of(self, key: str) -> int:
        """The row of a note; -1 where it isn't there."""
        return self._rows.get(key, -1)

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

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
            page = self._keys[first : first + PAGE]
            found = {note.id: note for note in self._fetch(page)}
            for row, key in enumerate(page, first):
                note = found.get(key)
                self._read[row] = (
                    self._word(note, self._firsts.get(row, 0))
                    if note is not None
                    else NoteRow(key, "", "", "", "")  # removed since; the list follows at once
                )
        return self._read[number]
