"""Dropping a section of the tree on the button of the comparison."""

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QWidget

from explorer.gui.overriding import override
from explorer.gui.reading.tree_model import SECTION_MIME


class SectionDrop(QObject):
    """Lets ``target`` take sections; ``dropped`` gives the id of one."""

    dropped = Signal(str)

    def __init__(self, target: QWidget) -> None:
        super().__init__(target)
        target.setAcceptDrops(True)
        target.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QDropEvent) and event.mimeData().hasFormat(SECTION_MIME):
            event.acceptProposedAction()
            if event.type() is QEvent.Type.Drop:
                section = bytes(event.mimeData().data(SECTION_MIME).data())
                self.dropped.emit(section.decode())
            return True
        return super().eventFilter(watched, event)
