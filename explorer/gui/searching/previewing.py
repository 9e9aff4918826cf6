"""Filling the preview with the hit that is chosen."""

from collections.abc import Sequence

from PySide6.QtCore import QObject
from shiboken6 import isValid

from explorer.application import Application
from explorer.gui.reading.tags import passage_chips
from explorer.gui.searching.preview import Preview
from explorer.gui.tasks.runner import Runner
from explorer.searching.results import Hit, Mark


class Previewing(QObject):
    """Shows one hit at a time; its words are looked for beside the window."""

    def __init__(
        self, preview: Preview, application: Application, runner: Runner, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._preview = preview
        self._application = application
        self._runner = runner
        self._hit: Hit | None = None

    def clear(self) -> None:
        """Show nothing, nor what is still being looked for."""
        self._hit = None
        self._preview.clear()

    def show(self, hit: Hit, query: str) -> None:
        """Show ``hit`` whole, the words of ``query`` marked."""
        self._hit = hit
        service = self._application.search
        text = self._application.shelf.programme(hit.pack).passage(hit.passage).text
        self._runner.submit(
            "preview", lambda: service.mark(query, text), lambda marks: self._fill(hit, marks)
        )

    def _fill(self, hit: Hit, marks: Sequence[Mark]) -> None:
        if not isValid(self) or hit is not self._hit:  # made anew in another language meanwhile
            return
        application = self._application
        programme = application.shelf.programme(hit.pack)
        section, passage = programme.section(hit.section), programme.passage(hit.passage)
        language = application.settings.text("language")
        self._preview.show_passage(
            section,
            passage,
            [(mark.start, mark.end) for mark in marks],
            passage_chips(passage, application.vocabulary, section.head.region, language),
        )
