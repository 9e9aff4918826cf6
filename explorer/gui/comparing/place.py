"""The place where passages stand side by side."""

from collections.abc import Callable, Iterable
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QStackedWidget, QVBoxLayout, QWidget

from explorer.application import Application
from explorer.comparing.choices import Comparison
from explorer.comparing.statements import Key
from explorer.comparing.table import FEWEST, RowsBy, Table
from explorer.errors import UserError
from explorer.gui.comparing.arranging import Arranging
from explorer.gui.comparing.bar import ComparisonBar
from explorer.gui.comparing.chooser import ColumnChooser
from explorer.gui.comparing.deciding import Deciding
from explorer.gui.comparing.editions_view import EditionsView
from explorer.gui.comparing.examples import examples
from explorer.gui.comparing.figures import Figures
from explorer.gui.comparing.finding import EditionsSearch, Finding, TableSearch
from explorer.gui.comparing.marks import Own
from explorer.gui.comparing.names import aligned_pairs, called, programme_names
from explorer.gui.comparing.opener import Editions, Opener
from explorer.gui.comparing.options import Listed
from explorer.gui.comparing.pages import BusyPage, TeachingPage
from explorer.gui.comparing.shared import SharedWords
from explorer.gui.comparing.sheet import table_sheet
from explorer.gui.comparing.view import ComparisonView
from explorer.gui.tasks.runner import Runner
from explorer.gui.theme.look import Look
from explorer.messages import explain


