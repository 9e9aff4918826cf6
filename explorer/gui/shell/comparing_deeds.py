"""What the actions for comparing do, and the two places that show side by side and counts."""

from collections.abc import Callable
from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING

from explorer.gui.shell.address import Address
from explorer.gui.shell.column_deeds import ColumnDeeds
from explorer.gui.shell.comparison_keeping import ComparisonKeeping
from explorer.gui.shell.comparison_text import from_text, to_text

if TYPE_CHECKING:
    from explorer.bundling.contents import MatrixContent
    from explorer.comparing.choices import Comparison
    from explorer.comparing.statements import Key
    from explorer.gui.comparing.place import ComparingPlace
    from explorer.gui.matrix.place import MatrixPlace
    from explorer.gui.shell.window import MainWindow
    from explorer.gui.tasks.runner import Runner
    from explorer.gui.theme.look import Look


class ComparingDeeds:
    """Carries out comparing in a window; its places are made when first needed."""

    places = ("comparing", "matrix")

    def __init__(self, window: "MainWindow", runner: "Runner", look: "Look") -> None:
        self._window = window
        self._runner = runner
        self._look = look
        self._last: dict[str, Address] = {}  # what each place showed last
        self._found: list[str | None] = []  # in the bars for finding of a place that is gone
        self._following = False
        self.columns = ColumnDeeds(window, self)
        self._keeping = ComparisonKeeping(window, runner, self)

    @property
    def has_comparing(self) -> bool:
        """Whether the place where one compares was made already."""
        return "comparing" in vars(self)

    def forget(self) -> None:
        """The places are gone, as after a change of language: make them anew when needed."""
        self.leave()
        if self.has_comparing:
            self._found = self.comparing.finding.words()
        for place in self.places:
            self.__dict__.pop(place, None)

    def leave(self) -> None:
        """The window closes: end what is under way."""
        if self.has_comparing:
            self.comparing.leave()

    def settle(self) -> None:
        """The window stands: let sections be dropped on the button of the comparison."""
        from explorer.gui.comparing.dropping import SectionDrop  # noqa: PLC0415 -- not needed to paint a section

        drop = SectionDrop(self._window.rail.button("comparing"))
        drop.dropped.connect(self.columns.add_sections)
        self._window.reading.comparison_requested.connect(self._keeping.open_bookmark)
        if not self._following:
            self._following = True
            self._window.deeds.library.hub.changed.connect(self._keeping.follow)

    def table(self) -> dict[str, Callable[[], object]]:
        """What each action does, by its id."""
        return {
            "place-comparing": lambda: self.go_place("comparing"),
            "place-matrix": lambda: self.go_place("matrix"),
            "compare": self.columns.compare_here,
            "compare-original": self.columns.compare_original,
            "add-column": self.columns.add_column,
            "column-left": lambda: self.columns.move_column(-1),
            "column-right": lambda: self.columns.move_column(1),
            "close-column": self.columns.close_column,
            "swap-columns": self.columns.swap_columns,
            "next-change": lambda: self.columns.step_change(1),
            "previous-change": lambda: self.columns.step_change(-1),
            "confirm-match": lambda: self.columns.decide("confirmed"),
            "reject-match": lambda: self.columns.decide("rejected"),
            "bookmark-comparison": self._keeping.bookmark_shown,
        }

    @cached_property
    def comparing(self) -> "ComparingPlace":
        """The place where passages stand side by side."""
        from explorer.gui.comparing.place import ComparingPlace  # noqa: PLC0415 -- not needed to paint a section

        place = ComparingPlace(
            self._window.application, self._runner, self._look, self._keeping.listed
        )
        place.changed.connect(self.compare)
        place.adjusted.connect(self._adjust)
        place.passage_requested.connect(self._open)
        place.decided.connect(self._keeping.keep_decision)
        place.table_shown.connect(self._keeping.look_for_own)
        place.bundle_wanted.connect(self._keeping.into_bundle)
        place.bookmark_wanted.connect(self._keeping.bookmark)
        place.said.connect(self._say_here)
        self._look.changed.connect(self._say)
        self._window.places.addWidget(place)
        if self._found:
            place.finding.go_on(self._found)
        return place

    @cached_property
    def matrix(self) -> "MatrixPlace":
        """The place with the counts."""
        from explorer.gui.matrix.place import MatrixPlace  # noqa: PLC0415 -- not needed to paint a section

        place = MatrixPlace(
            self._window.application,
            self._look,
            self._keeping.read_passages,
            self._keeping.noted_passages,
        )
        place.changed.connect(
            lambda view: self._window.go(Address("matrix", filters=view.to_filters()))
        )
        place.passage_requested.connect(self._window.open_passage)
        place.comparing_wanted.connect(self.compare)
        place.bundle_wanted.connect(self._keeping.matrix_into_bundle)
        place.said.connect(self._window.say)
        self._look.changed.connect(self._say)
        self._window.places.addWidget(place)
        return place

    def is_shown(self, place: str) -> bool:
        """Whether the reader sees ``place``; makes none."""
        made = self.__dict__.get(place)
        return made is not None and self._window.places.currentWidget() is made

    # -- going there ----------------------------------------------------------------------------

    def go_place(self, place: str) -> None:
        """Go to a place as it was left; a matrix of another programme isn't one of this."""
        current = self._window.history.current
        if current is None or current.place != place:
            last = self._last.get(place, Address(place))
            if last.pack != self._window.application.programme.id:
                last = Address(place, comparison=last.comparison)
            self._window.go(last)

    def compare(self, comparison: "Comparison") -> None:
        """Show a comparison; it is a step in the history."""
        self._window.go(Address("comparing", comparison=to_text(comparison)))

    def show(self, address: Address) -> None:
        """Show what ``address`` says."""
        self._last[address.place] = address
        if address.place == "matrix":
            from explorer.gui.matrix.shown import View  # noqa: PLC0415 -- not needed to paint a section

            self._window.places.setCurrentWidget(self.matrix)
            self.matrix.show_view(View.from_filters(address.filters))
        else:
            self._window.places.setCurrentWidget(self.comparing)
            self.comparing.show_comparison(from_text(address.comparison))
            self.comparing.restore(address.offset)
        self._say()

    def focus(self, place: str) -> None:
        """Give the keyboard to the place that is shown."""
        if place == "matrix":
            self.matrix.focus()
        else:
            self.comparing.focus()

    def crumbs(self, address: Address) -> tuple[str, ...]:
        """The name of the place."""
        return (self._window.actions_by_id[f"place-{address.place}"].text(),)

    def present(self, address: Address) -> Address:
        """``address`` with how far the place that is shown is scrolled."""
        if address.place == "matrix":
            address = replace(address, filters=self.matrix.present_view().to_filters())
        else:
            address = replace(address, offset=self.comparing.scroll_position())
        self._last[address.place] = address
        return address

    def passages_here(self) -> "tuple[Key, ...]":
        """Packs and passages of the cell the keyboard is in, in the place that is shown.

        The current passage comes first; none where neither place is shown.
        """
        if self.is_shown("comparing"):
            return self.comparing.passages_here()
        return self.matrix.passages_here() if self.is_shown("matrix") else ()

    def find(self) -> bool:
        """Find words in the comparison, if that is what the reader sees."""
        shown = self.is_shown("comparing")
        if shown:
            self.comparing.open_find_bar()
        return shown

    def step_found(self, by: int) -> bool:
        """To the next or the previous place in the comparison, if the reader sees that."""
        shown = self.is_shown("comparing")
        if shown:
            self.comparing.step_found(by)
        return shown

    def programmes_changed(self) -> None:
        """A programme came or went: open comparisons anew."""
        if not self.has_comparing:
            return
        self.comparing.forget_contents()
        if self.is_shown("comparing"):
            self.comparing.show_comparison(self.comparing.comparison)

    def last_comparison(self) -> "Comparison":
        """The comparison that is shown, or was shown last; without columns where there is none."""
        return from_text(self._last.get("comparing", Address("comparing")).comparison)

    def last_matrix(self) -> "MatrixContent":
        """The matrix that is shown, or was shown last, as a bundle holds it."""
        from explorer.bundling.contents import MatrixContent  # noqa: PLC0415 -- not needed to paint a section
        from explorer.gui.matrix.shown import View  # noqa: PLC0415 -- as above

        view = View.from_filters(self._last.get("matrix", Address("matrix")).filters)
        pack = self._window.application.programme.id
        return MatrixContent(pack, str(view.rows), str(view.columns), view.demands)

    def _say(self) -> None:
        """Tell in the status line what is shown."""
        if self.is_shown("comparing"):
            self._window.say(self.comparing.summary())
        elif self.is_shown("matrix"):
            self._window.say(self.matrix.summary())

    def _adjust(self, comparison: "Comparison") -> None:
        """The same comparison with another threshold: no step of its own in the history."""
        current = self._window.history.current
        if current is not None and current.place == "comparing":
            self._window.history.update(replace(current, comparison=to_text(comparison)))
            self.comparing.show_comparison(comparison)
            self._say()

    def _say_here(self, text: str) -> None:
        if self.is_shown("comparing"):
            self._window.say(text)

    def _open(self, pack: str, passage: str) -> None:
        self._window.open_link(f"programmaverkenner:{pack}/{passage}")
