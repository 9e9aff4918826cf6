"""What the parts of a window ask for, handed to whoever does it."""

from typing import TYPE_CHECKING

from explorer.gui.shell.address import Address

if TYPE_CHECKING:
    from explorer.gui.shell.window import MainWindow


class Requests:
    """Listens to the frame and to the place where one reads; who is asked is made then."""

    def __init__(self, window: "MainWindow") -> None:
        self._window = window

    def attach(self) -> None:
        """The frame and the place were made: listen to them."""
        window, reading = self._window, self._window.reading
        window.typing.attach(window.top_bar)
        window.top_bar.breadcrumb.chosen.connect(self._open_section)
        window.top_bar.programmes.clicked.connect(self._choose_programme)
        window.rail.place_chosen.connect(window.moves.go_place)
        window.rail.options.clicked.connect(self._show_options)
        reading.section_requested.connect(self._open_section)
        reading.passage_requested.connect(window.open_passage)
        reading.tag_activated.connect(self._search_tag)
        reading.elsewhere_requested.connect(self._open_elsewhere)
        reading.programme_requested.connect(window.open_programme)
        reading.matrix_requested.connect(self._show_matrix)
        reading.import_requested.connect(self._choose_file)
        reading.said.connect(window.say)
        reading.reader.asked.connect(self._ask)
        reading.note_requested.connect(self._open_note)
        reading.notes_requested.connect(self._show_notes)
        window.deeds.library.attach()
        if "importing" in window.deeds:
            window.deeds.importing.attach()

    def _open_section(self, section: str) -> None:
        self._window.go(Address("reading", section))

    def _open_elsewhere(self, pack: str, passage: str) -> None:
        self._window.open_passage(passage, pack=pack)

    def _open_note(self, note: str) -> None:
        self._window.deeds.notes.open_by_id(note)

    def _show_notes(self) -> None:
        self._window.deeds.notes.go_place("notes")

    def _show_matrix(self) -> None:
        self._window.moves.go_place("matrix")

    def _search_tag(self, facet: str, tag: str) -> None:
        self._window.deeds.searching.search_tag(facet, tag)

    def _ask(self, deed: str) -> None:
        self._window.deeds.reading.ask(deed)

    def _choose_file(self) -> None:
        self._window.deeds.importing.choose_file()

    def _choose_programme(self) -> None:
        self._window.deeds.programmes.choose()

    def _show_options(self) -> None:
        self._window.deeds.view.show_options()
