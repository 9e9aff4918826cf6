"""The name of a bundle: to read, to change where it stands, and to go to another one from."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QFont,
    QFontMetricsF,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import (
    QLineEdit,
    QMenu,
    QPushButton,
    QSizePolicy,
    QStackedWidget,
    QWidget,
)

from explorer.gui.overriding import override
from explorer.gui.theme.icons import paint_icon
from explorer.gui.theme.look import Look

LONGEST = 120  # characters
NAME_SIZE = 9  # pixels more than the interface
ARROW = 14  # pixels


class NameButton(QPushButton):
    """A heading that opens a menu; a long one is shortened."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        look.changed.connect(self.updateGeometry)

    def _font(self) -> QFont:
        size = self._look.interface_font().pixelSize() + NAME_SIZE
        return self._look.reading_font(size, bold=True)

    @override
    def sizeHint(self) -> QSize:
        metrics = QFontMetricsF(self._font())
        width = metrics.horizontalAdvance(self.text()) + ARROW + 14
        return QSize(round(width), round(metrics.height()) + 6)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(80, self.sizeHint().height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.hasFocus() or self.underMouse():
            painter.setPen(QPen(self._look.colour("accent" if self.hasFocus() else "line"), 1.5))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)
        font = self._font()
        metrics = QFontMetricsF(font)
        room = self.width() - ARROW - 12
        name = metrics.elidedText(self.text(), Qt.TextElideMode.ElideRight, room)
        painter.setFont(font)
        painter.setPen(self._look.colour("ink"))
        inside = QRectF(self.rect()).adjusted(3, 0, 0, 0)
        painter.drawText(inside, Qt.AlignmentFlag.AlignVCenter, name)
        left = inside.left() + metrics.horizontalAdvance(name) + 7
        arrow = QRectF(left, self.height() / 2 - ARROW / 2 + 1, ARROW, ARROW)
        paint_icon(painter, "down", self._look.tokens.muted, arrow)
        painter.end()


class NameLine(QLineEdit):
    """The name while it is changed; Esc leaves it as it was."""

    left = Signal()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
            event.accept()  # Enter isn't meant for the list of bundles

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self.editingFinished.emit()


class NameBar(QStackedWidget):
    """``renamed`` gives the name that was typed; ``menu_wanted`` fills the menu that opens."""

    renamed = Signal(str)
    menu_wanted = Signal(object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.button = NameButton(look)
        self.menu = QMenu(self)
        self.menu.aboutToShow.connect(self._fill)
        self.button.setMenu(self.menu)
        self.line = NameLine()
        self.line.setMaxLength(LONGEST)
        self.line.setAccessibleName(self.tr("Naam van de bundel"))
        self.addWidget(self.button)
        self.addWidget(self.line)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.line.editingFinished.connect(self._finish)
        self.line.left.connect(self._leave)

    def show_name(self, name: str) -> None:
        """Show the name; what is being typed stays."""
        self.button.setText(name)
        self.button.setAccessibleName(self.tr("Bundel: {name}").format(name=name))

    def edit(self) -> None:
        """Let the name be changed."""
        self.line.setText(self.button.text())
        self.setCurrentWidget(self.line)
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)
        self.line.selectAll()

    def _fill(self) -> None:
        self.menu.clear()
        self.menu_wanted.emit(self.menu)

    def _finish(self) -> None:
        if self.currentWidget() is self.line:
            self._leave()
            if self.line.text().strip() and self.line.text() != self.button.text():
                self.renamed.emit(self.line.text().strip())

    def _leave(self) -> None:
        keyboard = self.line.hasFocus()
        self.setCurrentWidget(self.button)
        if keyboard:
            self.button.setFocus(Qt.FocusReason.OtherFocusReason)
