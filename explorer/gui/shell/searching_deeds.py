"""What the actions for searching do: arrange, save, remember, copy the selected hits."""

from collections.abc import Callable
from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

from explorer.gui.searching.arrangement import ORDERS, Arrangement
from explorer.gui.shell.address import Address

if TYPE_CHECKING:
    from explorer.gui.searching.kept_searches import KeptSearch, KeptSearches
    from explorer.gui.searching.place import SearchingPlace
    from explorer.gui.shell.window import MainWindow
    from explorer.gui.tasks.runner import Runner
    from explorer.gui.theme.look import Look
    from explorer.library.changes import Change
    from explorer.searching.results import Results

REHEARSED = "s"  # the letter most words begin with


class SearchingDeeds(QObject):
    """Carries out searching actions in a window; the place is made when first needed."""

    places = ("searching",)

    def __init__(self, window: "MainWindow", runner: "Runner", look: "Look") -> None:
        super().__init__(window)
        self._window = window
        self._runner = runner
        self._look = look
        self.arrangement = Arrangement()
        # The hits are painted first; what the status line says of them follows at once.
        self._telling = QTimer(self, singleShot=True, interval=0)
        self._telling.timeout.connect(window.refresh_status)
        self._scope = ""  # where the reader chose to search; "" where they didn't

    @cached_property
    def place(self) -> "SearchingPlace":
        """The place where one searches: most starts are for reading."""
        from explorer.gui.searching.place import SearchingPlace  # noqa: PLC0415 -- not needed to paint a section

        window = self._window
        place = SearchingPlace(window.application, self._runner, self._look, self.kept)
        self._attach(place)
        place.open_requested.connect(window.open_passage)
        place.filters_changed.connect(self._filtered)
        place.query_suggested.connect(self.search)
        place.found.connect(lambda _results: self._telling.start())
        place.left_upwards.connect(window.typing.focus)
        place.scope.scope_chosen.connect(self._keep_scope)
        place.preview.compare_requested.connect(window.deeds.comparing.columns.compare_here)
        place.preview.bundle_requested.connect(window.actions_by_id["into-bundle"].trigger)
        window.deeds.notes.watch_search(place)
        window.places.addWidget(place)
        return place

    def ready(self) -> None:
        """Someone is about to type: make the place, so that the first letter doesn't have to."""
        from explorer.gui.tasks.rehearsal import is_quick  # noqa: PLC0415 -- not needed to paint

        place, search = self.place, self._window.application.search
        if not place.unseen:
            return
        for widget in place.findChildren(QWidget):
            widget.ensurePolished()
        if is_quick(search):
            self._runner.submit(
                "rehearsal-shown",
                lambda: search.search(REHEARSED),
                lambda results: place.rehearse(results, self._window.places.size()),
            )

    # -- as a place -----------------------------------------------------------------------------

    def go_place(self, place: str) -> None:
        """Go to the results as they were left, and to the search field."""
        current = self._window.history.current
        if current is None or current.place != place:
            self._window.go(Address(place, query=self.place.query, filters=self.place.filters))
        self._window.typing.focus()

    def show(self, address: Address) -> None:
        """Show what the query of ``address`` finds.

        A place that wasn't seen is shown with its hits: else it is painted without them first.
        """
        from explorer.gui.tasks.rehearsal import is_quick  # noqa: PLC0415 -- not needed to paint

        window, place = self._window, self.place
        place.scope.offer(self._scope)
        field = window.top_bar.search
        if field.text() != address.query:
            field.setText(address.query)
        at_once = not place.isVisible() and is_quick(window.application.search)
        try:
            place.search(address.query, address.filters, at_once=at_once)
        finally:
            window.places.setCurrentWidget(place)

    def present(self, address: Address) -> Address:
        """The address follows whatever is typed or filtered at once."""
        return address

    def is_shown(self, _place: str = "searching") -> bool:
        """Whether the reader sees the place where one searches; makes none."""
        return "place" in vars(self) and self.place.isVisible()

    def focus(self, _place: str) -> None:
        """Give the keyboard to the results."""
        self.place.column.focus_hits()

    def crumbs(self, _address: Address) -> tuple[str, ...]:
        """The name of the place."""
        return (self._window.actions_by_id["place-searching"].text(),)

    def forget(self) -> None:
        """The place is gone: make it anew when needed."""
        vars(self).pop("place", None)

    def sizes(self) -> tuple[int, ...]:
        """How the place is divided, in pixels, where it is shown."""
        return self.place.sizes() if self.is_shown() else ()

    def search(self, query: str) -> None:
        """Search the programme for ``query``."""
        self._window.top_bar.search.setText(query)
        self._window.go(Address("searching", query=query))

    def search_tag(self, facet: str, tag: str) -> None:
        """Show every passage that has a tag."""
        self._window.top_bar.search.clear()
        self._window.go(Address("searching", filters=((facet, tag),)))

    def index_ready(self) -> None:
        """The index can be searched: show again what waited for it."""
        current = self._window.history.current
        if current is not None and current.place == "searching":
            self.place.search(current.query, current.filters)
        elif current is not None and current.query:
            self._window.reading.text.mark(current.query)
        self._window.reading.refresh_related()

    def _keep_scope(self, scope: str) -> None:
        self._scope = scope

    def _filtered(self, filters: tuple[tuple[str, str], ...]) -> None:
        current = self._window.history.current
        if current is not None:
            self._window.history.update(replace(current, filters=filters))

    # -- deeds ----------------------------------------------------------------------------------

    def table(self) -> dict[str, Callable[[], object]]:
        """What each action does, by its id."""
        return {
            "place-searching": lambda: self.go_place("searching"),
            "search": self._window.typing.focus,
            "sort-results": self._toggle_order,
            "group-results": self._toggle_grouping,
            "save-search": self._save,
            "forget-searches": self._forget,
        }

    @cached_property
    def kept(self) -> "KeptSearches":
        """The reader's searches in the library."""
        from explorer.gui.searching.kept_searches import KeptSearches  # noqa: PLC0415 -- not needed to paint

        kept = KeptSearches(self._window.application, self._runner, self)
        kept.failed.connect(self._window.tell)
        hub = self._window.deeds.library.hub
        kept.stored.connect(hub.announce)
        hub.changed.connect(self._follow)
        return kept

    def settle(self) -> None:
        """The window stands: ask the library for the searches, so that no key press has to."""
        self.kept.load()

    def _attach(self, place: "SearchingPlace") -> None:
        """Follow what is asked for in the place where one searches."""
        place.arrangement_chosen.connect(self._arrange)
        place.search_opened.connect(self.open_search)
        place.said.connect(self._telling.stop)  # what is said now is newer than what was found
        place.said.connect(self._window.say)
        actions = self._window.actions_by_id
        place.heading.menu.offer(actions["save-search"], actions["forget-searches"])
        place.arrange(self.arrangement)

    def open_search(self, search: "KeptSearch") -> None:
        """Search again for what was kept."""
        self._window.go(Address("searching", query=search.query, filters=search.filters))

    def copy_hits(self) -> None:
        """Copy the selected hits with their citations."""
        self.place.copy_selected()

    def copy_link(self) -> None:
        """Copy the link to the current hit."""
        self.place.copy_link()

    def status(self) -> str:
        """How much of the programme was found; nothing where nothing is looked for."""
        results: Results | None = self.place.results
        if results is None:
            return ""
        packs = self.place.scope.packs()
        programmes = self._window.application.shelf.programmes
        searched = [each for each in programmes if packs is None or each.id in packs]
        everything = sum(head.passages for each in searched for head in each.section_heads())
        return self.tr("{found} van {all} passages").format(found=results.total, all=everything)

    def _follow(self, change: "Change") -> None:
        """Searches may have changed elsewhere, or a change of them was undone."""
        if "search" in change.kinds:
            self.kept.load()

    def _save(self) -> None:
        if not self.is_shown():
            self._window.actions_by_id["place-searching"].trigger()
        self.place.ask_name()

    def _forget(self) -> None:
        self.kept.forget()

    def _toggle_order(self) -> None:
        now = self.arrangement.order
        self._arrange(replace(self.arrangement, order=ORDERS[1 - ORDERS.index(now)]))

    def _toggle_grouping(self) -> None:
        self._arrange(replace(self.arrangement, grouped=not self.arrangement.grouped))

    def _arrange(self, arrangement: Arrangement) -> None:
        self.arrangement = arrangement
        if self.is_shown():
            self.place.arrange(arrangement)
