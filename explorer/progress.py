"""How long work tells where it is and hears that it should stop."""

from collections.abc import Callable


class Cancelled(Exception):  # noqa: N818 -- a wish that was heard, not an error
    """The work was stopped on request; nothing half-done may be left behind."""


class Progress:
    """Receives reports of long work; ``cancel`` makes the next report raise ``Cancelled``."""

    def __init__(self, receiver: Callable[[float, str], None] | None = None) -> None:
        """``receiver`` gets the fraction done (0 to 1) and a short label, on the working thread."""
        self._receiver = receiver
        self._cancelled = False

    @property
    def cancelled(self) -> bool:
        """Whether the work was asked to stop."""
        return self._cancelled

    def cancel(self) -> None:
        """Ask the work to stop at its next report."""
        self._cancelled = True

    def report(self, fraction: float, label: str = "") -> None:
        """Tell how far the work is. Raises ``Cancelled`` when it should stop."""
        if self._cancelled:
            raise Cancelled
        if self._receiver is not None:
            self._receiver(fraction, label)
