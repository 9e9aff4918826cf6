"""How the hits are arranged: their order, and whether they stand under their sections."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QWidget

from explorer.gui.searching.arrangement import Arrangement
from explorer.gui.theme.icons import icon
from explorer.gui.theme.look import Look


class ArrangementBar(QWidget):
    """Two buttons; ``arrangement_chosen`` gives what they say together."""

    arrangement_chosen = Signal(object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._shown = Arrangement()
        self._names = {"relevance": self.tr("Op relevantie"), "document": self.tr("In volgorde")}
        meanings = {
            "relevance": self.tr("De beste eerst"),
            "document": self.tr("In de volgorde van het programma"),
        }
        menu = QMenu(self)
        group = QActionGroup(menu)
        self._actions: dict[str, QAction] = {}
        for order, meaning in meanings.items():
            action = menu.addAction(meaning)
            action.setCheckable(True)
            action.triggered.connect(lambda _on=False, order=order: self._choose(order))
            group.addAction(action)
            self._actions[order] = action
        self.order = QToolButton()
        self.order.setMenu(menu)
        self.order.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.order.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.order.setLayoutDirection(Qt.LayoutDirection.RightToLeft)  # the arrow after the words
        self.order.setIconSize(QSize(12, 12))
        self.grouping = QToolButton()
        self.grouping.setText(self.tr("Per sectie"))
        self.grouping.setCheckable(True)
        self.grouping.setToolTip(self.tr("Zet de passages onder hun sectie"))
        self.grouping.clicked.connect(lambda _on: self._choose(self._shown.order))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        for button in (self.order, self.grouping):
            button.setProperty("role", "choice")
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            layout.addWidget(button)
        look.changed.connect(self._refresh)
        self._refresh()

    def show_arrangement(self, arrangement: Arrangement) -> None:
        """Show what is chosen."""
        self._shown = arrangement
        order = arrangement.order
        self.order.setText(self._names[order])
        self.order.setAccessibleName(
            self.tr("Volgorde: {order}").format(order=self._names[order].lower())
        )
        self._keep_room()
        self._actions[order].setChecked(True)
        self.grouping.setChecked(arrangement.grouped)

    def _choose(self, order: str) -> None:
        self.arrangement_chosen.emit(Arrangement(order, self.grouping.isChecked()))

    def _keep_room(self) -> None:
        """The buttons keep their words where there is little room; the filters go on below."""
        for button in (self.order, self.grouping):
            button.setMinimumWidth(button.sizeHint().width())

    def _refresh(self) -> None:
        self._keep_room()
        self.order.setIcon(icon("down", self._look.tokens.muted, 12))
