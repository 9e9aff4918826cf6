"""The panels that open over the window, and what choosing something in them leads to."""

from functools import cached_property
from typing import TYPE_CHECKING

from explorer.gui.shell.address import Address
from explorer.gui.shell.palette import Palette
from explorer.gui.shell.palette_model import Entry, EntryKind
from explorer.gui.shell.shortcuts import ShortcutSheet
from explorer.gui.widgets.overlay import Overlay

if TYPE_CHECKING:
    from explorer.gui.shell.window import MainWindow
    from explorer.gui.theme.look import Look

PANELS = ("palette", "shortcuts")


class Panels:
    """The panels of a window."""

    def __init__(self, window: "MainWindow", look: "Look") -> None:
        self._window = window
        self._look = look

    @cached_property
    def palette(self) -> Palette:
        """The command palette."""
        palette = Palette(self._look, self._window)
        palette.chosen.connect(self._carry_out)
        palette.walked.connect(self._window.deeds.view.focus_ring.show_around)
        return palette

    @cached_property
    def shortcuts(self) -> ShortcutSheet:
        """The shortcut sheet."""
        sheet = ShortcutSheet(self._window.actions_by_id, self._look, self._window)
        sheet.example_chosen.connect(self._window.search_for)
        sheet.walked.connect(self._window.deeds.view.focus_ring.show_around)
        return sheet

    def toggle_shortcuts(self) -> None:
        """Open the shortcut sheet, or close it."""
        self._close_other(self.shortcuts)
        self.shortcuts.toggle()

    def toggle_palette(self) -> None:
        """Open the palette with everything in it, or close it."""
        if not self.palette.isVisible():
            window = self._window
            self.palette.offer(
                window.actions_by_id,
                window.application.programme,
                lambda: window.deeds.reading.copying.codes,
                window.application.settings.text("language"),
                window.application.shelf,
            )
        self._close_other(self.palette)
        self.palette.toggle()

    def close(self) -> None:
        """Delete the panels, as where the window is made anew."""
        for name in PANELS:
            panel = self.__dict__.pop(name, None)
            if panel is not None:
                panel.hide()
                panel.deleteLater()

    def _close_other(self, panel: Overlay) -> None:
        """Close the panel that is open, unless it is ``panel``: one covers the other."""
        for name in PANELS:
            other = self.__dict__.get(name)  # one that was never opened isn't made for this
            if other is not None and other is not panel and other.isVisible():
                other.dismiss()

    def _carry_out(self, entry: Entry) -> None:
        match entry.kind:
            case EntryKind.ACTION:
                self._window.actions_by_id[entry.key].trigger()
            case EntryKind.SECTION:
                self._window.go(Address("reading", entry.key))
            case EntryKind.PROGRAMME:
                self._window.open_programme(entry.key)
            case EntryKind.PASSAGE:
                self._window.open_passage(entry.key)
            case EntryKind.LINK:
                self._window.open_link(entry.key)
            case EntryKind.SEARCH:
                self._window.search_for(entry.key)
