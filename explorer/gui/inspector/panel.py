"""The panel beside the text: notes, related passages, terms, source, the region elsewhere."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QLabel, QStackedWidget, QVBoxLayout, QWidget

from explorer.application import Application
from explorer.gui.inspector.notes import NotesTab
from explorer.gui.inspector.sheet import Entry, Sheet
from explorer.gui.inspector.source import SourceTab
from explorer.gui.overriding import override
from explorer.gui.reading.annotating import Annotating
from explorer.gui.shell.library_hub import LibraryHub
from explorer.gui.tasks.runner import Runner
from explorer.gui.theme.look import Look
from explorer.gui.widgets.cards import CARD_ROLE, Card, CardList
from explorer.gui.widgets.page_names import short_pages
from explorer.gui.widgets.tab_row import TabRow
from explorer.programme.glossary import Term
from explorer.programme.model import Section
from explorer.programme.pack import Programme
from explorer.searching.results import Related

NOTES, RELATED, TERMS, SOURCE, ELSEWHERE = range(5)
FOLLOWING = (RELATED, SOURCE)  # tabs that follow the passage, not the section alone


class Inspector(QWidget):
    """Tabs that follow the section and the passage that is read. Only the visible one is filled."""

    passage_requested = Signal(str)

    def __init__(
        self,
        application: Application,
        runner: Runner,
        look: Look,
        hub: LibraryHub,
        annotating: Annotating,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._application = application
        self._runner = runner
        self.notes = NotesTab(application, hub, annotating, look)
        self._section: Section | None = None
        self._passage = ""
        self._filled: dict[int, tuple[str, str]] = {}
        self.tabs = TabRow(look)
        for name, picture in (
            (self.tr("Notities"), "note"),
            (self.tr("Verwant"), "related"),
            (self.tr("Begrippen"), "terms"),
            (self.tr("Bron"), "source"),
            (self.tr("Elders"), "elsewhere"),
        ):
            self.tabs.add(name, picture)
        self.tabs.setAccessibleName(self.tr("Zijpaneel"))
        self.related = CardList(look, lines=3, footer=True)
        self.related.setAccessibleName(self.tr("Verwante passages"))
        self.related_empty = QLabel(wordWrap=True)
        self.related_empty.setProperty("role", "muted")
        self.terms = Sheet(look)
        self.terms.setAccessibleName(self.tr("Begrippen van deze sectie"))
        self.source = SourceTab(application, look)
        self._stack = QStackedWidget()
        self.elsewhere = CardList(look, lines=3)
        self.elsewhere.setAccessibleName(self.tr("Elders in het programma"))
        elsewhere_page = QWidget()
        beside = QVBoxLayout(elsewhere_page)
        beside.setContentsMargins(14, 12, 14, 8)
        beside.addWidget(self.elsewhere)
        pages = (self.notes, self._related_page(), self.terms, self.source, elsewhere_page)
        for page in pages:
            self._stack.addWidget(page)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.tabs)
        layout.addWidget(self._stack, 1)
        self.tabs.currentChanged.connect(self._switch)
        for cards in (self.related, self.elsewhere):
            cards.opened.connect(self.passage_requested)
            cards.clicked.connect(self._open_clicked)

    def show_notes(self) -> None:
        """Bring the notes to the front."""
        self.tabs.setCurrentIndex(NOTES)

    def show_section(self, section: Section) -> None:
        """Follow to another section."""
        self._section = section
        self._passage = section.passages[0].id if section.passages else ""
        self.tabs.show_tab(ELSEWHERE, shown=bool(section.head.region))
        self._fill()

    def show_passage(self, passage_id: str) -> None:
        """Follow to another passage of the section."""
        self._passage = passage_id
        if self.tabs.currentIndex() in FOLLOWING:
            self._fill()

    def refresh_source(self) -> None:
        """Show again where the text comes from: the official text may have come or gone."""
        self._filled.pop(SOURCE, None)
        self._fill()

    def refresh_related(self) -> None:
        """Ask again what is related, now that the index can be searched."""
        self._filled.pop(RELATED, None)
        self._fill()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fill()

    def _related_page(self) -> QWidget:
        page = QWidget()
        layout = QVBoxLayout(page)
        layout.setContentsMargins(14, 12, 14, 8)
        layout.addWidget(self.related_empty)
        layout.addWidget(self.related, 1)
        layout.addStretch(0)
        return page

    def _switch(self, tab: int) -> None:
        self._stack.setCurrentIndex(tab)
        self._fill()

    def _open_clicked(self, index: QModelIndex) -> None:
        self.passage_requested.emit(index.data(CARD_ROLE).key)

    def _fill(self) -> None:
        """Bring the visible tab up to date, if it isn't."""
        if self._section is None or not self.isVisible():
            return
        tab = self.tabs.currentIndex()
        wanted = (self._section.id, self._passage if tab in FOLLOWING else "")
        if self._filled.get(tab) == wanted:
            return
        self._filled[tab] = wanted
        programme = self._application.programme
        if tab == RELATED:
            self._ask_related(programme, self._passage)
        elif tab == TERMS:
            self.terms.show_entries(
                self._term_entries(programme, self._section),
                self.tr("Deze sectie heeft geen verklaarde begrippen."),
            )
        elif tab == SOURCE:
            self.source.show_passage(self._section, self._passage)
        elif tab == ELSEWHERE:
            self.elsewhere.show_cards(self._elsewhere_cards(programme, self._section))

    def _ask_related(self, programme: Programme, passage_id: str) -> None:
        service = self._application.search
        self._runner.submit(
            "related",
            lambda: service.related(passage_id, programme.id) if passage_id else (),
            self._show_related,
        )

    def _show_related(self, found: Sequence[Related]) -> None:
        programme = self._application.programme
        self.related.show_cards([self._related_card(programme, each) for each in found])
        self.related.setVisible(bool(found))
        self.related_empty.setVisible(not found)
        self.related_empty.setText(
            self.tr(
                "Nog geen verwante passages: de zoekindex wordt opgebouwd, of niets lijkt hierop."
            )
        )

    def _elsewhere_cards(self, programme: Programme, section: Section) -> list[Card]:
        """The passages of other sections that name the region of this one."""
        return [
            Card(
                key=passage.id,
                title=f"{programme.head(passage.section).title} ¶ {passage.number}",
                body=passage.text,
                side=short_pages(passage.pages),
            )
            for passage in programme.passages()
            if section.head.region in passage.regions and passage.section != section.id
        ]

    def _related_card(self, programme: Programme, each: Related) -> Card:
        vocabulary = self._application.vocabulary
        language = self._application.settings.text("language")
        shared = [vocabulary.entry("region", region).label(language) for region in each.regions]
        shared += [
            vocabulary.entry("aspect", aspect).label(language).lower() for aspect in each.aspects
        ]
        shared += [f"“{term}”" for term in each.terms]
        return Card(
            key=each.passage,
            title=f"{each.title} ¶ {each.number}",
            body=each.text,
            side=short_pages(each.pages),
            footer=self.tr("Gemeen: {what}").format(what=", ".join(shared)) if shared else "",
        )

    def _term_entries(self, programme: Programme, section: Section) -> list[Entry]:
        terms = [term for term in programme.glossary if section.id in term.sections]
        return [Entry(term.name, term.definition, _full_name(term)) for term in terms]


def _full_name(term: Term) -> str:
    return term.full if term.full and term.full != term.name else ""
