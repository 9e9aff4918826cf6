"""Beside the matrix: the passages of what is selected, and the list of empty cells."""

from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import QModelIndex, QStringListModel, Qt, Signal
from PySide6.QtWidgets import (
    QListView,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from explorer.comparing.matrix import Matrix
from explorer.gui.matrix.figures import MatrixFigures
from explorer.gui.theme.look import Look
from explorer.gui.widgets.cards import Card, CardList
from explorer.gui.widgets.elided_label import ElidedLabel
from explorer.gui.widgets.page_names import short_pages
from explorer.gui.widgets.tab_row import TabRow
from explorer.programme.model import Passage

PASSAGES, GAPS, UNREAD = range(3)


class MatrixPanel(QWidget):
    """``opened`` gives a passage, ``gap_chosen`` the tags of an empty cell.

    ``section_chosen`` gives a section that isn't read yet.
    """

    opened = Signal(str)
    gap_chosen = Signal(str, str)
    section_chosen = Signal(str)
    comparing_wanted = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("inspector")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._gaps: list[tuple[str, str]] = []
        self.tabs = TabRow(look)
        self.tabs.setObjectName("matrixTabs")
        self.tabs.setAccessibleName(self.tr("Naast de matrix"))
        self.tabs.add(self.tr("Passages"), "reading")
        self.tabs.add("", "matrix")
        self.tabs.add("", "bookmark")
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
        self.gaps = self._list(self.tr("Lege cellen"), self._choose_gap)
        self.unread = self._list(self.tr("Nog niet gelezen"), self._choose_unread)
        self._unread: list[str] = []
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
                    side=short_pages(passage.pages),
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
        _show(self.gaps, sentences)
        self.tabs.rename(GAPS, words.gaps(len(gaps)))

    def show_unread(self, sections: Sequence[tuple[str, str, int, int]]) -> None:
        """List sections that aren't read: id, title, number of passages and of demands."""
        words = MatrixFigures()
        self._unread = [section for section, *_told in sections]
        _show(
            self.unread,
            (
                f"{title}\n{words.unread(passages, demands)}"
                for _id, title, passages, demands in sections
            ),
        )
        self.tabs.rename(UNREAD, words.unread_sections(len(sections)))

    def _list(self, name: str, choose: Callable[[QModelIndex], None]) -> QListView:
        found = QListView()
        found.setObjectName("gapList")
        found.setAccessibleName(name)
        found.setTextElideMode(Qt.TextElideMode.ElideRight)
        found.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        found.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        found.setModel(QStringListModel(found))
        found.clicked.connect(choose)
        found.activated.connect(choose)
        return found

    def _choose_unread(self, index: QModelIndex) -> None:
        self.section_chosen.emit(self._unread[index.row()])

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
        for listed in (self.gaps, self.unread):
            page = QWidget()
            below = QVBoxLayout(page)
            below.setContentsMargins(0, 10, 0, 0)
            below.addWidget(listed)
            self._pages.addWidget(page)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 0, 12, 8)
        layout.setSpacing(0)
        layout.addWidget(self.tabs)
        layout.addWidget(self._pages, 1)
        self.compare.hide()


def _show(listed: QListView, sentences: Iterable[str]) -> None:
    model = listed.model()
    assert isinstance(model, QStringListModel), "these lists hold sentences"
    model.setStringList(list(sentences))
