"""Headed paragraphs to read and copy, in the narrow panel."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QTextBlockFormat, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit, QWidget

from explorer.gui.reading.document import SectionDocument
from explorer.gui.theme.look import Look

LEADING = 116  # percent of the face's own line height


@dataclass(frozen=True, slots=True)
class Entry:
    """A heading, a text, and a quieter line between the two; without heading more of the same."""

    heading: str
    text: str
    aside: str = ""


class Sheet(QTextEdit):
    """Shows entries under each other."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._entries: Sequence[Entry] = ()
        self._empty = ""
        self._document = SectionDocument(self, 14)
        self.setDocument(self._document)
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        look.changed.connect(self._fill)

    def show_entries(self, entries: Sequence[Entry], empty: str) -> None:
        """Replace the text; ``empty`` is shown where there are no entries."""
        self._entries, self._empty = entries, empty
        self._fill()
        self.verticalScrollBar().setValue(0)

    def _fill(self) -> None:
        self._document.clear()
        self._document.set_sides(18, 16)
        cursor = QTextCursor(self._document)
        cursor.beginEditBlock()
        if not self._entries:
            self._add(cursor, self._empty, self._look.interface_font(), "muted", 16)
        for entry in self._entries:
            if entry.heading:
                self._add(cursor, entry.heading, self._look.interface_font(bold=True), "ink", 16)
            if entry.aside:
                self._add(cursor, entry.aside, self._look.small_font(), "muted", 2)
            above = 4 if entry.heading else 8  # a text on its own goes on from the one before it
            self._add(cursor, entry.text, self._look.reading_font(self._text_size()), "ink", above)
        cursor.endEditBlock()
        self._document.set_sides(18, 16)

    def _text_size(self) -> int:
        return max(12, round(self._look.reading_font().pixelSize() * 0.85))

    def _add(self, cursor: QTextCursor, text: str, font: QFont, token: str, above: int) -> None:
        form = QTextCharFormat()
        form.setFont(font)
        form.setForeground(self._look.colour(token))
        block = QTextBlockFormat()
        block.setTopMargin(above)
        block.setLineHeight(LEADING, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        if cursor.block().length() > 1 or cursor.block().blockNumber() > 0:
            cursor.insertBlock(block, form)
        else:
            cursor.setBlockFormat(block)
        cursor.insertText(text, form)
