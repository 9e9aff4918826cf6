"""The user guide as a place of the window."""

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from explorer.gui.shell.address import Address

if TYPE_CHECKING:
    from explorer.gui.guide.place import GuidePlace
    from explorer.gui.shell.window import MainWindow
    from explorer.gui.theme.look import Look


class GuideDeeds:
    """Shows the guide; it is made when it is first asked for."""

    places = ("guide",)

    def __init__(self, window: "MainWindow", look: "Look") -> None:
        self._window = window
        self._look = look

    @cached_property
    def page(self) -> "GuidePlace":
        """The guide. Raises ``UserError`` where it didn't come with the program."""
        from explorer.gui.guide.place import GuidePlace  # noqa: PLC0415 -- rarely needed

        page = GuidePlace(self._look)
        self._window.places.addWidget(page)
        return page

    def table(self) -> dict[str, Callable[[], object]]:
        """What each action does, by its id."""
        return {"guide": lambda: self.go_place("guide")}

    def go_place(self, place: str) -> None:
        """Go to the guide, unless it is shown."""
        current = self._window.history.current
        if current is None or current.place != place:
            self._window.go(Address(place))

    def show(self, _address: Address) -> None:
        """Show the guide."""
        self._window.places.setCurrentWidget(self.page)

    def present(self, address: Address) -> Address:
        """The guide keeps its own place."""
        return address

    def is_shown(self, _place: str) -> bool:
        """Whether the reader sees the guide."""
        return "page" in vars(self) and self._window.places.currentWidget() is self.page

    def focus(self, _place: str) -> None:
        """Give the keyboard to the list of what stands in it."""
        page = self.page
        (page.contents if page.contents.isVisible() else page.text).setFocus()

    def crumbs(self, _address: Address) -> tuple[str, ...]:
        """The name of the place."""
        return (self._window.actions_by_id["guide"].text(),)

    def settle(self) -> None:
        """Nothing waits for the window."""

    def forget(self) -> None:
        """The page is gone: make it anew when needed."""
        vars(self).pop("page", None)
