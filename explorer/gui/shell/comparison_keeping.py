"""What the reader keeps of comparing, and what of theirs is seen there.

Decisions, bookmarks and bundles; notes in the cells, searches and bundles as columns.
"""

from typing import TYPE_CHECKING

from explorer.gui.shell.comparison_text import from_text, to_text

if TYPE_CHECKING:
    from explorer.comparing.choices import Comparison
    from explorer.comparing.proposals import Pair, Status
    from explorer.comparing.table import Table
    from explorer.gui.comparing.options import Listed
    from explorer.gui.matrix.shown import View
    from explorer.gui.shell.comparing_deeds import ComparingDeeds
    from explorer.gui.shell.window import MainWindow
    from explorer.gui.tasks.runner import Runner
    from explorer.library.changes import Change
    from explorer.library.library import Library

READ = 2  # of a section, as the reading tracker counts


class ComparisonKeeping:
    """Stands between the library and the two places that ``deeds`` shows."""

    def __init__(self, window: "MainWindow", runner: "Runner", deeds: "ComparingDeeds") -> None:
        self._window = window
        self._runner = runner
        self._deeds = deeds

    def noted_passages(self) -> set[str]:
        """The passages the reader wrote a note about."""
        library = self._window.deeds.library.hub.library
        if library is None:
            return set()
        from explorer.library.filtering import AnnotationFilter  # noqa: PLC0415 -- not needed to paint a section

        wanted = AnnotationFilter(pack=self._window.application.programme.id, with_text=True)
        notes = library.annotations.all(wanted)
        return {anchor.passage for note in notes for anchor in note.anchors}

    def read_passages(self) -> set[str]:
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

    @property
    def _library(self) -> "Library | None":
        return self._window.deeds.library.hub.library

    def listed(self) -> "Listed":
        """The searches and bundles of the reader that can stand in a column."""
        from explorer.gui.comparing.options import Listed  # noqa: PLC0415 -- only when comparing
        from explorer.gui.searching.filters import by_facet  # noqa: PLC0415 -- as above

        saved = self._window.deeds.searching.kept.saved
        bundles = self._library.bundles.all() if self._library is not None else ()
        return Listed(
            tuple((each.name, each.query, by_facet(each.filters)) for each in saved),
            tuple((each.id, each.name) for each in bundles),
        )

    def keep_decision(self, pairs: "tuple[Pair, ...]", status: "Status") -> None:
        """Keep what the reader made of proposals, or forget it again."""
        from explorer.library.matches import Decision  # noqa: PLC0415 -- only when comparing

        if status == "proposed":
            hub = self._window.deeds.library.hub
            hub.do("match-forgotten", lambda library: library.matches.forget(pairs))
            return
        decision = Decision(status.value)
        self._window.deeds.library.hub.do(
            f"match-{decision.value}", lambda library: library.matches.decide(pairs, decision)
        )

    def look_for_own(self, table: "Table") -> None:
        """Read beside the window what the reader marked and wrote in the passages of a table."""
        library = self._library
        if library is None:
            return
        from explorer.gui.comparing.own import own_in  # noqa: PLC0415 -- only when comparing

        def look() -> None:
            self._runner.submit(
                "own-in-cells",
                lambda: own_in(library, table),
                lambda own: self._deeds.comparing.show_own(table, own),
            )

        self._runner.rest(self._deeds.comparing, look)

    def follow(self, change: "Change") -> None:
        """Show again what follows from what the reader keeps, where that changed."""
        if not self._deeds.has_comparing:
            return
        if change.kinds & {"bundle", "search"}:
            self._deeds.comparing.forget_contents()
        if not self._deeds.is_shown("comparing"):
            return
        if "match" in change.kinds:
            self._deeds.comparing.refresh_decisions()
        table = self._deeds.comparing.table()
        if table is not None and change.kinds & {"annotation", "text"}:
            self.look_for_own(table)

    def into_bundle(self, comparison: "Comparison", title: str) -> None:
        """Put a comparison in the bundle."""
        from explorer.bundling.contents import ComparisonContent, new_item  # noqa: PLC0415 -- rarely needed

        item = new_item(ComparisonContent(comparison.to_json(), title))
        self._window.deeds.library.basket.put([item])

    def matrix_into_bundle(self, view: "View") -> None:
        """Put a matrix in the bundle."""
        from explorer.bundling.contents import MatrixContent, new_item  # noqa: PLC0415 -- rarely needed

        pack = self._window.application.programme.id
        content = MatrixContent(pack, str(view.rows), str(view.columns), demands=view.demands)
        self._window.deeds.library.basket.put([new_item(content)])

    def bookmark(self, comparison: "Comparison", title: str) -> None:
        """Bookmark a comparison."""
        from explorer.library.bookmarks import COMPARISON  # noqa: PLC0415 -- with the library

        pack, target = self._window.application.programme.id, COMPARISON + to_text(comparison)
        self._window.deeds.library.hub.do(
            "bookmark-added", lambda library: library.bookmarks.add(pack, target, "", title)
        )

    def bookmark_shown(self) -> None:
        """Bookmark the comparison that is shown."""
        if self._deeds.is_shown("comparing") and len(self._deeds.comparing.comparison.columns) > 1:
            self.bookmark(self._deeds.comparing.comparison, self._deeds.comparing.title())

    def open_bookmark(self, target: str) -> None:
        """Show the comparison a bookmark leads to."""
        from explorer.library.bookmarks import COMPARISON  # noqa: PLC0415 -- with the library

        self._deeds.compare(from_text(target.removeprefix(COMPARISON)))
