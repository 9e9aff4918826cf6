"""The place with the matrix."""

from collections.abc import Callable, Collection
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFileDialog, QLabel, QSplitter, QVBoxLayout, QWidget

from explorer.application import Application
from explorer.comparing.exporting import Captions
from explorer.comparing.matrix import Matrix, Place
from explorer.comparing.statements import Facet, Key
from explorer.errors import UserError
from explorer.gui.comparing.sheet import table_sheet
from explorer.gui.matrix.bar import MatrixBar
from explorer.gui.matrix.figures import MatrixFigures
from explorer.gui.matrix.panel import MatrixPanel
from explorer.gui.matrix.saving import save_matrix
from explorer.gui.matrix.shown import View
from explorer.gui.matrix.view import MatrixView
from explorer.gui.overriding import override
from explorer.gui.theme.look import Look
from explorer.messages import explain
from explorer.programme.model import section_of

WIDE, LOW = 1120, 560  # pixels; less leaves room for a narrow panel, or none for the note
PANEL, NARROW_PANEL = 340, 272
WITH_NOTE, WITHOUT_NOTE = 110, 50  # pixels below and above the cells, the bar left out


class MatrixPlace(QWidget):
    """Shows a matrix of the programme.

    ``changed`` gives the view the reader made of it, ``comparing_wanted`` a comparison, ``said``
    what went well or wrong.
    """

    changed = Signal(object)
    passage_requested = Signal(str)
    comparing_wanted = Signal(object)
    bundle_wanted = Signal(object)
    said = Signal(str)

    def __init__(
        self,
        application: Application,
        look: Look,
        read: Callable[[], Collection[str]],
        noted: Callable[[], Collection[str]],
        parent: QWidget | None = None,
    ) -> None:
        """``read`` gives the passages the reader knows, ``noted`` those with a note."""
        super().__init__(parent)
        self._application = application
        self._look = look
        self._read, self._noted = read, noted
        self._shown = View()
        self.bar = MatrixBar(look)
        self.view = MatrixView(look)
        self.view.setAccessibleName(self.tr("Matrix"))
        self.panel = MatrixPanel(look)
        self.note = QLabel(
            self.tr(
                "Een lege cel betekent: geen standpunt in dit hoofdstuk. Klik op een cel om de "
                "passages te lezen, sleep over cellen om ze naast elkaar te zetten. De labels zijn "
                "van de redactie, niet van de partij."
            ),
            wordWrap=True,
        )
        self.note.setProperty("role", "muted")
        self.bar.title.setToolTip(self.note.text())  # for where there is no room for the note
        self.suggestions = QLabel(
            self.tr(
                "Gestippeld omrand: labels die Programmaverkenner voorstelt. Ze zijn niet van de "
                "redactie en door niemand nagekeken."
            ),
            wordWrap=True,
        )
        self.suggestions.setProperty("role", "muted")
        self._lay_out()
        self.bar.rows_chosen.connect(lambda rows: self._change(rows=rows))
        self.bar.columns_chosen.connect(lambda columns: self._change(columns=columns))
        self.bar.demands_wanted.connect(lambda on: self._change(demands=on))
        self.bar.unread_wanted.connect(lambda on: self._change(unread=on))
        self.bar.export_wanted.connect(self._export)
        self.bar.bundle_wanted.connect(lambda: self.bundle_wanted.emit(self._shown))
        self.view.chosen.connect(self._show_selected)
        self.view.opened.connect(self._open)
        self.view.dragged.connect(self._compare)
        self.panel.opened.connect(self.passage_requested)
        self.panel.gap_chosen.connect(self._go_to)
        self.panel.section_chosen.connect(self._open_section)
        self.panel.comparing_wanted.connect(self._compare)
        look.changed.connect(self._dress)
        self._dress()

    # -- what is shown --------------------------------------------------------------------------

    def show_view(self, view: View) -> None:
        """Show a matrix, its chosen cell selected where it has one."""
        self._shown = view
        read = self._read()
        matrix = self._matrix(read if view.unread else ())
        self.bar.show_choice(view.rows, view.columns, demands=view.demands, unread=view.unread)
        self.view.show_matrix(matrix, self._language, matrix.having(self._noted()))
        self.panel.show_gaps(self._matrix(()) if view.unread else matrix, self._language)
        self.panel.show_unread(self._unread_sections(read))
        self.suggestions.setVisible(bool(matrix.only_suggested()))
        self._fit()
        if not self._go_to(view.row, view.column):
            self.view.go_to(*self._first_cell(matrix))

    def present_view(self) -> View:
        """What is shown now, the chosen cell included."""
        index, matrix = self.view.currentIndex(), self.view.counts.matrix
        if matrix is None or self.view.counts.is_total(index.row(), index.column()):
            return replace(self._shown, row="", column="")
        tags = matrix.rows.tags[index.row()], matrix.columns.tags[index.column()]
        return replace(self._shown, row=tags[0], column=tags[1])

    def summary(self) -> str:
        """What is shown, in one line."""
        matrix = self.view.counts.matrix
        return MatrixFigures().of_matrix(matrix) if matrix else ""

    def passages_here(self) -> tuple[Key, ...]:
        """Pack and passages of the selected cells, or of the card the keyboard is at."""
        pack = self._application.programme.id
        card = self.panel.cards.current_card() if self.panel.cards.hasFocus() else None
        if card is not None:
            return ((pack, card.key),)
        return tuple((pack, card.key) for card in self.panel.cards.cards())

    def focus(self) -> None:
        """Give the keyboard to the cells."""
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _matrix(self, read: Collection[str]) -> Matrix:
        return self._application.comparing.matrix(
            self._application.programme.id,
            self._shown.rows,
            self._shown.columns,
            only_demands=self._shown.demands,
            read=read,
        )

    def _unread_sections(self, read: Collection[str]) -> list[tuple[str, str, int, int]]:
        """The sections the reader doesn't know, with how much there is to read."""
        known, programme = {section_of(passage) for passage in read}, self._application.programme
        return [
            (head.id, head.title, head.passages, head.demands)
            for head in programme.section_heads()
            if head.passages and head.id not in known
        ]

    def _open_section(self, section: str) -> None:
        passages = self._application.programme.section(section).passages
        if passages:
            self.passage_requested.emit(passages[0].id)

    @staticmethod
    def _first_cell(matrix: Matrix) -> Place:
        """The first cell that holds something."""
        filled = (
            (row, column)
            for row, cells in enumerate(matrix.cells)
            for column, cell in enumerate(cells)
            if cell
        )
        return next(filled, (0, 0))

    def _go_to(self, row: str, column: str) -> bool:
        place = self.view.counts.place_of(row, column)
        if place is not None:
            self.view.go_to(*place)
        return place is not None

    def _change(
        self,
        *,
        rows: Facet | None = None,
        columns: Facet | None = None,
        demands: bool | None = None,
        unread: bool | None = None,
    ) -> None:
        now = self.present_view()
        self.changed.emit(
            replace(
                now,
                rows=rows or now.rows,
                columns=columns or now.columns,
                demands=now.demands if demands is None else demands,
                unread=now.unread if unread is None else unread,
            )
        )

    # -- what is selected -----------------------------------------------------------------------

    def _show_selected(self) -> None:
        rows, columns = self.view.block()
        index, counts = self.view.currentIndex(), self.view.counts
        matrix = counts.matrix
        if matrix is None or not index.isValid():
            return
        block = len(rows) * len(columns) > 1
        if block:
            title = MatrixFigures().block(len(rows), len(columns))
            ids = matrix.passages_in(rows, columns)
        else:
            title = counts.name(index.row(), index.column())
            ids = counts.passages(index.row(), index.column())
        programme = self._application.programme
        passages = [programme.passage(each) for each in ids]
        self.panel.show_passages(
            title, [(programme.head(each.section).title, each) for each in passages]
        )
        self.panel.offer_comparison(possible=block)

    def _open(self) -> None:
        """Enter: read the passages of one cell, or put a block side by side."""
        rows, columns = self.view.block()
        if len(rows) * len(columns) > 1:
            self._compare()
        elif self.panel.cards.cards():
            self.panel.tabs.setCurrentIndex(0)
            self.panel.cards.setFocus(Qt.FocusReason.OtherFocusReason)

    def _compare(self) -> None:
        matrix = self.view.counts.matrix
        if matrix is None:
            return
        try:
            self.comparing_wanted.emit(matrix.comparison(*self.view.block()))
        except UserError as error:
            self.said.emit(explain(error, self._language))

    # -- saving ---------------------------------------------------------------------------------

    def _export(self, suffix: str) -> None:
        matrix, name = self.view.counts.matrix, self.tr("matrix")
        given, _filter = QFileDialog.getSaveFileName(
            self,
            self.tr("Bewaar de matrix"),
            str(Path.home() / f"{name}.{suffix}"),
            f"{suffix.upper()} (*.{suffix})",
        )
        if not given or matrix is None:
            return
        file = Path(given)
        file = file if file.suffix else file.with_suffix(f".{suffix}")
        captions = Captions(
            title=f"{self.bar.title.text()} – {self._application.programme.name}",
            note=self.tr("De labels zijn van de redactie, niet van de partij."),
            total=self.tr("Totaal"),
        )
        try:
            save_matrix(matrix, file, captions, self._language)
        except UserError as error:
            self.said.emit(explain(error, self._language))
        else:
            self.said.emit(self.tr("Bewaard als {file}").format(file=file))

    # -- parts ----------------------------------------------------------------------------------

    @property
    def _language(self) -> str:
        return self._application.settings.text("language")

    def _dress(self) -> None:
        self.setStyleSheet(table_sheet(self._look, corner=False))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            beside = PANEL if self.width() >= WIDE else NARROW_PANEL
            self.splitter.setSizes([self.width() - beside, beside])
        self._fit()

    def _fit(self) -> None:
        """Give the cells the room there is; the note goes where they would have to be scrolled."""
        room = self.height() - self.bar.height()
        low = self.height() < LOW or self.view.lowest() > room - WITH_NOTE
        self.note.setVisible(not low)
        self.view.fit(room - (WITHOUT_NOTE if low else WITH_NOTE))

    def _lay_out(self) -> None:
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(22, 0, 14, 10)
        column.setSpacing(10)
        column.addWidget(self.view, 1)
        column.addWidget(self.note)
        column.addWidget(self.suggestions)
        column.addStretch(0)
        self.splitter = QSplitter(
            Qt.Orientation.Horizontal, childrenCollapsible=False, handleWidth=1
        )
        for widget, minimum in ((left, 360), (self.panel, 200)):
            widget.setMinimumWidth(minimum)
            self.splitter.addWidget(widget)
        self.splitter.setStretchFactor(0, 1)
        above = QVBoxLayout()
        above.setContentsMargins(22, 18, 22, 12)
        above.addWidget(self.bar)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(above)
        layout.addWidget(self.splitter, 1)
