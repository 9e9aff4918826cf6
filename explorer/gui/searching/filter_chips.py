"""The filters that are on, as chips to take away."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from explorer.gui.theme.icons import icon
from explorer.gui.theme.look import Look
from explorer.gui.widgets.flow import FlowLayout


@dataclass(frozen=True, slots=True)
class NamedFilter:
    """A ticked tag with its name."""

    facet: str
    tag: str
    label: str


class FilterChips(QWidget):
    """One button a filter and one for all. ``removed`` gives facet and tag; ``cleared`` is all."""

    removed = Signal(str, str)
    cleared = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._filters: tuple[NamedFilter, ...] = ()
        self._buttons: list[QPushButton] = []
        self._layout = FlowLayout(self)
        self.setAccessibleName(self.tr("Filters die aan staan"))
        self.hide()
        look.changed.connect(self._rebuild)

    def show_filters(self, filters: Sequence[NamedFilter]) -> None:
        """Show ``filters``; nothing is done where they are shown already."""
        if tuple(filters) != self._filters:
            self._filters = tuple(filters)
            self._rebuild()

    def _rebuild(self) -> None:
        keyboard = any(button.hasFocus() for button in self._buttons)
        old, self._buttons = self._buttons, []
        for each in self._filters:
            self._add(self._chip(each))
        if self._filters:
            clear = QPushButton(self.tr("alles wissen"))
            clear.setProperty("role", "link")
            clear.setToolTip(self.tr("Alle filters weghalen"))
            clear.clicked.connect(self.cleared)
            self._add(clear)
        if keyboard and self._buttons:
            self._buttons[0].setFocus(Qt.FocusReason.OtherFocusReason)
        for button in old:
            self._layout.removeWidget(button)
            button.hide()
            button.deleteLater()
        self.setVisible(bool(self._filters))
        self.updateGeometry()

    def _add(self, button: QPushButton) -> None:
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        self._layout.addWidget(button)
        button.show()
        self._buttons.append(button)

    def _chip(self, each: NamedFilter) -> QPushButton:
        chip = QPushButton(each.label)
        chip.setProperty("role", "chip")
        chip.setIcon(icon("close", self._look.tokens.accent, 12))
        chip.setIconSize(QSize(12, 12))
        chip.setLayoutDirection(Qt.LayoutDirection.RightToLeft)  # the cross stands after the name
        chip.setAccessibleName(self.tr("Filter weghalen: {name}").format(name=each.label))
        chip.setToolTip(chip.accessibleName())
        chip.clicked.connect(lambda: self.removed.emit(each.facet, each.tag))
        return chip
