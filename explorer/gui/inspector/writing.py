"""Writing one note: what is in the editor is kept as a draft, then stored, and never lost."""

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal

from explorer.application import Application
from explorer.errors import UserError
from explorer.gui.inspector.note_editor import NoteEditor, Written
from explorer.library.anchors import Target, target_runs, target_whole
from explorer.library.annotations import Annotation, Colour
from explorer.library.changes import Change
from explorer.messages import explain

if TYPE_CHECKING:
    from explorer.gui.shell.library_hub import LibraryHub
    from explorer.library.library import Library

DRAFT_MS = 1000  # words being typed are stored at most this long after the first that isn't


@dataclass(frozen=True, slots=True)
class Editing:
    """What is being written: a note that is there, or a new one on ``target``."""

    key: str  # of its draft
    quote: str
    before: Written
    own_id: str = ""
    target: Target | None = None
    section: str = ""


@dataclass(frozen=True, slots=True)
class Begun:
    """A note that is being written: what it is, and what stands in the editor until now."""

    editing: Editing
    written: Written


class NoteWriting(QObject):
    """What happens in a ``NoteEditor``.

    ``begun`` and ``finished`` tell that there is something in it, or nothing any longer; ``stored``
    gives the id of a note that was.
    """

    begun = Signal()
    finished = Signal()
    stored = Signal(str)

    def __init__(
        self, application: Application, hub: "LibraryHub", editor: NoteEditor, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._application = application
        self._hub = hub
        self._editor = editor
        self._editing: Editing | None = None
        self._storing = False
        self._touched = False
        self.draft = QTimer(self, singleShot=True, interval=DRAFT_MS)
        self.draft.timeout.connect(self.keep_draft)
        editor.changed.connect(self._typed)
        editor.save_requested.connect(self.save)
        editor.remove_requested.connect(self._remove)

    @property
    def editing(self) -> Editing | None:
        """What is being written."""
        return self._editing

    @property
    def is_busy(self) -> bool:
        """Is something being written, or stored?"""
        return self._editing is not None or self._storing

    @property
    def is_touched(self) -> bool:
        """Did the reader change anything since it was begun?"""
        return self._editing is not None and self._touched

    # -- beginning ------------------------------------------------------------------------------

    def begin(self, target: Target, text: str = "") -> None:
        """Begin a note on ``target`` with ``text`` in it, once what is being written is stored."""
        if not self.leave():
            return
        first = target.anchors[0]
        key = f"note:new:{first.pack}:{first.passage}:{first.start}:{first.end}"
        self._begin_new(key, target, first.section, text)

    def _begin_new(self, key: str, target: Target, section: str, text: str) -> None:
        quote = " ".join(anchor.quote for anchor in target.anchors if anchor.quote)
        colour = Colour.YELLOW if quote else Colour.NONE
        self._begin(Editing(key, quote, Written(colour=colour), "", target, section), text)

    def edit(self, annotation: Annotation, text: str | None = None, section: str = "") -> None:
        """Go on with a note; ``text`` is what was typed and not stored yet.

        ``section`` is the one on the screen, where the draft is taken up again.
        """
        if not self.leave():
            return
        before = Written(annotation.text, annotation.colour, annotation.tags, annotation.visibility)
        key = f"note:{annotation.id}"
        section = section or annotation.anchors[0].section
        editing = Editing(key, annotation.quote, before, annotation.id, section=section)
        self._begin(editing, annotation.text if text is None else text)

    def _begin(self, editing: Editing, text: str) -> None:
        self._editing = editing
        written = replace(editing.before, text=text)
        self._editor.show_written(editing.quote, written, new=not editing.own_id)
        self.draft.stop()
        self._touched = False
        self.begun.emit()
        if text != editing.before.text:
            self._typed()

    def begun_so_far(self) -> Begun | None:
        """What is being written, to go on with in another editor; it is kept as a draft too."""
        if self._editing is None or self._storing:
            return None
        self.keep_draft()
        return Begun(self._editing, self._editor.written())

    def go_on(self, begun: Begun) -> None:
        """Go on with a note that was being written in another editor."""
        self._editing = begun.editing
        self._editor.show_written(begun.editing.quote, begun.written, new=not begun.editing.own_id)
        self._touched = begun.written != begun.editing.before
        self.begun.emit()

    # -- ending ---------------------------------------------------------------------------------

    def leave(self) -> bool:
        """Store what is being written, if anything; whether the editor is free."""
        if self._editing is not None:
            self.save()
        return self._editing is None or self._storing

    def save(self) -> None:
        """Store the note; where that fails its words stay on the screen."""
        editing, written = self._editing, self._editor.written()
        if editing is None or self._storing:
            return
        empty = not editing.own_id and not written.text.strip()
        if written == editing.before or empty:
            if self._touched:
                self._discard_draft(editing.key)
            self.drop()
            return
        self._storing = True

        def work(library: "Library") -> Change:
            change = _store(library, editing, written)
            library.drafts.discard(editing.key)
            return change

        def done(change: Change) -> None:
            self._storing = False
            if self._editing is editing:
                self.drop()
            self.stored.emit(change.id if change else editing.own_id)

        def failed(error: UserError) -> None:
            self._storing = False
            if self._editing is not editing:
                self._editing = editing
                self._editor.show_written(editing.quote, written, new=not editing.own_id)
                self.begun.emit()
            language = self._application.settings.text("language")
            self._editor.show_failure(explain(error, language))

        self._hub.do("note-changed" if editing.own_id else "note-added", work, done, failed)

    def drop(self) -> None:
        """Write no longer; what is in the editor is stored or not wanted."""
        self.draft.stop()
        self._editing = None
        self.finished.emit()

    def _remove(self) -> None:
        if self._editing is not None and self._editing.own_id:
            own_id, key = self._editing.own_id, self._editing.key
            self.drop()
            self._discard_draft(key)
            self._hub.do("note-removed", lambda library: library.annotations.remove(own_id))

    # -- drafts ---------------------------------------------------------------------------------

    def _typed(self) -> None:
        if self._editing is None:
            return
        self._touched = True
        if not self.draft.isActive():
            self.draft.start()

    def keep_draft(self) -> None:
        """Store what was typed until now, unfinished as it is."""
        self.draft.stop()
        editing = self._editing
        if editing is None or self._storing:
            return
        written = self._editor.written()
        if written == editing.before:
            return
        context = _context(editing) | {"pack": self._application.programme.id}

        def keep(library: "Library") -> None:
            library.drafts.keep(editing.key, written.text, context)

        self._hub.do("draft", keep, quiet=True)

    def _discard_draft(self, key: str) -> None:
        self._hub.do("draft", lambda library: library.drafts.discard(key), quiet=True)

    def take_up_new(self, text: str, context: dict[str, Any], section: str) -> None:
        """Go on with a note that was never stored; ``context`` is that of its draft."""
        programme = self._application.programme
        try:
            runs = [(str(key), int(start), int(end)) for key, start, end in context["runs"]]
            whole = runs[0][1:] == (0, 0)
            target = target_whole(programme, runs[0][0]) if whole else target_runs(programme, runs)
        except (UserError, KeyError, IndexError, TypeError, ValueError):
            target = target_whole(programme, section)
        self._begin_new(str(context.get("key", "note:new")), target, section, text)


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
