"""The tab with the notes of the section: to read, to write, to remove."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QDate, QLocale, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from explorer.application import Application
from explorer.errors import UserError
from explorer.gui.inspector.note_cards import HINT, NoteCard, NoteList
from explorer.gui.inspector.note_editor import NoteEditor, Written
from explorer.gui.reading.annotating import Annotating, ground
from explorer.gui.theme.look import Look
from explorer.library.anchors import State, Target, target_runs, target_whole
from explorer.library.annotations import Annotation, Colour, Visibility
from explorer.library.changes import Change
from explorer.messages import explain

if TYPE_CHECKING:
    from explorer.gui.shell.library_hub import LibraryHub
    from explorer.library.library import Library

DRAFT_MS = 1000  # words being typed are stored at most this long after the first that isn't


class Wording(QObject):
    """Colours, moments and states in words."""

    def colour(self, colour: Colour, names: dict[Colour, str]) -> str:
        """The reader's name of a colour, else its own."""
        usual = {
            Colour.YELLOW: self.tr("geel"),
            Colour.GREEN: self.tr("groen"),
            Colour.BLUE: self.tr("blauw"),
            Colour.PINK: self.tr("roze"),
        }
        return names.get(colour) or usual.get(colour, "")

    def state(self, state: State) -> str:
        """How a note came through an update, where there is something to say."""
        return {
            State.MOVED: self.tr("verplaatst"),
            State.CHANGED: self.tr("tekst gewijzigd"),
            State.ORPHAN: self.tr("plaats kwijt"),
        }.get(state, "")

    def moment(self, iso: str) -> str:
        """Today, yesterday, or a date."""
        try:
            day = datetime.fromisoformat(iso).astimezone().date()
        except (ValueError, OverflowError):
            return ""
        ago = (datetime.now().astimezone().date() - day).days
        if ago in {0, 1}:
            return self.tr("vandaag") if ago == 0 else self.tr("gisteren")
        return QLocale().toString(
            QDate(day.year, day.month, day.day), QLocale.FormatType.ShortFormat
        )


@dataclass(frozen=True, slots=True)
class Editing:
    """What is being written: a note that is there, or a new one on ``target``."""

    key: str  # of its draft
    quote: str
    before: Written
    own_id: str = ""
    target: Target | None = None
    section: str = ""


