"""The text of a section, bars over it, and what is marked in it: words searched for, terms."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from explorer.application import Application
from explorer.gui.reading.reader import Reader
from explorer.gui.tasks.runner import Runner
from explorer.gui.theme.look import Look

if TYPE_CHECKING:
    from explorer.gui.widgets.find_bar import FindBar
    from explorer.programme.mentions import MentionFinder


class TextPage(QWidget):
    """Holds the ``reader``. ``find_bar`` is the bar that finds words in it, once it was opened."""

    def __init__(self, application: Application, runner: Runner, look: Look) -> None:
        super().__init__()
        self._application = application
        self._runner = runner
        self._look = look
        self._finder: MentionFinder | None = None
        self.find_bar: FindBar | None = None
        self.reader = Reader(look, application.settings)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.reader)

    def put_over(self, bar: QWidget) -> None:
        """Put a bar above the text; whoever made it shows and hides it."""
        self._column.insertWidget(0, bar)

    def mark(self, query: str) -> None:
        """Mark the words of ``query`` in the section that is shown."""
        section = self.reader.section
        if section is None or not query:
            self.reader.mark({})
            return
        service = self._application.search

        def find() -> dict[str, Sequence[tuple[int, int]]]:
            found = {passage.id: service.mark(query, passage.text) for passage in section.passages}
            return {
                passage: [(mark.start, mark.end) for mark in marks]
                for passage, marks in found.items()
            }

        self._runner.submit("mark", find, lambda marks: self._show_marks(section.id, marks))

    def _show_marks(self, section_id: str, marks: dict[str, Sequence[tuple[int, int]]]) -> None:
        if self.reader.section is not None and self.reader.section.id == section_id:
            self.reader.mark(marks)

    def explain_terms(self) -> None:
        """Underline the terms of the section that is shown."""
        from explorer.programme.mentions import MentionFinder  # noqa: PLC0415 -- not needed to paint a section

        if self._finder is None:
            self._finder = MentionFinder(self._application.programme.glossary)
        section = self.reader.section
        assert section is not None, "terms are looked for in a section"
        found = {passage.id: tuple(self._finder.find(passage.text)) for passage in section.passages}
        self.reader.explain(found)

    def made_find_bar(self) -> "FindBar":
        """The bar that finds words in the section, made where it isn't yet."""
        if self.find_bar is None:
            from explorer.gui.reading.section_search import SectionSearch  # noqa: PLC0415 -- made when first asked for
            from explorer.gui.widgets.find_bar import FindBar  # noqa: PLC0415 -- as above

            self.find_bar = FindBar(
                SectionSearch(self.reader),
                self._look,
                self.tr("Zoek in deze sectie…"),
                self.tr("Niet gevonden in deze sectie"),
            )
            self.find_bar.closed.connect(self._focus_text)
            self.put_over(self.find_bar)
        return self.find_bar

    def search_again(self) -> None:
        """Another section is shown: look in it for what the find bar looks for."""
        if self.find_bar is not None:
            self.find_bar.search_again()

    def _focus_text(self) -> None:
        self.reader.setFocus(Qt.FocusReason.OtherFocusReason)
