"""The place with all notes: facets, the list, and the chosen note whole."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from explorer.application import Application
from explorer.gui.inspector.markdown import read_markdown
from explorer.gui.inspector.wording import Wording
from explorer.gui.notes.bar import BulkBar
from explorer.gui.notes.bulk_deeds import BulkDeeds
from explorer.gui.notes.columns import NotesColumns
from explorer.gui.notes.filtering import Filtering
from explorer.gui.notes.filters import AFTER_UPDATE
from explorer.gui.notes.head import NotesHead
from explorer.gui.notes.lost import LostBookmarks
from explorer.gui.notes.model import NoteRow, NotesModel
from explorer.gui.notes.pane import NotePane
from explorer.gui.notes.source import NotesSource
from explorer.gui.notes.view import NotesView
from explorer.gui.overriding import override
from explorer.gui.reading.tinting import ground
from explorer.gui.searching.filters import Filters
from explorer.gui.tasks.runner import Runner
from explorer.gui.theme.look import Look
from explorer.gui.widgets.elided_label import PartedLabel
from explorer.library.annotations import Annotation
from explorer.library.bookmarks import Bookmark
from explorer.library.filtering import AnnotationFilter
from explorer.library.listing import Facet, Narrowed

if TYPE_CHECKING:
    from explorer.gui.shell.library_hub import LibraryHub
    from explorer.library.changes import Change

EMPTY_WIDTH = 620  # pixels of a line that says how to begin


class NotesPlace(QWidget):
    """Lists the reader's notes.

    ``changed`` tells that something else is filtered by, ``counted`` how many notes are in view.
    The other signals ask: to read where a note stands, to read a section, to attach a note by
    hand, to put notes into the bundle, to write those that pass a filter to a file, to name the
    colours.
    """

    changed = Signal()
    counted = Signal()
    open_requested = Signal(object)
    section_requested = Signal(str)
    write_requested = Signal(object)
    attach_requested = Signal(object)
    bundle_requested = Signal(object)
    export_requested = Signal(object)
    naming_requested = Signal()

    def __init__(
        self,
        application: Application,
        hub: "LibraryHub",
        runner: Runner,
        look: Look,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._hub = hub
        self._source = NotesSource(application, hub, runner, self)
        self._words = Wording(self)
        self._narrowed = Narrowed((), {facet: {} for facet in Facet}, 0)
        self._wanted = ""  # the note to make the current one as soon as it is listed
        self.head = NotesHead(look)
        self.filtering = Filtering(application.programme, look, self)
        self.bar = BulkBar(look, self._source.known_tags)
        self.view = NotesView(look, NotesModel(self._source.fetch, self._row, self))
        self.deeds = BulkDeeds(hub, self.bar, self.view.selected_keys)
        self.lost = LostBookmarks(application.programme, hub, look)
        self.empty = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self.hint = PartedLabel(textFormat=Qt.TextFormat.PlainText)
        self.pane = NotePane(application, hub, runner, look, self._source.versions)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self.empty.setMaximumWidth(EMPTY_WIDTH)
        self.view.setAccessibleName(self.tr("Notities"))
        for label in (self.empty, self.hint):
            label.setProperty("role", "muted")
        self.hint.setText(
            self.tr("↑ ↓ kies · Shift ↓ kies er meer · Enter lezen · F2 schrijven · Del weg")
        )
        filtering = self.filtering
        above = (self.head, filtering.line, filtering.chips, self.lost, self.bar, self.empty)
        middle = (*above, self.view, self.hint)
        self.splitter = NotesColumns(filtering.facets, middle, self.pane)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.splitter)

    def _connect(self) -> None:
        filtering = self.filtering
        filtering.changed.connect(self.changed)
        filtering.changed.connect(self._ask)
        filtering.line.returnPressed.connect(self.focus_list)
        filtering.facets.naming_requested.connect(self.naming_requested)
        self.head.report_requested.connect(filtering.ask_for_report)
        self.view.chosen.connect(self._choose)
        self.view.opened.connect(self._open)
        self.view.writing_requested.connect(self._write)
        self.view.removed.connect(self.deeds.remove)
        self.view.selection_changed.connect(lambda _count: self._offer())
        self.view.left_upwards.connect(filtering.line.setFocus)
        self.pane.open_requested.connect(self.open_requested)
        self.pane.attach_requested.connect(self.attach_requested)
        self.pane.agreed.connect(lambda key: self.deeds.agree([key]))
        self.pane.left.connect(lambda: self.view.step(1))
        self.pane.returned.connect(self.focus_list)
        self.pane.recalled.connect(self.select)
        self.lost.section_requested.connect(self.section_requested)
        bar = self.bar
        bar.into_bundle.connect(lambda: self.bundle_requested.emit(self.selected()))
        bar.exported.connect(lambda: self.export_requested.emit(self._meant()))
        bar.naming_requested.connect(self.naming_requested)
        bar.closed.connect(self.focus_list)
        self._source.arrived.connect(self._show_read)
        self._hub.opened.connect(self.refresh)
        self._hub.changed.connect(self._follow)

    # -- what is listed -------------------------------------------------------------------------

    def show_view(self, text: str, filters: Filters, wanted: str = "") -> None:
        """Filter by these words and facets; ``wanted`` is the note to make the current one."""
        self._wanted = wanted
        self.filtering.filter_by(text, filters)
        self._ask()

    def select(self, key: str) -> None:
        """Make a note the current one, once it is listed."""
        self._wanted = key
        self._ask()

    def refresh(self) -> None:
        """Read the notes again; at once where they are shown, else when they will be."""
        self._source.forget()
        if self.isVisible():
            self._ask()

    def _follow(self, change: "Change") -> None:
        if change.kinds & {"annotation", "bookmark", "colour", "text"}:
            self.refresh()

    def _ask(self) -> None:
        """Filter the notes: at once where they are read, which takes less than a frame."""
        if self._source.present is not None:
            self._show()
        elif self._hub.library is not None:
            self._source.ask()
        else:
            self._show_state()

    def _show_read(self) -> None:
        """What was read has come."""
        read = self._source.present
        assert read is not None, "it has just come"
        if read.names != self.filtering.words.colour_names:
            self.filtering.words.colour_names = read.names
            self.bar.name_colours(read.names)
        self._show()

    def _show(self) -> None:
        read = self._source.present
        assert read is not None, "notes are shown once they are read"
        self._narrowed = read.listing.narrow(self.filtering.wanted())
        wanted, self._wanted = self._wanted, ""
        self.filtering.show_counts(self._narrowed)
        self._show_state()
        self.view.show_rows(self._narrowed.rows, wanted)
        self._offer()

    def _show_state(self) -> None:
        narrowed = self._narrowed
        some, every = len(narrowed.rows), narrowed.total
        self.head.show_counts(some, every, self._touched())
        self.filtering.show_chips()
        self.lost.show_lost(self._lost())
        self.view.setVisible(some > 0)
        self.hint.setVisible(some > 0)
        self.bar.setVisible(every > 0)
        self.splitter.show_beside(shown=every > 0 or self._source.present is None)
        self.empty.setVisible(some == 0)
        self.empty.setText(self._advice(every))
        self.counted.emit()

    def _touched(self) -> int:
        """How much an update did something to: notes, and bookmarks that lost their place."""
        read = self._source.present
        if read is None:
            return 0
        return len(read.lost) + sum(read.listing.count(Facet.STATE, each) for each in AFTER_UPDATE)

    def _lost(self) -> tuple[Bookmark, ...]:
        """The bookmarks without a place, where what an update did is looked at."""
        read, ticked = self._source.present, self.filtering.states()
        return read.lost if read is not None and ticked.issuperset(AFTER_UPDATE) else ()

    def _advice(self, every: int) -> str:
        if self._hub.library is None:
            return self.tr("Je notities worden geopend…")
        if every:
            return self.tr("Geen notitie past hierbij. Haal een filter weg of zoek andere woorden.")
        return self.tr(
            "Nog geen notities. Selecteer woorden in de tekst en kies een kleur om ze te markeren, "
            "of typ meteen om er een notitie bij te schrijven. Wat je markeert en noteert, "
            "vind je hier terug, per sectie."
        )

    def status(self) -> str:
        """What is listed, for the status line."""
        return self.head.count.text()

    def _row(self, note: Annotation, in_section: int) -> NoteRow:
        section = self.filtering.words.section(note.anchors[0].section)
        return NoteRow(
            key=note.id,
            section=section,
            quote=note.quote,
            text=read_markdown(note.text).text,
            footer=self._words.facts(note, self.filtering.words.colour_names),
            ground=ground(note.colour) if note.quote or note.colour else "",
            heading=section if in_section else "",
            beside=self.tr("%n notitie(s)", "", in_section) if in_section else "",
        )

    # -- the chosen note ------------------------------------------------------------------------

    def _choose(self, key: str) -> None:
        if not self.splitter.has_room or not self._narrowed.total:
            self.pane.hide()
            return
        found = self._source.fetch([key]) if key else ()
        self.pane.show_note(found[0] if found else None, self.filtering.words.colour_names)
        self.pane.empty.setVisible(not found and self._narrowed.total > 0)
        self.pane.show()

    def _open(self, key: str) -> None:
        for note in self._source.fetch([key]):
            self.open_requested.emit(note)

    def _write(self, key: str) -> None:
        """Write in the pane where there is room for it, else beside the text."""
        if self.pane.isVisible():
            self.pane.begin()
            return
        for note in self._source.fetch([key]):
            self.write_requested.emit(note)

    def selected(self) -> list[Annotation]:
        """The selected notes, in their order."""
        return list(self._source.fetch(self.view.selected_keys()))

    def _offer(self) -> None:
        counts = self._narrowed.counts[Facet.STATE]
        found = any(counts.get(state) for state in AFTER_UPDATE[:2])
        touched = found and bool(self.filtering.states())
        self.bar.show_selected(
            len(self.view.selectedIndexes()), len(self._narrowed.rows), after_update=touched
        )

    def _meant(self) -> AnnotationFilter:
        """What is to be exported: the selected notes where there are several, else all listed."""
        keys = tuple(self.view.selected_keys())
        if len(keys) > 1:
            return AnnotationFilter(ids=keys)
        return self.filtering.wanted()

    def leave(self) -> None:
        """Store what is being written."""
        self.pane.leave()

    # -- layout ---------------------------------------------------------------------------------

    def focus_list(self) -> None:
        """Give the keyboard to the list; where it is empty, to the filter."""
        shown = self.view if self.view.isVisible() else self.filtering.line
        shown.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.head.refresh_fonts()
        if self._source.present is None:
            self._ask()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show the chosen note where it has come to fit, or hide it."""
        super().resizeEvent(event)
        if self.splitter.has_room is self.pane.isHidden():
            self._choose(self.view.current_key())
