"""The figures of a section or a programme in words, and the place of a passage."""

from PySide6.QtCore import QObject

from explorer.gui.widgets.page_names import on_pages
from explorer.programme.model import Passage, Section, page_range


class Facts(QObject):
    """Words for counts. A class of its own: in an inherited one ``tr`` loses the plural forms."""

    def of_section(self, section: Section) -> str:
        """Pages, passages, demands and reading time, in one line."""
        head, passages = section.head, section.passages
        demands = sum(passage.is_demand for passage in passages)
        return self._line([on_pages(head.pages)], len(passages), demands, head.reading_minutes)

    def of_programme(self, sections: int, passages: int, demands: int, minutes: int) -> str:
        """Sections, passages, demands and reading time, in one line."""
        return self._line([self.tr("%n sectie(s)", "", sections)], passages, demands, minutes)

    def place(self, passage: Passage) -> str:
        """The number of a passage in its section and its pages, as a screen reader says it."""
        place = (
            self.tr("passage {number}, bladzijde {pages}")
            if passage.pages
            else self.tr("passage {number}")
        )
        return place.format(number=passage.number, pages=page_range(passage.pages))

    def _line(self, first: list[str], passages: int, demands: int, minutes: int) -> str:
        counts = [
            self.tr("%n passage(s)", "", passages),
            *([self.tr("%n eis(en)", "", demands)] if demands else []),
            self.tr("%n min lezen", "", minutes),
        ]
        unbroken = [fact.replace(" ", "\N{NO-BREAK SPACE}") for fact in (*first, *counts) if fact]
        return "    ".join(unbroken)
