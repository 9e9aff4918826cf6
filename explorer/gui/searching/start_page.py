"""What stands where the hits will be: how to search, saved searches, those of late."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from explorer.gui.searching.facet_names import FacetNames
from explorer.gui.searching.help_card import HelpCard
from explorer.gui.searching.kept_searches import KeptSearch, KeptSearches
from explorer.gui.searching.search_list import SearchList, SearchRow
from explorer.gui.theme.look import Look

RECENT_SHOWN = 8
WIDEST = 760  # pixels


class StartPage(QScrollArea):
    """``search_opened`` gives a ``KeptSearch``, ``example_chosen`` a query to try."""

    search_opened = Signal(object)
    example_chosen = Signal(str)

    def __init__(
        self, look: Look, kept: KeptSearches, names: FacetNames, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._kept = kept
        self._names = names
        self._headings: list[QLabel] = []
        self.help = HelpCard()
        self.help.example_chosen.connect(self.example_chosen)
        self.saved = SearchList(look, "bookmark", renaming=True)
        self.saved.setAccessibleName(self.tr("Bewaarde zoekopdrachten"))
        self.recent = SearchList(look, "searching")
        self.recent.setAccessibleName(self.tr("Onlangs gezocht"))
        self.clear_recent = QPushButton(self.tr("wissen"))
        self.clear_recent.setProperty("role", "link")
        self.clear_recent.setAccessibleName(self.tr("Zoekgeschiedenis wissen"))
        self.clear_recent.setToolTip(self.clear_recent.accessibleName())
        self.clear_recent.setCursor(Qt.CursorShape.PointingHandCursor)
        self.clear_recent.clicked.connect(lambda _checked: kept.forget())
        self._saved_box = self._box(self.tr("Bewaard"), self.saved)
        self._recent_box = self._box(self.tr("Onlangs gezocht"), self.recent, self.clear_recent)
        self._lay_out()
        for shown in (self.saved, self.recent):
            shown.opened.connect(self._open)
        self.saved.removed.connect(kept.remove)
        # The list is filled anew by this, which has to wait until its editor is gone.
        self.saved.renamed.connect(kept.rename, Qt.ConnectionType.QueuedConnection)
        self.recent.removed.connect(kept.forget)
        kept.changed.connect(self._refresh)
        look.changed.connect(self._refresh_fonts)
        self._refresh()

    def _lay_out(self) -> None:
        page = QWidget()
        page.setMaximumWidth(WIDEST)
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 14, 8, 12)
        column.setSpacing(22)
        for box in (self._box(self.tr("Zo kun je zoeken"), self.help), self._saved_box):
            column.addWidget(box)
        column.addWidget(self._recent_box)
        column.addStretch(1)
        self.setWidget(page)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._refresh_fonts()

    def _box(self, title: str, inside: QWidget, beside: QWidget | None = None) -> QWidget:
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        heading = QLabel(title)
        self._headings.append(heading)
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(heading)
        if beside is not None:
            line.addWidget(beside)
        line.addStretch(1)
        column.addLayout(line)
        column.addWidget(inside)
        return box

    def _refresh_fonts(self) -> None:
        for heading in self._headings:
            heading.setFont(self._look.interface_font(bold=True))

    def _refresh(self) -> None:
        saved, recent = self._kept.saved, self._kept.recent[:RECENT_SHOWN]
        self.saved.show_rows([self._saved_row(each) for each in saved])
        self.recent.show_rows([self._recent_row(each) for each in recent])
        self._saved_box.setVisible(bool(saved))
        self._recent_box.setVisible(bool(recent))

    def _saved_row(self, each: KeptSearch) -> SearchRow:
        summary = self._names.summary(each.query, each.filters)
        return SearchRow(each.id, each.name, summary if summary != each.name else "")

    def _recent_row(self, each: KeptSearch) -> SearchRow:
        summary = self._names.summary(each.query, each.filters)
        return SearchRow(each.id, summary, str(each.hits) if each.hits else "")

    def _open(self, own_id: str) -> None:
        for each in (*self._kept.saved, *self._kept.recent):
            if each.id == own_id:
                self.search_opened.emit(each)
                return