class NotesTab(QWidget):
    """Lists the notes of the section and edits one of them.

    ``located`` asks for the text to show where a note stands.
    """

    located = Signal(object)

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
        self._editing: Editing | None = None
        self._storing = False
        self._shown: dict[str, Annotation] = {}
        self.list = NoteList(look)
        self.list.setAccessibleName(self.tr("Notities bij deze sectie"))
        self.editor = NoteEditor(look, self._known_tags)
        self.editor.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 12, 12, 10)
        layout.setSpacing(8)
        layout.addWidget(self.list, 1)
        layout.addWidget(self.editor)
        self._draft = QTimer(self, singleShot=True, interval=DRAFT_MS)
        self._draft.timeout.connect(self.keep_draft)
        self.list.chosen.connect(self._choose)
        self.list.opened.connect(self._open)
        self.list.removed.connect(self._remove)
        self.editor.changed.connect(self._typed)
        self.editor.save_requested.connect(self.save)
        self.editor.remove_requested.connect(self._remove_edited)
        annotating.refreshed.connect(self._show)
        self._show(annotating.annotations)

    @property
    def is_writing(self) -> bool:
        """Is a note being written?"""
        return self._editing is not None

    # -- the list -------------------------------------------------------------------------------

    def _show(self, annotations: Sequence[Annotation]) -> None:
        self._shown = {annotation.id: annotation for annotation in annotations}
        library = self._hub.library
        names = library.annotations.colour_names() if library is not None else {}
        cards = [self._card(annotation, names) for annotation in annotations]
        hint = self.tr("Selecteer tekst en typ om een notitie toe te voegen")
        self.list.show_cards([*cards, NoteCard(HINT, "", hint, "")])
        self._take_up_draft()

    def _card(self, annotation: Annotation, names: dict[Colour, str]) -> NoteCard:
        first = annotation.anchors[0]
        number = first.passage.partition("#")[2].lstrip("0")
        parts = (
            f"¶ {number}" if number else self.tr("hele sectie"),
            self._words.colour(annotation.colour, names),
            annotation.creator,
            self._words.moment(annotation.modified),
            *(f"#{tag}" for tag in annotation.tags),
            self.tr("om af te drukken") if annotation.visibility is Visibility.PRINT else "",
            self._words.state(annotation.state),
        )
        was = " ".join(anchor.was_quote for anchor in annotation.anchors if anchor.was_quote)
        return NoteCard(
            annotation.id,
            annotation.quote,
            annotation.text,
            " · ".join(part for part in parts if part),
            ground(annotation.colour) if annotation.quote or annotation.colour else "",
            self.tr("eerst: “{quote}”").format(quote=was) if was else "",
        )

    def select(self, own_id: str) -> None:
        """Show a note as the present one."""
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
        if self._editing is not None and self._editing.own_id == key:
            self._finish()
        self._hub.do("note-removed", lambda library: library.annotations.remove(key))

    # -- writing --------------------------------------------------------------------------------

    def begin(self, text: str = "", target: Target | None = None) -> None:
        """Begin a note on ``target``, else on the selection or the passage that is meant."""
        target = target or self._annotating.target()
        if target is None or not self.leave():
            return
        quote = " ".join(anchor.quote for anchor in target.anchors if anchor.quote)
        colour = Colour.YELLOW if quote else Colour.NONE
        first = target.anchors[0]
        key = f"note:new:{first.pack}:{first.passage}:{first.start}:{first.end}"
        self._edit(Editing(key, quote, Written(colour=colour), "", target, first.section), text)

    def edit(self, annotation: Annotation, text: str | None = None) -> None:
        """Go on with a note; ``text`` is what was typed and not stored yet."""
        if not self.leave():
            return
        before = Written(annotation.text, annotation.colour, annotation.tags, annotation.visibility)
        self.list.select(annotation.id)
        section = self._annotating.section
        key = f"note:{annotation.id}"
        editing = Editing(key, annotation.quote, before, annotation.id, section=section)
        self._edit(editing, annotation.text if text is None else text)

    def _edit(self, editing: Editing, text: str) -> None:
        self._editing = editing
        written = replace(editing.before, text=text)
        self.editor.show_written(editing.quote, written, new=not editing.own_id)
        self.editor.show()
        self.editor.text.setFocus(Qt.FocusReason.OtherFocusReason)
        if text != editing.before.text:
            self._typed()

    def leave(self) -> bool:
        """Store what is being written, if anything; whether the editor is free."""
        if self._editing is not None:
            self.save()
        return self._editing is None or self._storing

    def save(self) -> None:
        """Store the note; where that fails its words stay on the screen."""
        editing, written = self._editing, self.editor.written()
        if editing is None or self._storing:
            return
        empty = not editing.own_id and not written.text.strip()
        if written == editing.before or empty:
            self._discard_draft(editing.key)
            self._finish()
            return
        self._storing = True

        def work(library: "Library") -> Change:
            change = _store(library, editing, written)
            library.drafts.discard(editing.key)
            return change

        def done(change: Change) -> None:
            self._storing = False
            if self._editing is editing:
                self._finish()
            self.list.select(change.id if change else editing.own_id)

        def failed(error: UserError) -> None:
            self._storing = False
            if self._editing is not editing:
                self._editing = editing
                self.editor.show_written(editing.quote, written, new=not editing.own_id)
                self.editor.show()
            language = self._application.settings.text("language")
            self.editor.show_failure(explain(error, language))

        self._hub.do("note-changed" if editing.own_id else "note-added", work, done, failed)

    def _finish(self) -> None:
        self._draft.stop()
        self._editing = None
        keyboard = QApplication.focusWidget()
        had_keyboard = keyboard is not None and self.editor.isAncestorOf(keyboard)
        self.editor.hide()
        if had_keyboard:
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _remove_edited(self) -> None:
        if self._editing is not None and self._editing.own_id:
            own_id, key = self._editing.own_id, self._editing.key
            self._finish()
            self._discard_draft(key)
            self._remove(own_id)

    # -- drafts ---------------------------------------------------------------------------------

    def _typed(self) -> None:
        if self._editing is not None and not self._draft.isActive():
            self._draft.start()

    def keep_draft(self) -> None:
        """Store what was typed until now, unfinished as it is."""
        editing = self._editing
        if editing is None or self._storing:
            return
        written = self.editor.written()
        if written == editing.before:
            return
        context = _context(editing) | {"pack": self._application.programme.id}

        def keep(library: "Library") -> None:
            library.drafts.keep(editing.key, written.text, context)

        self._hub.do("draft", keep, quiet=True)

    def _discard_draft(self, key: str) -> None:
        self._hub.do("draft", lambda library: library.drafts.discard(key), quiet=True)

    def _take_up_draft(self) -> None:
        """Go on with what was being typed here when the program ended."""
        library = self._hub.library
        if self._editing is not None or self._storing or library is None:
            return
        for draft in library.drafts.all():
            if draft.key.startswith("note:") and self._take_up(draft.text, draft.context):
                return

    def _take_up(self, text: str, context: dict[str, Any]) -> bool:
        programme, section = self._application.programme, self._annotating.section
        if context.get("pack") != programme.id or context.get("section") != section:
            return False
        annotation = self._shown.get(str(context.get("note", "")))
        if annotation is not None:
            self.edit(annotation, text)
            return True
        try:
            runs = [(str(key), int(start), int(end)) for key, start, end in context["runs"]]
            whole = runs[0][1:] == (0, 0)
            target = target_whole(programme, runs[0][0]) if whole else target_runs(programme, runs)
        except (UserError, KeyError, IndexError, TypeError, ValueError):
            target = target_whole(programme, section)
        quote = " ".join(anchor.quote for anchor in target.anchors if anchor.quote)
        colour = Colour.YELLOW if quote else Colour.NONE
        key = str(context.get("key", "note:new"))
        editing = Editing(key, quote, Written(colour=colour), "", target, section)
        self._edit(editing, text)
        return True

    def _known_tags(self) -> list[str]:
        library = self._hub.library
        return list(library.annotations.tags()) if library is not None else []


def _context(editing: Editing) -> dict[str, Any]:
    """What is needed to go on with a draft."""
    anchors = editing.target.anchors if editing.target is not None else ()
    return {
        "key": editing.key,
        "note": editing.own_id,
        "section": editing.section,
        "runs": [[anchor.passage, anchor.start, anchor.end] for anchor in anchors],
    }


def _store(library: "Library", editing: Editing, written: Written) -> Change:
    """Write what differs; one change for all of it."""
    notes, before = library.annotations, editing.before
    if editing.target is not None:
        return notes.add(
            editing.target, written.text, written.colour, written.tags, written.visibility
        )
    changes = []
    if written.text != before.text:
        changes.append(notes.write(editing.own_id, written.text))
    if written.colour is not before.colour:
        changes.append(notes.recolour(editing.own_id, written.colour))
    if written.tags != before.tags:
        changes.append(notes.tag(editing.own_id, written.tags))
    if written.visibility is not before.visibility:
        changes.append(notes.show(editing.own_id, written.visibility))
    kinds = frozenset[str]().union(*(change.kinds for change in changes))
    ids = frozenset[str]().union(*(change.ids for change in changes))
    return Change(kinds, ids, changes[0].name if len(changes) == 1 else "note-changed")
