"""The bar above a comparison: its columns, what makes the rows, and what is left out."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QHBoxLayout,
    QMenu,
    QPushButton,
    QSizePolicy,
    QStyle,
    QStyleOptionButton,
    QStylePainter,
    QToolButton,
    QWidget,
)

from explorer.comparing.choices import Comparison
from explorer.comparing.table import FEWEST, MOST, RowsBy
from explorer.gui.overriding import override
from explorer.gui.theme.icons import icon
from explorer.gui.theme.look import Look

WIDEST = 190  # pixels a column's button takes at most


class ColumnButton(QPushButton):
    """The title of a column, shortened where there is no room."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(f"{title} ▾", parent)
        self._title = title
        self.setToolTip(title)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    @override
    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        return QSize(min(hint.width(), WIDEST), hint.height())

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(56, super().minimumSizeHint().height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QStylePainter(self)
        option = QStyleOptionButton()
        self.initStyleOption(option)
        room = self.width() - 26 - self.fontMetrics().horizontalAdvance(" ▾")
        title = self.fontMetrics().elidedText(self._title, Qt.TextElideMode.ElideRight, room)
        option.text = f"{title} ▾"  # type: ignore[attr-defined]  # not in the stubs
        painter.drawControl(QStyle.ControlElement.CE_PushButton, option)
        painter.end()


class ComparisonBar(QWidget):
    """``choosing`` gives the place of a column and the button under which to choose it."""

    choosing = Signal(int, object)
    by_chosen = Signal(object)
    differences_wanted = Signal(bool)
    demands_wanted = Signal(bool)
    all_rows_wanted = Signal()
    bundle_wanted = Signal()
    bookmark_wanted = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._labels = {
            RowsBy.ASPECT: self.tr("aspect"),
            RowsBy.LEVEL: self.tr("niveau"),
            RowsBy.ACT: self.tr("soort"),
            RowsBy.REGION: self.tr("regio"),
            RowsBy.SDG: self.tr("SDG"),
            RowsBy.THEME: self.tr("thema"),
            RowsBy.SECTION: self.tr("sectie"),
            RowsBy.ORDER: self.tr("volgorde van de tekst"),
            RowsBy.SIMILARITY: self.tr("gelijkenis"),
            RowsBy.EDITIONS: self.tr("edities"),
        }
        self.columns: list[ColumnButton] = []
        self.add_button = QPushButton(self.tr("+ Kolom"))
        self.add_button.clicked.connect(
            lambda: self.choosing.emit(len(self.columns), self.add_button)
        )
        self.rows = QPushButton()
        self.rows.setMenu(self._rows_menu())
        self.differences = self._toggle(self.tr("Alleen verschillen"))
        self.differences.clicked.connect(self.differences_wanted)
        self.demands = self._toggle(self.tr("Alleen eisen"))
        self.demands.clicked.connect(self.demands_wanted)
        self.all_rows = QPushButton(self.tr("Alle rijen"))
        self.all_rows.setToolTip(self.tr("Toon ook de rijen die niet gekozen zijn"))
        self.all_rows.clicked.connect(self.all_rows_wanted)
        self.bookmark = QToolButton()
        self.bookmark.setToolTip(self.tr("Bladwijzer op deze vergelijking"))
        self.bookmark.setAccessibleName(self.bookmark.toolTip())
        self.bookmark.clicked.connect(self.bookmark_wanted)
        self.bundle = QPushButton(self.tr("Vergelijking in bundel"))
        self.bundle.setProperty("role", "primary")
        self.bundle.clicked.connect(self.bundle_wanted)
        self._left = QHBoxLayout()
        self._left.setSpacing(8)
        self._left.addWidget(self.add_button)
        self._left.addStretch(1)
        self._right = QHBoxLayout()
        self._right.setSpacing(8)
        for button in (
            self.all_rows,
            self.rows,
            self.demands,
            self.differences,
            self.bookmark,
            self.bundle,
        ):
            self._right.addWidget(button)
        self._right.addStretch(0)
        self._lines = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(8)
        self._lines.addLayout(self._left, 1)
        self._lines.addLayout(self._right)
        look.changed.connect(self._dress)
        self._dress()

    def show_comparison(self, comparison: Comparison, titles: Sequence[str]) -> None:
        """Show what is compared, its columns called ``titles``."""
        for button in self.columns:
            self._left.removeWidget(button)
            button.hide()
            button.deleteLater()
        self.columns = []
        for place, title in enumerate(titles):
            button = ColumnButton(title)
            button.setAccessibleName(
                self.tr("Kolom {number}: {title}").format(number=place + 1, title=title)
            )
            button.clicked.connect(
                lambda _checked=False, place=place, button=button: self.choosing.emit(place, button)
            )
            self._left.insertWidget(place, button)
            button.show()  # or it wouldn't count yet in how much room is wanted
            self.columns.append(button)
        enough = len(titles) >= FEWEST
        self.all_rows.setVisible(bool(comparison.tags))
        self.differences.setVisible(comparison.by is not RowsBy.EDITIONS)
        self.bookmark.setEnabled(enough)
        self.bundle.setEnabled(enough)
        self._actions[RowsBy.EDITIONS].setEnabled(len(titles) == FEWEST)
        self.add_button.setEnabled(len(titles) < MOST)
        self.rows.setText(self.tr("Rijen: {what}").format(what=self._labels[comparison.by]) + " ▾")
        self._actions[comparison.by].setChecked(True)
        self.differences.setChecked(comparison.only_differences)
        self.demands.setChecked(comparison.only_demands)
        self._arrange()

    def by_actions(self) -> dict[RowsBy, QAction]:
        """What the menu of rows offers."""
        return dict(self._actions)

    def _rows_menu(self) -> QMenu:
        menu = QMenu(self)
        group = QActionGroup(menu)
        self._actions = {}
        for by, label in self._labels.items():
            action = QAction(label[:1].upper() + label[1:], menu)
            action.setCheckable(True)
            action.triggered.connect(lambda _checked=False, by=by: self.by_chosen.emit(by))
            group.addAction(action)
            menu.addAction(action)
            self._actions[by] = action
        return menu

    @staticmethod
    def _toggle(text: str) -> QPushButton:
        button = QPushButton(text)
        button.setCheckable(True)
        return button

    def _dress(self) -> None:
        self.bookmark.setIcon(icon("bookmark", self._look.tokens.ink, 17))

    def _arrange(self) -> None:
        """One line where all fits beside each other, else two."""
        wanted = self._left.sizeHint().width() + self._right.sizeHint().width() + 8
        side, below = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._lines.setDirection(side if wanted <= self.width() else below)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()
