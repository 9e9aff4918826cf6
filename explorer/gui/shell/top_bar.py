"""The bar above the place: back and forward, where one is, and the search field."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QIcon
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QToolButton, QWidget

from explorer.gui.theme.icons import icon, pill
from explorer.gui.theme.look import Look
from explorer.gui.widgets.breadcrumb import Breadcrumb
from explorer.gui.widgets.search_field import SearchField

HEIGHT = 52


class TopBar(QWidget):
    """Holds what every place shares."""

    def __init__(
        self, back: QAction, forward: QAction, look: Look, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("topBar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(HEIGHT)
        self._look = look
        self._back = self._button(back)
        self._forward = self._button(forward)
        self.programmes = QToolButton()
        self.programmes.setAutoRaise(True)
        self.programmes.setIconSize(QSize(18, 18))
        self.programmes.setAccessibleName(self.tr("Programma kiezen"))
        self.programmes.setToolTip(self.tr("Programma kiezen (F4)"))
        self.programmes.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.breadcrumb = Breadcrumb(look, before=self.programmes)
        self.search = SearchField(look, "Ctrl K")
        self.search.setPlaceholderText(self.tr("Zoek in het programma…"))
        self.search.setAccessibleName(self.tr("Zoek in het programma"))
        self.search.setMinimumWidth(230)
        self.search.setMaximumWidth(420)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(14, 8, 16, 8)
        layout.setSpacing(4)
        layout.addWidget(self._back)
        layout.addWidget(self._forward)
        layout.addSpacing(4)
        layout.addWidget(self.programmes)
        layout.addSpacing(2)
        layout.addWidget(self.breadcrumb, 5)
        layout.addWidget(self.search, 4)
        layout.addSpacing(10)
        self.bundle = QPushButton()
        self.bundle.setLayoutDirection(Qt.LayoutDirection.RightToLeft)  # the number after the word
        self.bundle.setToolTip("Ctrl+Shift+B")
        self.show_bundle(0)
        layout.addWidget(self.bundle)
        look.changed.connect(self._refresh)
        self._refresh()

    def show_bundle(self, count: int) -> None:
        """Show how many things are in the present bundle."""
        self._in_bundle = count
        self.bundle.setText(self.tr("Bundel"))
        self.bundle.setAccessibleName(f"{self.bundle.text()} {count or ''}".strip())
        if not count:
            self.bundle.setIcon(QIcon())
            return
        look = self._look
        number = pill(
            str(count),
            look.small_font(bold=True),
            look.colour("accent"),
            look.colour("accent_soft"),
        )
        self.bundle.setIcon(number)
        self.bundle.setIconSize(number.availableSizes()[0])

    @staticmethod
    def _button(action: QAction) -> QToolButton:
        button = QToolButton()
        button.setDefaultAction(action)
        button.setAutoRaise(True)
        button.setIconSize(QSize(16, 16))
        button.setAccessibleName(action.text())
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button

    def _refresh(self) -> None:
        for button, name in ((self._back, "back"), (self._forward, "forward")):
            button.defaultAction().setIcon(icon(name, self._look.tokens.ink, 16))
        self.show_bundle(self._in_bundle)
        self.programmes.setIcon(icon("programmes", self._look.tokens.ink, 18))
