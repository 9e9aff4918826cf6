"""The column of what was found: heading, hits, and the line under them; else where to start."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from explorer.gui.searching.facet_names import FacetNames
from explorer.gui.searching.filter_chips import NamedFilter
from explorer.gui.searching.foot import ResultsFoot
from explorer.gui.searching.heading import ResultsHeading
from explorer.gui.searching.kept_searches import KeptSearches
from explorer.gui.searching.searches_menu import SearchesMenu
from explorer.gui.searching.start_page import StartPage
from explorer.gui.theme.look import Look
from explorer.gui.widgets.cards import CardList
from explorer.searching.results import Results, State


class ResultsColumn(QWidget):
    """Says what was found. ``left_upwards`` asks for what is above this column."""

    left_upwards = Signal()

    def __init__(self, look: Look, kept: KeptSearches, names: FacetNames) -> None:
        super().__init__()
        self.heading = ResultsHeading(look, SearchesMenu(look, kept, names))
        self.start = StartPage(look, kept, names)
        self.cards = CardList(look, lines=2, several=True, dragged=True, ground="background")
        self.cards.setAccessibleName(self.tr("Gevonden passages"))
        self.foot = ResultsFoot()
        self._above: tuple[QWidget, Callable[[], None]] | None = None
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(24, 14, 24, 12)
        self._layout.setSpacing(8)
        self._layout.addWidget(self.heading)
        self._layout.addWidget(self.start, 1)
        self._layout.addWidget(self.cards, 1)
        self._layout.addWidget(self.foot)
        self._layout.addStretch(0)
        self.cards.left_upwards.connect(self._leave_upwards)
        self.cards.selection_changed.connect(self.foot.show_selected)
        self.heading.naming.closed.connect(self.focus_cards)

    def put_above_hits(self, above: QWidget, focus: Callable[[], None]) -> None:
        """Put something between the heading and the hits; ``focus`` gives it the keyboard."""
        self._layout.insertWidget(1, above)
        self._above = (above, focus)

    def focus_hits(self) -> None:
        """Give the keyboard to the hits; where there are none, to what is above."""
        if self.cards.isVisible():
            self.focus_cards()
        else:
            self.left_upwards.emit()

    def focus_cards(self) -> None:
        """Give the keyboard to the list of hits."""
        self.cards.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_state(
        self, results: Results | None, asked: str, filters: Sequence[NamedFilter]
    ) -> None:
        """Say what was found of what was ``asked`` (empty where nothing was), within ``filters``.

        The cards are shown by themselves.
        """
        nothing = results is None or not results.hits
        waiting = results is not None and results.state is not State.READY
        self.cards.setVisible(not nothing)
        self.foot.setVisible(not nothing)
        self.start.setVisible(nothing and not (asked and waiting))
        self.heading.chips.show_filters(filters)
        if results is None or not asked:
            self.heading.show_start(self.tr("Zoek in het programma"), building=waiting)
        else:
            took = f"{results.took_ms:.0f}" if results.took_ms >= 1 else "< 1"
            count = self.tr("%n passage(s)", "", results.total) + f" · {took} ms"
            self.heading.show_results(asked, "" if waiting else count, results)

    def arrange(self) -> None:
        """Let everything take its place now, or it is painted as it was, and then once more."""
        self._layout.activate()

    def _leave_upwards(self) -> None:
        """From the first hit to what stands above the hits, else out of the column."""
        if self._above is not None and self._above[0].isVisible():
            self._above[1]()
        else:
            self.left_upwards.emit()
