"""The text of a section: a column to read, with numbers, pages and tags painted beside it."""

from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, QRect, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QGuiApplication,
    QHelpEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QResizeEvent,
    QShowEvent,
    QTextBlock,
    QTextCursor,
)
from PySide6.QtWidgets import QToolTip, QWidget

from explorer.gui.overriding import override
from explorer.gui.reading.column import passage_of
from explorer.gui.reading.facts import Facts
from explorer.gui.reading.layers import Found
from explorer.gui.reading.painted_text import PaintedText
from explorer.gui.theme.look import Look
from explorer.programme.model import Passage, Section
from explorer.programme.vocabulary import Vocabulary
from explorer.settings import Settings


class SectionView(PaintedText):
    """Shows one section at a time. Selecting and copying gives the words of the passages alone."""

    tag_activated = Signal(str, str)  # facet, tag
    passage_reached = Signal(str)  # id of the passage at the top, after scrolling
    badge_clicked = Signal(str)  # id of the passage beside which it stands

    def __init__(self, look: Look, settings: Settings, parent: QWidget | None = None) -> None:
        """Line length, line numbers and the language of the tags are read from ``settings``."""
        super().__init__(look, settings, parent)
        self._section: Section | None = None
        self._vocabulary = Vocabulary()
        self.setReadOnly(True)
        self.setCursorWidth(0)  # shown once the keyboard moves it
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabChangesFocus(True)
        self.viewport().setMouseTracking(True)
        self.verticalScrollBar().valueChanged.connect(self._announce_place)
        look.changed.connect(self.refresh)

    # -- what is shown --------------------------------------------------------------------------

    @property
    def section(self) -> Section | None:
        """The section that is shown."""
        return self._section

    def show_section(self, section: Section, vocabulary: Vocabulary) -> None:
        """Show ``section`` from its beginning."""
        self._section = section
        self._vocabulary = vocabulary
        self.paint_plain()
        self._fill()
        self.setAccessibleName(section.title)
        self.verticalScrollBar().setValue(0)

    def refresh(self) -> None:
        """Show the same place again, after a change of look."""
        if self._section is None:
            return
        place = self.place()
        self._fill()
        self._layers.show()
        self.restore(place)

    def show_passage(self, passage_id: str, *, flash: bool = True) -> None:
        """Scroll to a passage of this section and mark it for a moment."""
        placed = self._document.of_passage(passage_id)
        if placed is None:
            return
        self._document.lay_out()
        first = placed is self._document.passages()[0]
        top = 0 if first else self.column.top(placed) - 28
        self.verticalScrollBar().setValue(round(top))
        cursor = QTextCursor(placed.block)
        self.setTextCursor(cursor)
        self.verticalScrollBar().setValue(round(top))
        if flash:
            self._flash.start(passage_id)

    # -- where the reader is --------------------------------------------------------------------

    def place(self) -> tuple[str, int]:
        """The passage at the top of the view, and the pixels the view is past its first line."""
        top = self.verticalScrollBar().value()
        reached = ("", top)
        for placed in self._document.passages():
            start = self.column.top(placed)
            if start > top + 4:
                break
            reached = (passage_of(placed).id, round(top - start))
        return reached

    def restore(self, place: tuple[str, int]) -> None:
        """Return to what ``place`` gave, also after the column changed."""
        if place != ("", 0):
            self._document.lay_out()
        placed = self._document.of_passage(place[0])
        start = self.column.top(placed) if placed else 0
        self.verticalScrollBar().setValue(round(start + place[1]))

    def current_passage(self) -> Passage | None:
        """The passage that holds the text cursor."""
        position = self.textCursor().block()
        return next(
            (each.passage for each in self._document.placed if each.block == position), None
        )

    # -- Qt -------------------------------------------------------------------------------------

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        place = self.place() if self._section else ("", 0)
        if self.column.fit(self.viewport().width()) and self._section is not None:
            self._fill()
            self._layers.show()
        super().resizeEvent(event)
        if self._section is not None:
            self.restore(place)

    def show_caret(self, *, shown: bool) -> None:
        """Show the text cursor while the keyboard moves it; a reader with a mouse needs none."""
        if bool(self.cursorWidth()) == shown:
            return
        self.setCursorWidth(2 if shown else 0)
        if self.hasFocus():  # Qt decides about the cursor only when the focus comes
            super().focusOutEvent(QFocusEvent(QEvent.Type.FocusOut))
            self._take_focus(QFocusEvent(QEvent.Type.FocusIn))

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        self._take_focus(event)

    def _take_focus(self, event: QFocusEvent) -> None:
        """Take the keyboard, with or without a cursor.

        A cursor no pixel wide is still drawn where the screen is scaled, so without one Qt must
        not know that the keyboard can move it.
        """
        flags = self.textInteractionFlags()
        if not self.cursorWidth():
            self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        super().focusInEvent(event)
        self.setTextInteractionFlags(flags)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        """Stay where the reader was: when first shown, Qt scrolls to the text cursor."""
        scrolled = self.verticalScrollBar().value()
        super().showEvent(event)
        self.verticalScrollBar().setValue(scrolled)

    @override
    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            chip = self.chip_at(QPointF(self.viewport().mapFrom(self, event.pos())))
            QToolTip.showText(event.globalPos(), chip.hint if chip else "", self)
            return True
        return super().event(event)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        over = self.chip_at(event.position()) or self.badge_at(event.position())
        self.viewport().setCursor(
            Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.IBeamCursor
        )

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        badge = self.badge_at(event.position())
        if badge and event.button() is Qt.MouseButton.LeftButton:
            self.badge_clicked.emit(badge)
        chip = self.chip_at(event.position())
        if (
            chip
            and event.button() is Qt.MouseButton.LeftButton
            and not self.textCursor().hasSelection()
        ):
            self.tag_activated.emit(chip.facet, chip.tag)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
            event.accept()
        else:
            super().keyPressEvent(event)

    @override
    def copy(self) -> None:
        """Put the selected words on the clipboard, as data of Qt's own.

        Some platforms (offscreen) clear the clipboard after Python is gone, and data that was made
        in Python then ended the process with a crash.
        """
        if self.textCursor().hasSelection():
            QGuiApplication.clipboard().setText(self._selected_text())

    @override
    def createMimeDataFromSelection(self) -> QMimeData:
        data = QMimeData()
        data.setText(self._selected_text())
        return data

    def _selected_text(self) -> str:
        return "\n\n".join(text for _passage_of, text in self.selected())

    def selected(self) -> list[tuple[Passage | None, str]]:
        """The selected words, one entry a block.

        Title and key points come only where no passage is selected.
        """
        cursor = self.textCursor()
        pieces = []
        for placed in self._document.placed:
            start, length = placed.block.position(), placed.block.length() - 1
            first, last = (
                max(cursor.selectionStart(), start),
                min(cursor.selectionEnd(), start + length),
            )
            if first < last:
                pieces.append((placed.passage, placed.block.text()[first - start : last - start]))
        return [piece for piece in pieces if piece[0] is not None] or pieces

    # -- parts ----------------------------------------------------------------------------------

    def _fill(self) -> None:
        assert self._section is not None, "a section is shown before it is laid out"
        self.grounds.forget_places()
        self._put_cursor_first()
        language = self._settings.text("language")
        self.column.tags.show(self._section, self._vocabulary, language)
        self.column.fit(self.viewport().width())
        heading, facts = self.tr("KERNPUNTEN"), Facts().of_section(self._section)
        rooms = self.column.rooms()
        self._document.fill(self._section, facts, heading, self._look, rooms)
        self._put_cursor_first()

    def _put_cursor_first(self) -> None:
        """Put the text cursor before all text."""
        if self.textCursor().position() or self.textCursor().hasSelection():
            self.setTextCursor(QTextCursor(self._document))

    def run_place(self, run: "Found") -> QRect:
        """Where a run of characters stands in the viewport, in pixels; all its lines together."""
        placed = self._document.of_passage(run.passage)
        if placed is None:
            return QRect()
        whole = QRect()
        for at in (run.start, max(run.start, run.end - 1), run.end):
            cursor = QTextCursor(placed.block)
            cursor.setPosition(placed.block.position() + min(at, placed.block.length() - 1))
            whole = whole.united(self.cursorRect(cursor))
        return whole

    def letter_at(self, point: QPoint) -> tuple[str, int]:
        """The passage and the character at ``point`` of the viewport; ("", 0) beside the text."""
        passage = self.passage_at(QPointF(point))
        cursor = self.cursorForPosition(point)
        near = self.cursorRect(cursor).adjusted(-12, -2, 12, 2)
        if passage is None or cursor.block() != self._block(passage.id) or not near.contains(point):
            return "", 0
        return passage.id, cursor.positionInBlock()

    def spoken_place(self) -> str:
        """The section and the passage the reader is at, as a screen reader says it."""
        if self._section is None:
            return ""
        passage = self.current_passage()
        if passage is None:
            return self._section.title
        return f"{self._section.title}, {Facts().place(passage)}: {passage.text}"

    def reached(self) -> int:
        """How many passages have been seen to their last line."""
        foot = self.verticalScrollBar().value() + self.viewport().height()
        return sum(self.column.foot(each) <= foot + 2 for each in self._document.passages())

    def _block(self, passage_id: str) -> QTextBlock | None:
        placed = self._document.of_passage(passage_id)
        return placed.block if placed else None

    def _announce_place(self) -> None:
        reached = self.place()[0]
        if reached:
            self.passage_reached.emit(reached)
