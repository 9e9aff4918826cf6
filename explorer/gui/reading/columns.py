"""The three columns of the place where one reads: contents, text, and the panel beside it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

SIDE_WIDTH, PANEL_WIDTH = 296, 308  # usual widths in pixels

CROWDED = 1100  # pixels in which contents, panel and a text one can read don't stand side by side


class ReadingColumns(QSplitter):
    """Shared out by its width, until the reader does so. ``panel`` is the frame of the panel."""

    def __init__(self, side: QWidget, centre: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, childrenCollapsible=False, handleWidth=1)
        self._side = side
        self.panel = QWidget()
        self.panel.setObjectName("inspector")
        self.panel.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        QVBoxLayout(self.panel).setContentsMargins(0, 0, 0, 0)
        for widget, minimum in ((side, 180), (centre, 360), (self.panel, 240)):
            widget.setMinimumWidth(minimum)
            self.addWidget(widget)
        self.setStretchFactor(1, 1)
        self._divided = False  # by the reader, or as in an earlier session
        self._alone = False  # the text
        self._panel_wanted: bool | None = (
            None  # until the reader says so, it is there where it fits
        )
        self.splitterMoved.connect(self._keep_division)

    # -- which of them there are ----------------------------------------------------------------

    def leave_text_alone(self, *, alone: bool) -> None:
        """Show the text without contents and panel, or with them again once it is arranged."""
        self._alone = alone
        self._side.setVisible(not alone)

    def toggle_panel(self) -> None:
        """Want the panel, or no longer."""
        self._panel_wanted = not self.panel.isVisible()

    def want_panel(self) -> None:
        """Want the panel, whether it fits or not."""
        self._panel_wanted = True

    def arrange(self, *, reading: bool) -> None:
        """Show the panel beside a text where it is wanted or, unasked, where it fits.

        ``reading`` says whether a text is shown; the overview has no panel.
        """
        fits = self.width() >= CROWDED
        wanted = fits if self._panel_wanted is None else self._panel_wanted
        shown = reading and not self._alone and wanted
        appears = shown and self.panel.isHidden()
        self.panel.setVisible(shown)
        self._side.setVisible(not self._alone and (fits or not shown))
        if appears:
            self.divide_anew()  # the overview has no panel, so it got no room so far

    # -- how wide they are ----------------------------------------------------------------------

    def divide(self, sizes: Sequence[int]) -> None:
        """Share the width as in an earlier session; pixels of contents, text and panel."""
        self._divided = True
        self.setSizes(list(sizes))

    def divide_anew(self) -> None:
        """Share the width, unless the reader did: the contents get less of a narrow window."""
        if not self._divided:
            side = min(SIDE_WIDTH, self.width() * 30 // 100)
            panel = 0 if self.panel.isHidden() else PANEL_WIDTH
            self.setSizes([side, self.width() - side - panel, panel])

    def division(self) -> tuple[int, ...]:
        """The widths of contents, text and panel, while all three are shown; else nothing."""
        return tuple(self.sizes()) if self._side.isVisible() and self.panel.isVisible() else ()

    def _keep_division(self) -> None:
        self._divided = True
