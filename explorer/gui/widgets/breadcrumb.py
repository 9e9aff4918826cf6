"""The way to what is shown, each step of it a button."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPalette, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from explorer.gui.overriding import override
from explorer.gui.theme.look import Look

SPACING = 7
FRAME = 4  # what a button adds to its text at either side


@dataclass(frozen=True, slots=True)
class Crumb:
    """One step; without a ``target`` it can't be clicked."""

    text: str
    target: str | None = None


class _Step:
    """The widgets of one step, kept for whatever stands there next: making them costs a frame."""

    def __init__(self, layout: QHBoxLayout) -> None:
        self.button = QPushButton()
        self.button.setProperty("role", "crumb")
        self.button.setFlat(True)
        self.label = QLabel(textFormat=Qt.TextFormat.PlainText)
        self.separator = QLabel("›")
        self.separator.setProperty("role", "muted")
        for widget in (self.button, self.label, self.separator):
            widget.hide()
            layout.insertWidget(layout.count() - 1, widget)
        self._shown: QPushButton | QLabel = self.label
        self._text = ""
        self._metrics: QFontMetrics | None = None
        self._last = False
        self._width = 0

    def show_crumb(self, crumb: Crumb, look: Look, *, last: bool) -> None:
        """Stand for ``crumb``; the last step, and one without a target, can't be clicked."""
        self._last = last
        self._shown = self.label if crumb.target is None or last else self.button
        font = look.interface_font(bold=last)
        if self.label.font() != font:
            self.label.setFont(font)
        role = QPalette.ColorRole.WindowText if last else QPalette.ColorRole.PlaceholderText
        if self.label.foregroundRole() != role:
            self.label.setForegroundRole(role)
        self._text = crumb.text
        self._shown.setText(crumb.text)
        metrics = QFontMetrics(font)  # asking the widgets makes the style sheet work on each
        self._metrics = metrics
        self._width = metrics.horizontalAdvance(crumb.text) + 2 * FRAME
        if not last:
            self._width += metrics.horizontalAdvance("›") + 2 * SPACING

    def width(self) -> int:
        """Room for the step with its separator, in pixels."""
        return self._width

    def shorten(self, room: int) -> None:
        """End the last step in an ellipsis where it has no more than ``room`` pixels."""
        text = self._text
        if self._width > room and self._metrics is not None:
            text = self._metrics.elidedText(text, Qt.TextElideMode.ElideRight, room - 2 * FRAME)
        if self._shown.text() != text:
            self._shown.setText(text)

    def set_visible(self, *, visible: bool) -> None:
        """Show the step or hide it."""
        for widget in (self.button, self.label):
            widget.setVisible(visible and widget is self._shown)
        self.separator.setVisible(visible and not self._last)


class Breadcrumb(QWidget):
    """Shows steps; where there is no room the first ones give way. ``chosen`` gives a target."""

    chosen = Signal(str)

    def __init__(
        self, look: Look, parent: QWidget | None = None, *, before: QWidget | None = None
    ) -> None:
        """Tab comes to the steps from the widget ``before`` them."""
        super().__init__(parent)
        self._look = look
        self._before = before
        self._steps: list[_Step] = []
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(SPACING)
        self._layout.addStretch(1)
        self._crumbs: Sequence[Crumb] = ()
        look.changed.connect(self._show)  # a new style sheet brings back the faces of before
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def show_crumbs(self, crumbs: Sequence[Crumb]) -> None:
        """Replace the steps; the last is where the reader is."""
        if tuple(crumbs) == tuple(self._crumbs):
            return
        self._crumbs = tuple(crumbs)
        while len(self._steps) < len(self._crumbs):
            self._add_step(len(self._steps))
        self._show()

    def _show(self) -> None:
        for number, crumb in enumerate(self._crumbs):
            self._steps[number].show_crumb(crumb, self._look, last=number == len(self._crumbs) - 1)
        self._fit()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(60, 30)

    def _add_step(self, number: int) -> None:
        step = _Step(self._layout)
        step.button.clicked.connect(lambda: self._choose(number))
        before = self._steps[-1].button if self._steps else self._before
        if before is not None:
            QWidget.setTabOrder(before, step.button)
        self._steps.append(step)

    def _choose(self, number: int) -> None:
        target = self._crumbs[number].target
        if target is not None:
            self.chosen.emit(target)

    def _fit(self) -> None:
        """Hide steps from the front until the rest fits; the last one always stays."""
        shown = self._steps[: len(self._crumbs)]
        widths = [step.width() for step in shown]
        for number, step in enumerate(shown):
            fits = sum(widths[number:]) <= self.width() or number == len(shown) - 1
            step.set_visible(visible=fits)
        if shown:
            shown[-1].shorten(self.width())
        for step in self._steps[len(self._crumbs) :]:
            step.set_visible(visible=False)
