"""The shortcut sheet: every action that has keys, in columns, and how to search."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, QRect, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence, QShowEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from explorer.gui.overriding import override
from explorer.gui.searching.help_card import HelpCard
from explorer.gui.shell.actions import GROUPS, TABLE
from explorer.gui.theme.look import Look
from explorer.gui.widgets.key_caps import KeyCaps
from explorer.gui.widgets.overlay import Overlay

COLUMN = 320  # least width in pixels of a column
MOST_COLUMNS = 3
WIDEST = 1120
TOP = 40
HEADING_ROWS = 2  # what a group's heading takes of a column's height, in rows


class ShortcutSheet(Overlay):
    """A card with all shortcuts; ``example_chosen`` gives a query that is to be tried."""

    example_chosen = Signal(str)

    def __init__(self, actions: Mapping[str, QAction], look: Look, window: QWidget) -> None:
        super().__init__(look, window)
        self._actions = actions
        self._headings: list[QLabel] = []
        self._column_count = 0
        self._page = QWidget()
        self._page_layout = QVBoxLayout(self._page)
        self._page_layout.setContentsMargins(26, 20, 26, 22)
        self._page_layout.setSpacing(20)
        self._columns = QWidget()
        self._title = QLabel(self.tr("Sneltoetsen"))
        self._page_layout.addWidget(self._title)
        self._page_layout.addWidget(self._columns)
        self._search_title = self._heading(self.tr("Zo kun je zoeken"))
        self.help = HelpCard()
        self.help.example_chosen.connect(self._try)
        searching = QVBoxLayout()
        searching.setSpacing(4)
        searching.addWidget(self._search_title)
        searching.addWidget(self.help)
        self._page_layout.addLayout(searching)
        self._page_layout.addStretch(1)
        self.area = QScrollArea(self.card, widgetResizable=True)
        self.area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setAccessibleName(self.tr("Sneltoetsen en hulp bij het zoeken"))
        self.setAccessibleName(self.area.accessibleName())
        self.area.setWidget(self._page)
        layout = QVBoxLayout(self.card)
        layout.setContentsMargins(2, 2, 2, 2)
        layout.addWidget(self.area)

    @override
    def card_place(self) -> QRect:
        width = min(WIDEST, self.width() - 48)
        self._fill(min(MOST_COLUMNS, max(1, (width - 52) // COLUMN)))
        wanted = self._page_layout.totalHeightForWidth(width - 16) + 6
        height = min(wanted, self.height() - 2 * TOP)
        return QRect((self.width() - width) // 2, TOP, width, height)

    @override
    def first_focus(self) -> QWidget:
        return self.area

    @override
    def showEvent(self, event: QShowEvent) -> None:
        """A font set before the style sheet reaches a widget is lost, so it is set again."""
        super().showEvent(event)
        self._set_fonts()

    @override
    def refresh_look(self) -> None:
        self._set_fonts()
        super().refresh_look()

    def _try(self, query: str) -> None:
        self.dismiss()
        self.example_chosen.emit(query)

    # -- columns --------------------------------------------------------------------------------

    def _fill(self, count: int) -> None:
        """Divide the groups over ``count`` columns of about the same height."""
        if count == self._column_count:
            return
        self._column_count = count
        self._headings = [self._search_title]
        columns = QWidget()
        row = QHBoxLayout(columns)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(34)
        stacks = [QVBoxLayout() for _column in range(count)]
        for stack, groups in zip(stacks, divide(self._groups(), count), strict=True):
            stack.setSpacing(18)
            for group in groups:
                stack.addWidget(self._group(group))
            stack.addStretch(1)
            row.addLayout(stack, 1)
        self._page_layout.replaceWidget(self._columns, columns)
        self._columns.deleteLater()
        self._columns = columns
        columns.show()
        self._set_fonts()

    def _groups(self) -> dict[str, int]:
        """The groups that have a shortcut to show, with the rows each takes."""
        counts = {group: sum(bool(keys) for keys in self._rows(group).values()) for group in GROUPS}
        return {group: count + HEADING_ROWS for group, count in counts.items() if count}

    def _rows(self, group: str) -> dict[str, list[str]]:
        """The shortcuts of each action of a group, by its id."""
        return {
            definition.id: [
                keys.toString(QKeySequence.SequenceFormat.NativeText)
                for keys in self._actions[definition.id].shortcuts()
            ]
            for definition in TABLE
            if definition.group == group
        }

    def _group(self, group: str) -> QWidget:
        widget = QWidget()
        layout = QVBoxLayout(widget)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(5)
        layout.addWidget(self._heading(QCoreApplication.translate("Actions", GROUPS[group])))
        for action_id, keys in self._rows(group).items():
            if keys:
                layout.addLayout(self._row(self._actions[action_id].text(), keys))
        return widget

    def _row(self, text: str, keys: list[str]) -> QHBoxLayout:
        """An action with the shortcuts it has."""
        row = QHBoxLayout()
        row.setSpacing(12)
        name = QLabel(text, textFormat=Qt.TextFormat.PlainText, wordWrap=True)
        name.setAccessibleName(f"{text}: {', '.join(keys)}")
        row.addWidget(name, 1)
        for shortcut in keys:
            row.addWidget(KeyCaps(shortcut, self._look))
        return row

    def _heading(self, text: str) -> QLabel:
        heading = QLabel(text.upper(), textFormat=Qt.TextFormat.PlainText)
        heading.setProperty("role", "muted")
        heading.setAccessibleName(text)
        self._headings.append(heading)
        return heading

    def _set_fonts(self) -> None:
        self._title.setFont(self._look.reading_font(24, bold=True))
        for heading in self._headings:
            heading.setFont(self._look.small_font(bold=True))


def divide(heights: Mapping[str, int], count: int) -> list[list[str]]:
    """Divide things in order over ``count`` columns, so that the highest is as low as can be."""
    limit = max(heights.values(), default=0)
    while (columns := _within(heights, limit)) and len(columns) > count:
        limit += 1
    return columns + [[] for _missing in range(count - len(columns))]


def _within(heights: Mapping[str, int], limit: int) -> list[list[str]]:
    columns: list[list[str]] = []
    used = limit
    for name, height in heights.items():
        if used + height > limit:
            columns.append([])
            used = 0
        columns[-1].append(name)
        used += height
    return columns
