"""The bar above a comparison: its columns, what makes the rows, and what is left out."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QPaintEvent
from PySide6.QtWidgets import (
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
from explorer.gui.widgets.flow import FlowLayout

LONGEST = 34  # letters of a title its button has room for
BESIDE = 26  # pixels between the edges of a button and its words


class ColumnButton(QPushButton):
    """The title of a column, shortened where there is no room."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = ""
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def show_title(self, title: str, spoken: str) -> None:
        """Be the button of the column called ``title``; a screen reader says ``spoken``."""
        if title != self._title:
            self._title = title
            self.setText(f"{title} ▾")
            self.setToolTip(title)
            self.setAccessibleName(spoken)

    @override
    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        widest = LONGEST * self.fontMetrics().averageCharWidth() + BESIDE
        return QSize(min(hint.width(), widest), hint.height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QStylePainter(self)
        option = QStyleOptionButton()
        self.initStyleOption(option)
        room = self.width() - BESIDE - self.fontMetrics().horizontalAdvance(" ▾")
        title = self.fontMetrics().elidedText(self._title, Qt.TextElideMode.ElideRight, room)
        option.text = f"{title} ▾"  # type: ignore[attr-defined]  # not in the stubs
        painter.drawControl(QStyle.ControlElement.CE_PushButton, option)
        painter.end()


class ComparisonBar(QWidget):
    """``choosing`` gives the place of a column and the button under which to choose it.

    ``changed`` gives ``comparison`` as the reader wants it: with other rows, or others left out.
    """

    choosing = Signal(int, object)
    changed = Signal(object)
    bundle_wanted = Signal()
    bookmark_wanted = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.comparison = Comparison(())
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
        self._columns = [ColumnButton(self) for _place in range(MOST)]
        self.add_button = QPushButton(self.tr("+ Kolom"))
        self.add_button.clicked.connect(
            lambda: self.choosing.emit(len(self.columns), self.add_button)
        )
        self.rows = QPushButton()
        self.rows.setMenu(self._rows_menu())
        self.differences = self._toggle(self.tr("Alleen verschillen"))
        self.differences.clicked.connect(self._leave_out_alike)
        self.demands = self._toggle(self.tr("Alleen eisen"))
        self.demands.clicked.connect(self._leave_out_rest)
        self.all_rows = QPushButton(self.tr("Alle rijen"))
        self.all_rows.setToolTip(self.tr("Toon ook de rijen die niet gekozen zijn"))
        self.all_rows.clicked.connect(self._show_all_rows)
        self.bookmark = QToolButton()
        self.bookmark.setToolTip(self.tr("Bladwijzer op deze vergelijking"))
        self.bookmark.setAccessibleName(self.bookmark.toolTip())
        self.bookmark.clicked.connect(self.bookmark_wanted)
        self.bundle = QPushButton(self.tr("Vergelijking in bundel"))
        self.bundle.setProperty("role", "primary")
        self.bundle.clicked.connect(self.bundle_wanted)
        self._row = FlowLayout(self, gap=8)
        for place, column in enumerate(self._columns):
            column.clicked.connect(
                lambda _checked=False, place=place, column=column: self.choosing.emit(place, column)
            )
            self._row.addWidget(column)
        self._row.addWidget(self.add_button)
        self._row.end_group()
        for button in (
            self.all_rows,
            self.rows,
            self.demands,
            self.differences,
            self.bookmark,
            self.bundle,
        ):
            self._row.addWidget(button)
        look.changed.connect(self._dress)
        self._dress()

    def show_columns(self, titles: Sequence[str]) -> None:
        """Show ``comparison``, its columns called ``titles``."""
        comparison = self.comparison
        for place, button in enumerate(self._columns):
            button.setVisible(place < len(titles))
        for place, (button, title) in enumerate(zip(self._columns, titles, strict=False), 1):
            spoken = self.tr("Kolom {number}: {title}").format(number=place, title=title)
            button.show_title(title, spoken)
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

    @property
    def columns(self) -> list[ColumnButton]:
        """The buttons of the columns there are."""
        return [button for button in self._columns if not button.isHidden()]

    def _make_rows(self, by: RowsBy) -> None:
        self.changed.emit(replace(self.comparison, by=by, tags=()))

    def _show_all_rows(self) -> None:
        self.changed.emit(replace(self.comparison, tags=()))

    def _leave_out_alike(self, only_differences: bool) -> None:  # noqa: FBT001 -- the signal's own argument
        self.changed.emit(replace(self.comparison, only_differences=only_differences))

    def _leave_out_rest(self, only_demands: bool) -> None:  # noqa: FBT001 -- the signal's own argument
        self.changed.emit(replace(self.comparison, only_demands=only_demands))

    def _rows_menu(self) -> QMenu:
        menu = QMenu(self)
        group = QActionGroup(menu)
        self._actions = {}
        for by, label in self._labels.items():
            action = QAction(label[:1].upper() + label[1:], menu)
            action.setCheckable(True)
            action.triggered.connect(lambda _checked=False, by=by: self._make_rows(by))
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
