"""Dropping a section of the tree, or hits, on the button of the comparison."""

from collections.abc import Iterator

from PySide6.QtCore import QEvent, QMimeData, QObject, Signal
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QWidget

from explorer.gui.overriding import override
from explorer.gui.reading.tree_model import SECTION_MIME
from explorer.gui.widgets.cards import PASSAGES_MIME
from explorer.programme.model import section_of


class SectionDrop(QObject):
    """Lets ``target`` take sections and hits.

    ``dropped`` gives the ids of sections, each with its programme, empty for the one that is open;
    each section that hits are from once.
    """

    dropped = Signal(object)

    def __init__(self, target: QWidget) -> None:
        super().__init__(target)
        target.setAcceptDrops(True)
        target.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QDropEvent) and _is_known(event.mimeData()):
            event.acceptProposedAction()
            if event.type() is QEvent.Type.Drop:
                self.dropped.emit(tuple(dict.fromkeys(_sections(event.mimeData()))))
            return True
        return super().eventFilter(watched, event)


def _is_known(data: QMimeData) -> bool:
    return data.hasFormat(SECTION_MIME) or data.hasFormat(PASSAGES_MIME)


def _sections(data: QMimeData) -> Iterator[tuple[str, str]]:
    """The sections that are dropped, each with its programme."""
    if data.hasFormat(SECTION_MIME):
        yield bytes(data.data(SECTION_MIME).data()).decode(), ""
        return
    for key in bytes(data.data(PASSAGES_MIME).data()).decode().splitlines():
        pack, _, passage = key.partition(":")
        yield section_of(passage), pack
