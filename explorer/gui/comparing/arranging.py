"""The columns of a comparison: chosen from a list, put in another order, closed."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from explorer.application import Application
from explorer.comparing import arrangement
from explorer.comparing.choices import Choice
from explorer.comparing.table import MOST
from explorer.gui.comparing.bar import ComparisonBar
from explorer.gui.comparing.chooser import ColumnChooser
from explorer.gui.comparing.options import Listed, Option, Options
from explorer.gui.comparing.view import ComparisonView


class Arranging(QObject):
    """Changes the columns of what ``bar`` shows: by the bar, by a list, by the heads of the table.

    ``changed`` gives a comparison with another column; ``rearranged`` one with its columns in
    another order or one less, and in which column of it the keyboard is to be.
    """

    changed = Signal(object)
    rearranged = Signal(object, int)

    def __init__(
        self,
        application: Application,
        bar: ComparisonBar,
        view: ComparisonView,
        chooser: ColumnChooser,
        listed: Callable[[], Listed],
    ) -> None:
        """``listed`` gives the searches and bundles of the reader that can stand in a column."""
        super().__init__(chooser)
        self._application = application
        self._bar = bar
        self._view = view
        self._chooser = chooser
        self._listed = listed
        bar.choosing.connect(self._choose)
        view.moved.connect(self.move)
        chooser.chosen.connect(self.put)
        chooser.moved.connect(self.move)
        chooser.closed_column.connect(self.close)

    def current(self) -> int:
        """The column the keyboard is in."""
        return max(0, self._view.caret.cell()[1])

    def options(self) -> tuple[Option, ...]:
        """Everything a column can be made of."""
        shelf, home = self._application.shelf, self._application.programme
        language = self._application.settings.text("language")
        return Options().of(home, shelf.programmes, language, self._listed())

    def choose_new(self) -> None:
        """Let the reader choose one column more, where there is room for it."""
        number = len(self._columns)
        if number < MOST:
            self._choose(number, self._bar.add_button)

    def put(self, place: int, choice: Choice) -> None:
        """Make something else of a column, or a column more of it where ``place`` is the next."""
        columns = list(self._columns)
        columns[place : place + 1] = [choice]
        self.changed.emit(replace(self._bar.comparison, columns=tuple(columns)))

    def move(self, start: int, end: int) -> None:
        """Take a column to another place, where there is one; the keyboard stays in its column."""
        places = tuple(range(len(self._columns)))
        if start in places and end in places and start != end:
            order = arrangement.moved(places, start, end)
            self._rearrange(order, order.index(self.current()))

    def close(self, place: int) -> None:
        """Take a column away; the keyboard goes to the one that comes in its place."""
        places = tuple(range(len(self._columns)))
        if place in places:
            here = self.current()
            self._rearrange(arrangement.without(places, place), here - (here > place))

    @property
    def _columns(self) -> tuple[Choice, ...]:
        return self._bar.comparison.columns

    def _rearrange(self, order: Sequence[int], here: int) -> None:
        columns = tuple(self._columns[place] for place in order)
        self.rearranged.emit(replace(self._bar.comparison, columns=columns), here)

    def _choose(self, place: int, button: QWidget) -> None:
        columns = self._columns
        present = columns[place] if place < len(columns) else None
        self._chooser.open(button, self.options(), place, len(columns), present)
