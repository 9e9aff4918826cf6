"""A page of the window that is the same whatever address leads to it: settings, guide."""

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtWidgets import QWidget

from explorer.gui.shell.address import Address

if TYPE_CHECKING:
    from explorer.gui.shell.window import MainWindow

Page = TypeVar("Page", bound=QWidget)


class PageDeeds(Generic[Page]):
    """Shows one page, made when it is first asked for, by an action of the same name."""

    def __init__(self, window: "MainWindow", name: str) -> None:
        self._window = window
        self._name = name

    def make(self) -> Page:
        """Make the page. Raises ``UserError`` where that can't be; for a subclass to say how."""
        raise NotImplementedError

    def first_focus(self, page: Page) -> None:
        """Give the keyboard to a part of the page; for a subclass to say which."""
        raise NotImplementedError

    @cached_property
    def page(self) -> Page:
        """The page, put among the places of the window."""
        page = self.make()
        self._window.places.addWidget(page)
        return page

    @property
    def places(self) -> tuple[str, ...]:
        """The one place it shows."""
        return (self._name,)

    def table(self) -> dict[str, Callable[[], object]]:
        """What each action does, by its id."""
        return {self._name: lambda: self.go_place(self._name)}

    def go_place(self, place: str) -> None:
        """Go to the page, unless it is shown."""
        current = self._window.history.current
        if current is None or current.place != place:
            self._window.go(Address(place))

    def show(self, _address: Address) -> None:
        """Show the page."""
        self._window.places.setCurrentWidget(self.page)

    def present(self, address: Address) -> Address:
        """The page keeps its own place."""
        return address

    def is_shown(self, _place: str) -> bool:
        """Whether the reader sees the page."""
        return "page" in vars(self) and self._window.places.currentWidget() is self.page

    def focus(self, _place: str) -> None:
        """Give the keyboard to the page."""
        self.first_focus(self.page)

    def crumbs(self, _address: Address) -> tuple[str, ...]:
        """The name of the page."""
        return (self._window.actions_by_id[self._name].text(),)

    def settle(self) -> None:
        """Nothing waits for the window."""

    def forget(self) -> None:
        """The page is gone: make it anew when needed."""
        vars(self).pop("page", None)
