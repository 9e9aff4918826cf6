"""Moving between the places of a window; every move goes through the history."""

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from explorer.errors import UserError
from explorer.gui.shell.address import Address
from explorer.gui.shell.history import History
from explorer.programme.model import section_of

if TYPE_CHECKING:
    from explorer.gui.shell.window import MainWindow


class Moves:
    """Takes the reader to an address, and back and forward over those they visited."""

    def __init__(self, window: "MainWindow") -> None:
        self._window = window
        self.history = History(window)
        self.history.changed.connect(self._refresh_actions)

    def table(self) -> dict[str, Callable[[], object]]:
        """What each action does, by its id."""
        return {
            "place-reading": lambda: self.go_place("reading"),
            "back": lambda: self._turn(self.history.back),
            "forward": lambda: self._turn(self.history.forward),
            "overview": lambda: self.go(Address("reading")),
            "next-section": lambda: self._neighbour(1),
            "previous-section": lambda: self._neighbour(-1),
        }

    # -- to an address --------------------------------------------------------------------------

    def go(self, address: Address) -> None:
        """Go to ``address`` and remember where the reader was."""
        self.leave()
        address = self._packed(address)
        self.history.visit(address)
        self.show(address)

    def begin(self, address: Address) -> None:
        """Go to the first address of all, or to the overview where its section is gone."""
        self.history.visit(self._readable(address))
        self.show(self._readable(address))

    def open_passage(self, passage_id: str, query: str = "", pack: str = "") -> None:
        """Read a passage, in its section, the words of ``query`` marked.

        ``pack`` is its programme, by default the one that is open.
        """
        application = self._window.application
        try:
            programme = application.shelf.programme(pack) if pack else application.programme
            passage = programme.passage(passage_id)
        except UserError as error:
            self._window.tell(error)
            return
        self.go(Address("reading", passage.section, passage.id, query=query, pack=programme.id))

    def open_link(self, link: str) -> None:
        """Open a ``programmaverkenner:pack/section#nn`` link, to whichever programme."""
        from explorer.programme.links import Link, follow  # noqa: PLC0415 -- not needed to paint a section

        _scheme, _colon, rest = link.partition(":")
        pack, _slash, place = rest.strip("/").partition("/")
        try:
            programme, target = follow(Link(pack, place), self._window.application.shelf)
        except UserError as error:
            self._window.tell(error)
            return
        passage = target if "#" in target else ""
        self.go(Address("reading", section_of(target), passage, pack=programme.id))

    def go_place(self, place: str) -> None:
        """Go to a place as it was left."""
        host, current = self._window.deeds.host(place), self.history.current
        if host is not None:
            host.go_place(place)
        elif current is None or current.place != place:
            self.go(self.last_read())

    def leave(self) -> None:
        """Remember how far what is shown is scrolled, before something else is."""
        if self.history.current:
            self.history.update(self._packed(self.present()))

    def present(self) -> Address:
        """Where the reader is now, scroll position included."""
        current = self.history.current or Address()
        if current.place == "reading" and current.section:
            passage, offset = self._window.reading.reader.place()
            return replace(current, passage=passage, offset=offset)
        host = self._window.deeds.host(current.place)
        if host is not None and host.is_shown(current.place):
            return host.present(current)
        return current

    def last_read(self) -> Address:
        """The section that was read last, as it was left; the overview where none was."""
        reader = self._window.reading.reader
        if reader.section is None:
            return Address("reading")
        passage, offset = reader.place()
        return Address("reading", reader.section.id, passage, offset)

    # -- showing --------------------------------------------------------------------------------

    def show(self, address: Address) -> None:
        """Show ``address`` without a trace in the history."""
        window = self._window
        try:
            window.renewal.switch(address.pack)
        except UserError as error:
            window.tell(error)
            address = Address("reading", pack=window.application.programme.id)
        window.refresh_status()
        if "review" in window.deeds and address.place != "review":
            window.deeds.review.left()
        host = window.deeds.host(address.place)
        try:
            if host is not None:
                host.show(address)
            else:
                self.show_reading(address)
        except UserError as error:
            window.tell(error)
        window.rail.show_place(address.place)
        if address.place != "searching" or not window.top_bar.search.hasFocus():
            self._focus(address.place)
        window.captions.follow(address)

    def show_reading(self, address: Address) -> None:
        """Show a section, or the overview, in the place where one reads."""
        reading = self._window.reading
        self._window.places.setCurrentWidget(reading)
        if not address.section:
            reading.show_overview()
            return
        reading.show_section(address.section)
        reading.text.mark(address.query)
        if address.offset:
            reading.reader.restore((address.passage, address.offset))
        elif address.passage:
            reading.reader.show_passage(address.passage)
        else:
            reading.reader.verticalScrollBar().setValue(0)

    def focus_here(self) -> None:
        """Put the keyboard where the reader looks."""
        self._focus((self.history.current or Address()).place)

    def _focus(self, place: str) -> None:
        """Put the keyboard where the reader looks."""
        host = self._window.deeds.host(place)
        if host is not None and host.is_shown(place):
            host.focus(place)
        else:
            self._window.reading.focus_text()

    def _turn(self, turn: Callable[[], Address | None]) -> None:
        self.leave()
        address = turn()
        if address is not None:
            self.show(address)

    def _neighbour(self, step: int) -> None:
        """The section before or after the one that is read."""
        current = self.history.current
        ids = [head.id for head in self._window.application.programme.section_heads()]
        if current is None or current.place != "reading":
            return
        at = (
            ids.index(current.section) + step if current.section in ids else (0 if step > 0 else -1)
        )
        if 0 <= at < len(ids):
            self.go(Address("reading", ids[at]))

    # -- addresses ------------------------------------------------------------------------------

    def _packed(self, address: Address) -> Address:
        """``address`` with the programme that is open, where it names none."""
        programme = self._window.application.programme
        return address if address.pack else replace(address, pack=programme.id)

    def _readable(self, address: Address) -> Address:
        """``address``, or the overview where its section is gone."""
        programme = self._window.application.programme
        if address.place != "reading" and not self._window.deeds.shows(address.place):
            return Address()
        gone = address.section and not (
            programme.has(address.section) and programme.head(address.section).is_section
        )
        elsewhere = address.pack and address.pack != programme.id
        return Address() if gone or elsewhere else self._packed(address)

    def _refresh_actions(self) -> None:
        actions = self._window.actions_by_id
        actions["back"].setEnabled(self.history.can_go_back)
        actions["forward"].setEnabled(self.history.can_go_forward)
