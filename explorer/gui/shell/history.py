"""Back and forward across places, like a browser."""

from PySide6.QtCore import QObject, Signal

from explorer.gui.shell.address import Address

LIMIT = 200


class History(QObject):
    """A list of addresses and where the reader is in it. ``changed`` follows every move."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._addresses: list[Address] = []
        self._at = -1

    @property
    def current(self) -> Address | None:
        """Where the reader is; None before the first visit."""
        return self._addresses[self._at] if self._addresses else None

    @property
    def can_go_back(self) -> bool:
        """Whether something was visited before this."""
        return self._at > 0

    @property
    def can_go_forward(self) -> bool:
        """Whether the reader went back from something."""
        return self._at < len(self._addresses) - 1

    def visit(self, address: Address) -> None:
        """Go to a new address; what was ahead is forgotten."""
        self._addresses = [*self._addresses[: self._at + 1], address][-LIMIT:]
        self._at = len(self._addresses) - 1
        self.changed.emit()

    def update(self, address: Address) -> None:
        """Replace the present address: the reader scrolled, or typed on in a search."""
        if self._addresses:
            self._addresses[self._at] = address
        else:
            self.visit(address)

    def back(self) -> Address | None:
        """The address before this one, if there is any."""
        return self._move(-1) if self.can_go_back else None

    def forward(self) -> Address | None:
        """The address after this one, if there is any."""
        return self._move(1) if self.can_go_forward else None

    def _move(self, step: int) -> Address:
        self._at += step
        self.changed.emit()
        return self._addresses[self._at]
