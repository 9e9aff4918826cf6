"""The panels that open over the window, and what choosing something in them leads to."""

from typing import TYPE_CHECKING

from explorer.gui.shell.address import Address
from explorer.gui.shell.palette import Palette
from explorer.gui.shell.palette_model import Entry, EntryKind

if TYPE_CHECKING:
    from explorer.gui.shell.window import MainWindow
    from explorer.gui.theme.look import Look


class Panels:
    """The panels of a window."""

    def __init__(self, window: "MainWindow", look: "Look") -> None:
        self._window = window
        self.palette = Palette(look, window)
        self.palette.chosen.connect(self._carry_out)

    def toggle_palette(self) -> None:
        """Open the palette with everything in it, or close it."""
        if not self.palette.isVisible():
            window = self._window
            self.palette.offer(
                window.actions_by_id,
                window.application.programme,
                lambda: window.reading_deeds.copying.codes,
                window.application.settings.text("language"),
            )
        self.palette.toggle()

    def _carry_out(self, entry: Entry) -> None:
        match entry.kind:
            case EntryKind.ACTION:
                self._window.actions_by_id[entry.key].trigger()
            case EntryKind.SECTION:
                self._window.go(Address("reading", entry.key))
            case EntryKind.PASSAGE:
                self._window.open_passage(entry.key)
            case EntryKind.SEARCH:
                self._window.search_for(entry.key)
