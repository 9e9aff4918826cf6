"""What the strip under the top bar says about importing, and what its buttons do."""

from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING

from explorer.errors import UserError

if TYPE_CHECKING:
    from explorer.gui.importing.strip import ImportStrip, Notice
    from explorer.gui.shell.window import MainWindow
    from explorer.gui.theme.look import Look

Answers = Mapping[str, Callable[[], object]]  # what the buttons of a notice do
Wording = Callable[[], "Notice"]  # words a notice in the language of the moment


class ImportBoard:
    """Shows one notice at a time in a window and remembers it while there is no strip."""

    def __init__(self, window: "MainWindow", look: "Look") -> None:
        self._window = window
        self._look = look
        self.notice: Notice | None = None
        self._wording: Wording | None = None
        self._answers: Answers = {}

    @cached_property
    def strip(self) -> "ImportStrip":
        """The strip under the top bar."""
        from explorer.gui.importing.strip import ImportStrip  # noqa: PLC0415 -- rarely needed

        strip = ImportStrip(self._look)
        strip.chosen.connect(self._answer)
        self._window.add_strip(strip)
        return strip

    def tell(self, wording: Wording, answers: Answers | None = None) -> None:
        """Show a notice; without ``answers`` its buttons do what those before it did."""
        self.notice, self._wording = wording(), wording
        if answers is not None:
            self._answers = answers
        self.strip.show_notice(self.notice)

    def quiet(self) -> None:
        """Nothing is to be said any more."""
        self.notice = None
        if "strip" in vars(self):
            self.strip.hide()

    def show_progress(self, part: float, more: str) -> None:
        """Move the bar of a notice that has one; ``more`` is said below a notice that says more."""
        if self.notice is not None and self.notice.progress is not None:
            self.notice = replace(self.notice, progress=part)
            self.strip.show_progress(part, more if self.notice.more else "")

    def attach(self) -> None:
        """The frame was made: what the strip said it says again, in the language of now."""
        if self.notice is None or self._wording is None:
            return
        with suppress(UserError):  # a programme it speaks of may be gone
            self.notice = replace(self._wording(), progress=self.notice.progress)
        self.strip.show_notice(self.notice)

    def forget(self) -> None:
        """The strip is gone, as after a change of language: make it anew when needed."""
        vars(self).pop("strip", None)

    def _answer(self, choice: str) -> None:
        self._answers.get(choice, self.quiet)()
