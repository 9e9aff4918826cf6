"""What the window asks of whoever shows its places: one host may show several."""

from collections.abc import Callable
from typing import Protocol

from explorer.gui.shell.address import Address


class PlaceHost(Protocol):
    """Shows places of the window and makes each when it is first needed."""

    @property
    def places(self) -> tuple[str, ...]:
        """The names of the places it shows, as addresses have them."""

    def table(self) -> dict[str, Callable[[], object]]:
        """What each of its actions does, by the action's id."""

    def go_place(self, place: str) -> None:
        """Go to a place as it was left."""

    def show(self, address: Address) -> None:
        """Show what ``address`` says. Raises ``UserError`` where that can't be shown."""

    def present(self, address: Address) -> Address:
        """``address`` with how far it is scrolled now, and what is chosen there."""

    def is_shown(self, place: str) -> bool:
        """Whether the reader sees ``place``; makes none."""

    def focus(self, place: str) -> None:
        """Give the keyboard to ``place``, which is shown."""

    def crumbs(self, address: Address) -> tuple[str, ...]:
        """What stands behind the programme's name at the top."""

    def settle(self) -> None:
        """The window stands: begin what a start left out."""

    def forget(self) -> None:
        """The places are gone, as after a change of language: make them anew when needed."""
