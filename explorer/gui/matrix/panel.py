"""Beside the matrix: the passages of what is selected, and the list of empty cells."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QModelIndex, QStringListModel, Qt, Signal
from PySide6.QtWidgets import (
    QListView,
    QPushButton,
    QStackedWidget,
    QTabBar,
    QVBoxLayout,
    QWidget,
)

from explorer.comparing.matrix import Matrix
from explorer.gui.matrix.figures import MatrixFigures
from explorer.gui.theme.look import Look
from explorer.gui.widgets.cards import Card, CardList
from explorer.gui.widgets.elided_label import ElidedLabel
from explorer.programme.model import Passage, page_range

PASSAGES, GAPS = range(2)


class MatrixPanel(QWidget):
    """``opened`` gives a passage, ``gap_chosen`` the tags of an empty cell."""

    opened = Signal(str)
    gap_chosen = Signal(str, str)
    comparing_wanted = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("inspector")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._gaps: list[tuple[str, str]] = []
        self.tabs = QTabBar()
        self.tabs.setDrawBase(False)
        self.tabs.addTab(self.tr("Passages"))
        self.tabs.addTab("")
        self.title = ElidedLabel(textFormat=Qt.TextFormat.PlainText)
        self.title.setProperty("role", "title")
        self.count = ElidedLabel(textFormat=Qt.TextFormat.PlainText)
        self.count.setProperty("role", "muted")
        self.compare = QPushButton(self.tr("Zet deze cellen naast elkaar"))
        self.compare.setProperty("role", "primary")
        self.compare.clicked.connect(self.comparing_wanted)
        self.cards = CardList(look, lines=3)
        self.cards.setAccessibleName(self.tr("Passages van de cel"))
        self.cards.opened.connect(self.opened)
        self.cards.clicked.connect(self._open_card)
        self.gaps = QListView()
        self.gaps.setObjectName("gapList")
        self.gaps.setAccessibleName(self.tr("Lege cellen"))
        self.gaps.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.gaps.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.gaps.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self._sentences = QStringListModel(self)
        self.gaps.setModel(self._sentences)
        self.gaps.clicked.connect(self._choose_gap)
        self.gaps.activated.connect(self._choose_gap)
        self._pages = QStackedWidget()
        self._lay_out()
        self.tabs.currentChanged.connect(self._pages.setCurrentIndex)

    def show_passages(self, title: str, passages: Sequence[tuple[str, Passage]]) -> None:
        """List passages, each with the title of its section."""
        self.title.setText(title)
        silent = self.tr("Hierover staat niets in dit hoofdstuk.")
        self.count.setText(MatrixFigures().passages(len(passages)) if passages else silent)
        self.cards.setVisible(bool(passages))
        self.cards.show_cards(
            [
                Card(
                    key=passage.id,
                    title=f"{section} ¶ {passage.number}",
                    body=passage.text,
                    side=self.tr("p. {pages}").format(pages=page_range(passage.pages))
                    if passage.pages
                    else "",
                )
                for section, passage in passages
            ]
        )

    def offer_comparison(self, *, possible: bool) -> None:
        """Show or hide the button that puts the selected cells side by side."""
        self.compare.setVisible(possible)

    def show_gaps(self, matrix: Matrix, language: str) -> None:
        """List the empty cells of ``matrix``."""
        gaps, words = matrix.gaps(), MatrixFigures()
        self._gaps = [(gap.row.id, gap.column.id) for gap in gaps]
        sentences: Iterable[str] = (
            words.gap(gap, matrix.columns.facet, language, demands=matrix.only_demands)
            for gap in gaps
        )
        self._sentences.setStringList(list(sentences))
        self.tabs.setTabText(GAPS, words.gaps(len(gaps)))

    def _open_card(self, index: QModelIndex) -> None:
        self.opened.emit(self.cards.cards()[index.row()].key)

    def _choose_gap(self, index: QModelIndex) -> None:
        self.gap_chosen.emit(*self._gaps[index.row()])

    def _lay_out(self) -> None:
        found = QWidget()
        column = QVBoxLayout(found)
        column.setContentsMargins(0, 10, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.title)
        column.addWidget(self.count)
        column.addWidget(self.compare)
        column.addSpacing(4)
        column.addWidget(self.cards, 1)
        column.addStretch(0)
        self._pages.addWidget(found)
        empty = QWidget()
        below = QVBoxLayout(empty)
        below.setContentsMargins(0, 10, 0, 0)
        below.addWidget(self.gaps)
        self._pages.addWidget(empty)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 0, 12, 8)
        layout.setSpacing(0)
        layout.addWidget(self.tabs)
        layout.addWidget(self._pages, 1)
        self.compare.hide()
