"""The line under the hits: keys to use, or what can be done with the hits that are selected."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from explorer.gui.widgets.elided_label import PartedLabel
from explorer.gui.widgets.flow import FlowLayout

_NOTHING = " "  # with no text at all a button takes the room of four letters


class ResultsFoot(QWidget):
    """``copy_requested`` and ``all_requested`` follow its two buttons."""

    copy_requested = Signal()
    all_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.hint = PartedLabel(textFormat=Qt.TextFormat.PlainText)
        self.hint.setText(
            self.tr("↑ ↓ kies · Shift ↓ kies er meer · Enter openen · Ctrl C kopieer · Esc terug")
        )
        self.hint.setProperty("role", "muted")
        self.selected = QLabel(textFormat=Qt.TextFormat.PlainText)
        self.copy = QPushButton(self.tr("Kopieer met bronvermelding"))
        self.copy.setProperty("role", "link")
        self.copy.clicked.connect(self.copy_requested)
        self.more = QPushButton()
        self.more.setProperty("role", "link")
        self.more.clicked.connect(self.all_requested)
        policy = self.more.sizePolicy()
        policy.setRetainSizeWhenHidden(True)  # the hits keep their height with and without it
        self.more.setSizePolicy(policy)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        self._chosen = QWidget()
        chosen = FlowLayout(self._chosen, 8)
        for widget in (self.selected, self.copy):
            chosen.addWidget(widget)
        layout.addWidget(self._chosen, 1)
        layout.addWidget(self.hint, 1)
        layout.addStretch(0)
        layout.addWidget(self.more)
        for button in (self.copy, self.more):
            button.setCursor(Qt.CursorShape.PointingHandCursor)
        self.show_selected(0)
        self.show_rest(0, 0)

    def show_selected(self, count: int) -> None:
        """Say how many hits are selected, where it is more than the current one."""
        several = count > 1
        self._chosen.setVisible(several)
        self.hint.setVisible(not several)
        if several:
            self.selected.setText(self.tr("%n passage(s) gekozen", "", count))

    def show_rest(self, shown: int, total: int) -> None:
        """Offer all hits where only the first ones are shown."""
        offer = self.tr("{shown} getoond, toon alle {total}").format(shown=shown, total=total)
        self.more.setVisible(shown < total)
        self.more.setText(offer if shown < total else _NOTHING)
