"""The page with the settings, as a place of the window."""

from collections.abc import Callable
from contextlib import suppress
from functools import cached_property
from typing import TYPE_CHECKING

from explorer.errors import UserError
from explorer.gui.shell.address import Address

if TYPE_CHECKING:
    from explorer.gui.preferences.place import PreferencesPlace
    from explorer.gui.shell.window import MainWindow
    from explorer.gui.theme.look import Look


class PreferencesDeeds:
    """Shows the settings; the page is made when it is first asked for."""

    places = ("preferences",)

    def __init__(self, window: "MainWindow", look: "Look") -> None:
        self._window = window
        self._look = look

    @cached_property
    def page(self) -> "PreferencesPlace":
        """The page with the settings."""
        from explorer.gui.preferences.place import PreferencesPlace  # noqa: PLC0415 -- rarely needed

        window = self._window
        application = window.application
        page = PreferencesPlace(
            application.settings, self._look, application.paths.data, self._sample()
        )
        page.setting_chosen.connect(window.choose)
        page.left.connect(window.actions_by_id["back"].trigger)
        window.settings_watch.changed.connect(page.show_setting)
        window.places.addWidget(page)
        return page

    def _sample(self) -> str:
        """Some words of the programme, to show a reading face with."""
        with suppress(UserError):  # a section that can't be read says so where it is opened
            return next((each.text for each in self._window.application.programme.passages()), "")
        return ""

    def focused_setting(self) -> str:
        """The setting that has the keyboard, where the page was made."""
        return self.page.focused_setting() if "page" in vars(self) else ""

    # -- as a place -----------------------------------------------------------------------------

    def table(self) -> dict[str, Callable[[], object]]:
        """What each action does, by its id."""
        return {"preferences": lambda: self.go_place("preferences")}

    def go_place(self, place: str) -> None:
        """Go to the settings, unless they are shown."""
        current = self._window.history.current
        if current is None or current.place != place:
            self._window.go(Address(place))

    def show(self, _address: Address) -> None:
        """Show the settings."""
        self._window.places.setCurrentWidget(self.page)

    def present(self, address: Address) -> Address:
        """The settings are always shown alike."""
        return address

    def is_shown(self, _place: str) -> bool:
        """Whether the reader sees the settings."""
        return "page" in vars(self) and self._window.places.currentWidget() is self.page

    def focus(self, _place: str) -> None:
        """Give the keyboard to a setting."""
        self.page.focus_setting()

    def crumbs(self, _address: Address) -> tuple[str, ...]:
        """The name of the page."""
        return (self._window.actions_by_id["preferences"].text(),)

    def settle(self) -> None:
        """Nothing waits for the window."""

    def forget(self) -> None:
        """The page is gone: make it anew when needed."""
        vars(self).pop("page", None)
