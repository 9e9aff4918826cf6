"""What the actions for reading do: find, copy, mark as read, and how the text is shown."""

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from explorer.gui.shell.address import Address

if TYPE_CHECKING:
    from explorer.gui.reading.copying import Copying
    from explorer.gui.shell.window import MainWindow

UNREAD, READ = 0, 2
COLUMN_STEP = 5  # characters a step


class ReadingDeeds:
    """Carries out reading actions in a window."""

    def __init__(self, window: "MainWindow") -> None:
        self._window = window
        self._focused = False

    def table(self) -> dict[str, Callable[[], object]]:
        """What each action does, by its id."""
        return {
            "find": self._find,
            "find-next": lambda: self._step(1),
            "find-previous": lambda: self._step(-1),
            "next-term": self._next_term,
            "copy-citation": self._copy_citation,
            "copy-link": self._copy_link,
            "search-selection": self._search_selection,
            "mark-read": lambda: self._mark(READ),
            "mark-unread": lambda: self._mark(UNREAD),
            "reset-progress": self._reset,
            "continue": self._continue,
            "focus": self._toggle_focus,
            "line-numbers": lambda: self._toggle("line_numbers"),
            "wider": lambda: self._widen(COLUMN_STEP),
            "narrower": lambda: self._widen(-COLUMN_STEP),
        }

    @cached_property
    def copying(self) -> "Copying":
        """What puts things on the clipboard."""
        from explorer.gui.reading.copying import Copying  # noqa: PLC0415 -- made when first asked for

        copying = Copying(self._window.application, self._window.reading.reader, self._window)
        copying.said.connect(self._window.say)
        return copying

    def renew(self) -> None:
        """The place where one reads was made anew: let go of what belonged to the old one."""
        copying = vars(self).pop("copying", None)
        if copying is not None:
            copying.deleteLater()
        if self._focused:
            self._window.set_focused(focused=True)

    def ask(self, deed: str) -> None:
        """Carry out what the selection bar asks for."""
        deeds = {
            "copy-citation": self._copy_citation,
            "copy": self._copy_plain,
            "search": self._search_selection,
        }
        if deed in deeds:
            deeds[deed]()
        else:
            self._window.actions_by_id[deed].trigger()

    def _find(self) -> None:
        if not self._window.deeds.comparing.find():
            self._window.reading.open_find_bar()

    def _next_term(self) -> None:
        self._window.reading.reader.next_term()

    def _copy_citation(self) -> None:
        if self._window.searching_visible():
            self._window.deeds.searching.copy_hits()
            return
        self.copying.copy_citation()

    def _copy_plain(self) -> None:
        self.copying.copy_plain()

    def _copy_link(self) -> None:
        if self._window.searching_visible():
            self._window.deeds.searching.copy_link()
            return
        self.copying.copy_link()

    def _step(self, by: int) -> None:
        if self._window.deeds.comparing.step_found(by):
            return
        bar = self._window.reading.text.find_bar
        if bar is None or not bar.isVisible():
            self._find()
        else:
            bar.step(by)

    def _search_selection(self) -> None:
        words = " ".join(text for _passage, text in self._window.reading.reader.selected()).strip()
        if words:
            self._window.search_for(words)

    def _mark(self, state: int) -> None:
        reading = self._window.reading
        if reading.tracker is not None and reading.reader.section is not None:
            reading.tracker.mark([reading.reader.section.id], state)

    def _reset(self) -> None:
        tracker = self._window.reading.tracker
        if tracker is not None:
            tracker.mark([section for section, state in tracker.states.items() if state], UNREAD)

    def _continue(self) -> None:
        tracker = self._window.reading.tracker
        if tracker is not None and tracker.last:
            self._window.go(Address("reading", tracker.last))

    def leave_text_alone(self) -> None:
        """Show rail, tree and panel again, where the text stands alone."""
        if self._focused:
            self._toggle_focus()

    def _toggle_focus(self) -> None:
        self._focused = not self._focused
        self._window.set_focused(focused=self._focused)

    def _toggle(self, key: str) -> None:
        self._window.choose(key, not self._window.application.settings.flag(key))

    def _widen(self, by: int) -> None:
        width = self._window.application.settings.number("column_width")
        self._window.choose("column_width", width + by)
