"""The figures of a section or a programme in words."""

from collections.abc import Sequence

from PySide6.QtCore import QLocale, QObject

from explorer.gui.widgets.page_names import on_pages
from explorer.programme.pack import Programme


class Facts(QObject):
    """Words for counts. A class of its own: in an inherited one ``tr`` loses the plural forms."""

    def of_section(self, pages: tuple[int, ...], passages: int, demands: int, minutes: int) -> str:
        """Pages, passages, demands and reading time, in one line."""
        return self._line([on_pages(pages)], passages, demands, minutes)

    def of_programme(self, sections: int, passages: int, demands: int, minutes: int) -> str:
        """Sections, passages, demands and reading time, in one line."""
        return self._line([self.tr("%n sectie(s)", "", sections)], passages, demands, minutes)

    def _line(self, first: list[str], passages: int, demands: int, minutes: int) -> str:
        counts = [
            self.tr("%n passage(s)", "", passages),
            *([self.tr("%n eis(en)", "", demands)] if demands else []),
            self.tr("%n min lezen", "", minutes),
        ]
        unbroken = [fact.replace(" ", "\N{NO-BREAK SPACE}") for fact in (*first, *counts) if fact]
        return "    ".join(unbroken)


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
