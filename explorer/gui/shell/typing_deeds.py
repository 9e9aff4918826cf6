"""What typing in the search field at the top does."""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer

from explorer.gui.shell.address import Address

if TYPE_CHECKING:
    from explorer.gui.shell.top_bar import TopBar
    from explorer.gui.shell.window import MainWindow


class TypingDeeds:
    """Searches while the reader types, and opens what a typed link or code names."""

    def __init__(self, window: "MainWindow") -> None:
        self._window = window

    def attach(self, bar: "TopBar") -> None:
        """Serve the search field of ``bar``."""
        field = bar.search
        field.entered.connect(
            lambda: QTimer.singleShot(0, field, self._window.deeds.searching.ready)
        )
        field.textEdited.connect(self._type)
        field.returnPressed.connect(self._enter)
        field.stepped.connect(self._step)
        field.extended.connect(self._extend)
        field.copy_requested.connect(self._copy)
        field.left.connect(self._leave)

    def focus(self) -> None:
        """Give the keyboard to the search field, all that stands in it selected."""
        field = self._window.top_bar.search
        field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        field.selectAll()

    def _is_searching(self) -> bool:
        current = self._window.history.current
        return current is not None and current.place == "searching"

    def _type(self, text: str) -> None:
        """Look at once for what is typed; a run of typing is one step in the history."""
        current = self._window.history.current
        if current is not None and current.place == "searching":
            self._window.history.update(replace(current, query=text))
            self._window.searching.search(text, current.filters)
        elif text.strip():
            self._window.go(Address("searching", query=text))

    def _enter(self) -> None:
        text = self._window.top_bar.search.text().strip()
        if self._open_place(text):
            return
        if self._is_searching():
            self._window.searching.open_current()
        elif text:
            self._window.go(Address("searching", query=text))
            self._window.searching.note()

    def _open_place(self, text: str) -> bool:
        """Open a link or a short code that was typed or pasted; whether it was one."""
        window = self._window
        if text.startswith("programmaverkenner:"):
            window.top_bar.search.clear()
            window.open_link(text)
            return True
        from explorer.programme.links import looks_like_code  # noqa: PLC0415 -- not needed to paint a section

        codes = window.deeds.reading.copying.codes
        passage = codes.passage(text) if looks_like_code(text) else None
        if passage is None:
            return False
        window.top_bar.search.clear()
        window.open_passage(passage)
        return True

    def _step(self, rows: int) -> None:
        """Walk through the results from the search field."""
        self._window.searching.cards.step(rows)

    def _extend(self, rows: int) -> None:
        """Select one more of the results, or one less, from the search field."""
        if self._is_searching():
            self._window.searching.cards.extend(rows)

    def _copy(self) -> None:
        if self._is_searching():
            self._window.searching.copy_selected()

    def _leave(self) -> None:
        if self._is_searching() and self._window.history.can_go_back:
            self._window.actions_by_id["back"].trigger()
        self._window.focus_here()
