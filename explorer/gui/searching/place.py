"""The place where passages are found: facets, cards of hits, and the chosen passage whole."""

import html
from collections.abc import Iterator, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSplitter, QVBoxLayout, QWidget

from explorer.application import Application
from explorer.gui.overriding import override
from explorer.gui.reading.tags import passage_chips
from explorer.gui.searching.facets import FacetList, FacetRow
from explorer.gui.searching.preview import Preview
from explorer.gui.tasks.runner import Runner
from explorer.gui.theme.look import Look
from explorer.gui.widgets.cards import Card, CardList
from explorer.gui.widgets.elided_label import ElidedLabel
from explorer.programme.model import page_range
from explorer.searching.results import Hit, Results, State

LIMIT = 50  # hits shown as cards; facets count all
Filters = tuple[tuple[str, str], ...]


class SearchingPlace(QWidget):
    """Shows what a query finds.

    ``found`` follows every result; ``open_requested`` gives passage and query.
    """

    open_requested = Signal(str, str)
    filters_changed = Signal(object)
    query_suggested = Signal(str)
    found = Signal(object)
    left_upwards = Signal()

    def __init__(
        self, application: Application, runner: Runner, look: Look, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._application = application
        self._runner = runner
        self._look = look
        self._query = ""
        self._filters: Filters = ()
        self._results: Results | None = None
        self._hits: dict[str, Hit] = {}
        self.facets = FacetList(look)
        self.cards = CardList(look, lines=2)
        self.cards.setAccessibleName(self.tr("Gevonden passages"))
        self.preview = Preview(look)
        self.title = ElidedLabel(textFormat=Qt.TextFormat.PlainText)
        self.count = QLabel(textFormat=Qt.TextFormat.PlainText)
        self.count.setProperty("role", "muted")
        self.notice = QLabel(textFormat=Qt.TextFormat.RichText, wordWrap=True)
        self.notice.setTextInteractionFlags(
            Qt.TextInteractionFlag.LinksAccessibleByMouse
            | Qt.TextInteractionFlag.LinksAccessibleByKeyboard
        )
        self.hint = QLabel(self.tr("↑ ↓ kies · Enter openen · Esc terug"))
        self.hint.setProperty("role", "muted")
        self._divided = False
        self._lay_out()
        self.cards.chosen.connect(self._preview)
        self.cards.opened.connect(self._open)
        self.cards.left_upwards.connect(self.left_upwards)
        self.preview.open_requested.connect(self._open)
        self.preview.tag_activated.connect(self.add_filter)
        self.facets.ticked_changed.connect(self._tick)
        self.notice.linkActivated.connect(self.query_suggested)
        look.changed.connect(self._refresh_fonts)
        self._refresh_fonts()
        self._show_state()

    @property
    def query(self) -> str:
        """What is looked for."""
        return self._query

    @property
    def filters(self) -> Filters:
        """The ticked tags, as pairs of facet and tag."""
        return self._filters

    def search(self, query: str, filters: Filters = (), *, complete: bool = False) -> None:
        """Look for ``query``; ``complete`` says that its last word is not still being typed."""
        self._query, self._filters = query, filters
        service = self._application.search
        chosen: dict[str, tuple[str, ...]] = {}
        for facet, tag in filters:
            chosen[facet] = (*chosen.get(facet, ()), tag)
        self._runner.submit(
            "search",
            lambda: service.search(query, filters=chosen, limit=LIMIT, complete=complete),
            self._show,
        )

    def add_filter(self, facet: str, tag: str) -> None:
        """Keep only passages that also carry this tag."""
        if (facet, tag) not in self._filters:
            self._change_filters((*self._filters, (facet, tag)))

    def open_current(self) -> None:
        """Open the chosen hit."""
        card = self.cards.current_card()
        if card:
            self._open(card.key)

    def _tick(self, facet: str, tag: str, ticked: bool) -> None:  # noqa: FBT001 -- the signal's own argument
        kept = tuple(pair for pair in self._filters if pair != (facet, tag))
        self._change_filters((*kept, (facet, tag)) if ticked else kept)

    def _change_filters(self, filters: Filters) -> None:
        self.filters_changed.emit(filters)
        self.search(self._query, filters, complete=True)

    # -- showing --------------------------------------------------------------------------------

    def _show(self, results: Results) -> None:
        self._results = results
        self._hits = {f"{hit.pack}:{hit.passage}": hit for hit in results.hits}
        self.cards.show_cards([self._card(key, hit) for key, hit in self._hits.items()])
        self.facets.facets.show(tuple(self._facet_rows(results)))
        self._show_state()
        self.found.emit(results)

    def _card(self, key: str, hit: Hit) -> Card:
        return Card(
            key=key,
            title=f"{hit.title} ¶ {hit.number}",
            body=hit.snippet.text,
            side=self.tr("p. {pages}").format(pages=page_range(hit.pages)) if hit.pages else "",
            marks=tuple((mark.start, mark.end) for mark in hit.snippet.marks),
        )

    def _facet_rows(self, results: Results) -> Iterator[FacetRow]:
        names = {
            "branch": self.tr("Waar"),
            "region": self.tr("Regio"),
            "level": self.tr("Niveau"),
            "act": self.tr("Soort"),
            "aspect": self.tr("Aspect"),
            "theme": self.tr("Sectie"),
        }
        for facet, name in names.items():
            ticked = {tag for kind, tag in self._filters if kind == facet}
            counts = {count.id: count.count for count in results.facets.get(facet, ())}
            tags = [tag for tag in self._known(facet) if counts.get(tag) or tag in ticked]
            if tags:
                yield FacetRow(facet, name)
            for tag in tags:
                yield FacetRow(
                    facet, self._label(facet, tag), tag, counts.get(tag, 0), tag in ticked
                )

    def _known(self, facet: str) -> list[str]:
        if facet == "branch":
            return ["themes", "regions"]
        programme = self._application.programme
        if facet == "theme":
            return [head.id for head in programme.section_heads()]
        return list(programme.vocabulary.entries(facet))

    def _label(self, facet: str, tag: str) -> str:
        if facet == "branch":
            return self.tr("Thema’s") if tag == "themes" else self.tr("Regio’s")
        programme = self._application.programme
        return (
            programme.head(tag).title
            if facet == "theme"
            else programme.vocabulary.entry(facet, tag).label(self._language)
        )

    @property
    def _language(self) -> str:
        return self._application.settings.text("language")

    def _show_state(self) -> None:
        results = self._results
        nothing = results is None or not results.hits
        self.cards.setVisible(not nothing)
        self.hint.setVisible(not nothing)
        if nothing:
            self.preview.clear()
        if results is None or (not self._query.strip() and not self._filters):
            self.title.setText(self.tr("Zoek in het programma"))
            self.count.clear()
            self.notice.setText(self._examples())
            return
        self.title.setText(self._query.strip() or self.tr("Alle passages"))
        took = f"{results.took_ms:.0f}" if results.took_ms >= 1 else "<1"
        self.count.setText(self.tr("%n passage(s)", "", results.total) + f" · {took} ms")
        self.notice.setText(self._notice(results))

    def _notice(self, results: Results) -> str:
        if results.state is not State.READY:
            return html.escape(
                self.tr("De zoekindex wordt opgebouwd; de resultaten komen vanzelf.")
            )
        lines = []
        if results.suggestion:
            lines.append(
                self.tr("Bedoelde je {query}?").format(query=self._link(results.suggestion))
            )
        if results.via_parts:
            words = ", ".join(self._link(word) for word in results.via_parts[:6])
            lines.append(self.tr("Ook gevonden via woorddelen: {words}").format(words=words))
        if not results.hits:
            advice = self.tr(
                "Niets gevonden. Probeer minder woorden, een ander woord, of haal een filter weg."
            )
            lines.insert(0, html.escape(advice))
        return "<br>".join(lines)

    def _examples(self) -> str:
        intro = html.escape(self.tr("Typ woorden, een vraag of een afkorting. Bijvoorbeeld:"))
        examples = (
            "sancties",
            "TPNW",
            "wat vindt Groen van de doodstraf",
            '"triple nexus"',
            "regio:china niveau:eu",
        )
        return intro + " " + " · ".join(self._link(example) for example in examples)

    def _link(self, words: str) -> str:
        shown = html.escape(words, quote=True)
        return f'<a href="{shown}" style="color: {self._look.tokens.accent}">{shown}</a>'

    def _preview(self, key: str) -> None:
        hit = self._hits[key]
        programme = self._application.shelf.programme(hit.pack)
        section = programme.section(hit.section)
        passage = programme.passage(hit.passage)
        marks = [
            (mark.start, mark.end)
            for mark in self._application.search.mark(self._query, passage.text)
        ]
        self.preview.show_passage(
            section,
            passage,
            marks,
            passage_chips(passage, programme.vocabulary, section.head.region, self._language),
        )

    def _open(self, key: str) -> None:
        hit = self._hits.get(key)
        self.open_requested.emit(hit.passage if hit else key, self._query)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        """A font set before the style sheet reaches a widget is lost, so it is set again."""
        super().showEvent(event)
        self._refresh_fonts()
        if not self._divided:
            self._divided = True
            self._divide()

    def divide(self, sizes: Sequence[int]) -> None:
        """Share the width as in an earlier session; pixels of facets, hits and preview."""
        self._divided = True
        self.splitter.setSizes(list(sizes))

    def _divide(self) -> None:
        """Share the width: facets and preview take their usual part, less in a narrow window."""
        width = self.width()
        facets, preview = min(232, width * 20 // 100), min(392, width * 30 // 100)
        self.splitter.setSizes([facets, width - facets - preview, preview])

    # -- layout ---------------------------------------------------------------------------------

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
        beside.addWidget(self.facets)
        middle = QWidget()
        column = QVBoxLayout(middle)
        column.setContentsMargins(24, 16, 24, 12)
        column.setSpacing(6)
        heading = QHBoxLayout()
        heading.addWidget(self.title, 1)
        heading.addWidget(self.count, 0, Qt.AlignmentFlag.AlignBottom)
        column.addLayout(heading)
        column.addWidget(self.notice)
        column.addSpacing(4)
        column.addWidget(self.cards, 1)
        column.addWidget(self.hint)
        column.addStretch(0)
        self.splitter = QSplitter(
            Qt.Orientation.Horizontal, childrenCollapsible=False, handleWidth=1
        )
        for widget, minimum in ((side, 150), (middle, 320), (self.preview, 220)):
            widget.setMinimumWidth(minimum)
            self.splitter.addWidget(widget)
        self.splitter.setStretchFactor(1, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.splitter)
