"""Finding words in what is compared: in the cells of a table, or in two editions at once."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from explorer.gui.comparing.editions_view import EditionsView
from explorer.gui.comparing.marks import Spot
from explorer.gui.comparing.view import ComparisonView
from explorer.gui.reading.folding import occurrences
from explorer.gui.reading.positions import to_units
from explorer.gui.theme.look import Look
from explorer.gui.widgets.find_bar import FindBar, Searched


class TableSearch:
    """What a ``FindBar`` searches in a table: passage by passage, row after row."""

    def __init__(self, view: ComparisonView) -> None:
        self._view = view
        self._found: list[Spot] = []

    def find(self, words: str) -> int:
        """Look through every cell."""
        model = self._view.comparison
        self._found = [
            Spot(row, column, block, to_units(text, start), to_units(text, end))
            for row in range(model.rowCount())
            for column in range(model.columnCount())
            for block, statement in enumerate(model.statements(row, column))
            for text in (statement.passage.text,)
            for start, end in occurrences(words, text)
        ]
        return len(self._found)

    def show_found(self, at: int) -> None:
        """Mark every place; the keyboard goes to the passage of the one at ``at``."""
        self._view.show_found(self._found, at)

    def forget_found(self) -> None:
        """Mark nothing any more."""
        self._view.show_found([], 0)

    def selected(self) -> str:
        """Nothing can be selected in a table."""
        return ""


class FoundInEdition(NamedTuple):
    """Characters ``[start, end)`` of one edition, as Qt counts them."""

    side: int
    start: int
    end: int


class EditionsSearch:
    """What a ``FindBar`` searches in two editions: what stands beside one another follows."""

    def __init__(self, view: EditionsView) -> None:
        self._view = view
        self._found: list[FoundInEdition] = []

    def find(self, words: str) -> int:
        """Look through both editions."""
        found = []
        for side, pane in enumerate(self._view.panes):
            text = pane.text()
            for start, end in occurrences(words, text):
                place = FoundInEdition(side, to_units(text, start), to_units(text, end))
                found.append((self._view.height_of(side, place.start), place))
        self._found = [place for _height, place in sorted(found)]
        return len(self._found)

    def show_found(self, at: int) -> None:
        """Mark every place on its side, and bring the one at ``at`` into view."""
        here = self._found[at] if self._found else None
        for side, pane in enumerate(self._view.panes):
            places = [(each.start, each.end) for each in self._found if each.side == side]
            current = (here.start, here.end) if here is not None and here.side == side else None
            pane.mark_found(places, current)
        if here is not None:
            self._view.show_place(here.side, here.start)

    def forget_found(self) -> None:
        """Mark nothing any more."""
        for pane in self._view.panes:
            pane.mark_found([], None)

    def selected(self) -> str:
        """What is selected in the edition the keyboard is in."""
        panes = self._view.panes
        pane = panes[0] if panes[0].hasFocus() else panes[1]
        return pane.textCursor().selectedText()


class Finding(QObject):
    """The bars for finding, one for each page that can be searched; ``closed`` when one closes."""

    closed = Signal()

    def __init__(
        self, pages: Mapping[QWidget, Searched], look: Look, column: QVBoxLayout, parent: QObject
    ) -> None:
        """A bar goes into ``column`` above the pages, which are its last item."""
        super().__init__(parent)
        self._pages = pages
        self._look = look
        self._column = column
        self._bars: dict[QWidget, FindBar] = {}
        self._opened: set[QWidget] = set()  # pages whose bar the reader opened and didn't close

    def open(self, page: QWidget) -> None:
        """Let the reader find words in ``page``, if it is one of those."""
        if page not in self._pages:
            return
        if page not in self._bars:
            self._bars[page] = self._make(page)
        self._opened.add(page)
        self._bars[page].open()

    def words(self) -> list[str | None]:
        """What is in the bar of each page; None for a page that has none open."""
        return [
            self._bars[page].line.text() if page in self._opened else None for page in self._pages
        ]

    def go_on(self, words: Iterable[str | None]) -> None:
        """Open the bars that had ``words`` in them, each when its page is shown."""
        for page, each in zip(self._pages, words, strict=True):
            if each is not None:
                self._bars[page] = self._make(page)
                self._bars[page].hide()
                self._bars[page].line.setText(each)
                self._opened.add(page)

    def bar(self, page: QWidget) -> FindBar | None:
        """The bar that is open above ``page``."""
        bar = self._bars.get(page)
        return bar if bar is not None and not bar.isHidden() else None

    def step(self, page: QWidget, by: int) -> None:
        """To the next place or the previous one; opens the bar where there is none."""
        bar = self.bar(page)
        if bar is None:
            self.open(page)
        else:
            bar.step(by)

    def follow(self, page: QWidget) -> None:
        """``page`` is shown, or shows something else: look for the same words there.

        The bar of another page waits until that one is shown again.
        """
        for other, bar in self._bars.items():
            bar.setVisible(other is page and page in self._opened)
            bar.search_again()

    def _make(self, page: QWidget) -> FindBar:
        bar = FindBar(
            self._pages[page],
            self._look,
            self.tr("Zoek in deze vergelijking…"),
            self.tr("Niet gevonden in deze vergelijking"),
        )
        bar.closed.connect(lambda: self._opened.discard(page))
        bar.closed.connect(self.closed)
        self._column.insertWidget(self._column.count() - 1, bar)
        return bar
