"""Controls that scrolling past them doesn't change."""

from typing import TYPE_CHECKING

from PySide6.QtGui import QWheelEvent

from explorer.gui.overriding import override

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    _Widget = QWidget
else:
    _Widget = object  # Qt's own class comes after it, in the classes that are used


class Calm(_Widget):
    """Leaves the wheel to the page unless it has the keyboard; put before a class of Qt's."""

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()
