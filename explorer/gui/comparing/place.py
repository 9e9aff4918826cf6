"""The place where passages stand side by side."""

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from explorer.application import Application
from explorer.comparing import arrangement
from explorer.comparing.choices import Choice, Comparison
from explorer.comparing.columns import ColumnKind
from explorer.comparing.table import FEWEST, MOST, RowsBy, Table
from explorer.errors import UserError
from explorer.gui.comparing.bar import ComparisonBar
from explorer.gui.comparing.chooser import ColumnChooser
from explorer.gui.comparing.figures import Figures
from explorer.gui.comparing.options import Option, Options
from explorer.gui.comparing.sheet import table_sheet
from explorer.gui.comparing.view import ComparisonView, Marks
from explorer.gui.tasks.runner import Runner
from explorer.gui.theme.look import Look
from explorer.messages import explain
from explorer.programme.model import Kind

if TYPE_CHECKING:
    from explorer.comparing.service import Comparing

OWN_WORDS = 10  # words that only one column has, at most so many are listed
SUGGESTED = 3  # columns of an example


class ComparingPlace(QWidget):
    """Shows one comparison.

    ``changed`` gives the comparison the reader made of it, ``passage_requested`` pack and passage.
    """

    changed = Signal(object)
    passage_requested = Signal(str, str)

    def __init__(
        self, application: Application, runner: Runner, look: Look, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._application = application
        self._runner = runner
        self._look = look
        self._apart: Comparing | None = None
        self._options: tuple[Option, ...] = ()
        self.comparison = Comparison(())
        self.bar = ComparisonBar()
        self.view = ComparisonView(look)
        self.view.setAccessibleName(self.tr("Vergelijking"))
        self.chooser = ColumnChooser(look, self)
        self.notice = QLabel(textFormat=Qt.TextFormat.PlainText, wordWrap=True)
        self.notice.setProperty("role", "muted")
        self.examples: list[QPushButton] = []
        self._empty = QWidget()
        self._below = QStackedWidget()
        self._lay_out()
        self.bar.choosing.connect(self._choose)
        self.bar.by_chosen.connect(lambda by: self._change(by=by, tags=()))
        self.bar.differences_wanted.connect(lambda on: self._change(only_differences=on))
        self.bar.demands_wanted.connect(lambda on: self._change(only_demands=on))
        self.bar.all_rows_wanted.connect(lambda: self._change(tags=()))
        self.chooser.chosen.connect(self._put)
        self.chooser.moved.connect(self.move_column)
        self.chooser.closed_column.connect(self.close_column)
        self.view.moved.connect(self.move_column)
        self.view.opened.connect(self.passage_requested)
        look.changed.connect(self._dress)
        self._dress()

    # -- what is shown --------------------------------------------------------------------------

    def show_comparison(self, comparison: Comparison) -> None:
        """Show ``comparison``; with fewer than two columns, how to choose them.

        A column that can't be opened (its programme is gone) is told of instead.
        """
        self.comparison = comparison
        language = self._language
        service = self._application.comparing
        try:
            enough = len(comparison.columns) >= FEWEST
            table = service.table(comparison, language) if enough else None
            columns = table.columns if table else service.columns(comparison, language)
        except UserError as error:
            self.bar.show_comparison(comparison, [each.value for each in comparison.columns])
            self._teach(explain(error, language))
            return
        self.bar.show_comparison(comparison, [column.title for column in columns])
        if table is None:
            self._teach(self.tr("Kies twee tot vier kolommen om ze naast elkaar te leggen."))
        elif not table.rows:
            self._teach(self.tr("Geen enkele rij voldoet. Zet een filter uit."))
        else:
            self.view.show_table(table, language, demands=comparison.only_demands)
            self._below.setCurrentWidget(self.view)
            self._look_for_terms(table)

    def summary(self) -> str:
        """What is shown, in one line."""
        table = self.view.comparison.table
        if self._below.currentWidget() is not self.view or table is None:
            return self.notice.text()
        return Figures().of_table(table)

    def focus(self) -> None:
        """Give the keyboard to the table, or to what helps to fill it."""
        if self._below.currentWidget() is self.view:
            self.view.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.bar.add_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def scroll_position(self) -> int:
        """How far the table is scrolled, in pixels."""
        return self.view.verticalScrollBar().value()

    def restore(self, offset: int) -> None:
        """Scroll to where the reader was."""
        self.view.verticalScrollBar().setValue(offset)

    def current_column(self) -> int:
        """The column the keyboard is in."""
        return max(0, self.view.currentIndex().column())

    # -- changing it ----------------------------------------------------------------------------

    def choose_new(self) -> None:
        """Let the reader choose one column more."""
        if len(self.comparison.columns) < MOST:
            self._choose(len(self.comparison.columns), self.bar.add_button)

    def move_column(self, start: int, end: int) -> None:
        """Take a column to another place, where there is one."""
        columns = self.comparison.columns
        if start in range(len(columns)) and end in range(len(columns)):
            self._change(columns=arrangement.moved(columns, start, end))

    def close_column(self, place: int) -> None:
        """Take a column away."""
        if place in range(len(self.comparison.columns)):
            self._change(columns=arrangement.without(self.comparison.columns, place))

    def _put(self, place: int, choice: Choice) -> None:
        columns = list(self.comparison.columns)
        columns[place : place + 1] = [choice]
        self._change(columns=tuple(columns))

    def _change(
        self,
        *,
        columns: tuple[Choice, ...] | None = None,
        by: RowsBy | None = None,
        tags: tuple[str, ...] | None = None,
        only_differences: bool | None = None,
        only_demands: bool | None = None,
    ) -> None:
        given = {
            "columns": columns,
            "by": by,
            "tags": tags,
            "only_differences": only_differences,
            "only_demands": only_demands,
        }
        wanted = {key: value for key, value in given.items() if value is not None}
        self.changed.emit(replace(self.comparison, **wanted))  # type: ignore[arg-type]  # each has its field's type

    def _choose(self, place: int, button: QWidget) -> None:
        if not self._options:
            shelf = self._application.shelf
            home = self._application.programme
            self._options = Options().of(home, shelf.programmes, self._language)
        columns = self.comparison.columns
        present = columns[place] if place < len(columns) else None
        self.chooser.open(button, self._options, place, len(columns), present)

    # -- parts ----------------------------------------------------------------------------------

    @property
    def _language(self) -> str:
        return self._application.settings.text("language")

    def _look_for_terms(self, table: Table) -> None:
        """Find the words the columns share beside the window: the first time takes a while."""

        def find() -> tuple[Table, Marks, list[list[str]]]:
            if self._apart is None:
                self._apart = self._application.comparing_apart()
            apart, marks = self._apart, {}
            for row, cells in enumerate(table.cells):
                shared = apart.row_terms(table, row)
                for statement in (each for cell in cells for each in cell):
                    found = shared.marks(statement.passage.text)
                    marks[row, statement.key] = [(mark.start, mark.end) for mark in found]
            own = apart.terms(table, OWN_WORDS).own
            return table, marks, [[term.word for term in terms] for terms in own]

        self._runner.submit("shared-terms", find, self._take_terms)

    def _take_terms(self, found: tuple[Table, Marks, Sequence[Sequence[str]]]) -> None:
        table, marks, own = found
        if self.view.comparison.table is table:
            self.view.mark(marks, own)

    def _dress(self) -> None:
        self.setStyleSheet(table_sheet(self._look.tokens))

    def _teach(self, sentence: str) -> None:
        self.notice.setText(sentence)
        self.view.comparison.show(None)
        self._below.setCurrentWidget(self._empty)

    def _suggestions(self) -> list[tuple[str, Comparison]]:
        """A few comparisons to begin with: regions, themes."""
        programme = self._application.programme
        heads = [head for head in programme.section_heads() if head.passages]
        regions = [head for head in heads if head.kind is Kind.REGION]
        themes = [head for head in heads if head.kind is not Kind.REGION]
        found = []
        for group in (regions, themes):
            largest = sorted(group, key=lambda head: -head.passages)[:SUGGESTED]
            if len(largest) >= FEWEST:
                columns = tuple(
                    Choice(ColumnKind.SECTION, programme.id, head.id) for head in largest
                )
                titles = " · ".join(head.title for head in largest)
                found.append((titles, Comparison(columns)))
        return found

    def _lay_out(self) -> None:
        column = QVBoxLayout(self._empty)
        column.setContentsMargins(4, 28, 4, 0)
        column.setSpacing(10)
        column.addWidget(self.notice)
        column.addWidget(QLabel(self.tr("Bijvoorbeeld:")))
        for title, comparison in self._suggestions():
            button = QPushButton(title)
            button.setProperty("role", "link")
            button.setCursor(Qt.CursorShape.PointingHandCursor)
            button.clicked.connect(
                lambda _checked=False, comparison=comparison: self.changed.emit(comparison)
            )
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
            self.examples.append(button)
        column.addStretch(1)
        self._below.addWidget(self._empty)
        self._below.addWidget(self.view)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(22, 18, 22, 0)
        layout.setSpacing(14)
        layout.addWidget(self.bar)
        layout.addWidget(self._below, 1)
