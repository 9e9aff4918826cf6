"""The page with the settings, as a place of the window."""

from contextlib import suppress
from typing import TYPE_CHECKING

from explorer.errors import UserError
from explorer.gui.overriding import override
from explorer.gui.shell.page_deeds import PageDeeds

if TYPE_CHECKING:
    from explorer.gui.preferences.place import PreferencesPlace
    from explorer.gui.shell.window import MainWindow
    from explorer.gui.theme.look import Look


class PreferencesDeeds(PageDeeds["PreferencesPlace"]):
    """Shows the settings."""

    def __init__(self, window: "MainWindow", look: "Look") -> None:
        super().__init__(window, "preferences")
        self._look = look

    @override
    def make(self) -> "PreferencesPlace":
        from explorer.gui.preferences.place import PreferencesPlace  # noqa: PLC0415 -- rarely needed

        window = self._window
        application = window.application
        page = PreferencesPlace(
            application.settings, self._look, application.paths.data, self._sample()
        )
        page.setting_chosen.connect(window.choose)
        page.left.connect(window.actions_by_id["back"].trigger)
        window.settings_watch.changed.connect(page.show_setting)
        return page

    @override
    def first_focus(self, page: "PreferencesPlace") -> None:
        page.focus_setting()

    def focused_setting(self) -> str:
        """The setting that has the keyboard, where the page was made."""
        return self.page.focused_setting() if "page" in vars(self) else ""

    def _sample(self) -> str:
        """Some words of the programme, to show a reading face with."""
        with suppress(UserError):  # a section that can't be read says so where it is opened
            return next((each.text for each in self._window.application.programme.passages()), "")
        return ""
