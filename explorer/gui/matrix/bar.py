"""The bar above the matrix: what its sides are, what is left out, and saving it."""

from collections.abc import Mapping

from PySide6.QtCore import QEvent, Qt, Signal, SignalInstance
from PySide6.QtGui import QAction, QActionGroup, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QMenu, QPushButton, QWidget

from explorer.comparing.statements import Facet
from explorer.gui.overriding import override
from explorer.gui.theme.look import Look


class MatrixBar(QWidget):
    """``rows_chosen`` and ``columns_chosen`` give a facet, ``export_wanted`` a suffix."""

    rows_chosen = Signal(object)
    columns_chosen = Signal(object)
    demands_wanted = Signal(bool)
    unread_wanted = Signal(bool)
    export_wanted = Signal(str)
    bundle_wanted = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._row_names = {
            Facet.REGION: self.tr("regio"),
            Facet.THEME: self.tr("thema"),
            Facet.SECTION: self.tr("sectie"),
        }
        self._column_names = {
            Facet.ASPECT: self.tr("aspect"),
            Facet.LEVEL: self.tr("niveau"),
            Facet.ACT: self.tr("soort"),
            Facet.SDG: self.tr("SDG"),
        }
        self.title = QLabel(self.tr("Positiematrix"))
        self.rows = QPushButton()
        self._row_actions = self._facets(self.rows, self._row_names, self.rows_chosen)
        self.columns = QPushButton()
        self._column_actions = self._facets(self.columns, self._column_names, self.columns_chosen)
        self.demands = QPushButton(self.tr("Alleen eisen"))
        self.demands.clicked.connect(self.demands_wanted)
        self.unread = QPushButton(self.tr("Alleen ongelezen"))
        for toggle in (self.demands, self.unread):
            toggle.setCheckable(True)
        self.unread.clicked.connect(self.unread_wanted)
        self.export = QPushButton(self.tr("Bewaar als ▾"))
        self.export.setMenu(self._formats())
        self.bundle = QPushButton(self.tr("In bundel"))
        self.bundle.setProperty("role", "primary")
        self.bundle.clicked.connect(self.bundle_wanted)
        self._sides, self._rest = (
            self._group(self.rows, self.columns),
            self._group(self.demands, self.unread, self.export, self.bundle),
        )
        self._buttons = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._buttons.setSpacing(8)
        for group in (self._sides, self._rest):
            self._buttons.addLayout(group)
            self._buttons.setAlignment(group, Qt.AlignmentFlag.AlignLeft)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self.title, 1)
        layout.addLayout(self._buttons)
        look.changed.connect(self._refresh_fonts)
        self._refresh_fonts()

    def show_choice(self, rows: Facet, columns: Facet, *, demands: bool, unread: bool) -> None:
        """Show what the matrix is made of."""
        self.rows.setText(self.tr("Rijen: {what}").format(what=self._row_names[rows]) + " ▾")
        columns_text = self.tr("Kolommen: {what}").format(what=self._column_names[columns])
        self.columns.setText(columns_text + " ▾")
        self._row_actions[rows].setChecked(True)
        self._column_actions[columns].setChecked(True)
        self.demands.setChecked(demands)
        self.unread.setChecked(unread)

    @staticmethod
    def _group(*buttons: QPushButton) -> QHBoxLayout:
        group = QHBoxLayout()
        group.setSpacing(8)
        for button in buttons:
            group.addWidget(button)
        return group

    def _facets(
        self, button: QPushButton, names: Mapping[Facet, str], chosen: SignalInstance
    ) -> dict[Facet, QAction]:
        menu = QMenu(button)
        group = QActionGroup(menu)
        actions = {}
        for facet, name in names.items():
            action = QAction(name[:1].upper() + name[1:], menu)
            action.setCheckable(True)
            action.triggered.connect(lambda _checked=False, facet=facet: chosen.emit(facet))
            group.addAction(action)
            menu.addAction(action)
            actions[facet] = action
        button.setMenu(menu)
        return actions

    def _formats(self) -> QMenu:
        menu = QMenu(self.export)
        names = {
            "csv": self.tr("Rekenblad (CSV)"),
            "svg": self.tr("Tekening (SVG)"),
            "png": self.tr("Afbeelding (PNG)"),
        }
        for suffix, name in names.items():
            action = QAction(name, menu)
            action.triggered.connect(
                lambda _checked=False, suffix=suffix: self.export_wanted.emit(suffix)
            )
            menu.addAction(action)
        return menu

    def _refresh_fonts(self) -> None:
        self.title.setFont(self._look.reading_font(24, bold=True))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @override
    def event(self, event: QEvent) -> bool:
        """Names, faces and their sizes may change while the width stays."""
        handled = super().event(event)
        if event.type() is QEvent.Type.LayoutRequest:
            self._fit()
        return handled

    def _fit(self) -> None:
        """Put the buttons beside each other and the title beside them, where there is room."""
        buttons = self._sides.sizeHint().width() + self._rest.sizeHint().width() + 8
        self.title.setVisible(self.width() >= buttons + self.title.sizeHint().width() + 8)
        side, below = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._buttons.setDirection(side if self.width() >= buttons else below)
