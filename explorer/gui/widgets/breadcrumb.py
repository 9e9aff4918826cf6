"""The way to what is shown, each step of it a button."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from explorer.gui.overriding import override
from explorer.gui.theme.look import Look


@dataclass(frozen=True, slots=True)
class Crumb:
    """One step; without a ``target`` it can't be clicked."""

    text: str
    target: str | None = None


class Breadcrumb(QWidget):
    """Shows steps; where there is no room the first ones give way. ``chosen`` gives a target."""

    chosen = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._parts: list[tuple[QWidget, QLabel | None]] = []
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(7)
        self._layout.addStretch(1)
        self._crumbs: Sequence[Crumb] = ()
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def show_crumbs(self, crumbs: Sequence[Crumb]) -> None:
        """Replace the steps; the last is where the reader is."""
        if tuple(crumbs) == tuple(self._crumbs):
            return
        self._crumbs = tuple(crumbs)
        for widget, separator in self._parts:
            for part in (widget, separator):
                if part is not None:
                    self._layout.removeWidget(part)
                    part.hide()
                    part.deleteLater()
        self._parts = []
        for number, crumb in enumerate(self._crumbs):
            self._add(crumb, last=number == len(self._crumbs) - 1)
        self._fit()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(60, 30)

    def _add(self, crumb: Crumb, *, last: bool) -> None:
        widget: QWidget
        if crumb.target is None or last:
            label = QLabel(crumb.text, textFormat=Qt.TextFormat.PlainText)
            label.setFont(self._look.interface_font(bold=last))
            label.setProperty("role", "" if last else "muted")
            widget = label
        else:
            button = QPushButton(crumb.text)
            button.setProperty("role", "crumb")
            button.setFlat(True)
            target = crumb.target
            button.clicked.connect(lambda: self.chosen.emit(target))
            widget = button
        separator = None if last else QLabel("›")
        self._layout.insertWidget(self._layout.count() - 1, widget)
        if separator is not None:
            separator.setProperty("role", "muted")
            self._layout.insertWidget(self._layout.count() - 1, separator)
        self._parts.append((widget, separator))

    def _fit(self) -> None:
        """Hide steps from the front until the rest fits; the last one always stays."""
        widths = [
            widget.sizeHint().width() + (separator.sizeHint().width() + 14 if separator else 0)
            for widget, separator in self._parts
        ]
        for number, (widget, separator) in enumerate(self._parts):
            fits = sum(widths[number:]) <= self.width() or number == len(self._parts) - 1
            widget.setVisible(fits)
            if separator is not None:
                separator.setVisible(fits)
