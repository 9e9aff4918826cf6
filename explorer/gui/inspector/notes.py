"""The tab with the notes of the section: to read, to write, to remove."""

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QPushButton, QVBoxLayout, QWidget

from explorer.application import Application
from explorer.gui.inspector.note_cards import HINT, NoteCard, NoteList
from explorer.gui.inspector.note_editor import NoteEditor
from explorer.gui.inspector.wording import Wording
from explorer.gui.inspector.writing import NoteWriting
from explorer.gui.reading.annotating import Annotating
from explorer.gui.reading.tinting import ground
from explorer.gui.theme.look import Look
from explorer.library.anchors import Target
from explorer.library.annotations import Annotation, Colour

if TYPE_CHECKING:
    from explorer.gui.shell.library_hub import LibraryHub
    from explorer.library.changes import Change


class NotesTab(QWidget):
    """Lists the notes of the section and edits one of them.

    ``located`` asks for the text to show where a note stands, ``overview_requested`` for the page
    with the notes of all sections.
    """

    located = Signal(object)
    overview_requested = Signal()

    def __init__(
        self,
        application: Application,
        hub: "LibraryHub",
        annotating: Annotating,
        look: Look,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._application = application
        self._hub = hub
        self._annotating = annotating
        self._words = Wording(self)
        self._cards: dict[str, tuple[Annotation, NoteCard]] = {}
        self._said: tuple[dict[Colour, str], date] | None = None  # what cards say besides
        self._shown: dict[str, Annotation] = {}
        self._coming: Sequence[Annotation] | None = None
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._show_coming)
        self.list = NoteList(look)
        self.list.setAccessibleName(self.tr("Notities bij deze sectie"))
        self.editor = NoteEditor(look, self._known_tags)
        self.editor.hide()
        self.writing = NoteWriting(application, hub, self.editor, self)
        self.overview = QPushButton(self.tr("Alle notities"))
        self.overview.setProperty("role", "link")
        self.overview.setCursor(Qt.CursorShape.PointingHandCursor)
        self.overview.setToolTip("Ctrl+Shift+M")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 12, 12, 10)
        layout.setSpacing(8)
        layout.addWidget(self.list, 1)
        layout.addWidget(self.editor)
        layout.addWidget(self.overview, 0, Qt.AlignmentFlag.AlignLeft)
        self._connect()
        self._name_colours()
        self._show(annotating.annotations)

    def _connect(self) -> None:
        self.list.chosen.connect(self._choose)
        self.list.opened.connect(self._open)
        self.list.removed.connect(self._remove)
        self.writing.begun.connect(self._begin)
        self.writing.finished.connect(self._finish)
        self.writing.stored.connect(self.select)
        self.overview.clicked.connect(self.overview_requested)
        self._annotating.refreshed.connect(self._show_soon)
        self._hub.changed.connect(self._follow)

    # -- the list -------------------------------------------------------------------------------

    def _show_soon(self, annotations: Sequence[Annotation]) -> None:
        """Show the notes once the text is painted: it must not wait for hundreds of cards."""
        self._coming = annotations
        self._soon.start()

    def _show_coming(self) -> None:
        if self._coming is not None:
            self._show(self._coming)

    def _show(self, annotations: Sequence[Annotation]) -> None:
        self._coming = None
        self._shown = {annotation.id: annotation for annotation in annotations}
        cards = self._cards_of(annotations)
        hint = self.tr("Selecteer tekst en typ om een notitie toe te voegen")
        self.list.show_cards([*cards, NoteCard(HINT, "", hint, "")])
        self._take_up_draft()

    def _cards_of(self, annotations: Sequence[Annotation]) -> list[NoteCard]:
        """The cards of notes; only what is new or has changed is worded."""
        names = self._colour_names()
        said = (names, date.today())
        known = self._cards if said == self._said else {}
        self._said = said
        self._cards = {}
        for annotation in annotations:
            worded, card = known.get(annotation.id, (None, None))
            if worded is not annotation or card is None:
                card = self._card(annotation, names)
            self._cards[annotation.id] = (annotation, card)
        return [card for _annotation, card in self._cards.values()]

    def _card(self, annotation: Annotation, names: dict[Colour, str]) -> NoteCard:
        was = " ".join(anchor.was_quote for anchor in annotation.anchors if anchor.was_quote)
        return NoteCard(
            annotation.id,
            annotation.quote,
            annotation.text,
            self._words.facts(annotation, names),
            ground(annotation.colour) if annotation.quote or annotation.colour else "",
            self.tr("eerst: “{quote}”").format(quote=was) if was else "",
        )

    def _follow(self, change: "Change") -> None:
        if "colour" in change.kinds:
            self._name_colours()
            self._show(self._annotating.annotations)

    def _colour_names(self) -> dict[Colour, str]:
        library = self._hub.library
        return library.annotations.colour_names() if library is not None else {}

    def _name_colours(self) -> None:
        self.editor.name_colours(self._colour_names())

    def select(self, own_id: str) -> None:
        """Show a note as the present one."""
        self._show_coming()
        self.list.select(own_id)

    def _choose(self, key: str) -> None:
        if key == HINT:
            self.begin()
        elif key in self._shown:
            self.located.emit(self._shown[key])

    def _open(self, key: str) -> None:
        if key == HINT:
            self.begin()
        elif key in self._shown:
            self.edit(self._shown[key])

    def _remove(self, key: str) -> None:
        editing = self.writing.editing
        if editing is not None and editing.own_id == key:
            self.writing.drop()
        self._hub.do("note-removed", lambda library: library.annotations.remove(key))

    # -- writing --------------------------------------------------------------------------------

    def begin(self, text: str = "", target: Target | None = None) -> None:
        """Begin a note on ``target``, else on the selection or the passage that is meant."""
        target = target or self._annotating.target()
        if target is not None:
            self.writing.begin(target, text)

    def edit(self, annotation: Annotation, text: str | None = None) -> None:
        """Go on with a note; ``text`` is what was typed and not stored yet."""
        self.select(annotation.id)
        self.writing.edit(annotation, text, self._annotating.section)

    def leave(self) -> bool:
        """Store what is being written, if anything; whether the editor is free."""
        return self.writing.leave()

    def keep_draft(self) -> None:
        """Store what was typed until now, unfinished as it is."""
        self.writing.keep_draft()

    def _begin(self) -> None:
        self.editor.show()
        self.editor.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def _finish(self) -> None:
        keyboard = QApplication.focusWidget()
        had_keyboard = keyboard is not None and self.editor.isAncestorOf(keyboard)
        self.editor.hide()
        if had_keyboard:
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _take_up_draft(self) -> None:
        """Go on with what was being typed here when the program ended."""
        library = self._hub.library
        if self.writing.is_busy or library is None:
            return
        for draft in library.drafts.all():
            if draft.key.startswith("note:") and self._take_up(draft.text, draft.context):
                return

    def _take_up(self, text: str, context: dict[str, Any]) -> bool:
        section = self._annotating.section
        if (context.get("pack"), context.get("section")) != (
            self._application.programme.id,
            section,
        ):
            return False
        annotation = self._shown.get(str(context.get("note", "")))
        if annotation is not None:
            self.edit(annotation, text)
        else:
            self.writing.take_up_new(text, context, section)
        return True

    def _known_tags(self) -> list[str]:
        library = self._hub.library
        return list(library.annotations.tags()) if library is not None else []
