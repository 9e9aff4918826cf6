"""The text of a passage, of which the reader leaves parts out."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit, QWidget

from explorer.bundling.contents import Piece, piece_of
from explorer.gui.bundles.fields import GrowingText
from explorer.gui.overriding import override
from explorer.gui.reading.positions import to_points, to_units
from explorer.gui.theme.look import Look

Run = tuple[int, int]


class TrimText(GrowingText):
    """A passage to select in; what is left out is struck through. ``trimmed`` follows a change."""

    trimmed = Signal()

    def __init__(
        self, text: str, kept: tuple[Piece, ...], look: Look, parent: QWidget | None = None
    ) -> None:
        super().__init__(3, 14, parent)
        self._look = look
        self._text = text
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setAccessibleName(self.tr("Tekst van de passage"))
        self.setFont(look.reading_font(look.interface_font().pixelSize() + 1))
        self.setPlainText(text)
        self._kept = merged([(piece.start, piece.end) for piece in kept], len(text))
        self._paint()

    @property
    def kept(self) -> tuple[Piece, ...]:
        """The pieces that are kept; none where all of it is."""
        if self._kept in ([], [(0, len(self._text))]):
            return ()
        return tuple(piece_of(self._text, start, end) for start, end in self._kept)

    def keep_selection(self) -> None:
        """Leave out all but what is selected."""
        start, end = self._selection()
        if end > start:
            self._change([(start, end)])

    def leave_selection_out(self) -> None:
        """Leave out what is selected; not all there is, for then nothing would be printed."""
        start, end = self._selection()
        left = without(self._kept or [(0, len(self._text))], start, end)
        left = [each for each in left if self._text[each[0] : each[1]].strip()]
        if end > start and left:
            self._change(left)

    def make_whole(self) -> None:
        """Keep all of it again."""
        self._change([])

    def _selection(self) -> Run:
        """What is selected, without spaces at its ends; characters of the passage."""
        cursor = self.textCursor()
        start = to_points(self._text, cursor.selectionStart())
        end = to_points(self._text, cursor.selectionEnd())
        words = self._text[start:end]
        return start + len(words) - len(words.lstrip()), start + len(words.rstrip())

    def _change(self, kept: list[Run]) -> None:
        self._kept = kept
        cursor = self.textCursor()
        cursor.clearSelection()
        self.setTextCursor(cursor)
        self._paint()
        self.trimmed.emit()

    def _paint(self) -> None:
        left_out = [(0, len(self._text))] if self._kept else []
        for start, end in self._kept:
            left_out = without(left_out, start, end)
        form = QTextCharFormat()
        form.setFontStrikeOut(True)
        form.setForeground(self._look.colour("muted"))
        shown = []
        for start, end in left_out:
            part = QTextEdit.ExtraSelection()
            part.format = form  # type: ignore[attr-defined]  # not in the stubs
            cursor = QTextCursor(self.document())
            cursor.setPosition(to_units(self._text, start))
            cursor.setPosition(to_units(self._text, end), QTextCursor.MoveMode.KeepAnchor)
            part.cursor = cursor  # type: ignore[attr-defined]  # not in the stubs
            shown.append(part)
        self.setExtraSelections(shown)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete leaves out what is selected."""
        if event.key() in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
            self.leave_selection_out()
        else:
            super().keyPressEvent(event)


def merged(runs: list[Run], length: int) -> list[Run]:
    """Runs of characters in order, overlaps joined, within ``length``."""
    joined: list[Run] = []
    for start, last in sorted(runs):
        end = min(last, length)
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        elif start < end:
            joined.append((start, end))
    return joined


def without(runs: list[Run], start: int, end: int) -> list[Run]:
    """``runs`` less the characters ``[start, end)``."""
    left: list[Run] = []
    for first, last in runs:
        left += [(first, min(last, start)), (max(first, end), last)]
    return [(first, last) for first, last in left if first < last]
