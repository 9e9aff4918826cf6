"""Making what a window shows anew: for another programme, or in another language."""

from typing import TYPE_CHECKING

from explorer.gui.shell.address import Address

if TYPE_CHECKING:
    from explorer.gui.shell.window import MainWindow
    from explorer.gui.tasks.runner import Runner


class Renewal:
    """Replaces all that stands in a window; the reader stays where they are."""

    def __init__(self, window: "MainWindow", runner: "Runner") -> None:
        self._window = window
        self._runner = runner
        self._rebuilt = 0

    def switch(self, pack: str) -> bool:
        """Open the programme ``pack`` unless it is; whether it was another.

        Raises ``UserError`` where it can't be opened; nothing has changed then.
        """
        application = self._window.application
        if not pack or pack == application.programme.id:
            return False
        application.shelf.programme(pack)
        self._store_words()
        application.open(pack)
        self._renew()
        if self._window.deeds.library.hub.library is not None:
            self._window.deeds.library.hub.look_for_places()
        return True

    def programmes_changed(self) -> None:
        """A programme came or went: look again at what is installed."""
        window, application = self._window, self._window.application
        before = application.programme
        application.refresh()
        if application.programme is not before:  # its text is another now
            self._store_words()
            self._renew()
            window.moves.show(window.history.current or Address())
        window.reading.programmes_changed()
        window.deeds.comparing.programmes_changed()
        window.deeds.programmes.refresh()

    def rebuild(self) -> None:
        """Make everything anew, as after a change of language; the reader stays where they are.

        History, address, scroll position, sizes, what is typed and where the keyboard is remain.
        """
        from explorer.gui.reading.unfinished import (  # noqa: PLC0415 -- not needed to paint a section
            give_keyboard_back,
            go_on,
            unfinished_in,
        )

        window = self._window
        window.moves.leave()
        last, typed = window.moves.last_read(), window.top_bar.search.text()
        setting = window.deeds.preferences.focused_setting()
        begun = unfinished_in(window.reading)
        window.actions_by_id.retranslate()
        self._renew()
        window.top_bar.search.setText(typed)
        if last.section:
            window.moves.show_reading(last)
            go_on(window.reading, begun)
        window.moves.show(window.history.current or last)
        window.reading.reader.restore((last.passage, last.offset))
        give_keyboard_back(window.reading, begun)
        if setting:
            window.preferences.focus_setting(setting)

    def _store_words(self) -> None:
        """Store what is being written in any place, before the places are made anew."""
        window = self._window
        if window.reading.tracker is not None:
            window.deeds.library.leave()
            window.deeds.bundles.leave()
            window.deeds.notes.leave()

    def _renew(self) -> None:
        """Make everything that is shown anew, its widths as they were."""
        window = self._window
        divided, settled = window.reading.splitter.saveState(), window.reading.tracker is not None
        self._put_away()
        window.build()
        window.deeds.reading.renew()
        window.centralWidget().show()
        window.reading.splitter.restoreState(divided)
        if settled:
            window.settle()

    def _put_away(self) -> None:
        """Delete what is shown, but not before the results it still waits for have come."""
        old = self._window.takeCentralWidget()
        old.setParent(self._window)
        old.hide()
        self._window.deeds.view.close_panels()
        self._rebuilt += 1  # a channel of its own: every one of these jobs counts
        self._runner.submit(f"rebuild {self._rebuilt}", lambda: None, lambda _: old.deleteLater())