class ComparingPlace(QWidget):
    """Shows one comparison.

    ``changed`` gives the comparison the reader made of it, ``adjusted`` one that is no step of its
    own, ``passage_requested`` pack and passage, ``decided`` pairs and what the reader makes of
    them, ``said`` what is shown now.
    """

    changed = Signal(object)
    adjusted = Signal(object)
    passage_requested = Signal(str, str)
    decided = Signal(object, object)
    table_shown = Signal(object)
    bundle_wanted = Signal(object, str)
    bookmark_wanted = Signal(object, str)
    said = Signal(str)

    def __init__(
        self,
        application: Application,
        runner: Runner,
        look: Look,
        listed: Callable[[], Listed],
        parent: QWidget | None = None,
    ) -> None:
        """``listed`` gives the searches and bundles of the reader that can stand in a column."""
        super().__init__(parent)
        self._application = application
        self._look = look
        self._titles: tuple[str, ...] = ()
        self.bar = ComparisonBar(look)
        self.view = ComparisonView(look)
        self.view.setAccessibleName(self.tr("Vergelijking"))
        self.deciding = Deciding(application, self.view, self)
        self.editions = EditionsView(look)
        self.chooser = ColumnChooser(look, self)
        self.arranging = Arranging(application, self.bar, self.view, self.chooser, listed)
        self.teaching = TeachingPage(examples(application.programme))
        self.busy = BusyPage()
        self._below = QStackedWidget()
        self._opener = Opener(application, runner, self)
        self._shared = SharedWords(application, runner, self)
        self.finding = Finding(
            {self.view: TableSearch(self.view), self.editions: EditionsSearch(self.editions)},
            look,
            self._lay_out(),
            self,
        )
        self._connect()
        self._dress()

    def _connect(self) -> None:
        self.bar.changed.connect(self.changed)
        self.bar.bundle_wanted.connect(
            lambda: self.bundle_wanted.emit(self.comparison, self.title())
        )
        self.bar.bookmark_wanted.connect(
            lambda: self.bookmark_wanted.emit(self.comparison, self.title())
        )
        self.deciding.bar.threshold_chosen.connect(self._adjust)
        self.deciding.decided.connect(self.decided)
        self.arranging.changed.connect(self.changed)
        self.arranging.rearranged.connect(self._rearrange)
        self.view.opened.connect(self.passage_requested)
        self.editions.opened.connect(self.passage_requested)
        self.editions.moved.connect(lambda: self.said.emit(self.summary()))
        self.teaching.chosen.connect(self.changed)
        self.busy.stopped.connect(self._stop)
        self.busy.wanted.connect(lambda: self.show_comparison(self.comparison))
        self._opener.opened.connect(self._show_table)
        self._opener.compared.connect(self._show_editions)
        self._opener.failed.connect(self._fail)
        self._opener.begun.connect(self._begin)
        self._opener.progressed.connect(self.busy.show_progress)
        self._shared.found.connect(self._take_shared)
        self.finding.closed.connect(self.focus)
        self._look.changed.connect(self._dress)

    # -- what is shown --------------------------------------------------------------------------

    @property
    def comparison(self) -> Comparison:
        """What is shown, or will be as soon as it is opened."""
        return self.bar.comparison

    def show_comparison(self, comparison: Comparison) -> None:
        """Show ``comparison``; with fewer than two columns, how to choose them.

        A column that can't be opened (its programme is gone) is told of instead.
        """
        self.bar.comparison = comparison
        self._shared.stop()
        self.deciding.hide()
        if len(comparison.columns) >= FEWEST:
            self._opener.open(comparison)
            return
        self._opener.stop()
        try:
            columns = self._application.comparing.columns(comparison, self._language)
        except UserError as error:
            self._fail(error)
            return
        self._name(column.title for column in columns)
        self._teach(self.tr("Kies twee tot vier kolommen om ze naast elkaar te leggen."))

    def refresh_decisions(self) -> None:
        """The reader decided on proposals: lay the rows out anew, where they follow from that."""
        if self.comparison.by is RowsBy.SIMILARITY and len(self.comparison.columns) >= FEWEST:
            offset, cell = self.scroll_position(), self.view.caret.cell()
            self.show_comparison(self.comparison)
            self.restore(offset)
            self.view.caret.go_to_cell(cell)

    def forget_contents(self) -> None:
        """Programmes, bundles or searches have changed: open everything anew when it is shown."""
        self._opener.forget()
        self._shared.forget()

    def leave(self) -> None:
        """The window closes: end what is under way."""
        self._opener.close()
        self._shared.close()

    def show_own(self, table: Table, own: Own) -> None:
        """Show what the reader marked and wrote in the passages of ``table``, if that is shown."""
        if self.view.comparison.table is table:
            self.view.mark_own(own)

    def table(self) -> Table | None:
        """The table that is shown, where one is."""
        return self.view.comparison.table if self._shows(self.view) else None

    def title(self) -> str:
        """What the comparison is called: the titles of its columns."""
        return " – ".join(self._titles)

    def summary(self) -> str:
        """What is shown, in one line."""
        table = self.view.comparison.table
        if self._shows(self.view) and table is not None:
            return Figures().of_table(table)
        if self._shows(self.editions):
            return self.editions.summary()
        return self.busy.notice.text() if self._shows(self.busy) else self.teaching.notice.text()

    def focus(self) -> None:
        """Give the keyboard to the table, or to what helps to fill it."""
        for shown in (self.view, self.editions):
            if self._shows(shown):
                shown.setFocus(Qt.FocusReason.OtherFocusReason)
                return
        other = self.busy.stop if self._shows(self.busy) else self.bar.add_button
        other.setFocus(Qt.FocusReason.OtherFocusReason)

    def passages_here(self) -> tuple[Key, ...]:
        """Packs and passages of the cell the keyboard is in, the current one first."""
        if self._shows(self.editions):
            return self.editions.passages_here()
        return self.view.caret.passages() if self._shows(self.view) else ()

    def scroll_position(self) -> int:
        """How far the table is scrolled, in pixels."""
        shown = self.editions if self._shows(self.editions) else self.view
        return shown.verticalScrollBar().value()

    def restore(self, offset: int) -> None:
        """Scroll to where the reader was."""
        if self._shows(self.editions):
            self.editions.verticalScrollBar().setValue(offset)
        else:
            self.view.scroll_to(offset)

    def _shows(self, page: QWidget) -> bool:
        return self._below.currentWidget() is page

    def _show_table(self, table: Table) -> None:
        self._name(column.title for column in table.columns)
        if not table.rows:
            self._teach(self.tr("Geen enkele rij voldoet. Zet een filter uit."))
            return
        self.view.comparison.aligned = aligned_pairs(self._application, self.comparison)
        self.view.comparison.programmes = programme_names(self._application, self.comparison)
        self.view.show_table(table, self._language, demands=self.comparison.only_demands)
        self._show(self.view)
        if table.by is RowsBy.SIMILARITY:
            self.deciding.show(self.comparison, table)
        self._shared.look(table)
        self.table_shown.emit(table)

    def _show_editions(self, editions: Editions) -> None:
        self._name(column.title for column in editions.columns)
        self.view.comparison.show(None)
        self.editions.show_editions(editions, programme_names(self._application, self.comparison))
        self._show(self.editions)

    def _name(self, titles: Iterable[str]) -> None:
        self._titles = tuple(titles)
        self.bar.show_columns(self._titles)

    def _name_unopened(self) -> None:
        self._name(called(self._application, choice) for choice in self.comparison.columns)

    def _fail(self, error: UserError) -> None:
        self._name_unopened()
        self._teach(explain(error, self._language))

    def _teach(self, sentence: str) -> None:
        self.teaching.notice.setText(sentence)
        self.view.comparison.show(None)
        self._show(self.teaching)

    def _begin(self) -> None:
        self._name_unopened()
        if self.comparison.by is RowsBy.EDITIONS:
            self.busy.begin(self.tr("De twee edities worden woord voor woord vergeleken…"))
        else:
            self.busy.begin(self.tr("Passages die op elkaar lijken worden gezocht…"))
        self._show(self.busy)

    def _stop(self) -> None:
        self._opener.stop()
        self.busy.end(self.tr("Gestopt. Er is niets veranderd."))
        self.said.emit(self.summary())

    def _show(self, page: QWidget) -> None:
        """Show a page; the keyboard goes along where it was on the one before."""
        held = QApplication.focusWidget()
        goes_along = held is not None and self._below.isAncestorOf(held)
        self._below.setCurrentWidget(page)
        self.finding.follow(page)
        if goes_along:
            self.focus()
        self.said.emit(self.summary())

    # -- what one does with it --------------------------------------------------------------------

    def _rearrange(self, comparison: Comparison, here: int) -> None:
        """Show other columns; the keyboard stays in its row and goes to the column ``here``."""
        row, offset = self.view.caret.cell()[0], self.scroll_position()
        self.changed.emit(comparison)
        if self._shows(self.view):
            self.view.caret.go_to_cell((row, min(here, len(comparison.columns) - 1)))
            self.restore(offset)

    def open_find_bar(self) -> None:
        """Let the reader find words in what is compared."""
        self.finding.open(self._below.currentWidget())

    def step_found(self, by: int) -> None:
        """To the next or the previous place that was found."""
        self.finding.step(self._below.currentWidget(), by)

    def step_change(self, by: int) -> None:
        """To the next or the previous change between two editions."""
        if self._shows(self.editions):
            self.editions.step(by)

    def _adjust(self, threshold: float) -> None:
        """Another threshold: the same comparison, no step to go back to."""
        self.adjusted.emit(replace(self.comparison, threshold=threshold))

    # -- parts ----------------------------------------------------------------------------------

    @property
    def _language(self) -> str:
        return self._application.settings.text("language")

    def _take_shared(self, table: Table, marks: object, own: object) -> None:
        if self.view.comparison.table is table:
            self.view.mark_shared(marks, own)  # type: ignore[arg-type]  # as ``SharedWords`` gives them

    def _dress(self) -> None:
        self.setStyleSheet(table_sheet(self._look))

    def _lay_out(self) -> QVBoxLayout:
        for page in (self.teaching, self.busy, self.view, self.editions):
            self._below.addWidget(page)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(22, 18, 22, 0)
        layout.setSpacing(14)
        layout.addWidget(self.bar)
        layout.addWidget(self.deciding.bar)
        layout.addWidget(self._below, 1)
        return layout
