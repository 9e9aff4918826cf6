"""The text one reads in: what happens on a selection, on a term, and what is copied."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QGuiApplication,
    QKeyEvent,
    QMouseEvent,
    QTextCursor,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from explorer.gui.overriding import override
from explorer.gui.reading.layers import Found, Layer
from explorer.gui.reading.section_view import SectionView
from explorer.gui.theme.look import Look
from explorer.programme.model import Passage, Section
from explorer.programme.vocabulary import Vocabulary
from explorer.settings import Settings

if TYPE_CHECKING:
    from explorer.programme.mentions import Mention
    from explorer.programme.quoting import Selected

__all__ = ["Found", "Reader"]
HOVER_MS = 350


class Reader(SectionView):
    """A section with its selection bar and term cards.

    ``asked`` gives what the reader wants done with the selection: ``copy-citation``, ``copy``, …
    """

    asked = Signal(str)
    typed = Signal(str)  # what the reader typed while words were selected
    section_shown = Signal()
    letter_clicked = Signal(object, int)  # passage, character

    def __init__(self, look: Look, settings: Settings, parent: QWidget | None = None) -> None:
        """See ``SectionView``."""
        super().__init__(look, settings, parent)
        self._mentions: dict[str, Sequence[Mention]] = {}
        self._hovering = QTimer(self, singleShot=True, interval=HOVER_MS)
        self._hovering.timeout.connect(self._explain_under_mouse)
        self._mouse = QPoint()
        self.bar: QWidget | None = None
        self.colour_names: Mapping[str, str] = {}  # the reader's, by colour
        self.card: QWidget | None = None
        self.cursorPositionChanged.connect(self._explain_under_cursor)
        self.selectionChanged.connect(self._selection_changed)

    @override
    def show_section(self, section: Section, vocabulary: Vocabulary) -> None:
        self.leave_overlays()
        self.show_caret(shown=False)
        self._mentions = {}
        super().show_section(section, vocabulary)
        self.section_shown.emit()

    # -- what is selected -----------------------------------------------------------------------

    def selection(self) -> "list[Selected]":
        """The selected runs of passages, in order."""
        from explorer.programme.quoting import Selected  # noqa: PLC0415 -- not needed to paint a section

        cursor = self.textCursor()
        chosen = []
        for placed in self._document.passages():
            start, length = placed.block.position(), placed.block.length() - 1
            first = max(cursor.selectionStart(), start)
            last = min(cursor.selectionEnd(), start + length)
            if first < last and placed.passage is not None:
                chosen.append(Selected(placed.passage, first - start, last - start))
        return chosen

    def meant_passage(self) -> Passage | None:
        """The passage that is meant: of the selection, of the cursor, else at the top."""
        chosen = self.selection()
        if chosen:
            return chosen[0].passage
        at_cursor = self.current_passage() if self._cursor_in_view() else None
        if at_cursor is not None:
            return at_cursor
        at_top = self.place()[0]
        passages = self.section.passages if self.section is not None else ()
        first = passages[0] if passages else None
        return next((each for each in passages if each.id == at_top), first)

    def _cursor_in_view(self) -> bool:
        return self.viewport().rect().intersects(self.cursorRect())

    def clear_selection(self) -> None:
        """Let go of the selection; the cursor stays at its end."""
        cursor = self.textCursor()
        cursor.clearSelection()
        self.setTextCursor(cursor)

    def select_passage(self, passage_id: str) -> None:
        """Select a whole passage, as a triple click does."""
        block = self._block(passage_id)
        if block is not None:
            cursor = QTextCursor(block)
            cursor.setPosition(
                block.position() + block.length() - 1, QTextCursor.MoveMode.KeepAnchor
            )
            self.setTextCursor(cursor)

    def show_found(self, found: Sequence[Found], current: int) -> None:
        """Tint what was found, the current place strongest, and bring that into view."""
        here = found[current : current + 1]
        others = [each for number, each in enumerate(found) if number != current]
        self.set_layer("find", Layer(tuple(others), "mark_blue", "ink"))
        self.set_layer("find-here", Layer(tuple(here), "accent", "on_accent"))
        for each in here:
            self.bring_into_view(each)

    # -- terms ----------------------------------------------------------------------------------

    def explain(self, mentions: "Mapping[str, Sequence[Mention]]") -> None:
        """Underline the terms of the section; pointing at one, or going to it, explains it."""
        self._mentions = dict(mentions)
        self.underline(
            {key: [(each.start, each.end) for each in found] for key, found in mentions.items()}
        )

    def next_term(self) -> None:
        """Go to the next explained term after the cursor, around the end, and show its card."""
        every = [
            (placed.block.position() + mention.start, placed.passage.id, mention)
            for placed in self._document.passages()
            if placed.passage is not None
            for mention in self._mentions.get(placed.passage.id, ())
        ]
        if not every:
            return
        at = self.textCursor().position()
        place, passage, mention = next((each for each in every if each[0] > at), every[0])
        cursor = self.textCursor()
        cursor.setPosition(place)
        self.setTextCursor(cursor)
        self.bring_into_view(Found(passage, mention.start, mention.end))
        self._show_card(passage, mention)

    def _explain_under_mouse(self) -> None:
        passage, letter = self.letter_at(self._mouse)
        self._explain(passage, letter)

    def _explain_under_cursor(self) -> None:
        passage = self.current_passage()
        if self.hasFocus() and passage is not None and not self.textCursor().hasSelection():
            self._explain(passage.id, self.textCursor().positionInBlock())

    def _explain(self, passage: str, letter: int) -> None:
        for mention in self._mentions.get(passage, ()):
            if mention.start <= letter < mention.end:
                self._show_card(passage, mention)
                return
        self._hide_card()

    def _show_card(self, passage: str, mention: "Mention") -> None:
        from explorer.gui.reading.term_card import TermCard  # noqa: PLC0415 -- made for the first term

        if not isinstance(self.card, TermCard):
            self.card = TermCard(self._look, self.viewport())
        self.card.show_term(
            mention.term, self.run_place(Found(passage, mention.start, mention.end))
        )

    def _hide_card(self) -> None:
        if self.card is not None:
            self.card.hide()

    # -- the selection bar ----------------------------------------------------------------------

    def _selection_changed(self) -> None:
        pressed = QGuiApplication.mouseButtons()
        if not self.textCursor().hasSelection() or not self.selection():
            self._hide_bar()
        elif not pressed.value:
            self._show_bar()

    def _show_bar(self) -> None:
        from explorer.gui.reading.selection_bar import SelectionBar  # noqa: PLC0415 -- made when first needed

        chosen = self.selection()
        if not chosen:
            return
        self._hide_card()
        if not isinstance(self.bar, SelectionBar):
            self.bar = SelectionBar(self._look, self.viewport())
            self.bar.chosen.connect(self.asked)
            self.bar.follow(self)
        self.bar.name_colours(self.colour_names)
        first, last = chosen[0], chosen[-1]
        place = self.run_place(Found(first.passage.id, first.start, first.end))
        place = place.united(self.run_place(Found(last.passage.id, last.start, last.end)))
        self.bar.show_over(place.intersected(self.viewport().rect()))

    def _hide_bar(self) -> None:
        if self.bar is not None:
            self.bar.hide()

    def leave_overlays(self) -> None:
        """Hide the bar and the card."""
        self._hide_bar()
        self._hide_card()

    # -- Qt -------------------------------------------------------------------------------------

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self._mouse = event.position().toPoint()
        if self._mentions:
            self._hovering.start()

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if self.textCursor().hasSelection():
            self._show_bar()
        elif event.button() is Qt.MouseButton.LeftButton:
            self._click_letter(event.position().toPoint())

    def _click_letter(self, point: QPoint) -> None:
        passage_id, letter = self.letter_at(point)
        passage = self.passage_at(QPointF(point))
        if passage is not None and passage.id == passage_id:
            self.letter_clicked.emit(passage, letter)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._overlay_shown():
            self.leave_overlays()
            return
        if self._types_a_note(event):
            self.typed.emit(event.text())
            return
        before = self.textCursor().position()
        super().keyPressEvent(event)
        if self.textCursor().position() != before:
            self.show_caret(shown=True)

    @override
    def leaveEvent(self, event: QEvent) -> None:
        self._hovering.stop()
        self._hide_card()
        super().leaveEvent(event)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._hide_card()
        super().focusOutEvent(event)

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        self._hide_card()
        super().wheelEvent(event)

    @override
    def scrollContentsBy(self, dx: int, dy: int) -> None:
        super().scrollContentsBy(dx, dy)
        if self.bar is not None and self.bar.isVisible():
            self._show_bar()

    def _types_a_note(self, event: QKeyEvent) -> bool:
        """Does the reader begin to write about the words that are selected?"""
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier
        plain = modifiers in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        text = event.text()
        writes = plain and text.isprintable() and not text.isspace() and text != ""
        return writes and bool(self.selection())

    def _overlay_shown(self) -> bool:
        return any(each is not None and each.isVisible() for each in (self.bar, self.card))

    def bring_into_view(self, run: Found) -> None:
        """Scroll, where needed, until a run of characters is seen."""
        place = self.run_place(run)
        if place.isNull():
            return
        if place.top() < 30 or place.bottom() > self.viewport().height() - 40:
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + place.top() - self.viewport().height() // 3)
