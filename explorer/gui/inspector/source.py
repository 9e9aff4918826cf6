"""The tab with the source: the official text beside what is read, or how to get it."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from explorer.application import Application
from explorer.gui.inspector.sheet import Entry, Sheet
from explorer.gui.theme.look import Look
from explorer.gui.widgets.flow import FlowLayout
from explorer.gui.widgets.page_names import on_pages
from explorer.programme.model import Passage, Section, page_range
from explorer.programme.originals import Original
from explorer.programme.pack import Programme
from explorer.programme.quoting import Selected, quote


class SourceTab(QWidget):
    """Follows the passage that is read.

    ``open_requested`` gives pack and passage of the other text, ``import_requested`` asks for a
    document; ``said`` tells what was copied.
    """

    open_requested = Signal(str, str)
    import_requested = Signal()
    said = Signal(str)

    def __init__(self, application: Application, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._application = application
        self._words = SourceWords(application, self)
        self._beside: tuple[Programme, tuple[Passage, ...]] | None = None
        self.sheet = Sheet(look)
        self.sheet.setAccessibleName(self.tr("Bron van deze sectie"))
        self.copy = QPushButton(self.tr("Kopieer met bron"))
        self.copy.setToolTip(self.tr("Kopieer met bronvermelding"))
        self.open = QPushButton()
        self.get = QPushButton(self.tr("Document importeren…"))
        row = QWidget()
        flow = FlowLayout(row)
        framed = QVBoxLayout()
        framed.setContentsMargins(16, 8, 14, 10)
        framed.addWidget(row)
        for button in (self.copy, self.open, self.get):
            flow.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.sheet, 1)
        layout.addLayout(framed)
        self.copy.clicked.connect(self._copy)
        self.open.clicked.connect(self._open)
        self.get.clicked.connect(self.import_requested)

    def show_passage(self, section: Section, passage_id: str) -> None:
        """Show what belongs to a passage of ``section``."""
        programme, original = self._application.programme, self._application.original
        passage = next((each for each in section.passages if each.id == passage_id), None)
        entries: list[Entry] = []
        self._beside = None
        if original is not None and passage is not None:
            self._beside = _beside(original, programme, passage)
            entries += self._words.beside(original, programme, section, self._beside[1])
        entries += self._words.about(programme, section, passage, missing=original is None)
        self.sheet.show_entries(entries, "")
        found = self._beside is not None and bool(self._beside[1])
        for button in (self.copy, self.open):
            button.setVisible(found)
        ours = programme.is_restatement
        self.open.setText(self.tr("Lees het daar") if ours else self.tr("Lees de weergave"))
        self.get.setVisible(original is None and ours)

    def _copy(self) -> None:
        if self._beside is None:
            return
        programme, passages = self._beside
        chosen = [Selected(each, 0, len(each.text)) for each in passages]
        QGuiApplication.clipboard().setText(str(quote(programme, chosen)))
        self.said.emit(self.tr("Gekopieerd met bronvermelding."))

    def _open(self) -> None:
        if self._beside is not None and self._beside[1]:
            programme, passages = self._beside
            self.open_requested.emit(programme.id, passages[0].id)


def _beside(
    original: Original, programme: Programme, passage: Passage
) -> tuple[Programme, tuple[Passage, ...]]:
    """The other text and what it says about a passage of ``programme``."""
    if programme.id == original.restatement.id:
        return original.official, original.passages_of(passage.id)
    return original.restatement, original.restatements_of(passage.id)


class SourceWords(QObject):
    """Words what the tab shows."""

    def __init__(self, application: Application, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._application = application

    def beside(
        self,
        original: Original,
        programme: Programme,
        section: Section,
        passages: Sequence[Passage],
    ) -> list[Entry]:
        """The passages of the other text that go with the one that is read."""
        ours = programme.id == original.restatement.id
        heading = self.tr("In het officiële document") if ours else self.tr("In eigen woorden")
        if passages:
            pages = tuple(page for passage in passages for page in passage.pages)
            aside = on_pages(pages)
            first, *rest = (passage.text for passage in passages)
            return [Entry(heading, first, aside), *(Entry("", text) for text in rest)]
        head = original.head(section.id)
        if not ours or head is None:
            return [
                Entry(heading, self.tr("Bij deze passage hoort geen tekst aan de andere kant."))
            ]
        text = (
            self.tr(
                "Welke alinea’s bij deze passage horen, staat niet vast. De sectie “{title}” staat "
                "op blz. {pages} van het document."
            )
            if any(head.pages)
            else self.tr(
                "Welke alinea’s bij deze passage horen, staat niet vast. Ze staan in de sectie "
                "“{title}” van het document."
            )
        )
        return [Entry(heading, text.format(title=head.title, pages=page_range(head.pages)))]

    def about(
        self, programme: Programme, section: Section, passage: Passage | None, *, missing: bool
    ) -> list[Entry]:
        """Where the text comes from, what it is, and how to cite it."""
        entries = [self._document(programme, section, missing=missing)]
        if programme.is_restatement:
            text = self.tr(
                "Je leest een weergave in eigen woorden, volledig en zonder eigen mening. "
                "De labels zijn van de redactie."
            )
            entries.append(Entry(self.tr("Deze tekst"), text))
            if missing:
                text = self.tr(
                    "Wil je de eigen woorden van de partij hiernaast? Haal het document op bij de "
                    "partij, bewaar het op deze computer en importeer het, of sleep het op het "
                    "venster. Het wordt herkend en naast deze weergave gelegd."
                )
                entries.insert(1, Entry(self.tr("De originele woorden erbij"), text))
        else:
            entries.append(self._imported(programme))
        if passage is not None:
            citation = f"{programme.citation(passage)}."
            entries.append(Entry(self.tr("Zo citeer je deze passage"), citation))
        return entries

    def _document(self, programme: Programme, section: Section, *, missing: bool) -> Entry:
        source = programme.source
        parts = [source.publisher, source.title, on_pages(section.head.pages)]
        heading = (
            self.tr("Het officiële document")
            if programme.is_restatement or programme.official_of
            else self.tr("Het document")
        )
        note = source.note if programme.is_restatement and missing else ""
        return Entry(heading, f"{', '.join(part for part in parts if part)}.", note)

    def _imported(self, programme: Programme) -> Entry:
        known = programme.provenance
        text = self.tr("Je leest de woorden van de partij zelf.")
        if any(passage.suggested for passage in _first_passages(programme)):
            text += " " + self.tr(
                "De labels met een stippellijn zijn voorstellen van de computer; niemand heeft ze "
                "nagekeken."
            )
        if known is None or not known.file:
            return Entry(self.tr("Deze tekst"), text)
        aside = self.tr("Ingelezen uit {file}").format(file=known.file)
        return Entry(self.tr("Deze tekst"), text, f"{aside}, {known.date}" if known.date else aside)


def _first_passages(programme: Programme) -> tuple[Passage, ...]:
    heads = programme.section_heads()
    return programme.section(heads[0].id).passages if heads else ()
