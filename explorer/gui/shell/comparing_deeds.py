"""What the actions for comparing do, and the two places that show side by side and counts."""

import json
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from explorer.gui.shell.address import Address

if TYPE_CHECKING:
    from explorer.bundling.contents import MatrixContent
    from explorer.comparing.choices import Comparison
    from explorer.comparing.proposals import Pair, Status
    from explorer.comparing.statements import Key
    from explorer.comparing.table import Table
    from explorer.gui.comparing.options import Listed
    from explorer.gui.comparing.place import ComparingPlace
    from explorer.gui.matrix.place import MatrixPlace, View
    from explorer.gui.shell.window import MainWindow
    from explorer.gui.tasks.runner import Runner
    from explorer.gui.theme.look import Look
    from explorer.library.changes import Change
    from explorer.library.library import Library

BOOKMARK = "vergelijking:"  # before a comparison that is the target of a bookmark
READ = 2  # of a section, as the reading tracker counts


class ComparingDeeds:
    """Carries out comparing in a window; its places are made when first needed."""

    places = ("comparing", "matrix")

    def __init__(self, window: "MainWindow", runner: "Runner", look: "Look") -> None:
        self._window = window
        self._runner = runner
        self._look = look
        self._last: dict[str, Address] = {}  # what each place showed last
        self._following = False

    def forget(self) -> None:
        """The places are gone, as after a change of language: make them anew when needed."""
        self.leave()
        for place in self.places:
            self.__dict__.pop(place, None)

    def leave(self) -> None:
        """The window closes: end what is under way."""
        if "comparing" in vars(self):
            self.comparing.leave()

    def settle(self) -> None:
        """The window stands: let sections be dropped on the button of the comparison."""
        from explorer.gui.comparing.dropping import SectionDrop  # noqa: PLC0415 -- not needed to paint a section

        drop = SectionDrop(self._window.rail.button("comparing"))
        drop.dropped.connect(self.add_sections)
        self._window.reading.comparison_requested.connect(self._open_bookmark)
        if not self._following:
            self._following = True
            self._window.library_deeds.hub.changed.connect(self._follow)

    def table(self) -> dict[str, Callable[[], object]]:
        """What each action does, by its id."""
        return {
            "place-comparing": lambda: self.go_place("comparing"),
            "place-matrix": lambda: self.go_place("matrix"),
            "compare": self.compare_here,
            "compare-original": self._compare_original,
            "add-column": self._add_column,
            "column-left": lambda: self._move_column(-1),
            "column-right": lambda: self._move_column(1),
            "close-column": self._close_column,
            "swap-columns": self._swap_columns,
            "next-change": lambda: self._step_change(1),
            "previous-change": lambda: self._step_change(-1),
            "confirm-match": lambda: self._decide("confirmed"),
            "reject-match": lambda: self._decide("rejected"),
            "bookmark-comparison": self._bookmark_shown,
        }

    @cached_property
    def comparing(self) -> "ComparingPlace":
        """The place where passages stand side by side."""
        from explorer.gui.comparing.place import ComparingPlace  # noqa: PLC0415 -- not needed to paint a section

        place = ComparingPlace(self._window.application, self._runner, self._look, self._listed)
        place.changed.connect(self.compare)
        place.adjusted.connect(self._adjust)
        place.passage_requested.connect(self._open)
        place.decided.connect(self._keep_decision)
        place.table_shown.connect(self._look_for_own)
        place.bundle_wanted.connect(self._into_bundle)
        place.bookmark_wanted.connect(self._bookmark)
        place.said.connect(self._say_here)
        self._look.changed.connect(self._say)
        self._window.places.addWidget(place)
        return place

    @cached_property
    def matrix(self) -> "MatrixPlace":
        """The place with the counts."""
        from explorer.gui.matrix.place import MatrixPlace  # noqa: PLC0415 -- not needed to paint a section

        place = MatrixPlace(
            self._window.application, self._look, self._read_passages, self._noted_passages
        )
        place.changed.connect(
            lambda view: self._window.go(Address("matrix", filters=view.to_filters()))
        )
        place.passage_requested.connect(self._window.open_passage)
        place.comparing_wanted.connect(self.compare)
        place.bundle_wanted.connect(self._matrix_into_bundle)
        place.said.connect(self._window.say)
        self._look.changed.connect(self._say)
        self._window.places.addWidget(place)
        return place

    def _noted_passages(self) -> set[str]:
        """The passages the reader wrote a note about."""
        library = self._window.library_deeds.hub.library
        if library is None:
            return set()
        from explorer.library.filtering import AnnotationFilter  # noqa: PLC0415 -- not needed to paint a section

        wanted = AnnotationFilter(pack=self._window.application.programme.id, with_text=True)
        notes = library.annotations.all(wanted)
        return {anchor.passage for note in notes for anchor in note.anchors}

    def _read_passages(self) -> set[str]:
        """The passages of the sections that are read."""
        tracker = self._window.reading.tracker
        programme = self._window.application.programme
        states = tracker.states if tracker else {}
        sections = [section for section, state in states.items() if state == READ]
        return {
            passage.id
            for section in sections
            if programme.has(section)
            for passage in programme.section(section).passages
        }

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
            from explorer.gui.matrix.place import View  # noqa: PLC0415 -- not needed to paint a section

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

    # -- what the reader keeps --------------------------------------------------------------------

    @property
    def _library(self) -> "Library | None":
        return self._window.library_deeds.hub.library

    def passages_here(self) -> "tuple[Key, ...]":
        """Packs and passages of the cell the keyboard is in, in the place that is shown.

        The current passage comes first; none where neither place is shown.
        """
        if self.is_shown("comparing"):
            return self.comparing.passages_here()
        return self.matrix.passages_here() if self.is_shown("matrix") else ()

    def _listed(self) -> "Listed":
        """The searches and bundles of the reader that can stand in a column."""
        from explorer.gui.comparing.options import Listed  # noqa: PLC0415 -- only when comparing
        from explorer.gui.searching.filters import by_facet  # noqa: PLC0415 -- as above

        saved = self._window.searching_deeds.kept.saved
        bundles = self._library.bundles.all() if self._library is not None else ()
        return Listed(
            tuple((each.name, each.query, by_facet(each.filters)) for each in saved),
            tuple((each.id, each.name) for each in bundles),
        )

    def _keep_decision(self, pairs: "tuple[Pair, ...]", status: "Status") -> None:
        from explorer.library.matches import Decision  # noqa: PLC0415 -- only when comparing

        if status == "proposed":
            hub = self._window.library_deeds.hub
            hub.do("match-forgotten", lambda library: library.matches.forget(pairs))
            return
        decision = Decision(status.value)
        self._window.library_deeds.hub.do(
            f"match-{decision.value}", lambda library: library.matches.decide(pairs, decision)
        )

    def _look_for_own(self, table: "Table") -> None:
        """Read beside the window what the reader marked and wrote in the passages of a table."""
        library = self._library
        if library is None:
            return
        from explorer.gui.comparing.own import own_in  # noqa: PLC0415 -- only when comparing

        def look() -> None:
            self._runner.submit(
                "own-in-cells",
                lambda: own_in(library, table),
                lambda own: self.comparing.show_own(table, own),
            )

        self._runner.rest(self.comparing, look)

    def _follow(self, change: "Change") -> None:
        """Show again what follows from what the reader keeps, where that changed."""
        if "comparing" not in vars(self):
            return
        if change.kinds & {"bundle", "search"}:
            self.comparing.forget_contents()
        if not self.is_shown("comparing"):
            return
        if "match" in change.kinds:
            self.comparing.refresh_decisions()
        table = self.comparing.table()
        if table is not None and change.kinds & {"annotation", "text"}:
            self._look_for_own(table)

    def _into_bundle(self, comparison: "Comparison", title: str) -> None:
        from explorer.bundling.contents import ComparisonContent, new_item  # noqa: PLC0415 -- rarely needed

        item = new_item(ComparisonContent(comparison.to_json(), title))
        self._window.library_deeds.basket.put([item])

    def _matrix_into_bundle(self, view: "View") -> None:
        from explorer.bundling.contents import MatrixContent, new_item  # noqa: PLC0415 -- rarely needed

        pack = self._window.application.programme.id
        content = MatrixContent(pack, str(view.rows), str(view.columns), demands=view.demands)
        self._window.library_deeds.basket.put([new_item(content)])

    def _bookmark(self, comparison: "Comparison", title: str) -> None:
        pack, target = self._window.application.programme.id, BOOKMARK + to_text(comparison)
        self._window.library_deeds.hub.do(
            "bookmark-added", lambda library: library.bookmarks.add(pack, target, "", title)
        )

    def _bookmark_shown(self) -> None:
        if self.is_shown("comparing") and len(self.comparing.comparison.columns) > 1:
            self._bookmark(self.comparing.comparison, self.comparing.title())

    def _open_bookmark(self, target: str) -> None:
        self.compare(from_text(target.removeprefix(BOOKMARK)))

    # -- deeds ----------------------------------------------------------------------------------

    def compare_here(self) -> None:
        """Put the section one reads, or that of the chosen hit, beside others."""
        section = self._section_here()
        if section:
            self.add_section(section, self._pack_here())
        else:
            self.go_place("comparing")

    def _pack_here(self) -> str:
        """The programme of the chosen hit; empty for the one that is open."""
        current = self._window.history.current
        if current is None or current.place != "searching":
            return ""
        card = self._window.searching.cards.current_card()
        return card.key.partition(":")[0] if card else ""

    def _compare_original(self) -> None:
        """Put the section one reads beside the official text that it restates, or the reverse."""
        from explorer.comparing.choices import Choice, Comparison  # noqa: PLC0415 -- only when comparing
        from explorer.comparing.columns import ColumnKind  # noqa: PLC0415 -- as above
        from explorer.comparing.table import RowsBy  # noqa: PLC0415 -- as above

        original, section = self._window.application.original, self._section_here()
        if original is None or not section or original.head(section) is None:
            told = QCoreApplication.translate(
                "ComparingDeeds",
                "Bij deze sectie is geen officiële tekst ingelezen. Voeg het document toe bij "
                "Programma’s.",
            )
            self._window.say(told)
            return
        packs = (original.restatement.id, original.official.id)
        columns = tuple(Choice(ColumnKind.SECTION, pack, section) for pack in packs)
        self.compare(Comparison(columns, RowsBy.SIMILARITY))

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
        if "comparing" not in vars(self):
            return
        self.comparing.forget_contents()
        if self.is_shown("comparing"):
            self.comparing.show_comparison(self.comparing.comparison)

    def add_section(self, section: str, pack: str = "") -> None:
        """Put a section in the comparison and let the reader choose what stands beside it."""
        self.add_sections([(section, pack)])

    def add_sections(self, sections: "Sequence[tuple[str, str]]") -> None:
        """Put sections, each with its programme, in the comparison, rows as they are.

        Where there is no room for them, they begin a comparison of their own.
        """
        from explorer.comparing.choices import Choice  # noqa: PLC0415 -- not needed to paint a section
        from explorer.comparing.columns import ColumnKind  # noqa: PLC0415 -- as above
        from explorer.comparing.table import FEWEST, MOST, RowsBy  # noqa: PLC0415 -- as above

        here = self._window.application.programme.id
        added = [Choice(ColumnKind.SECTION, pack or here, section) for section, pack in sections]
        last = self.last_comparison()
        columns = tuple(dict.fromkeys((*last.columns, *added)))
        if len(columns) > MOST:
            columns = tuple(added[:MOST])
        by = RowsBy.ASPECT if last.by is RowsBy.EDITIONS else last.by
        self.compare(replace(last, columns=columns, by=by, tags=()))
        if len(columns) < FEWEST:
            self.comparing.choose_new()

    def last_comparison(self) -> "Comparison":
        """The comparison that is shown, or was shown last; without columns where there is none."""
        return from_text(self._last.get("comparing", Address("comparing")).comparison)

    def last_matrix(self) -> "MatrixContent":
        """The matrix that is shown, or was shown last, as a bundle holds it."""
        from explorer.bundling.contents import MatrixContent  # noqa: PLC0415 -- not needed to paint a section
        from explorer.gui.matrix.place import View  # noqa: PLC0415 -- as above

        view = View.from_filters(self._last.get("matrix", Address("matrix")).filters)
        pack = self._window.application.programme.id
        return MatrixContent(pack, str(view.rows), str(view.columns), view.demands)

    def _say(self) -> None:
        """Tell in the status line what is shown."""
        if self.is_shown("comparing"):
            self._window.say(self.comparing.summary())
        elif self.is_shown("matrix"):
            self._window.say(self.matrix.summary())

    def _section_here(self) -> str:
        current = self._window.history.current
        if current is not None and current.place == "reading":
            return current.section
        if current is not None and current.place == "searching":
            card = self._window.searching.cards.current_card()
            passage = card.key.partition(":")[2] if card else ""
            return passage.partition("#")[0]
        return ""

    def _add_column(self) -> None:
        self.go_place("comparing")
        self.comparing.choose_new()

    def _move_column(self, step: int) -> None:
        if self.is_shown("comparing"):
            place = self.comparing.current_column()
            self.comparing.move_column(place, place + step)

    def _swap_columns(self) -> None:
        """Put the current column in the place of the next, and that one in its."""
        if self.is_shown("comparing"):
            columns = self.comparing.comparison.columns
            place = min(self.comparing.current_column(), len(columns) - 2)
            self.comparing.move_column(place, place + 1)

    def _step_change(self, by: int) -> None:
        if self.is_shown("comparing"):
            self.comparing.step_change(by)

    def _decide(self, decision: str) -> None:
        from explorer.comparing.proposals import Status  # noqa: PLC0415 -- only when comparing

        if self.is_shown("comparing"):
            self.comparing.decide(Status(decision))

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

    def _close_column(self) -> None:
        if self.is_shown("comparing"):
            self.comparing.close_column(self.comparing.current_column())

    def _open(self, pack: str, passage: str) -> None:
        self._window.open_link(f"programmaverkenner:{pack}/{passage}")


def to_text(comparison: "Comparison") -> str:
    """A comparison as an address holds it."""
    return json.dumps(comparison.to_json(), ensure_ascii=False, separators=(",", ":"))


def from_text(text: str) -> "Comparison":
    """The comparison an address holds; an empty one where it isn't right."""
    from explorer.comparing.choices import Comparison  # noqa: PLC0415 -- not needed to paint a section

    try:
        return Comparison.from_json(json.loads(text or "{}"))
    except ValueError:
        return Comparison(())
