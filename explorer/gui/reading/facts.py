"""The figures of a section or a programme in words."""

from PySide6.QtCore import QObject

from explorer.gui.widgets.page_names import on_pages


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
