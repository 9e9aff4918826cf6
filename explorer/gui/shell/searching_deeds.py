"""What the actions for searching do: arrange, save, remember, copy the selected hits."""

from collections.abc import Callable
from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from explorer.gui.searching.arrangement import ORDERS, Arrangement
from explorer.gui.shell.address import Address

if TYPE_CHECKING:
    from explorer.gui.searching.kept_searches import KeptSearch, KeptSearches
    from explorer.gui.searching.place import SearchingPlace
    from explorer.gui.shell.window import MainWindow
    from explorer.gui.tasks.runner import Runner
    from explorer.library.changes import Change
    from explorer.searching.results import Results


class SearchingDeeds(QObject):
    """Carries out searching actions in a window."""

    def __init__(self, window: "MainWindow", runner: "Runner") -> None:
        super().__init__(window)
        self._window = window
        self._runner = runner
        self.arrangement = Arrangement()

    def table(self) -> dict[str, Callable[[], object]]:
        """What each action does, by its id."""
        return {
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
        hub = self._window.library_deeds.hub
        kept.stored.connect(hub.announce)
        hub.changed.connect(self._follow)
        return kept

    def settle(self) -> None:
        """The window stands: ask the library for the searches, so that no key press has to."""
        self.kept.load()

    def attach(self, place: "SearchingPlace") -> None:
        """Follow what is asked for in the place where one searches."""
        place.arrangement_chosen.connect(self._arrange)
        place.search_opened.connect(self.open_search)
        place.said.connect(self._window.say)
        actions = self._window.actions_by_id
        place.heading.menu.offer(actions["save-search"], actions["forget-searches"])
        place.arrange(self.arrangement)

    def open_search(self, search: "KeptSearch") -> None:
        """Search again for what was kept."""
        self._window.go(Address("searching", query=search.query, filters=search.filters))

    def copy_hits(self) -> None:
        """Copy the selected hits with their citations."""
        self._window.searching.copy_selected()

    def copy_link(self) -> None:
        """Copy the link to the current hit."""
        self._window.searching.copy_link()

    def status(self) -> str:
        """How much of the programme was found; nothing where nothing is looked for."""
        results: Results | None = self._window.searching.results
        if results is None:
            return ""
        programme = self._window.application.programme
        everything = sum(head.passages for head in programme.section_heads())
        return self.tr("{found} van {all} passages").format(found=results.total, all=everything)

    def _follow(self, change: "Change") -> None:
        """Searches may have changed elsewhere, or a change of them was undone."""
        if "search" in change.kinds:
            self.kept.load()

    def _save(self) -> None:
        if not self._window.searching_visible():
            self._window.actions_by_id["place-searching"].trigger()
        self._window.searching.ask_name()

    def _forget(self) -> None:
        self.kept.forget()

    def _toggle_order(self) -> None:
        now = self.arrangement.order
        self._arrange(replace(self.arrangement, order=ORDERS[1 - ORDERS.index(now)]))

    def _toggle_grouping(self) -> None:
        self._arrange(replace(self.arrangement, grouped=not self.arrangement.grouped))

    def _arrange(self, arrangement: Arrangement) -> None:
        self.arrangement = arrangement
        if self._window.searching_visible():
            self._window.searching.arrange(arrangement)
