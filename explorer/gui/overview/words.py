"""What the overview says of a programme and its sections."""

from collections.abc import Sequence

from PySide6.QtCore import QLocale, QObject

from explorer.gui.overview.content import Content, LastNote
from explorer.gui.reading.facts import Facts
from explorer.gui.widgets.page_names import on_pages
from explorer.programme.model import Head, Kind
from explorer.programme.pack import Programme

WORDS_A_MINUTE = 200  # that are read

Member = Head | LastNote | Programme


class OverviewWords(QObject):
    """Words for a programme, for its parts and for the tiles in them."""

    def title(self, programme: Programme) -> str:
        """The name of a programme, whole."""
        party = f"{programme.party}: " if programme.party else ""
        name = f"{party}{programme.title}"
        return f"{name}, {programme.chapter}" if programme.chapter else name

    def facts(self, programme: Programme) -> str:
        """The size of a programme, and how long it takes to read."""
        heads = programme.section_heads()
        passages = sum(head.passages for head in heads)
        demands = sum(head.demands for head in heads)
        minutes = max(1, round(sum(head.words for head in heads) / WORDS_A_MINUTE))
        return Facts().of_programme(len(heads), passages, demands, minutes)

    def about(self, programme: Programme) -> str:
        """What a restatement is; nothing of the party's own text."""
        if not programme.is_restatement:
            return ""
        return self.tr(
            "Een volledige weergave in eigen woorden: elk standpunt, elk cijfer en elke "
            "voorwaarde, onder de bladzijde waar het staat. De labels onder de "
            "passages zijn van de redactie, niet van de partij."
        )

    def parts(self, content: Content, columns: int) -> list[tuple[str, Sequence[Member]]]:
        """The parts of the page that have tiles, each with its title; one row of notes."""
        heads = content.programme.section_heads()
        regions = [head for head in heads if head.kind is Kind.REGION]
        parts: list[tuple[str, Sequence[Member]]] = [
            (self.tr("Lees verder"), [head for head in heads if head.id == content.last]),
            (self.tr("Laatste notities"), content.notes[: max(2, columns)]),
            (
                self.tr("Thema’s") if regions else self.tr("Inhoud"),
                [head for head in heads if head.kind is Kind.THEME],
            ),
            (self.tr("Regio’s"), regions),
            (self.tr("Andere programma’s"), content.others),
        ]
        return [(title, members) for title, members in parts if members]

    def matrix(self) -> str:
        """The title of the small matrix."""
        return self.tr("Matrix")

    def about_matrix(self) -> str:
        """What the small matrix has in its rows and columns."""
        return self.tr("regio’s × aspecten")

    def of_programme(self, programme: Programme) -> str:
        """The foot of the tile of another programme: its size."""
        return self.tr(
            "%n passage(s)", "", sum(head.passages for head in programme.section_heads())
        )

    def of_section(self, head: Head) -> str:
        """The foot of the tile of a section: its pages and size."""
        passages = self.tr("%n passage(s)", "", head.passages)
        return " · ".join(fact for fact in (on_pages(head.pages), passages) if fact)

    def state(self, state: int) -> str:
        """How far a section is read: nothing, half or whole, as a ``ReadingTracker`` counts."""
        return ("", self.tr("half gelezen"), self.tr("gelezen"))[state]


class Origin(QObject):
    """Words for where the text of a programme comes from."""

    def of_programme(self, programme: Programme, others: Sequence[Programme]) -> str:
        """The file it was read from; of a restatement, where the party's own words stand."""
        if not programme.is_restatement:
            known = programme.provenance
            if known is None or not known.file:
                return self.tr("De originele tekst van de partij.")
            text = self.tr("De originele tekst van de partij, ingelezen uit {file}.")
            return text.format(file=known.file)
        if any(other.official_of == programme.id for other in others):
            return self.tr(
                "De eigen woorden van de partij staan ernaast: open “Bron” in het zijpaneel."
            )
        if QLocale().name().startswith(programme.language):
            return programme.source.note
        return self.tr(
            "De eigen woorden van de partij staan in het officiële document. Importeer het om het "
            "naast deze weergave te lezen."
        )
