"""The note that is chosen in the overview: where it stands, what became of it, and its words."""

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from explorer.application import Application
from explorer.errors import UserError
from explorer.gui.inspector.note_editor import TEXT_HEIGHT, NoteEditor
from explorer.gui.inspector.writing import NoteWriting
from explorer.gui.notes.context import NoteContext, Piece, Stretch, differing
from explorer.gui.notes.proposals import Proposals
from explorer.gui.overriding import override
from explorer.gui.reading.tinting import ground
from explorer.gui.tasks.runner import Runner
from explorer.gui.theme.look import Look
from explorer.gui.widgets.flow import FlowLayout
from explorer.gui.widgets.page_names import on_pages
from explorer.gui.widgets.roomy import Roomy
from explorer.library.anchors import Anchor, State
from explorer.library.annotations import Annotation, Colour

if TYPE_CHECKING:
    from explorer.gui.shell.library_hub import LibraryHub


CONTEXT_HEIGHT = 96  # pixels of the text around a note at least
LINES = 4  # of large letters in the words of a note at least, their frame included
ROOMY = 740  # pixels of height from which the words get their usual room
Versions = Callable[[Annotation], Sequence[str]]


class NotePane(QWidget):
    """``open_requested`` and ``attach_requested`` give the note, ``agreed`` its id.

    ``left`` asks for the next note, ``returned`` for the keyboard to go back to the list, and
    ``recalled`` for the note whose words couldn't be stored to be the present one again.
    """

    open_requested = Signal(object)
    attach_requested = Signal(object)
    agreed = Signal(str)
    left = Signal()
    returned = Signal()
    recalled = Signal(str)

    def __init__(
        self,
        application: Application,
        hub: "LibraryHub",
        runner: Runner,
        look: Look,
        versions: Versions,
        parent: QWidget | None = None,
    ) -> None:
        """``versions`` gives the ids of the other versions of a note."""
        super().__init__(parent)
        self._application = application
        self._hub = hub
        self._look = look
        self._other_versions = versions
        self._annotation: Annotation | None = None
        self.title = QLabel(textFormat=Qt.TextFormat.PlainText, wordWrap=True)
        self.place = QLabel(textFormat=Qt.TextFormat.PlainText, wordWrap=True)
        self.place.setProperty("role", "muted")
        self.context = NoteContext(look)
        self.context.setAccessibleName(self.tr("Waar de notitie staat"))
        self.open_button = QPushButton(self.tr("Lees in de tekst"))
        self.accept = QPushButton(self.tr("Aanvaarden"))
        self.accept.setToolTip(self.tr("De notitie hoort waar ze nu staat"))
        self.keep = QPushButton(self.tr("Zo laten"))
        self.keep.setToolTip(self.tr("De notitie blijft gemerkt; ga naar de volgende"))
        self.attach = QPushButton(self.tr("Opnieuw koppelen…"))
        self.attach.setToolTip(self.tr("Wijs zelf aan waar de notitie hoort"))
        self.proposals = Proposals(application, hub, runner, look)
        self.editor = NoteEditor(look, self._known_tags)
        self.writing = NoteWriting(application, hub, self.editor, self)
        self.empty = QLabel(wordWrap=True, alignment=Qt.AlignmentFlag.AlignTop)
        self.empty.setText(self.tr("Kies een notitie om ze te lezen of te wijzigen."))
        self.empty.setProperty("role", "muted")
        self._lay_out()
        self._connect()
        self.show_note(None)

    def _lay_out(self) -> None:
        row = QWidget()
        buttons = FlowLayout(row)
        for button in (self.open_button, self.accept, self.keep, self.attach):
            buttons.addWidget(button)
        parts = QWidget()
        column = QVBoxLayout(parts)
        column.setContentsMargins(20, 18, 18, 14)
        column.setSpacing(8)
        for widget in (self.title, self.place, self.empty):
            column.addWidget(widget)
        self.context.setMinimumHeight(CONTEXT_HEIGHT)
        column.addWidget(self.context, 1)
        column.addWidget(self.proposals)
        column.addWidget(row)
        column.addWidget(self.editor)
        column.addStretch(0)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(Roomy(parts))
        room = self.editor.sizePolicy()
        room.setVerticalPolicy(QSizePolicy.Policy.Maximum)
        self.editor.setSizePolicy(room)

    def _connect(self) -> None:
        self.open_button.clicked.connect(lambda: self.open_requested.emit(self._annotation))
        self.attach.clicked.connect(lambda: self.attach_requested.emit(self._annotation))
        self.accept.clicked.connect(lambda: self.agreed.emit(self.key))
        self.keep.clicked.connect(self.left)
        self.writing.begun.connect(self._begun)
        self.writing.finished.connect(self._finish)
        self._look.changed.connect(self._refresh_fonts)
        self._resume = QTimer(self, singleShot=True, interval=0)
        self._resume.timeout.connect(self._go_on)

    @override
    def sizeHint(self) -> QSize:
        return QSize(400, 600)

    @property
    def key(self) -> str:
        """The id of the note that is shown; empty for none."""
        return self._annotation.id if self._annotation is not None else ""

    # -- showing --------------------------------------------------------------------------------

    def show_note(self, annotation: Annotation | None, names: Mapping[Colour, str] = {}) -> None:
        """Show a note, ready to be written; what was written in another one is stored first."""
        known = self._annotation
        same = annotation is not None and known is not None and annotation.id == known.id
        unchanged = annotation == known and self.writing.editing is not None
        if same and (unchanged or self.writing.is_touched):
            self._annotation = annotation
            self._show_place()
            return  # the reader may be writing in it: their words stay
        if not self.writing.leave():
            key = self.key  # it couldn't be stored: it stays the present one
            QTimer.singleShot(0, self, lambda: self.recalled.emit(key))
            return
        self._annotation = annotation
        self.editor.name_colours(names)
        shown = annotation is not None
        self.empty.setVisible(not shown)
        for widget in (self.title, self.place, self.context, self.open_button, self.editor):
            widget.setVisible(shown)
        self._show_place()
        if annotation is not None:
            self._edit(annotation)

    def _show_place(self) -> None:
        note = self._annotation
        state = note.state if note is not None else State.EXACT
        self.open_button.setVisible(note is not None and state is not State.ORPHAN)
        self.accept.setVisible(state in {State.MOVED, State.CHANGED})
        self.keep.setVisible(state in {State.MOVED, State.CHANGED})
        self.attach.setVisible(state in {State.CHANGED, State.ORPHAN})
        self.proposals.show_for(note if state is State.ORPHAN else None)
        if note is None:
            return
        self._refresh_fonts()
        first = note.anchors[0]
        programme = self._application.programme
        known = programme.has(first.section)
        self.title.setText(programme.head(first.section).title if known else first.section)
        self.place.setText(self._place(note, first))
        pieces = [piece for anchor in note.anchors for piece in self._pieces(note, anchor)]
        pieces.extend(self._versions(note))
        self.context.show_pieces(pieces)
        self.context.setVisible(bool(pieces))

    def _place(self, note: Annotation, first: Anchor) -> str:
        parts = []
        try:
            passage = self._application.programme.passage(first.passage)
            parts.append(f"¶ {passage.number}")
            parts.append(on_pages(passage.pages))
        except UserError:
            if first.is_section:
                parts.append(self.tr("hele sectie"))
        told = {
            State.MOVED: self.tr("verplaatst bij de laatste update"),
            State.CHANGED: self.tr("de tekst is gewijzigd bij de laatste update"),
            State.ORPHAN: self.tr("deze woorden staan niet meer in de tekst"),
        }
        parts.append(told.get(note.state, ""))
        return " · ".join(part for part in parts if part)

    def _pieces(self, note: Annotation, anchor: Anchor) -> tuple[Piece, ...]:
        """The passage of an anchor; after a change the old one beside the new one."""
        if anchor.is_section:
            return ()
        library = self._hub.library
        assert library is not None, "a note comes from an open library"
        marked = (Stretch(anchor.start, anchor.end, ground(note.colour)),) if anchor.quote else ()
        if anchor.state is State.ORPHAN:
            old = library.annotations.text(anchor.was_hash or anchor.text_hash) or anchor.quote
            whole = Stretch(0, len(old), ground(note.colour))
            stands = old[anchor.start : anchor.end] == anchor.quote
            return (Piece(self.tr("Stond in"), old, marked if stands else (whole,)),)
        try:
            text = self._application.programme.passage(anchor.passage).text
        except UserError:
            return ()
        before = library.annotations.text(anchor.was_hash) if anchor.was_hash else None
        if before and anchor.state is State.CHANGED:
            return differing(self.tr("Eerst"), before, self.tr("Nu"), text)
        return (Piece("", text, marked),)

    def _versions(self, note: Annotation) -> tuple[Piece, ...]:
        """The other versions of the note that came in with someone's file."""
        library = self._hub.library
        assert library is not None, "a note comes from an open library"
        heading = self.tr("Andere versie, van {who}")
        return tuple(
            Piece(
                heading.format(who=each.creator or self.tr("mij")),
                each.text or each.quote,
            )
            for each in library.annotations.get_many(self._other_versions(note))
        )

    def _refresh_fonts(self) -> None:
        self.title.setFont(
            self._look.reading_font(round(self._look.reading_font().pixelSize() * 1.3), bold=True)
        )

    # -- writing --------------------------------------------------------------------------------

    def begin(self) -> None:
        """Give the keyboard to the words of the note."""
        if self._annotation is not None:
            self.editor.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def _edit(self, annotation: Annotation) -> None:
        """Put a note into the editor, with what was typed in it and never stored."""
        library = self._hub.library
        assert library is not None, "a note comes from an open library"
        draft = library.drafts.get(f"note:{annotation.id}")
        self.writing.edit(annotation, draft.text if draft is not None else None)
        self.editor.quote.hide()

    def _begun(self) -> None:
        """Words that couldn't be stored come back with their note."""
        editing, library = self.writing.editing, self._hub.library
        if editing is None or library is None or editing.own_id == self.key:
            return
        self._annotation = library.annotations.get(editing.own_id)
        self._show_place()
        self.recalled.emit(editing.own_id)

    def _finish(self) -> None:
        """The note is stored or left; what is shown of it can be written again at once."""
        keyboard = QApplication.focusWidget()
        if keyboard is not None and self.editor.isAncestorOf(keyboard):
            self.returned.emit()
        self._resume.start()

    def _go_on(self) -> None:
        library = self._hub.library
        if self._annotation is None or library is None or self.writing.is_busy:
            return
        try:
            self._annotation = library.annotations.get(self._annotation.id)
        except UserError:
            return  # it was removed; the list follows
        self._edit(self._annotation)

    def leave(self) -> None:
        """Store what is being written."""
        self.writing.keep_draft()
        self.writing.leave()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the text more room than the words where the window is low."""
        super().resizeEvent(event)
        least = self.editor.fontMetrics().lineSpacing() * LINES
        room = TEXT_HEIGHT if self.height() >= ROOMY else TEXT_HEIGHT // 2
        self.editor.text.setFixedHeight(max(room, least))

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if self.writing.is_touched:
            self.writing.leave()

    def _known_tags(self) -> list[str]:
        library = self._hub.library
        return list(library.annotations.tags()) if library is not None else []
