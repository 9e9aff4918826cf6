"""Everything a window can do, by who does it; each is made when it is first asked for."""

from collections.abc import Callable, Iterator
from functools import cached_property, partial
from typing import TYPE_CHECKING

from explorer.gui.shell.library_deeds import LibraryDeeds

if TYPE_CHECKING:
    from explorer.gui.shell.bundle_deeds import BundleDeeds
    from explorer.gui.shell.comparing_deeds import ComparingDeeds
    from explorer.gui.shell.guide_deeds import GuideDeeds
    from explorer.gui.shell.hosts import PlaceHost
    from explorer.gui.shell.import_deeds import ImportDeeds
    from explorer.gui.shell.notes_deeds import NotesDeeds
    from explorer.gui.shell.preferences_deeds import PreferencesDeeds
    from explorer.gui.shell.programme_deeds import ProgrammeDeeds
    from explorer.gui.shell.reading_deeds import ReadingDeeds
    from explorer.gui.shell.review_deeds import ReviewDeeds
    from explorer.gui.shell.searching_deeds import SearchingDeeds
    from explorer.gui.shell.view_deeds import ViewDeeds
    from explorer.gui.shell.window import MainWindow
    from explorer.gui.tasks.runner import Runner
    from explorer.gui.theme.look import Look

# Who shows which place; it is known here before it is made.
SHOWN_BY = {
    "searching": "searching",
    "comparing": "comparing",
    "matrix": "comparing",
    "bundles": "bundles",
    "preferences": "preferences",
    "notes": "notes",
    "guide": "guide",
    "review": "review",
    "programmes": "programmes",
}
HOSTS = tuple(dict.fromkeys(SHOWN_BY.values()))


class Deeds:
    """Those who carry out the actions of a window, and show its places other than reading.

    A start asks for few of them; the modules of the others are loaded after the first painting.
    """

    def __init__(self, window: "MainWindow", runner: "Runner", look: "Look") -> None:
        self._window = window
        self._runner = runner
        self._look = look

    # -- who does it ----------------------------------------------------------------------------

    @cached_property
    def reading(self) -> "ReadingDeeds":
        """What is done with a section that is read."""
        from explorer.gui.shell.reading_deeds import ReadingDeeds  # noqa: PLC0415 -- after painting

        return ReadingDeeds(self._window)

    @cached_property
    def library(self) -> LibraryDeeds:
        """What is done with the reader's own things."""
        return LibraryDeeds(self._window, self._runner, self._look)

    @cached_property
    def view(self) -> "ViewDeeds":
        """What is done with the window itself."""
        from explorer.gui.shell.view_deeds import ViewDeeds  # noqa: PLC0415 -- after painting

        return ViewDeeds(self._window, self._look)

    @cached_property
    def searching(self) -> "SearchingDeeds":
        """Searching, and the place for it."""
        from explorer.gui.shell.searching_deeds import SearchingDeeds  # noqa: PLC0415 -- after painting

        return SearchingDeeds(self._window, self._runner, self._look)

    @cached_property
    def comparing(self) -> "ComparingDeeds":
        """Comparing and counting, and the places for it."""
        from explorer.gui.shell.comparing_deeds import ComparingDeeds  # noqa: PLC0415 -- after painting

        return ComparingDeeds(self._window, self._runner, self._look)

    @cached_property
    def bundles(self) -> "BundleDeeds":
        """Bundles and paper, and the place for them."""
        from explorer.gui.shell.bundle_deeds import BundleDeeds  # noqa: PLC0415 -- after painting

        return BundleDeeds(self._window, self._runner, self._look)

    @cached_property
    def preferences(self) -> "PreferencesDeeds":
        """The page with the settings."""
        from explorer.gui.shell.preferences_deeds import PreferencesDeeds  # noqa: PLC0415 -- after painting

        return PreferencesDeeds(self._window, self._look)

    @cached_property
    def notes(self) -> "NotesDeeds":
        """The place with all notes."""
        from explorer.gui.shell.notes_deeds import NotesDeeds  # noqa: PLC0415 -- after painting

        return NotesDeeds(self._window, self._runner, self._look)

    @cached_property
    def guide(self) -> "GuideDeeds":
        """The user guide."""
        from explorer.gui.shell.guide_deeds import GuideDeeds  # noqa: PLC0415 -- after painting

        return GuideDeeds(self._window, self._look)

    @cached_property
    def importing(self) -> "ImportDeeds":
        """Bringing programmes in."""
        from explorer.gui.shell.import_deeds import ImportDeeds  # noqa: PLC0415 -- after painting

        return ImportDeeds(self._window, self._runner, self._look)

    @cached_property
    def review(self) -> "ReviewDeeds":
        """The place where they are looked over first."""
        return self.importing.review

    @cached_property
    def programmes(self) -> "ProgrammeDeeds":
        """The programmes there are, and the place where they are managed."""
        from explorer.gui.shell.programme_deeds import ProgrammeDeeds  # noqa: PLC0415 -- after painting

        return ProgrammeDeeds(self._window, self._runner, self._look)

    def __contains__(self, name: object) -> bool:
        """Whether the one called ``name`` was made."""
        return name in vars(self)

    # -- actions --------------------------------------------------------------------------------

    def carry_out(self, action_id: str) -> None:
        """Do what the action with this id does."""
        self.table[action_id]()

    @cached_property
    def table(self) -> dict[str, Callable[[], object]]:
        """What each action of the window does, by its id."""
        deeds = {
            **self._window.moves.table(),
            **self.view.table(),
            **self.reading.table(),
            **self.library.table(),
            **self.importing.table(),
        }
        for host in self._hosts():
            deeds.update(host.table())
        for turn in ("undo", "redo"):
            deeds[turn] = partial(self._take_back, turn, deeds[turn])
        return deeds

    def _take_back(self, turn: str, otherwise: Callable[[], object]) -> None:
        """Undo or redo where the reader is: in a review, else a removal, else in the library."""
        if self.review.turn(turn) or (turn == "undo" and self.programmes.undo()):
            return
        otherwise()

    # -- places ---------------------------------------------------------------------------------

    def host(self, place: str) -> "PlaceHost | None":
        """Who shows ``place``; None for the place where one reads, and for what isn't a place."""
        name = SHOWN_BY.get(place)
        host: PlaceHost | None = getattr(self, name) if name else None
        return host

    def shows(self, place: str) -> bool:
        """Whether ``place`` is one, other than that where one reads."""
        return place in SHOWN_BY

    def _hosts(self) -> "Iterator[PlaceHost]":
        for name in HOSTS:
            yield getattr(self, name)

    def complete(self) -> None:
        """Make whoever shows a place, so that each hears what the library tells when it opens."""
        for _host in self._hosts():
            pass

    def settle(self) -> None:
        """The window stands."""
        for host in self._hosts():
            host.settle()
        self.importing.settle()

    def forget(self) -> None:
        """What was made to be shown is gone."""
        for name in (*HOSTS, "importing"):
            if name in vars(self):
                vars(self)[name].forget()
