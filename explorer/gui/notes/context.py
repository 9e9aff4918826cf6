"""Where a note stands: the passage with its words marked, or what it was beside what it is."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextBlockFormat, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit, QWidget

from explorer.gui.reading.document import SectionDocument
from explorer.gui.reading.positions import to_units
from explorer.gui.theme.look import Look

LEADING = 118  # percent of the face's own line height


@dataclass(frozen=True, slots=True)
class Stretch:
    """Characters ``[start, end)`` on a ground; ``struck`` for words that are gone."""

    start: int
    end: int
    ground: str
    struck: bool = False


@dataclass(frozen=True, slots=True)
class Piece:
    """A text under a heading; either may be empty."""

    heading: str
    text: str
    stretches: tuple[Stretch, ...] = ()


def differing(heading_old: str, old: str, heading_new: str, new: str) -> tuple[Piece, Piece]:
    """Two editions of a text, the words that went marked in one, those that came in the other."""
    from explorer.comparing.editions import Change, compare_texts  # noqa: PLC0415 -- only after an update

    changes = compare_texts(old, new).changes
    gone = tuple(
        Stretch(each.old_start, _trimmed(old, each.old_end), "mark_pink", struck=True)
        for each in changes
        if each.kind is not Change.INSERTED
    )
    came = tuple(
        Stretch(each.new_start, _trimmed(new, each.new_end), "mark_green")
        for each in changes
        if each.kind is not Change.DELETED
    )
    return Piece(heading_old, old, gone), Piece(heading_new, new, came)


def _trimmed(text: str, end: int) -> int:
    """The end of a stretch without the space after its last word."""
    return end - 1 if text[end - 1 : end].isspace() else end


class NoteContext(QTextEdit):
    """Texts to read and copy."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._pieces: Sequence[Piece] = ()
        self._document = SectionDocument(self)
        self.setDocument(self._document)
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        look.changed.connect(self._fill)

    def show_pieces(self, pieces: Sequence[Piece]) -> None:
        """Replace what is shown; the first marked words are brought into view."""
        if pieces != self._pieces:
            self._pieces = pieces
            self._fill()

    def _fill(self) -> None:
        self._document.clear()
        cursor = QTextCursor(self._document)
        cursor.beginEditBlock()
        first = -1
        for piece in self._pieces:
            if piece.heading:
                self._add_heading(cursor, piece.heading)
            start = self._add_text(cursor, piece)
            if first < 0 and piece.stretches:
                first = start + to_units(piece.text, piece.stretches[0].start)
        cursor.endEditBlock()
        cursor.setPosition(max(0, first))
        self.setTextCursor(cursor)
        self.verticalScrollBar().setValue(0)
        self.ensureCursorVisible()

    def _begin(self, cursor: QTextCursor, above: int) -> None:
        block = QTextBlockFormat()
        fresh = cursor.position() == 0
        block.setTopMargin(0 if fresh else above)
        block.setLineHeight(LEADING, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        if fresh:
            cursor.setBlockFormat(block)
        else:
            cursor.insertBlock(block)

    def _add_heading(self, cursor: QTextCursor, heading: str) -> None:
        self._begin(cursor, 14)
        form = QTextCharFormat()
        form.setFont(self._look.caption_font())
        form.setForeground(self._look.colour("muted"))
        cursor.insertText(heading.upper(), form)

    def _add_text(self, cursor: QTextCursor, piece: Piece) -> int:
        self._begin(cursor, 4)
        start = cursor.position()
        size = max(12, round(self._look.reading_font().pixelSize() * 0.9))
        form = QTextCharFormat()
        form.setFont(self._look.reading_font(size))
        form.setForeground(self._look.colour("ink"))
        cursor.insertText(piece.text.replace("\n", "\u2028"), form)
        for each in piece.stretches:
            marked = QTextCharFormat()
            marked.setBackground(self._look.colour(each.ground))
            marked.setFontStrikeOut(each.struck)
            run = QTextCursor(self._document)
            run.setPosition(start + to_units(piece.text, each.start))
            run.setPosition(start + to_units(piece.text, each.end), QTextCursor.MoveMode.KeepAnchor)
            run.mergeCharFormat(marked)
        cursor.movePosition(QTextCursor.MoveOperation.End)
        cursor.setCharFormat(form)
        return start
