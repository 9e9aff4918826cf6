"""The place with all notes, and what is done from there: read, attach, export, name colours."""

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from explorer.gui.shell.address import Address

if TYPE_CHECKING:
    from explorer.gui.notes.attaching import AttachBar
    from explorer.gui.notes.colour_names import ColourNames
    from explorer.gui.notes.place import NotesPlace
    from explorer.gui.searching.place import SearchingPlace
    from explorer.gui.shell.library_hub import LibraryHub
    from explorer.gui.shell.window import MainWindow
    from explorer.gui.tasks.runner import Runner
    from explorer.gui.theme.look import Look
    from explorer.library.annotations import Annotation

MADE = ("place", "attach_bar")


class NotesDeeds(QObject):
    """Carries out what concerns all notes of a window; the place is made when first needed."""

    places = ("notes",)

    def __init__(self, window: "MainWindow", runner: "Runner", look: "Look") -> None:
        super().__init__(window)
        self._window = window
        self._runner = runner
        self._look = look
        self._attaching: Annotation | None = None
        self._hub.healed.connect(self._tell_of_update)
        self._wanted = ""  # the note to make the current one when the place is shown next

    @property
    def _hub(self) -> "LibraryHub":
        return self._window.deeds.library.hub

    def table(self) -> dict[str, Callable[[], object]]:
        """What each action does, by its id."""
        return {
            "notes-overview": lambda: self.go_place("notes"),
            "notes-report": self.show_report,
            "name-colours": self._name_colours,
            "attach-here": self._attach_here,
        }

    @cached_property
    def place(self) -> "NotesPlace":
        """The place with all notes."""
        from explorer.gui.notes.place import NotesPlace  # noqa: PLC0415 -- not needed to paint a section

        window = self._window
        place = NotesPlace(window.application, self._hub, self._runner, self._look)
        place.changed.connect(self._follow)
        place.counted.connect(self._say)
        place.open_requested.connect(self.open_note)
        place.section_requested.connect(lambda section: window.go(Address("reading", section)))
        place.write_requested.connect(self._write)
        place.attach_requested.connect(self.attach)
        place.bundle_requested.connect(window.deeds.library.put_notes_into_bundle)
        place.export_requested.connect(window.deeds.library.export_notes)
        place.naming_requested.connect(self._name_colours)
        self._look.changed.connect(self._say)
        window.places.addWidget(place)
        return place

    @cached_property
    def colours(self) -> "ColourNames":
        """The panel with the names of the colours."""
        from explorer.gui.notes.colour_names import ColourNames  # noqa: PLC0415 -- rarely needed

        return ColourNames(self._hub, self._look, self._window)

    @cached_property
    def attach_bar(self) -> "AttachBar":
        """The bar over the text that asks where a note belongs."""
        from explorer.gui.notes.attaching import AttachBar  # noqa: PLC0415 -- rarely needed

        bar = AttachBar()
        bar.accepted.connect(self._attach_here)
        bar.cancelled.connect(self._return)
        self._window.reading.text.put_over(bar)
        return bar

    # -- as a place -----------------------------------------------------------------------------

    def go_place(self, place: str) -> None:
        """Go to the notes as they were left."""
        current = self._window.history.current
        if current is None or current.place != place:
            left = self.place.filtering if "place" in vars(self) else None
            text, filters = (left.text, left.ticked) if left is not None else ("", ())
            self._window.go(Address(place, query=text, filters=filters))

    def show(self, address: Address) -> None:
        """Show the notes that ``address`` filters."""
        notes = self._window.reading.opened_notes()
        if notes is not None:
            notes.leave()
        self._window.places.setCurrentWidget(self.place)
        wanted, self._wanted = self._wanted, ""
        self.place.show_view(address.query, address.filters, wanted or address.passage)
        self._say()

    def present(self, address: Address) -> Address:
        """``address`` with what is filtered by, and the chosen note as its passage."""
        from dataclasses import replace  # noqa: PLC0415 -- with the place

        place = self.place
        return replace(
            address,
            query=place.filtering.text,
            filters=place.filtering.ticked,
            passage=place.view.current_key(),
        )

    def is_shown(self, _place: str = "notes") -> bool:
        """Whether the reader sees the notes; makes none."""
        shown = vars(self).get("place")
        return shown is not None and self._window.places.currentWidget() is shown

    def focus(self, _place: str) -> None:
        """Give the keyboard to the list."""
        self.place.focus_list()

    def crumbs(self, _address: Address) -> tuple[str, ...]:
        """The name of the place."""
        return (self._window.actions_by_id["notes-overview"].text(),)

    def settle(self) -> None:
        """Nothing waits for the window."""

    def forget(self) -> None:
        """What was made is gone: make it anew when needed."""
        if self._attaching is not None:
            self._attaching = None
        self._close_colours()
        for made in MADE:
            vars(self).pop(made, None)

    def _close_colours(self) -> None:
        """Close the panel with the names of the colours, which keeps what is typed in it."""
        if "colours" in vars(self):
            self.colours.dismiss()
            vars(self).pop("colours").deleteLater()

    def leave(self) -> None:
        """The window closes: store what is being written."""
        self._close_colours()
        if "place" in vars(self):
            self.place.leave()

    def _follow(self) -> None:
        """The address follows what is filtered by."""
        current = self._window.history.current
        if current is not None and current.place == "notes":
            self._window.history.update(self.present(current))
        self._say()

    def _say(self) -> None:
        if self.is_shown():
            self._window.say(self.place.status())

    # -- deeds ----------------------------------------------------------------------------------

    def show_notes(self, text: str = "", wanted: str = "") -> None:
        """List the notes with these words; ``wanted`` is the note to make the current one."""
        self._wanted = wanted
        self._window.go(Address("notes", query=text))

    def places_here(self) -> list[tuple[str, str]]:
        """Packs and passages of the notes that are selected, where the notes are shown."""
        if not self.is_shown():
            return []
        return [
            (anchor.pack, anchor.passage)
            for note in self.place.selected()
            for anchor in note.anchors
            if not note.is_orphan
        ]

    def show_report(self) -> None:
        """List what the last update of the text did to notes."""
        from explorer.gui.notes.filters import AFTER_UPDATE  # noqa: PLC0415 -- with the place
        from explorer.library.listing import Facet  # noqa: PLC0415 -- with the library

        filters = tuple((Facet.STATE.value, state.value) for state in AFTER_UPDATE)
        self._window.go(Address("notes", filters=filters))

    def _tell_of_update(self, notes: int, bookmarks: int) -> None:
        told = self._window.actions_by_id["notes-report"]
        words = self.tr("De tekst is bijgewerkt; dat raakt %n van je notities.", "", notes)
        if bookmarks:
            both = notes + bookmarks
            words = self.tr(
                "De tekst is bijgewerkt; dat raakt %n van je notities en bladwijzers.", "", both
            )
        self._window.status.tell(words, more=(told.text(), told.trigger))

    def watch_search(self, place: "SearchingPlace") -> None:
        """Show the reader's notes above what is found in the programme."""
        from explorer.gui.notes.found import FoundNotes  # noqa: PLC0415 -- not needed to paint a section

        notes = FoundNotes(self._window.application, self._hub, self._runner, self._look)
        place.column.put_above_hits(notes, notes.focus)
        place.installEventFilter(notes)
        place.found.connect(lambda results: notes.look_for(results.query))
        notes.left_upwards.connect(place.left_upwards)
        notes.opened.connect(self.open_note)
        notes.all_requested.connect(self.show_notes)

    def open_note(self, note: "Annotation") -> None:
        """Read where a note stands, with the note beside the text."""
        from explorer.library.anchors import State  # noqa: PLC0415 -- with the library

        first = note.anchors[0]
        window, programme = self._window, self._window.application.programme
        if first.state is State.ORPHAN or not programme.has(first.section):
            self.show_notes(wanted=note.id)
            return
        window.go(Address("reading", first.section, "" if first.is_section else first.passage))
        notes = window.reading.open_notes()
        if notes is not None:
            notes.select(note.id)
            notes.located.emit(note)
        window.reading.focus_text()

    def open_by_id(self, own_id: str) -> None:
        """Read where a note stands, by its id."""
        library = self._hub.library
        for note in library.annotations.get_many([own_id]) if library is not None else ():
            self.open_note(note)

    def _write(self, note: "Annotation") -> None:
        """Write in a note beside the text: the window is too narrow for it here."""
        self.open_note(note)
        notes = self._window.reading.opened_notes()
        if notes is not None and not note.is_orphan:
            notes.edit(note)

    def _name_colours(self) -> None:
        self.colours.toggle()

    # -- attaching by hand ----------------------------------------------------------------------

    def attach(self, note: "Annotation") -> None:
        """Let the reader show in the text where a note belongs."""
        self._attaching = note
        programme = self._window.application.programme
        section = note.anchors[0].section
        if not programme.has(section) or not programme.head(section).is_section:
            section = self._window.reading.reader_section() or programme.section_heads()[0].id
        self._window.go(Address("reading", section))
        self.attach_bar.ask(note)

    def _attach_here(self) -> None:
        """The note belongs to the selection, else to the passage that is meant."""
        note = self._attaching
        target = self._window.reading.annotating.target() if note is not None else None
        if note is None or target is None:
            return
        self._hub.do(
            "note-attached",
            lambda library: library.annotations.attach(note.id, target),
            lambda _change: self._return(),
        )

    def _return(self) -> None:
        """Go back to the notes, to the one that was looked for a place for."""
        note, self._attaching = self._attaching, None
        self.attach_bar.hide()
        if note is not None:
            self._wanted = note.id
            self.go_place("notes")
