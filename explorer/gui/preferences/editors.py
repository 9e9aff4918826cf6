"""The controls with which a setting is chosen: one kind a kind of value."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFontDatabase, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QButtonGroup,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QWidget,
)

from explorer.gui.overriding import override
from explorer.gui.preferences.controls import DropDown, Slider, TickBox
from explorer.gui.theme.look import Look
from explorer.settings import Value

SPACING = 6
SLIDER = 180  # pixels
WIDEST = "100 caractères"  # so that sliders stand below each other


class Editor(QWidget):
    """Shows the value of one setting; ``chosen`` follows the reader's choice of another."""

    chosen = Signal(object)

    def show_value(self, value: Value) -> None:
        """Show ``value`` as the present one."""
        raise NotImplementedError


class ChoiceEditor(Editor):
    """A row of buttons of which one is down; below each other where there is no room."""

    def __init__(self, name: str, choices: Mapping[str, str]) -> None:
        super().__init__()
        self._group = QButtonGroup(self)
        self._buttons: dict[str, QPushButton] = {}
        self._layout = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(SPACING)
        for value, text in choices.items():
            button = QPushButton(text)
            button.setCheckable(True)
            button.setAccessibleName(f"{name}: {text}")
            button.clicked.connect(lambda _checked, value=value: self.chosen.emit(value))
            self._group.addButton(button)
            self._buttons[value] = button
            self._layout.addWidget(button)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    @override
    def show_value(self, value: Value) -> None:
        self._buttons[str(value)].setChecked(True)
        self.setFocusProxy(self._buttons[str(value)])

    @override
    def sizeHint(self) -> QSize:
        hints = [button.sizeHint() for button in self._buttons.values()]
        beside = sum(hint.width() for hint in hints) + SPACING * (len(hints) - 1)
        return QSize(beside, super().sizeHint().height())

    @override
    def minimumSizeHint(self) -> QSize:
        hints = [button.sizeHint() for button in self._buttons.values()]
        return QSize(max(hint.width() for hint in hints), super().minimumSizeHint().height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        fits = self.width() >= self.sizeHint().width()
        self._layout.setDirection(
            QBoxLayout.Direction.LeftToRight if fits else QBoxLayout.Direction.TopToBottom
        )


class NumberEditor(Editor):
    """A slider with the amount beside it. Dragged, it takes effect where it is let go."""

    def __init__(self, name: str, limits: tuple[int, int], spell: Callable[[int], str]) -> None:
        """``spell`` gives a number with what it counts."""
        super().__init__()
        self._spell = spell
        self._slider = Slider(Qt.Orientation.Horizontal)
        self._slider.setRange(*limits)
        self._slider.setTracking(False)
        self._slider.setFixedWidth(SLIDER)
        self._slider.setAccessibleName(name)
        self._amount = QLabel(textFormat=Qt.TextFormat.PlainText)
        self._amount.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._amount.setMinimumWidth(self._amount.fontMetrics().horizontalAdvance(WIDEST))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        layout.addWidget(self._slider)
        layout.addWidget(self._amount)
        self.setFocusProxy(self._slider)
        self._slider.sliderMoved.connect(self._tell)
        self._slider.valueChanged.connect(self._tell)
        self._slider.valueChanged.connect(self.chosen.emit)

    @override
    def show_value(self, value: Value) -> None:
        self._slider.blockSignals(True)  # noqa: FBT003 -- Qt's own argument
        self._slider.setValue(int(value))
        self._slider.blockSignals(False)  # noqa: FBT003 -- Qt's own argument
        self._tell(int(value))

    def _tell(self, number: int) -> None:
        self._amount.setText(self._spell(number))
        self._slider.setAccessibleDescription(self._amount.text())


class FlagEditor(Editor):
    """A box to tick."""

    def __init__(self, name: str, look: Look) -> None:
        super().__init__()
        self._box = TickBox(look)
        self._box.setAccessibleName(name)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._box)
        self.setFocusProxy(self._box)
        self._box.clicked.connect(self._tick)

    @override
    def show_value(self, value: Value) -> None:
        self._box.setChecked(bool(value))

    def _tick(self, ticked: bool) -> None:  # noqa: FBT001 -- the signal's own argument
        self.chosen.emit(ticked)


class FaceEditor(Editor):
    """A list of the faces on this computer, those that are shipped first."""

    def __init__(self, name: str, shipped: tuple[str, ...], look: Look) -> None:
        super().__init__()
        self._box = DropDown(look)
        self._box.setAccessibleName(name)
        installed = QFontDatabase.families(QFontDatabase.WritingSystem.Latin)
        faces = [face for face in installed if not QFontDatabase.isPrivateFamily(face)]
        self._box.addItems([*shipped, *(face for face in faces if face not in shipped)])
        self._box.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self._box.setMinimumContentsLength(20)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._box)
        self.setFocusProxy(self._box)
        self._box.textActivated.connect(self.chosen.emit)

    @override
    def show_value(self, value: Value) -> None:
        face = str(value)
        if self._box.findText(face) < 0:  # chosen on another computer, or on the command line
            self._box.insertItem(0, face)
        self._box.setCurrentText(face)
