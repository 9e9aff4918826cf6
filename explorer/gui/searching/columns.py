"""The three columns of the place where one searches: facets, hits, and the chosen hit whole."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QWidget

PREVIEW_FROM = 860  # width in pixels from which there is room for the preview


class SearchColumns(QSplitter):
    """Shared out by its width when first seen, until the reader or an earlier session does so."""

    def __init__(self, side: QWidget, hits: QWidget, preview: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, childrenCollapsible=False, handleWidth=1)
        self._preview = preview
        self._divided = False
        for widget, minimum in ((side, 180), (hits, 320), (preview, 220)):
            widget.setMinimumWidth(minimum)
            self.addWidget(widget)
        self.setStretchFactor(1, 1)

    def widths(self) -> tuple[int, ...]:
        """The widths of facets, hits and preview, while all three are shown; else nothing."""
        return tuple(self.sizes()) if self._preview.isVisible() else ()

    def divide(self, widths: Sequence[int]) -> None:
        """Share the width as in an earlier session; pixels of facets, hits and preview."""
        self._divided = True
        self.setSizes(list(widths))

    def arrange(self, width: int) -> None:
        """Share ``width`` pixels, once: facets and preview take less in a narrow window."""
        if self._divided:
            return
        facets, preview = min(232, max(204, width * 20 // 100)), min(392, width * 28 // 100)
        self.divide([facets, width - facets - preview, preview])
