"""The session: where the reader was when the window closed."""

from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any

from explorer.application import Application
from explorer.errors import UserError
from explorer.gui.searching.arrangement import ORDERS, Arrangement
from explorer.gui.shell.address import Address
from explorer.state import StateFile

LARGEST = 100_000  # pixels


@dataclass(frozen=True, slots=True)
class Session:
    """What comes back at the next start. Sizes in pixels; empty lists mean the defaults."""

    address: Address = field(default_factory=Address)
    size: tuple[int, int] = (0, 0)
    maximized: bool = False
    reading_sizes: tuple[int, ...] = ()
    searching_sizes: tuple[int, ...] = ()
    arrangement: Arrangement = field(default_factory=Arrangement)

    def to_json(self) -> dict[str, Any]:
        """The session as its file holds it."""
        return {
            "address": self.address.to_json(),
            "size": list(self.size),
            "maximized": self.maximized,
            "reading_sizes": list(self.reading_sizes),
            "searching_sizes": list(self.searching_sizes),
            "search_order": self.arrangement.order,
            "search_grouped": self.arrangement.grouped,
        }


def read_session(state: StateFile) -> Session:
    """The stored session; whatever isn't right in it is left at its default."""
    stored = state.read()
    size = _numbers(stored.get("size"))
    return Session(
        address=Address.from_json(stored.get("address")),
        size=(size[0], size[1]) if len(size) == 2 else (0, 0),
        maximized=stored.get("maximized") is True,
        reading_sizes=_numbers(stored.get("reading_sizes")),
        searching_sizes=_numbers(stored.get("searching_sizes")),
        arrangement=Arrangement(
            order if (order := stored.get("search_order")) in ORDERS else ORDERS[0],
            stored.get("search_grouped") is True,
        ),
    )


def reopen_programme(application: Application) -> None:
    """Work with the programme that was open when the window closed, unless another was asked for.

    Done before the window is made, which would else be made twice.
    """
    if application.safe_mode or application.pack_given:
        return
    pack = read_session(StateFile(application.paths.session_file)).address.pack
    with suppress(UserError):  # it was removed meanwhile: the first one opens
        if pack:
            application.open(pack)


def _numbers(stored: object) -> tuple[int, ...]:
    """A list of sizes; nothing where it isn't one."""
    if not isinstance(stored, list):
        return ()
    right = all(isinstance(number, int) and 0 <= number <= LARGEST for number in stored)
    return tuple(stored) if right else ()
