"""The place where passages are found: facets, cards of hits, and the chosen passage whole."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget
from shiboken6 import isValid

from explorer.application import Application
from explorer.gui.overriding import override
from explorer.gui.searching.arrangement import Arrangement
from explorer.gui.searching.columns import PREVIEW_FROM, SearchColumns
from explorer.gui.searching.facet_names import FacetNames
from explorer.gui.searching.facets import FacetList
from explorer.gui.searching.filter_chips import NamedFilter
from explorer.gui.searching.filters import Filters, by_facet
from explorer.gui.searching.hit_cards import HitCards
from explorer.gui.searching.kept_searches import KeptSearches
from explorer.gui.searching.preview import Preview
from explorer.gui.searching.previewing import Previewing
from explorer.gui.searching.quoting_hits import quote_hits
from explorer.gui.searching.results_column import ResultsColumn
from explorer.gui.searching.scope import Scope, ScopeChooser
from explorer.gui.searching.shaping import Shaping
from explorer.gui.tasks.runner import Runner
from explorer.gui.theme.look import Look
from explorer.gui.widgets.programme_names import called
from explorer.programme.links import Link
from explorer.searching.results import Hit, Results, State

LIMIT = 50  # hits shown as cards until all are asked for; facets count all


class SearchingPlace(QWidget):
    """Shows what a query finds.

    ``found`` follows every result; ``open_requested`` gives passage, query and programme;
    ``search_opened`` gives a ``KeptSearch``; ``said`` tells what was done.
    """

    open_requested = Signal(str, str, str)
    search_opened = Signal(object)
    filters_changed = Signal(object)
    query_suggested = Signal(str)
    arrangement_chosen = Signal(object)
    found = Signal(object)
    left_upwards = Signal()
    said = Signal(str)

    def __init__(
        self,
        application: Application,
        runner: Runner,
        look: Look,
        kept: KeptSearches,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._application = application
        self._runner = runner
        self._look = look
        self._kept = kept
        self._query = ""
        self._filters: Filters = ()
        self._all = False
        self._arrangement = Arrangement()
        self._results: Results | None = None
        self._hits: dict[str, Hit] = {}
        self._noting = False
        self._rehearsed = False
        self._shaping: Shaping | None = None
        self._names = FacetNames(application, self)
        self._hit_cards = HitCards(self)
        self.scope = ScopeChooser(application, look)
        self.facets = FacetList(look)
        self.column = column = ResultsColumn(look, kept, self._names)
        self.heading, self.cards, self.foot, self.start = (
            column.heading,
            column.cards,
            column.foot,
            column.start,
        )
        self.title, self.count, self.notice = (
            column.heading.title,
            column.heading.count,
            column.heading.notice,
        )
        self.preview = Preview(look)
        self._previewing = Previewing(self.preview, application, runner, self)
        self._lay_out()
        self.scope.offer(Scope.HERE)
        self._connect()
        self._refresh_fonts()
        self._show_state()

    def _connect(self) -> None:
        # The hits are painted first; what stands beside them follows at once.
        self._choosing = QTimer(self, singleShot=True, interval=0)
        self._choosing.timeout.connect(self._preview)
        self._refining = QTimer(self, singleShot=True, interval=0)
        self._refining.timeout.connect(self._refine)
        self.cards.chosen.connect(lambda _key: self._choosing.start())
        self.cards.opened.connect(self._open)
        self.column.left_upwards.connect(self.left_upwards)
        self.cards.copy_requested.connect(self.copy_selected)
        self.foot.copy_requested.connect(self.copy_selected)
        self.foot.all_requested.connect(self._show_all)
        self.preview.open_requested.connect(self._open)
        self.preview.tag_activated.connect(self.add_filter)
        self.facets.ticked_changed.connect(self._tick)
        self.scope.scope_chosen.connect(lambda _scope: self._search_again())
        heading = self.heading
        heading.query_suggested.connect(self.query_suggested)
        heading.menu.search_opened.connect(self.search_opened)
        heading.naming.named.connect(self._save)
        heading.chips.removed.connect(lambda facet, tag: self._tick(facet, tag, False))  # noqa: FBT003 -- as the facets say it
        heading.chips.cleared.connect(lambda: self._change_filters(()))
        heading.arrangement.arrangement_chosen.connect(self.arrangement_chosen)
        self.start.search_opened.connect(self.search_opened)
        self.start.example_chosen.connect(self.query_suggested)
        self._kept.changed.connect(self._show_whether_saved)
        self._look.changed.connect(self._refresh_fonts)

    @property
    def query(self) -> str:
        """What is looked for."""
        return self._query

    @property
    def filters(self) -> Filters:
        """The ticked tags, as pairs of facet and tag."""
        return self._filters

    @property
    def results(self) -> Results | None:
        """What was found, where something is looked for and the index is there."""
        asked = bool(self._query.strip() or self._filters)
        ready = self._results is not None and self._results.state is State.READY
        return self._results if asked and ready else None

    def search(
        self,
        query: str,
        filters: Filters = (),
        *,
        complete: bool = False,
        at_once: bool = False,
    ) -> None:
        """Look for ``query``; ``complete`` says that its last word is not still being typed.

        ``at_once`` shows what is found before this returns, for an index that is quick.
        """
        if (query, filters) != (self._query, self._filters):
            self._all = False
        self._query, self._filters = query, filters
        if self._shaping is not None:
            self._shaping.rest()
        service = self._application.search
        order = self._arrangement.order
        limit = None if self._all else LIMIT
        packs = self.scope.packs()
        run = self._runner.at_once if at_once else self._runner.submit
        run(
            "search",
            lambda: service.search(
                query,
                filters=by_facet(filters),
                limit=limit,
                order=order,
                packs=packs,
                complete=complete,
            ),
            self._show,
        )

    def arrange(self, arrangement: Arrangement) -> None:
        """Show hits in another order, or under their sections, from now on."""
        self._arrangement = arrangement
        self.heading.arrangement.show_arrangement(arrangement)
        self._search_again()

    def _search_again(self) -> None:
        if self._results is not None:
            self.search(self._query, self._filters, complete=True)

    def add_filter(self, facet: str, tag: str) -> None:
        """Keep only passages that also carry this tag."""
        if (facet, tag) not in self._filters:
            self._change_filters((*self._filters, (facet, tag)))

    def open_current(self) -> None:
        """Open the chosen hit."""
        card = self.cards.current_card()
        if card:
            self._open(card.key)

    def note(self) -> None:
        """The reader acted upon this search: remember it, once it is known to find something."""
        results = self._results
        if results is None or results.query != self._query:
            self._noting = True
        elif results.total:
            self._kept.note(self._query, self._filters, results.total)

    def ask_name(self) -> None:
        """Ask under which name to save the search."""
        if self._query.strip() or self._filters:
            known = self._kept.find(self._query, self._filters)
            summary = self._names.summary(self._query, self._filters)
            self.heading.naming.ask(known.name if known else summary)
        else:
            self.said.emit(self.tr("Zoek eerst iets; dan kun je het bewaren."))

    def selected_hits(self) -> list[Hit]:
        """The hits that are selected, in their order in the list."""
        return [self._hits[card.key] for card in self.cards.selected_cards()]

    def copy_selected(self) -> None:
        """Copy the selected passages with their citations."""
        hits = self.selected_hits()
        if hits:
            QGuiApplication.clipboard().setText(quote_hits(self._application.shelf, hits))
            self.said.emit(self.tr("Gekopieerd met bronvermelding."))

    def copy_link(self) -> None:
        """Copy the link to the current hit."""
        card = self.cards.current_card()
        if card is not None:
            hit = self._hits[card.key]
            QGuiApplication.clipboard().setText(str(Link(hit.pack, hit.passage)))
            self.said.emit(self.tr("Link gekopieerd."))

    def _save(self, name: str) -> None:
        self._kept.save(name, self._query, self._filters)

    def _tick(self, facet: str, tag: str, ticked: bool) -> None:  # noqa: FBT001 -- the signal's own argument
        kept = tuple(pair for pair in self._filters if pair != (facet, tag))
        self._change_filters((*kept, (facet, tag)) if ticked else kept)

    def _change_filters(self, filters: Filters) -> None:
        self.filters_changed.emit(filters)
        self.search(self._query, filters, complete=True)

    def _show_all(self) -> None:
        self._all = True
        self.search(self._query, self._filters, complete=True)
        self.column.focus_cards()

    # -- showing --------------------------------------------------------------------------------

    @property
    def unseen(self) -> bool:
        """Whether this place was never shown, nor as if it were."""
        return self._results is None and not self._rehearsed and not self.isVisible()

    def rehearse(self, results: Results, size: QSize) -> None:
        """Show ``results`` in ``size`` where nobody sees it, and forget them.

        Laying out and painting takes five times as long the first time as it does later: styles,
        shapes of letters and memory for pictures are made then. The first key press finds them.
        """
        if not isValid(self) or not self.unseen:  # made anew, or used, meanwhile
            return
        self._rehearsed = True
        self.resize(size)
        self._query = results.query
        self._fill(results)
        self.splitter.arrange(self.width())
        self._refine()
        self.grab()
        self._shaping = Shaping(self.cards, self._application.search, self._runner, self)
        self._query = ""
        self._fill(Results(""))
        self.facets.facets.show(())
        self._results = None
        self._show_state()

    def _show(self, results: Results) -> None:
        self._fill(results)
        self.found.emit(results)
        if self._noting and results.query == self._query:
            self._noting = False
            self.note()

    def _fill(self, results: Results) -> None:
        self._results = results
        self._hits = {f"{hit.pack}:{hit.passage}": hit for hit in results.hits}
        grouped = self._arrangement.grouped
        self.cards.show_cards(
            self._hit_cards.cards(self._hits, results, grouped=grouped, names=self._pack_names())
        )
        self._refining.start()
        self._show_state()

    def _refine(self) -> None:
        """What stands beside and under the hits."""
        results = self._results
        if results is not None:
            self.facets.facets.show(tuple(self._names.rows(results, self._filters)))
            self.foot.show_rest(len(results.hits), results.total)

    def _pack_names(self) -> dict[str, str]:
        """What the programmes are called, where several are searched."""
        if self.scope.scope is Scope.HERE:
            return {}
        return {each.id: called(each) for each in self._application.shelf.programmes}

    def _show_state(self) -> None:
        results = self._results
        filters = [
            NamedFilter(facet, tag, self._names.label(facet, tag)) for facet, tag in self._filters
        ]
        self.column.show_state(results, self._asked(), filters)
        if results is None or not results.hits:
            self._previewing.clear()
        elif self._preview_fits():  # before it is filled: the hits keep their width
            self.preview.show()
        self._show_whether_saved()
        if results is not None:
            self.column.arrange()

    def _asked(self) -> str:
        """What is looked for, as a title; empty where nothing is."""
        return self._query.strip() or (self.tr("Alle passages") if self._filters else "")

    def _show_whether_saved(self) -> None:
        saved = self._kept.find(self._query, self._filters) is not None
        self.heading.menu.show_saved(saved=saved)

    def _preview(self) -> None:
        """Show the chosen hit whole, where there is room."""
        card = self.cards.current_card()
        if not self._preview_fits() or card is None:
            self._previewing.clear()
        else:
            self._previewing.show(self._hits[card.key], self._query)

    def _open(self, key: str) -> None:
        hit = self._hits.get(key)
        if hit is not None:
            self.open_requested.emit(hit.passage, self._query, hit.pack)
        else:
            self.open_requested.emit(key, self._query, self._application.programme.id)
        self.note()

    # -- layout ---------------------------------------------------------------------------------

    @override
    def showEvent(self, event: QShowEvent) -> None:
        """A font set before the style sheet reaches a widget is lost, so it is set again."""
        super().showEvent(event)
        self._refresh_fonts()
        self.splitter.arrange(self.width())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show the preview where it has come to fit, or hide it."""
        super().resizeEvent(event)
        card = self.cards.current_card()
        if card is not None and self._preview_fits() is self.preview.isHidden():
            self._preview()

    def _preview_fits(self) -> bool:
        return self.width() >= PREVIEW_FROM

    def sizes(self) -> tuple[int, ...]:
        """The widths of facets, hits and preview, while all three are shown; else nothing."""
        return self.splitter.widths()

    def divide(self, sizes: Sequence[int]) -> None:
        """Share the width as in an earlier session; pixels of facets, hits and preview."""
        self.splitter.divide(sizes)

    def _refresh_fonts(self) -> None:
        self.title.setFont(self._look.reading_font(22, bold=True))
        if self._results is None:
            self._show_state()

    def _lay_out(self) -> None:
        side = QWidget()
        side.setObjectName("sidePanel")
        side.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        beside = QVBoxLayout(side)
        beside.setContentsMargins(12, 10, 8, 8)
        beside.addWidget(self.scope)
        beside.addWidget(self.facets)
        self.splitter = SearchColumns(side, self.column, self.preview)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.splitter)
