"""The rail at the left: the places, and the options at its foot."""

from math import ceil

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QVBoxLayout, QWidget

from explorer.gui.overriding import override
from explorer.gui.theme.icons import paint_icon
from explorer.gui.theme.look import Look
from explorer.gui.widgets.filling import fill

WIDTH = 76  # pixels, more where a name needs it
HEIGHT = 62  # at least
NAME_TOP = 35  # pixels above a name
BESIDE = 7  # pixels left and right of a name


class RailButton(QAbstractButton):
    """An icon over a word."""

    def __init__(self, icon: str, text: str, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = icon
        self._look = look
        self.setText(text)
        self.setAccessibleName(text)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    @override
    def sizeHint(self) -> QSize:
        words = QFontMetricsF(self._look.small_font())
        width = ceil(words.horizontalAdvance(self.text())) + 2 * BESIDE
        return QSize(max(WIDTH, width), max(HEIGHT, NAME_TOP + ceil(words.height()) + 9))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        place = QRectF(self.rect())
        if self.isChecked() or self.underMouse():
            ground = QColor(self._look.colour("rail_active"))
            ground.setAlphaF(1.0 if self.isChecked() else 0.5)
            fill(painter, place, ground)
        if self.isChecked():
            fill(painter, QRectF(0, 0, 3, place.height()), self._look.colour("rail_accent"))
        middle = place.center().x()
        paint_icon(
            painter, self._icon, self._look.tokens.rail_ink, QRectF(middle - 10.5, 10, 21, 21)
        )
        painter.setPen(self._look.colour("rail_ink"))
        painter.setFont(self._look.small_font())
        text = QRectF(0, NAME_TOP, place.width(), place.height() - NAME_TOP)
        painter.drawText(
            text, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop, self.text()
        )
        if self.hasFocus():
            painter.setPen(QPen(self._look.colour("rail_accent"), 2))
            painter.drawRoundedRect(place.adjusted(4, 3, -4, -3), 6, 6)
        painter.end()


class Rail(QWidget):
    """One button a place. ``place_chosen`` gives its id."""

    place_chosen = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._group = QButtonGroup(self)
        self._buttons: dict[str, RailButton] = {}
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 10, 0, 6)
        self._layout.setSpacing(0)
        self._layout.addStretch(1)
        self.options = RailButton("options", self.tr("Opties"), look)
        self._layout.addWidget(self.options)
        look.changed.connect(self._fit)
        self._fit()

    def add_place(self, place: str, icon: str, text: str) -> None:
        """Add a place below those already there."""
        button = RailButton(icon, text, self._look)
        button.setCheckable(True)
        button.clicked.connect(lambda: self.place_chosen.emit(place))
        self._group.addButton(button)
        self._buttons[place] = button
        self._layout.insertWidget(len(self._buttons) - 1, button)
        self._fit()

    def _fit(self) -> None:
        """Give the longest name its room."""
        buttons = (self.options, *self._buttons.values())
        self.setFixedWidth(max(button.sizeHint().width() for button in buttons))
        for button in buttons:
            button.setFixedHeight(button.sizeHint().height())
        self.update()

    def button(self, place: str) -> RailButton:
        """The button of ``place``."""
        return self._buttons[place]

    def show_place(self, place: str) -> None:
        """Show ``place`` as the present one; one without a button leaves none pressed."""
        present = self._buttons.get(place)
        self._group.setExclusive(present is not None)
        for button in self._buttons.values():
            button.setChecked(button is present)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        fill(painter, self.rect(), self._look.colour("rail"))
        painter.end()
